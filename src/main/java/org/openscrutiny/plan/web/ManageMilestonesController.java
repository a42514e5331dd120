package org.openscrutiny.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Frequency;
import org.openscrutiny.plan.MilestoneId;
import org.openscrutiny.plan.MilestoneManagement;
import org.openscrutiny.plan.MilestoneUpdate;
import org.openscrutiny.plan.Plan;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Milestones, and the updates on them.
 */
@Controller
@RequestMapping(Desk.PATH)
class ManageMilestonesController {

	private final PlanDesk reading;

	private final MilestoneManagement milestones;

	private final Desk desk;

	ManageMilestonesController(PlanDesk reading, MilestoneManagement milestones, Desk desk) {
		this.reading = reading;
		this.milestones = milestones;
		this.desk = desk;
	}

	@GetMapping("/plans/{plan}/milestones/new")
	String create(@PathVariable String plan, @RequestParam(name = "section", defaultValue = "") String section,
			Model model) {
		model.addAttribute("form", MilestoneForm.empty(section));
		return newPage(plan, model);
	}

	@PostMapping("/plans/{plan}/milestones/new")
	ModelAndView create(@PathVariable String plan, @ModelAttribute("form") MilestoneForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		AtomicReference<@Nullable MilestoneId> id = new AtomicReference<>();
		if (!Rejection.none(errors, () -> id
			.set(this.milestones.draft(plan, form.chosen(errors), form.content(errors), this.desk.by(person))))) {
			return Rejection.of(newPage(plan, model));
		}
		return Desk.done(path(Objects.requireNonNull(id.get())), "The milestone was drafted.", redirect);
	}

	static String path(MilestoneId id) {
		return Desk.PATH + "/milestones/" + id;
	}

	private String newPage(String slug, Model model) {
		Plan plan = this.reading.plan(slug).plan();
		return Desk.form(new FormPage(plan.getTitle(), "Draft a milestone", List.of(),
				Desk.pathOf(slug) + "/milestones/new", Desk.pathOf(slug), "Save draft", fields(plan, true)), model,
				Desk.LIST, Desk.link(plan));
	}

	static List<FormPage.Field> fields(Plan plan, boolean fresh) {
		List<FormPage.Field> fields = new ArrayList<>();
		fields.add(FormPage.Field.line("title", "What is to be done"));
		if (fresh) {
			fields.add(FormPage.Field.maybe("section", "Section", "Choose",
					plan.getSections()
						.stream()
						.map((section) -> new Option(section.getId().toString(), section.getTitle()))
						.toList()));
		}
		fields.add(FormPage.Field.text("leads", "Leads, one to a line").hint("The people or offices who report on it"));
		fields.add(FormPage.Field.maybe("frequency", "How often they report", "Choose",
				Option.of(new Frequency[] { Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.SIX_MONTHLY },
						Frequency::getLabel)));
		fields.add(FormPage.Field.date("dueOn", "To be done by (optional)"));
		fields.add(FormPage.Field.text("note", "Note for readers (optional)"));
		return fields;
	}

	@GetMapping("/milestones/{id}")
	String show(@PathVariable MilestoneId id, ActingPerson person, Model model) {
		model.addAttribute("form", new VersionForm(0));
		return showPage(id, person, model);
	}

	private String showPage(MilestoneId id, ActingPerson person, Model model) {
		PlanDesk.MilestoneSheet sheet = this.reading.milestone(id);
		model.addAttribute("sheet", sheet);
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("breadcrumbs", Link.trail(Desk.LIST, Desk.link(sheet.plan())));
		return "plan/manage/milestone";
	}

	@GetMapping("/milestones/{id}/draft")
	String edit(@PathVariable MilestoneId id, Model model) {
		model.addAttribute("form", MilestoneForm.of(this.reading.milestone(id).milestone()));
		return editPage(id, model);
	}

	@PostMapping("/milestones/{id}/draft")
	ModelAndView edit(@PathVariable MilestoneId id, @ModelAttribute("form") MilestoneForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MilestoneForm whole = form.within(this.reading.milestone(id).milestone().getSection());
		whole.check(errors);
		if (!Rejection.none(errors,
				() -> this.milestones.edit(id, form.seen(), whole.content(errors), this.desk.by(person)))) {
			return Rejection.of(editPage(id, model));
		}
		return Desk.done(path(id), "The draft was changed.", redirect);
	}

	private String editPage(MilestoneId id, Model model) {
		PlanDesk.MilestoneSheet sheet = this.reading.milestone(id);
		return Desk.form(new FormPage(sheet.milestone().getContent().title(), "Change the draft", List.of(),
				path(id) + "/draft", path(id), "Save", fields(sheet.plan(), false)), model, Desk.LIST,
				Desk.link(sheet.plan()));
	}

	@PostMapping("/milestones/{id}/removal")
	ModelAndView remove(@PathVariable MilestoneId id, @ModelAttribute("form") VersionForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		String plan = this.reading.milestone(id).plan().getSlug();
		if (!Rejection.none(errors, () -> this.milestones.remove(id, form.seen(), this.desk.by(person)))) {
			return Rejection.of(showPage(id, person, model));
		}
		return Desk.done(Desk.pathOf(plan), "The draft was removed.", redirect);
	}

	@GetMapping("/milestones/{id}/updates/new")
	String report(@PathVariable MilestoneId id, Model model) {
		model.addAttribute("form", new UpdateForm(this.reading.milestone(id).milestone().getVersion(),
				DateFields.empty(), MilestoneUpdate.Standing.NOT_STATED.name(), ""));
		return updatePage(id, model);
	}

	@PostMapping("/milestones/{id}/updates/new")
	ModelAndView report(@PathVariable MilestoneId id, @ModelAttribute("form") UpdateForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.milestones.report(id, form.seen(), form.content(errors), this.desk.by(person)))) {
			return Rejection.of(updatePage(id, model));
		}
		return Desk.done(path(id), "The update was saved. An approver publishes it.", redirect);
	}

	private String updatePage(MilestoneId id, Model model) {
		PlanDesk.MilestoneSheet sheet = this.reading.milestone(id);
		String title = sheet.milestone().getContent().title();
		return Desk.form(
				new FormPage(title, "Write an update", List.of("Another person publishes it."),
						path(id) + "/updates/new", path(id), "Save update",
						List.of(FormPage.Field.date("reportedTo", "Last day of what you report on"),
								FormPage.Field.choice("standing", "How the milestone stands",
										Option.of(MilestoneUpdate.Standing.values(),
												MilestoneUpdate.Standing::getLabel)),
								FormPage.Field.text("narrative", "What happened")
									.hint("With figures, where there are any"))),
				model, Desk.LIST, Desk.link(sheet.plan()), Link.to(path(id), title));
	}

	@PostMapping("/milestones/{id}/updates/{update}/publication")
	ModelAndView publish(@PathVariable MilestoneId id, @PathVariable UUID update,
			@ModelAttribute("form") VersionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		if (!Rejection.none(errors,
				() -> this.milestones.publishUpdate(id, form.seen(), update, this.desk.by(person)))) {
			return Rejection.of(showPage(id, person, model));
		}
		return Desk.done(path(id), "The update is published.", redirect);
	}

	@PostMapping("/milestones/{id}/updates/{update}/removal")
	ModelAndView removeUpdate(@PathVariable MilestoneId id, @PathVariable UUID update,
			@ModelAttribute("form") VersionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		if (!Rejection.none(errors,
				() -> this.milestones.removeUpdate(id, form.seen(), update, this.desk.by(person)))) {
			return Rejection.of(showPage(id, person, model));
		}
		return Desk.done(path(id), "The update was removed.", redirect);
	}

}
