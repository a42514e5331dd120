package org.openscrutiny.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.plan.KpiMeasureManagement;
import org.openscrutiny.plan.KpiMeasure;
import org.openscrutiny.plan.MilestoneId;
import org.openscrutiny.plan.MilestoneManagement;
import org.openscrutiny.plan.Plan;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.plan.PlanManagement;
import org.openscrutiny.shared.ActingPerson;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What only an approver puts right in a published plan, with a reason that readers see.
 */
@Controller
@RequestMapping(Desk.PATH)
class PlanCorrectionsController {

	private static final String DONE = "The correction is public.";

	private static final List<String> WORDS = List.of("Readers see at once what was changed, and why.");

	private static final FormPage.Field REASON = FormPage.Field.text("reason", "Reason").hint("Readers see it");

	private final PlanDesk reading;

	private final PlanManagement plans;

	private final MilestoneManagement milestones;

	private final KpiMeasureManagement measures;

	private final Desk desk;

	PlanCorrectionsController(PlanDesk reading, PlanManagement plans, MilestoneManagement milestones,
			KpiMeasureManagement measures, Desk desk) {
		this.reading = reading;
		this.plans = plans;
		this.milestones = milestones;
		this.measures = measures;
		this.desk = desk;
	}

	@GetMapping("/plans/{plan}/sections/{section}/correction")
	String section(@PathVariable String plan, @PathVariable UUID section, Model model) {
		Plan of = this.reading.plan(plan).plan();
		model.addAttribute("form", new CorrectedTitleForm(of.getVersion(), of.section(section).getTitle(), ""));
		return sectionPage(plan, section, model);
	}

	@PostMapping("/plans/{plan}/sections/{section}/correction")
	ModelAndView section(@PathVariable String plan, @PathVariable UUID section,
			@ModelAttribute("form") CorrectedTitleForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.plans.correctSection(plan, form.seen(), section, form.typed(),
				form.why(), this.desk.by(person)))) {
			return Rejection.of(sectionPage(plan, section, model));
		}
		return Desk.done(Desk.pathOf(plan), DONE, redirect);
	}

	private String sectionPage(String plan, UUID section, Model model) {
		return titlePage(plan, "Correct a section’s title", "/sections/" + section + "/correction", model);
	}

	@GetMapping("/plans/{plan}/sections/{section}/objectives/{objective}/correction")
	String objective(@PathVariable String plan, @PathVariable UUID section, @PathVariable UUID objective, Model model) {
		Plan of = this.reading.plan(plan).plan();
		model.addAttribute("form",
				new CorrectedTitleForm(of.getVersion(), of.section(section).objective(objective).getTitle(), ""));
		return objectivePage(plan, section, objective, model);
	}

	@PostMapping("/plans/{plan}/sections/{section}/objectives/{objective}/correction")
	ModelAndView objective(@PathVariable String plan, @PathVariable UUID section, @PathVariable UUID objective,
			@ModelAttribute("form") CorrectedTitleForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.plans.correctObjective(plan, form.seen(), section, objective,
				form.typed(), form.why(), this.desk.by(person)))) {
			return Rejection.of(objectivePage(plan, section, objective, model));
		}
		return Desk.done(Desk.pathOf(plan), DONE, redirect);
	}

	private String objectivePage(String plan, UUID section, UUID objective, Model model) {
		return titlePage(plan, "Correct an objective’s title",
				"/sections/" + section + "/objectives/" + objective + "/correction", model);
	}

	private String titlePage(String slug, String heading, String action, Model model) {
		Plan plan = this.reading.plan(slug).plan();
		return Desk.form(
				new FormPage(plan.getTitle(), heading, WORDS, Desk.pathOf(slug) + action, Desk.pathOf(slug),
						"Publish correction", List.of(FormPage.Field.line("title", "Title"), REASON)),
				model, Desk.LIST, Desk.link(plan));
	}

	@GetMapping("/milestones/{id}/correction")
	String milestone(@PathVariable MilestoneId id, Model model) {
		model.addAttribute("form", MilestoneForm.of(this.reading.milestone(id).milestone()));
		return milestonePage(id, model);
	}

	@PostMapping("/milestones/{id}/correction")
	ModelAndView milestone(@PathVariable MilestoneId id, @ModelAttribute("form") MilestoneForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		MilestoneForm whole = form.within(this.reading.milestone(id).milestone().getSection());
		whole.check(errors);
		whole.checkReason(errors);
		if (!Rejection.none(errors, () -> this.milestones.correct(id, form.seen(), whole.content(errors), whole.why(),
				this.desk.by(person)))) {
			return Rejection.of(milestonePage(id, model));
		}
		return Desk.done(ManageMilestonesController.path(id), DONE, redirect);
	}

	private String milestonePage(MilestoneId id, Model model) {
		PlanDesk.MilestoneSheet sheet = this.reading.milestone(id);
		String path = ManageMilestonesController.path(id);
		String title = sheet.milestone().getContent().title();
		List<FormPage.Field> fields = new ArrayList<>(ManageMilestonesController.fields(sheet.plan(), false));
		fields.add(REASON);
		return Desk.form(new FormPage(title, "Correct a published milestone", WORDS, path + "/correction", path,
				"Publish correction", fields), model, Desk.LIST, Desk.link(sheet.plan()), Link.to(path, title));
	}

	@GetMapping("/kpis/{slug}/measures/{measure}/development")
	String development(@PathVariable String slug, @PathVariable UUID measure, Model model) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		model.addAttribute("form",
				new DevelopmentForm(sheet.kpi().getVersion(), sheet.kpi().measure(measure).isInDevelopment(), ""));
		return developmentPage(slug, measure, model);
	}

	@PostMapping("/kpis/{slug}/measures/{measure}/development")
	ModelAndView development(@PathVariable String slug, @PathVariable UUID measure,
			@ModelAttribute("form") DevelopmentForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.develop(slug, form.seen(), measure, form.inDevelopment(),
				form.why(), this.desk.by(person)))) {
			return Rejection.of(developmentPage(slug, measure, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The change is public.", redirect);
	}

	private String developmentPage(String slug, UUID measure, Model model) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		KpiMeasure of = sheet.kpi().measure(measure);
		return Desk.form(
				new FormPage(sheet.kpi().getTitle(), "In development or reported: " + sheet.label(of), WORDS,
						Desk.kpiPath(slug) + "/measures/" + measure + "/development", Desk.kpiPath(slug),
						"Publish the change",
						List.of(FormPage.Field.tick("inDevelopment", "It is in development: there are no figures yet"),
								REASON)),
				model, Desk.LIST, Desk.link(sheet.plan()), Link.to(Desk.kpiPath(slug), sheet.kpi().getTitle()));
	}

}
