package org.openscrutiny.plan.web;

import java.util.ArrayList;
import java.util.List;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureManagement;
import org.openscrutiny.plan.MeasuredEntity;
import org.openscrutiny.plan.PlanDesk;
import org.openscrutiny.shared.ActingPerson;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Measures, and what they are taken of.
 */
@Controller
@RequestMapping(Desk.PATH)
class ManageMeasuresController {

	private static final Link MEASURES = Link.to(Desk.PATH + "/measures", "Measures");

	private static final Link ENTITIES = Link.to(Desk.PATH + "/entities", "Forces, nations and areas");

	private final PlanDesk reading;

	private final MeasureManagement measures;

	private final Desk desk;

	ManageMeasuresController(PlanDesk reading, MeasureManagement measures, Desk desk) {
		this.reading = reading;
		this.measures = measures;
		this.desk = desk;
	}

	@GetMapping("/measures")
	String measures(Model model) {
		model.addAttribute("measures", this.reading.measures());
		model.addAttribute("breadcrumbs", Link.trail(Desk.LIST));
		return "plan/manage/measures";
	}

	@GetMapping("/measures/new")
	String add(Model model) {
		model.addAttribute("form", MeasureForm.empty());
		return newPage(model);
	}

	@PostMapping("/measures/new")
	ModelAndView add(@ModelAttribute("form") MeasureForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.add(form.definition(errors), this.desk.by(person)))) {
			return Rejection.of(newPage(model));
		}
		return Desk.done(MEASURES.href(), "The measure was added.", redirect);
	}

	private static String newPage(Model model) {
		return Desk.form(new FormPage("Measures", "Define a measure", List.of(), MEASURES.href() + "/new",
				MEASURES.href(), "Save", fields(false)), model, Desk.LIST, MEASURES);
	}

	private static List<FormPage.Field> fields(boolean published) {
		List<FormPage.Field> fields = new ArrayList<>(List.of(FormPage.Field.line("label", "Name"),
				FormPage.Field.maybe("valueKind", "Kind of value", "Choose",
						Option.of(Measure.ValueKind.values(), Measure.ValueKind::getLabel)),
				FormPage.Field.line("unit", "Unit (optional)")
					.hint("What is counted, or the unit, such as seconds")
					.wide("20"),
				FormPage.Field.number("rateBase", "A rate is per").hint("Such as 1,000. Empty if it is not stated"),
				FormPage.Field.maybe("statistic", "Calculated as", "Choose",
						Option.of(Measure.Statistic.values(), Measure.Statistic::getLabel)),
				FormPage.Field.maybe("flowOrStock", "Period or point in time", "Choose",
						Option.of(Measure.FlowOrStock.values(), Measure.FlowOrStock::getLabel)),
				FormPage.Field.number("decimals", "Decimal places"),
				FormPage.Field.maybe("direction", "Direction", "Choose",
						Option.of(Measure.Direction.values(), Measure.Direction::getLabel)),
				FormPage.Field.line("numeratorLabel", "A share counts (optional)"),
				FormPage.Field.line("denominatorLabel", "A share is of (optional)"),
				FormPage.Field.number("hardMin", "Least possible value (optional)"),
				FormPage.Field.number("hardMax", "Greatest possible value (optional)"),
				FormPage.Field.number("warnChange",
						"Ask for a reason when it changes by more than, in per cent (optional)"),
				FormPage.Field.text("members", "Groups, one to a line (optional)").hint("Into which it is broken down"),
				FormPage.Field.text("note", "Note for readers (optional)")));
		if (published) {
			fields
				.add(FormPage.Field.text("reason", "Reason").hint("Readers see it: a published plan has this measure"));
		}
		return fields;
	}

	@GetMapping("/measures/{code}")
	String define(@PathVariable String code, Model model) {
		model.addAttribute("form", MeasureForm.of(this.reading.measure(code)));
		return definitionPage(code, model);
	}

	@PostMapping("/measures/{code}")
	ModelAndView define(@PathVariable String code, @ModelAttribute("form") MeasureForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.define(code, form.seen(), form.definition(errors),
				Typed.text(form.reason()), this.desk.by(person)))) {
			return Rejection.of(definitionPage(code, model));
		}
		return Desk.done(MEASURES.href(), "The measure was changed.", redirect);
	}

	private String definitionPage(String code, Model model) {
		Measure measure = this.reading.measure(code);
		return Desk.form(new FormPage(measure.getDefinition().label(), "Change a measure", List.of(),
				MEASURES.href() + "/" + code, MEASURES.href(), "Save",
				fields(this.reading.isPublished(measure.getId()))), model, Desk.LIST, MEASURES);
	}

	@GetMapping("/entities")
	String entities(Model model) {
		model.addAttribute("entities", this.reading.entities());
		model.addAttribute("breadcrumbs", Link.trail(Desk.LIST));
		return "plan/manage/entities";
	}

	@GetMapping("/entities/new")
	String addEntity(Model model) {
		model.addAttribute("form", new EntityForm(0, "", "", "", ""));
		return entityPage("Add a force, nation or area", "/new", model);
	}

	@PostMapping("/entities/new")
	ModelAndView addEntity(@ModelAttribute("form") EntityForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.measures.addEntity(form.details(errors), this.desk.by(person)))) {
			return Rejection.of(entityPage("Add a force, nation or area", "/new", model));
		}
		return Desk.done(ENTITIES.href(), "It was added.", redirect);
	}

	@GetMapping("/entities/{id}")
	String changeEntity(@PathVariable EntityId id, Model model) {
		model.addAttribute("form", EntityForm.of(this.reading.entity(id)));
		return entityPage("Change a force, nation or area", "/" + id, model);
	}

	@PostMapping("/entities/{id}")
	ModelAndView changeEntity(@PathVariable EntityId id, @ModelAttribute("form") EntityForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors,
				() -> this.measures.changeEntity(id, form.seen(), form.details(errors), this.desk.by(person)))) {
			return Rejection.of(entityPage("Change a force, nation or area", "/" + id, model));
		}
		return Desk.done(ENTITIES.href(), "It was changed.", redirect);
	}

	private static String entityPage(String heading, String action, Model model) {
		return Desk.form(
				new FormPage("Measures are taken of it", heading, List.of(), ENTITIES.href() + action, ENTITIES.href(),
						"Save",
						List.of(FormPage.Field.maybe(
								"kind", "What it is", "Choose",
								Option.of(MeasuredEntity.Kind.values(), MeasuredEntity.Kind::getLabel)),
								FormPage.Field.line("name", "Name"),
								FormPage.Field.line("shortName", "Short name").wide("20"),
								FormPage.Field.line("gssCode", "GSS code (optional)")
									.hint("Such as E23000014")
									.wide("10"))),
				model, Desk.LIST, ENTITIES);
	}

}
