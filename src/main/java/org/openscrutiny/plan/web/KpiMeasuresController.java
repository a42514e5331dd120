package org.openscrutiny.plan.web;

import java.util.List;
import java.util.UUID;

import org.openscrutiny.plan.KpiComparator;
import org.openscrutiny.plan.KpiMeasureManagement;
import org.openscrutiny.plan.KpiMeasure;
import org.openscrutiny.plan.KpiTarget;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.shared.ActingPerson;
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
 * The measures of a KPI, with targets, bands and comparators.
 */
@Controller
@RequestMapping(Desk.PATH + "/kpis/{slug}/measures")
class KpiMeasuresController {

	private final PlanDesk reading;

	private final KpiMeasureManagement measures;

	private final Desk desk;

	KpiMeasuresController(PlanDesk reading, KpiMeasureManagement measures, Desk desk) {
		this.reading = reading;
		this.measures = measures;
		this.desk = desk;
	}

	@GetMapping("/new")
	String add(@PathVariable String slug, Model model) {
		model.addAttribute("form", new KpiMeasureForm(version(slug), "", KpiMeasure.Role.HEADLINE.name(), "", false));
		return addPage(slug, model);
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable String slug, @ModelAttribute("form") KpiMeasureForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.add(slug, form.seen(), Typed.required(form.measure()),
				form.chosen(errors), Typed.text(form.label()), form.inDevelopment(), this.desk.by(person)))) {
			return Rejection.of(addPage(slug, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The KPI has the measure.", redirect);
	}

	private String addPage(String slug, Model model) {
		List<Option> measures = this.reading.measures()
			.stream()
			.map((row) -> new Option(row.code(), row.label()))
			.toList();
		return page(slug, "Add a measure",
				List.of("A measure can belong to several KPIs. If it is not in the list, define it "
						+ "under “Measures” first."),
				"/new",
				List.of(FormPage.Field.maybe("measure", "Measure", "Choose", measures),
						FormPage.Field.choice("role", "What it is to this KPI",
								Option.of(KpiMeasure.Role.values(), KpiMeasure.Role::getLabel)),
						FormPage.Field.line("label", "What this KPI calls it (optional)"),
						FormPage.Field.tick("inDevelopment", "It is in development: there are no figures yet")),
				model);
	}

	@PostMapping("/order")
	ModelAndView move(@PathVariable String slug, @RequestParam("id") UUID id,
			@RequestParam("direction") String direction, ActingPerson person) {
		this.measures.move(slug, id, "up".equals(direction), this.desk.by(person));
		return new ModelAndView("redirect:" + Desk.kpiPath(slug) + "#m-" + id);
	}

	@PostMapping("/{measure}/stage")
	ModelAndView develop(@PathVariable String slug, @PathVariable UUID measure,
			@ModelAttribute("form") VersionForm form, BindingResult errors,
			@RequestParam("inDevelopment") boolean inDevelopment, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return act(slug, errors, person, model, redirect, "The draft was changed.",
				() -> this.measures.developDraft(slug, form.seen(), measure, inDevelopment, this.desk.by(person)));
	}

	@PostMapping("/{measure}/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable UUID measure, @ModelAttribute("form") VersionForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		return act(slug, errors, person, model, redirect, "The measure was taken off.",
				() -> this.measures.remove(slug, form.seen(), measure, this.desk.by(person)));
	}

	@GetMapping("/{measure}/targets/new")
	String addTarget(@PathVariable String slug, @PathVariable UUID measure, Model model) {
		model.addAttribute("form", TargetForm.empty(version(slug)));
		return targetPage(slug, measure, model);
	}

	@PostMapping("/{measure}/targets/new")
	ModelAndView addTarget(@PathVariable String slug, @PathVariable UUID measure,
			@ModelAttribute("form") TargetForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.measures.addTarget(slug, form.seen(), measure, form.terms(errors), this.desk.by(person)))) {
			return Rejection.of(targetPage(slug, measure, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The target was set.", redirect);
	}

	private String targetPage(String slug, UUID measure, Model model) {
		return page(slug, "Set a target: " + label(slug, measure),
				List.of("A published target is never altered: it ends, and another begins."),
				"/" + measure + "/targets/new",
				List.of(FormPage.Field.maybe("op", "How values are held against it", "Choose",
						Option.of(KpiTarget.Op.values(), KpiTarget.Op::getLabel)),
						FormPage.Field.number("v1", "Value")
							.hint("For a change, with a minus sign if it is a reduction"),
						FormPage.Field.number("v2", "Upper value").hint("Only for a range"),
						FormPage.Field.line("base", "Compared with")
							.hint("Only for a change, such as 2019/20")
							.wide("20"),
						FormPage.Field.choice("origin", "Who set it",
								Option.of(KpiTarget.Origin.values(), KpiTarget.Origin::getLabel)),
						FormPage.Field.date("dueOn", "To be reached by (optional)"),
						FormPage.Field.date("validFrom", "Applies from (optional)"),
						FormPage.Field.line("label", "As it is printed (optional)")),
				model);
	}

	@PostMapping("/{measure}/targets/{target}/removal")
	ModelAndView removeTarget(@PathVariable String slug, @PathVariable UUID measure, @PathVariable UUID target,
			@ModelAttribute("form") VersionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return act(slug, errors, person, model, redirect, "The target was removed.",
				() -> this.measures.removeTarget(slug, form.seen(), measure, target, this.desk.by(person)));
	}

	@GetMapping("/{measure}/targets/{target}/ending")
	String endTarget(@PathVariable String slug, @PathVariable UUID measure, @PathVariable UUID target, Model model) {
		model.addAttribute("form", new EndingForm(version(slug), DateFields.empty(), ""));
		return endingPage(slug, measure, target, model);
	}

	@PostMapping("/{measure}/targets/{target}/ending")
	ModelAndView endTarget(@PathVariable String slug, @PathVariable UUID measure, @PathVariable UUID target,
			@ModelAttribute("form") EndingForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.endTarget(slug, form.seen(), measure, target, form.day(errors),
				Typed.required(form.reason()), this.desk.by(person)))) {
			return Rejection.of(endingPage(slug, measure, target, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The end of the target is public.", redirect);
	}

	private String endingPage(String slug, UUID measure, UUID target, Model model) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		KpiMeasure of = sheet.kpi().measure(measure);
		return page(slug, "End a target", List.of(sheet.label(of) + ": " + sheet.words(of, of.target(target)) + "."),
				"/" + measure + "/targets/" + target + "/ending", List.of(FormPage.Field.date("lastDay", "Last day"),
						FormPage.Field.text("reason", "Reason").hint("Readers see it")),
				model);
	}

	@GetMapping("/{measure}/bands")
	String band(@PathVariable String slug, @PathVariable UUID measure, Model model) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		model.addAttribute("form", BandsForm.of(sheet.kpi().getVersion(), sheet.kpi().measure(measure)));
		return bandsPage(slug, measure, model);
	}

	@PostMapping("/{measure}/bands")
	ModelAndView band(@PathVariable String slug, @PathVariable UUID measure, @ModelAttribute("form") BandsForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.band(slug, form.seen(), measure, form.scheme(errors),
				Typed.text(form.basis()), form.gapsKept(), this.desk.by(person)))) {
			return Rejection.of(bandsPage(slug, measure, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The bands were saved.", redirect);
	}

	private String bandsPage(String slug, UUID measure, Model model) {
		return page(slug, "Bands: " + label(slug, measure), List.of("Every value should fall into exactly one band."),
				"/" + measure + "/bands",
				List.of(FormPage.Field.text("bands", "Bands, one to a line")
					.hint("The name, a colon and a range, such as Good: 5-7, Outstanding: > 7 or Poor: <= 4"),
						FormPage.Field.line("basis", "What falls into them, if not the value itself (optional)"),
						FormPage.Field.tick("whole", "Only whole numbers can occur"),
						FormPage.Field.tick("gapsKept", "The plan is printed with gaps or overlaps: keep them")
							.hint("Readers are told of them")),
				model);
	}

	@GetMapping("/{measure}/comparators/new")
	String compare(@PathVariable String slug, @PathVariable UUID measure, Model model) {
		model.addAttribute("form",
				new ComparatorForm(version(slug), "", "", DateFields.empty(), DateFields.empty(), ""));
		return comparatorPage(slug, measure, model);
	}

	@PostMapping("/{measure}/comparators/new")
	ModelAndView compare(@PathVariable String slug, @PathVariable UUID measure,
			@ModelAttribute("form") ComparatorForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.addComparator(slug, form.seen(), measure, form.terms(errors),
				this.desk.by(person)))) {
			return Rejection.of(comparatorPage(slug, measure, model));
		}
		return Desk.done(Desk.kpiPath(slug), "The comparator was added.", redirect);
	}

	private String comparatorPage(String slug, UUID measure, Model model) {
		List<Option> peers = this.reading.entities()
			.stream()
			.map((entity) -> new Option(entity.getId().toString(), entity.getDetails().name()))
			.toList();
		return page(slug, "Compare: " + label(slug, measure), List.of(), "/" + measure + "/comparators/new", List.of(
				FormPage.Field.maybe("kind", "Compared with", "Choose",
						Option.of(KpiComparator.Kind.values(), KpiComparator.Kind::getLabel)),
				FormPage.Field.line("base", "Earlier time").hint("As the plan names it, such as 2019/20").wide("20"),
				FormPage.Field.date("baseStartsOn", "Its first day (optional)"),
				FormPage.Field.date("baseEndsOn", "Its last day (optional)"),
				FormPage.Field.maybe("entity", "Peer", "None", peers).hint("Only for a comparison with a peer")),
				model);
	}

	@PostMapping("/{measure}/comparators/{comparator}/removal")
	ModelAndView removeComparator(@PathVariable String slug, @PathVariable UUID measure, @PathVariable UUID comparator,
			@ModelAttribute("form") VersionForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		return act(slug, errors, person, model, redirect, "The comparator was removed.",
				() -> this.measures.removeComparator(slug, form.seen(), measure, comparator, this.desk.by(person)));
	}

	private ModelAndView act(String slug, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect, String notice, Runnable act) {
		if (!Rejection.none(errors, act)) {
			return Rejection.of(ManageKpisController.show(this.reading.kpi(slug), person, model));
		}
		return Desk.done(Desk.kpiPath(slug), notice, redirect);
	}

	private int version(String slug) {
		return this.reading.kpi(slug).kpi().getVersion();
	}

	private String label(String slug, UUID measure) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		return sheet.label(sheet.kpi().measure(measure));
	}

	private String page(String slug, String heading, List<String> words, String action, List<FormPage.Field> fields,
			Model model) {
		PlanDesk.KpiSheet sheet = this.reading.kpi(slug);
		return Desk.form(
				new FormPage(sheet.kpi().getTitle(), heading, words, Desk.kpiPath(slug) + "/measures" + action,
						Desk.kpiPath(slug), "Save", fields),
				model, Desk.LIST, Desk.link(sheet.plan()), Link.to(Desk.kpiPath(slug), sheet.kpi().getTitle()));
	}

}
