package org.openscrutiny.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Plan;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.plan.PlanManagement;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.Link;
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
 * Plans with their sections and objectives, and their publication.
 */
@Controller
@RequestMapping(Desk.PATH)
class ManagePlansController {

	private static final List<FormPage.Field> FIELDS = List.of(FormPage.Field.line("title", "Title"),
			FormPage.Field.line("period", "Time of the plan")
				.hint("As the plan names it, such as 2021–2025")
				.wide("20"),
			FormPage.Field.date("startsOn", "First day (optional)").hint("Updates on milestones are counted from it"),
			FormPage.Field.date("endsOn", "Last day (optional)"),
			FormPage.Field.line("source", "Recorded from (optional)")
				.hint("The document, if the plan was not made here"),
			FormPage.Field.text("note", "Note for readers (optional)"));

	private final PlanDesk reading;

	private final PlanManagement plans;

	private final Desk desk;

	ManagePlansController(PlanDesk reading, PlanManagement plans, Desk desk) {
		this.reading = reading;
		this.plans = plans;
		this.desk = desk;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("plans", this.reading.plans());
		model.addAttribute("breadcrumbs", Link.trail());
		return "plan/manage/list";
	}

	@GetMapping("/plans/new")
	String create(Model model) {
		model.addAttribute("form", PlanForm.empty());
		return newPage(model);
	}

	@PostMapping("/plans/new")
	ModelAndView create(@ModelAttribute("form") PlanForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		AtomicReference<@Nullable String> slug = new AtomicReference<>();
		if (!Rejection.none(errors, () -> slug.set(this.plans.draft(form.details(errors), this.desk.by(person))))) {
			return Rejection.of(newPage(model));
		}
		return Desk.done(Desk.pathOf(Objects.requireNonNull(slug.get())), "The plan was drafted.", redirect);
	}

	private static String newPage(Model model) {
		return Desk
			.form(new FormPage("Plan", "Draft a plan", List.of("Readers see nothing of it until it is published."),
					Desk.PATH + "/plans/new", Desk.PATH, "Save draft", FIELDS), model, Desk.LIST);
	}

	@GetMapping("/plans/{plan}")
	String show(@PathVariable String plan, ActingPerson person, Model model) {
		model.addAttribute("form", new VersionForm(0));
		return showPage(plan, person, model);
	}

	private String showPage(String plan, ActingPerson person, Model model) {
		model.addAttribute("sheet", this.reading.plan(plan));
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("breadcrumbs", Link.trail(Desk.LIST));
		return "plan/manage/show";
	}

	@GetMapping("/plans/{plan}/details")
	String change(@PathVariable String plan, Model model) {
		model.addAttribute("form", PlanForm.of(this.reading.plan(plan).plan()));
		return detailsPage(plan, model);
	}

	@PostMapping("/plans/{plan}/details")
	ModelAndView change(@PathVariable String plan, @ModelAttribute("form") PlanForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.plans.change(plan, Typed.seen(form.version()), form.details(errors),
				this.desk.by(person)))) {
			return Rejection.of(detailsPage(plan, model));
		}
		return Desk.done(Desk.pathOf(plan), "The plan was changed.", redirect);
	}

	private String detailsPage(String slug, Model model) {
		Plan plan = this.reading.plan(slug).plan();
		return Desk.form(new FormPage(plan.getTitle(), "Change the plan’s details", List.of(),
				Desk.pathOf(slug) + "/details", Desk.pathOf(slug), "Save", FIELDS), model, Desk.LIST, Desk.link(plan));
	}

	@GetMapping("/plans/{plan}/sections/new")
	String addSection(@PathVariable String plan, Model model) {
		model.addAttribute("form", new TitleForm(this.reading.plan(plan).plan().getVersion(), ""));
		return titlePage(plan, "Add a section", "/sections/new", model);
	}

	@PostMapping("/plans/{plan}/sections/new")
	ModelAndView addSection(@PathVariable String plan, @ModelAttribute("form") TitleForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.plans.addSection(plan, form.seen(), form.typed(), this.desk.by(person)))) {
			return Rejection.of(titlePage(plan, "Add a section", "/sections/new", model));
		}
		return Desk.done(Desk.pathOf(plan), "The section was added.", redirect);
	}

	@GetMapping("/plans/{plan}/sections/{section}/title")
	String renameSection(@PathVariable String plan, @PathVariable UUID section, Model model) {
		Plan of = this.reading.plan(plan).plan();
		model.addAttribute("form", new TitleForm(of.getVersion(), of.section(section).getTitle()));
		return titlePage(plan, "Change a section’s title", "/sections/" + section + "/title", model);
	}

	@PostMapping("/plans/{plan}/sections/{section}/title")
	ModelAndView renameSection(@PathVariable String plan, @PathVariable UUID section,
			@ModelAttribute("form") TitleForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.plans.renameSection(plan, form.seen(), section, form.typed(), this.desk.by(person)))) {
			return Rejection.of(titlePage(plan, "Change a section’s title", "/sections/" + section + "/title", model));
		}
		return Desk.done(Desk.pathOf(plan), "The title was changed.", redirect);
	}

	@PostMapping("/plans/{plan}/sections/{section}/removal")
	ModelAndView removeSection(@PathVariable String plan, @PathVariable UUID section,
			@ModelAttribute("form") VersionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return remove(plan, errors, person, model, redirect,
				() -> this.plans.removeSection(plan, form.seen(), section, this.desk.by(person)));
	}

	@GetMapping("/plans/{plan}/sections/{section}/objectives/new")
	String addObjective(@PathVariable String plan, @PathVariable UUID section, Model model) {
		Plan of = this.reading.plan(plan).plan();
		of.section(section);
		model.addAttribute("form", new TitleForm(of.getVersion(), ""));
		return titlePage(plan, "Add an objective", "/sections/" + section + "/objectives/new", model);
	}

	@PostMapping("/plans/{plan}/sections/{section}/objectives/new")
	ModelAndView addObjective(@PathVariable String plan, @PathVariable UUID section,
			@ModelAttribute("form") TitleForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.plans.addObjective(plan, form.seen(), section, form.typed(), this.desk.by(person)))) {
			return Rejection.of(titlePage(plan, "Add an objective", "/sections/" + section + "/objectives/new", model));
		}
		return Desk.done(Desk.pathOf(plan), "The objective was added.", redirect);
	}

	@GetMapping("/plans/{plan}/sections/{section}/objectives/{objective}/title")
	String renameObjective(@PathVariable String plan, @PathVariable UUID section, @PathVariable UUID objective,
			Model model) {
		Plan of = this.reading.plan(plan).plan();
		model.addAttribute("form", new TitleForm(of.getVersion(), of.section(section).objective(objective).getTitle()));
		return titlePage(plan, "Change an objective’s title", objectivePath(section, objective), model);
	}

	@PostMapping("/plans/{plan}/sections/{section}/objectives/{objective}/title")
	ModelAndView renameObjective(@PathVariable String plan, @PathVariable UUID section, @PathVariable UUID objective,
			@ModelAttribute("form") TitleForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.plans.renameObjective(plan, form.seen(), section, objective,
				form.typed(), this.desk.by(person)))) {
			return Rejection
				.of(titlePage(plan, "Change an objective’s title", objectivePath(section, objective), model));
		}
		return Desk.done(Desk.pathOf(plan), "The title was changed.", redirect);
	}

	private static String objectivePath(UUID section, UUID objective) {
		return "/sections/" + section + "/objectives/" + objective + "/title";
	}

	@PostMapping("/plans/{plan}/sections/{section}/objectives/{objective}/removal")
	ModelAndView removeObjective(@PathVariable String plan, @PathVariable UUID section, @PathVariable UUID objective,
			@ModelAttribute("form") VersionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return remove(plan, errors, person, model, redirect,
				() -> this.plans.removeObjective(plan, form.seen(), section, objective, this.desk.by(person)));
	}

	private ModelAndView remove(String plan, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect, Runnable act) {
		if (!Rejection.none(errors, act)) {
			return Rejection.of(showPage(plan, person, model));
		}
		return Desk.done(Desk.pathOf(plan), "It was removed.", redirect);
	}

	private String titlePage(String slug, String heading, String action, Model model) {
		Plan plan = this.reading.plan(slug).plan();
		return Desk.form(new FormPage(plan.getTitle(), heading, List.of(), Desk.pathOf(slug) + action,
				Desk.pathOf(slug), "Save", List.of(FormPage.Field.line("title", "Title"))), model, Desk.LIST,
				Desk.link(plan));
	}

	@PostMapping("/plans/{plan}/order")
	ModelAndView move(@PathVariable String plan, @RequestParam("kind") String kind, @RequestParam("id") UUID id,
			@RequestParam("direction") String direction, ActingPerson person) {
		this.plans.move(plan, kind, id, "up".equals(direction), this.desk.by(person));
		return new ModelAndView("redirect:" + Desk.pathOf(plan) + "#" + kind + "-" + id);
	}

	@GetMapping("/plans/{plan}/publication")
	String publish(@PathVariable String plan, Model model) {
		model.addAttribute("form", new NoteForm(this.reading.plan(plan).plan().getVersion(), ""));
		return publicationPage(plan, model);
	}

	@PostMapping("/plans/{plan}/publication")
	ModelAndView publish(@PathVariable String plan, @ModelAttribute("form") NoteForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.plans.publish(plan, form.seen(), form.typed(), this.desk.by(person)))) {
			return Rejection.of(publicationPage(plan, model));
		}
		return Desk.done(Desk.pathOf(plan), "The new version is published.", redirect);
	}

	private String publicationPage(String slug, Model model) {
		Plan plan = this.reading.plan(slug).plan();
		return Desk.form(new FormPage(plan.getTitle(), "Publish a version",
				List.of("Everything that is new in the plan becomes public at once, and stays. Afterwards a KPI can be "
						+ "corrected with a public reason, retired or superseded, never removed."),
				Desk.pathOf(slug) + "/publication", Desk.pathOf(slug), "Publish now",
				List.of(FormPage.Field.text("note", "What is new")
					.hint("Readers see it beside the number of the version"))),
				model, Desk.LIST, Desk.link(plan));
	}

}
