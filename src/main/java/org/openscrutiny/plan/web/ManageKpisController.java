package org.openscrutiny.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Frequency;
import org.openscrutiny.plan.Kpi;
import org.openscrutiny.plan.KpiManagement;
import org.openscrutiny.plan.Plan;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
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
 * KPIs: drafts, corrections and what becomes of them after publication.
 */
@Controller
@RequestMapping(Desk.PATH)
class ManageKpisController {

	private final PlanDesk reading;

	private final KpiManagement kpis;

	private final Desk desk;

	ManageKpisController(PlanDesk reading, KpiManagement kpis, Desk desk) {
		this.reading = reading;
		this.kpis = kpis;
		this.desk = desk;
	}

	@GetMapping("/plans/{plan}/kpis/new")
	String create(@PathVariable String plan, @RequestParam(name = "place", defaultValue = "") String place,
			Model model) {
		model.addAttribute("form", KpiForm.empty(place));
		return newPage(plan, model);
	}

	@PostMapping("/plans/{plan}/kpis/new")
	ModelAndView create(@PathVariable String plan, @ModelAttribute("form") KpiForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		form.checkStatus(errors);
		AtomicReference<@Nullable String> slug = new AtomicReference<>();
		if (!Rejection.none(errors, () -> slug
			.set(this.kpis.draft(plan, form.content(errors), form.status(errors), this.desk.by(person))))) {
			return Rejection.of(newPage(plan, model));
		}
		return Desk.done(Desk.kpiPath(Objects.requireNonNull(slug.get())), "The KPI was drafted.", redirect);
	}

	private String newPage(String slug, Model model) {
		PlanDesk.PlanSheet sheet = this.reading.plan(slug);
		return Desk.form(
				new FormPage(sheet.plan().getTitle(), "Draft a KPI", List.of(), Desk.pathOf(slug) + "/kpis/new",
						Desk.pathOf(slug), "Save draft", fields(sheet, true)),
				model, Desk.LIST, Desk.link(sheet.plan()));
	}

	private static List<FormPage.Field> fields(PlanDesk.PlanSheet sheet, boolean draft) {
		List<FormPage.Field> fields = new ArrayList<>(List.of(FormPage.Field.line("title", "Short title"),
				FormPage.Field.maybe("place", "Section or objective", "Choose", places(sheet.plan())),
				FormPage.Field.maybe("intent", "What the plan wants to do", "Choose",
						Option.of(Kpi.Intent.values(), Kpi.Intent::getLabel))));
		if (draft) {
			fields.add(FormPage.Field.choice("lifecycle", "Status",
					Option.of(new Kpi.Lifecycle[] { Kpi.Lifecycle.IN_DEVELOPMENT, Kpi.Lifecycle.ACTIVE,
							Kpi.Lifecycle.MONITORED_ELSEWHERE }, Kpi.Lifecycle::getLabel)));
			fields.add(FormPage.Field.line("monitoredBy", "Monitored by").hint("Only if it is monitored elsewhere"));
			fields.add(FormPage.Field.line("awaiting", "Waiting for")
				.hint("Only if it is reported and its next figures wait for something, such as a survey"));
		}
		fields.add(FormPage.Field.maybe("frequency", "How often it is reported", "Not stated",
				Option.of(Frequency.values(), Frequency::getLabel)));
		fields.add(FormPage.Field.line("lead", "Lead (optional)").hint("Who answers for it"));
		fields.add(FormPage.Field.line("owner", "Figures from (optional)").hint("The office that provides them"));
		fields.add(FormPage.Field.line("dataSource", "Source of the data (optional)"));
		fields.add(FormPage.Field.text("method", "Method (optional)").hint("How the figures are made"));
		List<Option> milestones = sheet.milestones()
			.values()
			.stream()
			.flatMap(List::stream)
			.map((part) -> new Option(part.id().toString(), part.title()))
			.toList();
		if (!milestones.isEmpty()) {
			fields.add(FormPage.Field.maybe("milestone", "Milestone that it measures (optional)", "None", milestones));
		}
		fields.add(FormPage.Field.text("note", "Note for readers (optional)"));
		return fields;
	}

	private static List<Option> places(Plan plan) {
		List<Option> places = new ArrayList<>();
		plan.getSections().forEach((section) -> {
			places.add(new Option(KpiForm.place(section.getId(), null), section.getTitle()));
			section.getObjectives()
				.forEach((objective) -> places.add(new Option(KpiForm.place(section.getId(), objective.getId()),
						section.getTitle() + ": " + objective.getTitle())));
		});
		return places;
	}

	@GetMapping("/kpis/{slug}")
	String show(@PathVariable String slug, ActingPerson person, Model model) {
		model.addAttribute("form", new VersionForm(0));
		return showPage(slug, person, model);
	}

	private String showPage(String slug, ActingPerson person, Model model) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		return show(sheet, person, model);
	}

	static String show(PlanDesk.KpiSheet sheet, ActingPerson person, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("breadcrumbs", Link.trail(Desk.LIST, Desk.link(sheet.plan())));
		return "plan/manage/kpi";
	}

	@GetMapping("/kpis/{slug}/draft")
	String edit(@PathVariable String slug, Model model) {
		model.addAttribute("form", KpiForm.of(this.reading.kpi(slug).kpi()));
		return editPage(slug, model);
	}

	@PostMapping("/kpis/{slug}/draft")
	ModelAndView edit(@PathVariable String slug, @ModelAttribute("form") KpiForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		form.checkStatus(errors);
		if (!Rejection.none(errors, () -> this.kpis.edit(slug, form.seen(), form.content(errors), form.status(errors),
				this.desk.by(person)))) {
			return Rejection.of(editPage(slug, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The draft was changed.", redirect);
	}

	private String editPage(String slug, Model model) {
		return page(slug, "Change the draft", List.of(), "/draft", "Save", true, model);
	}

	@GetMapping("/kpis/{slug}/correction")
	String correct(@PathVariable String slug, Model model) {
		model.addAttribute("form", KpiForm.of(this.reading.kpi(slug).kpi()));
		return correctionPage(slug, model);
	}

	@PostMapping("/kpis/{slug}/correction")
	ModelAndView correct(@PathVariable String slug, @ModelAttribute("form") KpiForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		form.checkReason(errors);
		if (!Rejection.none(errors,
				() -> this.kpis.correct(slug, form.seen(), form.content(errors), form.why(), this.desk.by(person)))) {
			return Rejection.of(correctionPage(slug, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The correction is public.", redirect);
	}

	private String correctionPage(String slug, Model model) {
		return page(slug, "Correct a published KPI", List.of("Readers see at once what was changed, and why."),
				"/correction", "Publish correction", false, model);
	}

	private String page(String slug, String heading, List<String> words, String action, String button, boolean draft,
			Model model) {
		PlanDesk.KpiSheet kpi = this.reading.kpi(slug);
		List<FormPage.Field> fields = new ArrayList<>(fields(this.reading.plan(kpi.plan().getSlug()), draft));
		if (!draft) {
			fields.add(FormPage.Field.text("reason", "Reason").hint("Readers see it"));
		}
		return Desk.form(new FormPage(kpi.kpi().getTitle(), heading, words, Desk.kpiPath(slug) + action,
				Desk.kpiPath(slug), button, fields), model, Desk.LIST, Desk.link(kpi.plan()));
	}

	@GetMapping("/kpis/{slug}/status")
	String move(@PathVariable String slug, Model model) {
		model.addAttribute("form", StatusForm.of(this.reading.kpi(slug).kpi(), ""));
		return statusPage(slug, model);
	}

	@PostMapping("/kpis/{slug}/status")
	ModelAndView move(@PathVariable String slug, @ModelAttribute("form") StatusForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.kpis.move(slug, form.seen(), form.chosen(errors), Typed.text(form.monitoredBy()),
						Typed.text(form.awaiting()), Typed.text(form.supersededBy()), Typed.required(form.reason()),
						this.desk.by(person)))) {
			return Rejection.of(statusPage(slug, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The new status is public.", redirect);
	}

	private String statusPage(String slug, Model model) {
		PlanDesk.KpiSheet kpi = this.reading.kpi(slug);
		List<Option> others = this.reading.plan(kpi.plan().getSlug())
			.kpis()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((part) -> part.published() && !part.name().equals(slug))
			.map((part) -> new Option(part.name(), part.title()))
			.toList();
		return Desk.form(new FormPage(kpi.kpi().getTitle(), "Change the status of a published KPI",
				List.of("Readers see the new status at once, with the reason. A retired KPI stays in the record."),
				Desk.kpiPath(slug) + "/status", Desk.kpiPath(slug), "Publish status",
				List.of(FormPage.Field.choice("lifecycle", "Status",
						Option.of(Kpi.Lifecycle.values(), Kpi.Lifecycle::getLabel)),
						FormPage.Field.line("monitoredBy", "Monitored by").hint("Only if it is monitored elsewhere"),
						FormPage.Field.line("awaiting", "Waiting for")
							.hint("Only if it is reported and its next figures wait"),
						FormPage.Field.maybe("supersededBy", "Superseded by (optional)", "None", others)
							.hint("Only if it is retired. The other KPI must be published"),
						FormPage.Field.text("reason", "Reason").hint("Readers see it"))),
				model, Desk.LIST, Desk.link(kpi.plan()));
	}

	@PostMapping("/kpis/{slug}/removal")
	ModelAndView remove(@PathVariable String slug, @ModelAttribute("form") VersionForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		String plan = this.reading.kpi(slug).plan().getSlug();
		if (!Rejection.none(errors, () -> this.kpis.remove(slug, form.seen(), this.desk.by(person)))) {
			return Rejection.of(showPage(slug, person, model));
		}
		return Desk.done(Desk.pathOf(plan), "The draft was removed.", redirect);
	}

}
