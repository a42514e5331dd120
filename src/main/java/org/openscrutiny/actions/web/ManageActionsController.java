package org.openscrutiny.actions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.ActionDesk;
import org.openscrutiny.actions.ActionId;
import org.openscrutiny.actions.ActionLine;
import org.openscrutiny.actions.ActionManagement;
import org.openscrutiny.actions.Evidence;
import org.openscrutiny.actions.Owner;
import org.openscrutiny.actions.Target;
import org.openscrutiny.actions.TrackerFilter;
import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.minutes.EntrySource;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Pages;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Raising actions, and entering what became of them.
 */
@Controller
@RequestMapping("/manage/actions")
class ManageActionsController {

	static final Link LIST = Link.to("/manage/actions", "Manage actions");

	private static final String ACTS = "/{id}/{act:update|completion|deferral|reopening}";

	private final ActionDesk desk;

	private final ActionManagement actions;

	private final EnglishText text;

	private final Clock clock;

	ManageActionsController(ActionDesk desk, ActionManagement actions, EnglishText text, Clock clock) {
		this.desk = desk;
		this.actions = actions;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(name = "status", defaultValue = "outstanding") String status,
			@RequestParam(name = "page", defaultValue = "1") String page, ActingPerson person, Model model) {
		TrackerFilter.Show show = Arrays.stream(TrackerFilter.Show.values())
			.filter((each) -> TrackerFilterForm.parameter(each).equals(status))
			.findFirst()
			.orElse(TrackerFilter.Show.OUTSTANDING);
		ActionDesk.Page list = this.desk.list(person, show, Pages.number(page));
		model.addAttribute("list", list);
		model.addAttribute("keeper",
				person.is(Role.PANEL_OFFICER) || person.is(Role.OPCC_CONTRIBUTOR) || person.is(Role.OPCC_APPROVER));
		model.addAttribute("officer", person.is(Role.PANEL_OFFICER));
		model.addAttribute("statuses",
				Arrays.stream(TrackerFilter.Show.values())
					.map((each) -> new Link(LIST.href() + "?status=" + TrackerFilterForm.parameter(each),
							each.getLabel(), each == show))
					.toList());
		model.addAttribute("pages",
				Pages.of(list.number(), list.last(), LIST.href() + "?status=" + TrackerFilterForm.parameter(show)));
		model.addAttribute("breadcrumbs", Link.trail());
		return "actions/manage/list";
	}

	@GetMapping("/new")
	String create(@RequestParam(name = "entry", defaultValue = "") String entry,
			@RequestParam(name = "resolution", defaultValue = "") String resolution, ActingPerson person, Model model) {
		if (entry.isEmpty()) {
			List<ActionDesk.Choice> bodies = this.desk.bodies(person);
			model.addAttribute("form", ActionForm.empty(bodies.isEmpty() ? "" : bodies.get(0).value(), today()));
			return newPage(null, person, model);
		}
		EntrySource source = this.desk.source(read(entry), person);
		List<MeetingSummary> coming = this.desk.meetingsToCome();
		model.addAttribute("form", ActionForm.of(source, resolution, coming.stream()
			.filter((meeting) -> meeting.body().equals(source.body()) && meeting.heldOn().isAfter(source.heldOn()))
			.map(MeetingSummary::reference)
			.findFirst()
			.orElse(null), today()));
		return newPage(source, person, model);
	}

	private static MinuteEntryId read(String entry) {
		try {
			return MinuteEntryId.valueOf(entry);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("minute entry " + entry);
		}
	}

	@PostMapping
	ModelAndView raise(@ModelAttribute("form") ActionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		var raised = form.toNewAction(errors, this.desk, today());
		AtomicReference<@Nullable ActionId> id = new AtomicReference<>();
		if (!Rejection.none(errors, () -> id.set(this.actions.raise(raised, person)))) {
			MinuteEntryId source = form.source();
			return Rejection.of(newPage((source != null) ? this.desk.source(source, person) : null, person, model));
		}
		redirect.addFlashAttribute("notice", "The action was raised.");
		return new ModelAndView("redirect:/manage/actions/" + id.get());
	}

	private String newPage(@Nullable EntrySource source, ActingPerson person, Model model) {
		model.addAttribute("source", source);
		model.addAttribute("resolution", (source != null && model.getAttribute("form") instanceof ActionForm form)
				? form.resolutionOf(source) : "");
		model.addAttribute("bodies",
				this.desk.bodies(person).stream().map((body) -> new Option(body.value(), body.label())).toList());
		choices(model);
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "actions/manage/new";
	}

	private void choices(Model model) {
		model.addAttribute("owners", Option.of(Owner.Kind.values(), Owner.Kind::getLabel));
		model.addAttribute("joints",
				Arrays.stream(Owner.Kind.values())
					.filter((kind) -> kind != Owner.Kind.MEMBER)
					.map((kind) -> new Option(kind.name(), kind.getLabel()))
					.toList());
		model.addAttribute("members",
				this.desk.members()
					.stream()
					.map((member) -> new Option(member.id().toString(), member.name()))
					.toList());
		targets(model);
	}

	private void targets(Model model) {
		model.addAttribute("targets", List.of(option(Target.Kind.DATE), option(Target.Kind.MEETING),
				option(Target.Kind.TO_BE_PROGRAMMED), option(Target.Kind.NOT_RECORDED)));
		model.addAttribute("newTargets",
				List.of(option(Target.Kind.DATE), option(Target.Kind.MEETING), option(Target.Kind.TO_BE_PROGRAMMED)));
		model.addAttribute("meetings",
				this.desk.meetingsToCome()
					.stream()
					.map((meeting) -> new Option(meeting.reference().value(),
							meeting.bodyName() + ", " + this.text.date(meeting.heldOn())))
					.toList());
	}

	private static Option option(Target.Kind kind) {
		return new Option(kind.name(), kind.getLabel());
	}

	@GetMapping("/{id}")
	String show(@PathVariable ActionId id, ActingPerson person, Model model) {
		ActionDesk.Sheet sheet = sheet(id, person, model);
		model.addAttribute("page", sheet.page());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "actions/manage/show";
	}

	private ActionDesk.Sheet sheet(ActionId id, ActingPerson person, Model model) {
		ActionDesk.Sheet sheet = this.desk.read(id, person);
		model.addAttribute("sheet", sheet);
		model.addAttribute("action", sheet.page().line());
		return sheet;
	}

	@GetMapping(ACTS)
	String act(@PathVariable ActionId id, @PathVariable String act, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		Act asked = Act.at(act);
		ActionDesk.Sheet sheet = asked.isKeepers() ? keeperSheet(id, person, model) : sheet(id, person, model);
		boolean completed = sheet.page().line().isCompleted();
		if (completed != asked.isOfCompleted()) {
			redirect.addFlashAttribute("noticeTitle", "Not possible");
			redirect.addFlashAttribute("notice", completed ? "This action is completed."
					: "This action is outstanding, so there is nothing to re-open.");
			return "redirect:/manage/actions/" + id;
		}
		model.addAttribute("form", ActForm.empty(sheet.page().version(), today()));
		return actPage(asked, sheet, model);
	}

	@PostMapping(ACTS)
	ModelAndView act(@PathVariable ActionId id, @PathVariable String act, @ModelAttribute("form") ActForm form,
			BindingResult errors, @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		Act what = Act.at(act);
		LocalDate on = form.day(errors, today());
		Integer minute = what.isShown() ? form.minuteNumber(errors) : null;
		Target target = what.isDeferral() ? form.target(errors) : Target.none();
		String reason = form.reason(errors);
		Upload file = Upload.of(files).stream().findFirst().orElse(null);
		boolean done = Rejection.none(errors, () -> {
			switch (what) {
				case UPDATE -> this.actions.update(id, form.seen(), evidence(form, minute), file, on, person);
				case COMPLETION -> this.actions.complete(id, form.seen(), evidence(form, minute), file, on, person);
				case DEFERRAL -> this.actions.defer(id, form.seen(), target, reason, on, person);
				case REOPENING -> this.actions.reopen(id, form.seen(), reason, on, person);
			}
		});
		if (!done) {
			return Rejection.of(actPage(what, sheet(id, person, model), model));
		}
		redirect.addFlashAttribute("notice", what.getNotice());
		return new ModelAndView("redirect:/manage/actions/" + id);
	}

	private static Evidence evidence(ActForm form, @Nullable Integer minute) {
		return new Evidence(FormText.text(form.text()), FormText.text(form.link()), minute, null);
	}

	private String actPage(Act act, ActionDesk.Sheet sheet, Model model) {
		model.addAttribute("act", act);
		targets(model);
		model.addAttribute("breadcrumbs", trail(sheet.page().line()));
		return "actions/manage/act";
	}

	@GetMapping("/{id}/change")
	String change(@PathVariable ActionId id, ActingPerson person, Model model) {
		ActionDesk.Sheet sheet = keeperSheet(id, person, model);
		model.addAttribute("form", ActionForm.of(sheet.page().line(), sheet.page().version(), today()));
		return changePage(sheet, model);
	}

	@PostMapping("/{id}/change")
	ModelAndView change(@PathVariable ActionId id, @ModelAttribute("form") ActionForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		FormText.require(errors, "text", form.text(), "Enter why the action is changed");
		FormText.checkLength(errors, "text", form.text(), "reason", Evidence.LONGEST);
		LocalDate on = ActionFields.day(errors, "on", form.on(), today());
		var terms = form.terms(errors, this.desk);
		if (!Rejection.none(errors,
				() -> this.actions.change(id, form.seen(), terms, FormText.required(form.text()), on, person))) {
			return Rejection.of(changePage(keeperSheet(id, person, model), model));
		}
		redirect.addFlashAttribute("notice", "The action was changed.");
		return new ModelAndView("redirect:/manage/actions/" + id);
	}

	private ActionDesk.Sheet keeperSheet(ActionId id, ActingPerson person, Model model) {
		ActionDesk.Sheet sheet = sheet(id, person, model);
		if (!sheet.keeper()) {
			throw new NotFound("action " + id);
		}
		return sheet;
	}

	private String changePage(ActionDesk.Sheet sheet, Model model) {
		choices(model);
		model.addAttribute("breadcrumbs", trail(sheet.page().line()));
		return "actions/manage/change";
	}

	@PostMapping("/{id}/publication")
	ModelAndView publish(@PathVariable ActionId id, @ModelAttribute("form") ActForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.actions.publish(id, form.seen(), person))) {
			return Rejection.of(show(id, person, model));
		}
		redirect.addFlashAttribute("notice", "Every reader sees the action now.");
		return new ModelAndView("redirect:/manage/actions/" + id);
	}

	@PostMapping("/{id}/documents/{document}/withdrawal")
	ModelAndView takeDown(@PathVariable ActionId id, @PathVariable DocumentId document,
			@ModelAttribute("form") WithdrawalForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.actions.takeDown(id, document, form.typed(), person))) {
			model.addAttribute("withdrawn", document);
			return Rejection.of(show(id, person, model));
		}
		redirect.addFlashAttribute("notice", "The document was taken down.");
		return new ModelAndView("redirect:/manage/actions/" + id);
	}

	private static List<Link> trail(ActionLine action) {
		return Link.trail(LIST, Link.to("/manage/actions/" + action.id(), "Action " + action.getLabel()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
