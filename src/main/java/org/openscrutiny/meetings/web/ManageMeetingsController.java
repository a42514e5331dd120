package org.openscrutiny.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AgendaDesk;
import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingPlan;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingScheduling;
import org.openscrutiny.meetings.MeetingsDesk;
import org.openscrutiny.meetings.StandingItems;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
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
 * Calling meetings, moving them and calling them off.
 */
@Controller
@RequestMapping("/manage/meetings")
class ManageMeetingsController {

	static final Link LIST = Link.to("/manage/meetings", "Prepare meetings");

	private static final String NOTICE = "notice";

	private final MeetingsDesk desk;

	private final AgendaDesk agendas;

	private final MeetingScheduling scheduling;

	private final StandingItems standing;

	private final AgendaPages pages;

	private final Clock clock;

	ManageMeetingsController(MeetingsDesk desk, AgendaDesk agendas, MeetingScheduling scheduling,
			StandingItems standing, AgendaPages pages, Clock clock) {
		this.desk = desk;
		this.agendas = agendas;
		this.scheduling = scheduling;
		this.standing = standing;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping
	String list(ActingPerson person, Model model) {
		model.addAttribute("desk", this.desk.overview(person));
		model.addAttribute("bodies", this.desk.bodies(person));
		model.addAttribute("breadcrumbs", Link.trail());
		return "meetings/manage/list";
	}

	@GetMapping("/reviews")
	String reviews(ActingPerson person, Model model) {
		model.addAttribute("reviews", this.desk.reviews(person));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "meetings/manage/reviews";
	}

	@GetMapping({ "/new", "/new-year" })
	String create(@RequestParam(name = "body", defaultValue = "") String body, ActingPerson person, Model model,
			HttpServletRequest request) {
		Optional<BodyId> chosen = body.isEmpty() ? this.desk.bodies(person)
			.stream()
			.map((each) -> each.id())
			.filter((each) -> isUsual(each, person))
			.findFirst() : Optional.of(known(body, person));
		model.addAttribute("form",
				MeetingForm.like(chosen.map(this.desk::lastPlan).orElse(null), chosen.map(BodyId::value).orElse("")));
		return newPage(request.getRequestURI().endsWith("/new-year"), person, model);
	}

	/** The panel, or a body that is the only one. */
	private boolean isUsual(BodyId body, ActingPerson person) {
		return "panel".equals(body.value()) || this.desk.bodies(person).size() == 1;
	}

	private BodyId known(String body, ActingPerson person) {
		return this.desk.bodies(person)
			.stream()
			.map((each) -> each.id())
			.filter((each) -> each.value().equals(body))
			.findFirst()
			.orElseThrow(() -> new NotFound("body " + body));
	}

	private String newPage(boolean several, ActingPerson person, Model model) {
		model.addAttribute("several", several);
		model.addAttribute("bodies",
				this.desk.bodies(person).stream().map((body) -> new Option(body.id().value(), body.name())).toList());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "meetings/manage/new";
	}

	@PostMapping("/new")
	ModelAndView schedule(@ModelAttribute("form") MeetingForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		Optional<BodyId> body = body(form, errors, person);
		LocalDate day = form.heldOn().require(errors, "heldOn", "date").orElse(today());
		MeetingPlan plan = form.plan(day, errors);
		AtomicReference<MeetingScheduling.@Nullable Scheduled> done = new AtomicReference<>();
		if (!Rejection.none(errors,
				() -> done.set(this.scheduling.schedule(body.orElseThrow(), plan, form.isPast(), person)))) {
			return Rejection.of(newPage(false, person, model));
		}
		MeetingScheduling.Scheduled scheduled = Objects.requireNonNull(done.get());
		redirect.addFlashAttribute(NOTICE, "The meeting was scheduled. Readers see it now." + overlap(scheduled));
		return new ModelAndView("redirect:/manage/meetings/" + scheduled.reference());
	}

	@PostMapping("/new-year")
	ModelAndView scheduleAll(@ModelAttribute("form") MeetingForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		Optional<BodyId> body = body(form, errors, person);
		List<LocalDate> days = form.days(errors);
		MeetingPlan plan = form.plan(today(), errors);
		AtomicReference<@Nullable List<MeetingScheduling.Scheduled>> done = new AtomicReference<>();
		if (!Rejection.none(errors,
				() -> done.set(this.scheduling.scheduleAll(body.orElseThrow(), plan, days, person)))) {
			return Rejection.of(newPage(true, person, model));
		}
		List<MeetingScheduling.Scheduled> scheduled = Objects.requireNonNull(done.get());
		redirect.addFlashAttribute(NOTICE,
				((scheduled.size() == 1) ? "The meeting was scheduled."
						: scheduled.size() + " meetings were scheduled.") + " Readers see them now."
						+ String.join("", scheduled.stream().map(ManageMeetingsController::overlap).toList()));
		return new ModelAndView("redirect:/manage/meetings");
	}

	private Optional<BodyId> body(MeetingForm form, BindingResult errors, ActingPerson person) {
		Optional<BodyId> body = this.desk.bodies(person)
			.stream()
			.map((each) -> each.id())
			.filter((each) -> each.value().equals(form.body()))
			.findFirst();
		if (body.isEmpty()) {
			errors.rejectValue("body", "missing", "Choose the body that meets");
		}
		return body;
	}

	private static String overlap(MeetingScheduling.Scheduled scheduled) {
		return scheduled.overlaps().isEmpty() ? "" : " " + scheduled.reference() + " is at the same time as "
				+ String.join(" and ", scheduled.overlaps()) + ".";
	}

	@GetMapping("/{reference}/details")
	String details(@PathVariable String reference, ActingPerson person, Model model) {
		AgendaSheet sheet = this.agendas.read(read(reference), person);
		model.addAttribute("form", MeetingForm.of(sheet.plan(), sheet.version()));
		return detailsPage(sheet, model);
	}

	@PostMapping("/{reference}/details")
	ModelAndView change(@PathVariable String reference, @ModelAttribute("form") MeetingForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		AgendaSheet sheet = this.agendas.read(read(reference), person);
		LocalDate day = form.heldOn().require(errors, "heldOn", "date").orElse(today());
		MeetingPlan plan = form.plan(day, errors);
		AtomicReference<MeetingScheduling.@Nullable Scheduled> done = new AtomicReference<>();
		if (!Rejection.none(errors,
				() -> done.set(this.scheduling.change(sheet.reference(), form.seen(), plan, form.why(), person)))) {
			return Rejection.of(detailsPage(sheet, model));
		}
		redirect.addFlashAttribute(NOTICE, "The meeting was changed." + overlap(Objects.requireNonNull(done.get())));
		return new ModelAndView("redirect:" + sheet.getHref());
	}

	private String detailsPage(AgendaSheet sheet, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("breadcrumbs", this.pages.trail(sheet));
		return "meetings/manage/details";
	}

	@GetMapping("/{reference}/{act:postponement|cancellation}")
	String callOff(@PathVariable String reference, @PathVariable String act, ActingPerson person, Model model) {
		AgendaSheet sheet = this.agendas.read(read(reference), person);
		model.addAttribute("form", ReasonForm.empty(sheet.version()));
		return callOffPage(sheet, act, model);
	}

	@PostMapping("/{reference}/{act:postponement|cancellation}")
	ModelAndView callOff(@PathVariable String reference, @PathVariable String act,
			@ModelAttribute("form") ReasonForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		AgendaSheet sheet = this.agendas.read(read(reference), person);
		boolean postponed = "postponement".equals(act);
		form.check(errors, "Enter why the meeting is " + (postponed ? "postponed" : "cancelled"));
		if (!Rejection.none(errors, () -> {
			if (postponed) {
				this.scheduling.postpone(sheet.reference(), form.seen(), form.text(), person);
			}
			else {
				this.scheduling.cancel(sheet.reference(), form.seen(), form.text(), person);
			}
		})) {
			return Rejection.of(callOffPage(sheet, act, model));
		}
		redirect.addFlashAttribute(NOTICE,
				"The meeting was " + (postponed ? "postponed." : "cancelled.") + " Readers see it with the reason.");
		return new ModelAndView("redirect:" + sheet.getHref());
	}

	private String callOffPage(AgendaSheet sheet, String act, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("act", act);
		model.addAttribute("postponed", "postponement".equals(act));
		model.addAttribute("breadcrumbs", this.pages.trail(sheet));
		return "meetings/manage/call-off";
	}

	@GetMapping("/standing/{body}")
	String standing(@PathVariable String body, ActingPerson person, Model model) {
		model.addAttribute("form", StandingForm.of(this.standing.of(known(body, person), person)));
		return standingPage(body, person, model);
	}

	@PostMapping("/standing/{body}")
	ModelAndView settle(@PathVariable String body, @ModelAttribute("form") StandingForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		BodyId known = known(body, person);
		List<StandingItems.Line> lines = form.lines(errors);
		if (!Rejection.none(errors, () -> this.standing.replace(known, form.seen(), lines, person))) {
			return Rejection.of(standingPage(body, person, model));
		}
		redirect.addFlashAttribute(NOTICE, "The standing items were saved. New agendas begin with them.");
		return new ModelAndView("redirect:/manage/meetings");
	}

	private String standingPage(String body, ActingPerson person, Model model) {
		model.addAttribute("body",
				this.desk.bodies(person)
					.stream()
					.filter((each) -> each.id().value().equals(body))
					.findFirst()
					.orElseThrow());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "meetings/manage/standing";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	static MeetingReference read(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

}
