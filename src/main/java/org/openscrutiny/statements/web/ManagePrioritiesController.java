package org.openscrutiny.statements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Rejection;
import org.openscrutiny.statements.Baseline;
import org.openscrutiny.statements.PriorityCatalogue;
import org.openscrutiny.statements.PrioritySet;
import org.openscrutiny.statements.SourceLevel;
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
 * The catalogue of national priorities, as the commissioner's office keeps it.
 */
@Controller
@RequestMapping("/manage/statements/priorities")
class ManagePrioritiesController {

	private static final int LONGEST_TITLE = 200;

	private final PriorityCatalogue catalogue;

	private final Clock clock;

	ManagePrioritiesController(PriorityCatalogue catalogue, Clock clock) {
		this.catalogue = catalogue;
		this.clock = clock;
	}

	@GetMapping
	String list(ActingPerson person, Model model) {
		model.addAttribute("sets", this.catalogue.all());
		model.addAttribute("approver", person.is(Role.OPCC_APPROVER));
		model.addAttribute("breadcrumbs", StatementPages.trail());
		return "statements/manage/priorities";
	}

	@GetMapping("/new")
	String adding(Model model) {
		model.addAttribute("form", PrioritySetForm.empty());
		return page("set", model);
	}

	@PostMapping("/new")
	ModelAndView add(@ModelAttribute("form") PrioritySetForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		Optional<LocalDate> from = form.inForceFrom().require(errors, "inForceFrom", "first day");
		if (!Rejection.none(errors, () -> this.catalogue.add(FormText.required(form.title()),
				FormText.required(form.source()), from.orElseThrow(), form.stated(), form.lines(), by(person)))) {
			return Rejection.of(page("set", model));
		}
		return StatementPages.done("/priorities", "The priorities are in the catalogue.", redirect);
	}

	@GetMapping("/{id}/end")
	String ending(@PathVariable UUID id, Model model) {
		PrioritySet set = this.catalogue.read(id);
		model.addAttribute("form", new EndForm(set.getVersion(), DateFields.of(set.getInForceTo())));
		return page("end", set, model);
	}

	@PostMapping("/{id}/end")
	ModelAndView end(@PathVariable UUID id, @ModelAttribute("form") EndForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		Optional<LocalDate> day = form.endsOn().require(errors, "endsOn", "last day");
		if (!Rejection.none(errors, () -> this.catalogue.end(id, form.seen(), day.orElseThrow(), by(person)))) {
			return Rejection.of(page("end", this.catalogue.read(id), model));
		}
		return StatementPages.done("/priorities", "The last day is saved.", redirect);
	}

	@GetMapping("/{id}/{code:\\d{4}-\\d{1,2}}/metrics")
	String judging(@PathVariable UUID id, @PathVariable String code, Model model) {
		PrioritySet set = this.catalogue.read(id);
		model.addAttribute("form", MetricForm.empty(set.getVersion()));
		return metricPage(set, code, model);
	}

	@PostMapping("/{id}/{code:\\d{4}-\\d{1,2}}/metrics")
	ModelAndView judge(@PathVariable UUID id, @PathVariable String code, @ModelAttribute("form") MetricForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		FormText.require(errors, "title", form.title(), "Enter what the priority is judged by");
		FormText.checkLength(errors, "title", form.title(), "measure", LONGEST_TITLE);
		Optional<Baseline> baseline = BaselineFields.read(form.baseline(), form.baselineStartsOn(),
				form.baselineEndsOn(), errors);
		if (!Rejection.none(errors, () -> this.catalogue.judge(id, form.seen(), code, FormText.required(form.title()),
				(form.level() != null) ? form.level() : SourceLevel.NATIONAL, baseline.orElse(null), by(person)))) {
			return Rejection.of(metricPage(this.catalogue.read(id), code, model));
		}
		return StatementPages.done("/priorities", "The measure is in the catalogue.", redirect);
	}

	private static String metricPage(PrioritySet set, String code, Model model) {
		model.addAttribute("priority", set.priority(code));
		model.addAttribute("levels", Option.of(SourceLevel.values(), SourceLevel::getLabel));
		return page("metric", set, model);
	}

	private static String page(String view, PrioritySet set, Model model) {
		model.addAttribute("set", set);
		return page(view, model);
	}

	private static String page(String view, Model model) {
		model.addAttribute("breadcrumbs", Link.trail(Link.to(StatementPages.DESK, "National statements of the office"),
				Link.to(StatementPages.DESK + "/priorities", "National priorities")));
		return "statements/manage/" + view;
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

	/**
	 * The last day of a set.
	 *
	 * @param version the state that was seen
	 * @param endsOn the day
	 */
	record EndForm(@Nullable Integer version, DateFields endsOn) {

		EndForm {
			endsOn = (endsOn != null) ? endsOn : DateFields.empty();
		}

		int seen() {
			return (this.version != null) ? this.version : -1;
		}

	}

	/**
	 * What a priority is judged by.
	 *
	 * @param version the state that was seen
	 * @param title the measure
	 * @param level for what area there are figures
	 * @param baseline the time that figures are held against
	 * @param baselineStartsOn its first day
	 * @param baselineEndsOn its last day
	 */
	record MetricForm(@Nullable Integer version, @Nullable String title, @Nullable SourceLevel level,
			@Nullable String baseline, DateFields baselineStartsOn, DateFields baselineEndsOn) {

		MetricForm {
			baselineStartsOn = (baselineStartsOn != null) ? baselineStartsOn : DateFields.empty();
			baselineEndsOn = (baselineEndsOn != null) ? baselineEndsOn : DateFields.empty();
		}

		static MetricForm empty(int version) {
			return new MetricForm(version, "", SourceLevel.NATIONAL, "", DateFields.empty(), DateFields.empty());
		}

		int seen() {
			return (this.version != null) ? this.version : -1;
		}

	}

}
