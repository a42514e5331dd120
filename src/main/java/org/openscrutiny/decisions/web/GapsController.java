package org.openscrutiny.decisions.web;

import java.time.Clock;

import org.openscrutiny.decisions.DecisionReference;
import org.openscrutiny.decisions.NumberSeries;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
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
 * Explains to readers why a number is missing.
 */
@Controller
@RequestMapping("/manage/decisions/gaps/{reference}")
class GapsController {

	private static final int LONGEST = 500;

	private final NumberSeries numbers;

	private final Clock clock;

	GapsController(NumberSeries numbers, Clock clock) {
		this.numbers = numbers;
		this.clock = clock;
	}

	@GetMapping("/explanation")
	String explanation(@PathVariable String reference, Model model) {
		NumberSeries.Gap gap = gap(reference);
		model.addAttribute("form",
				new ReasonForm(0, (gap.explanation() != null) ? gap.explanation() : "Number not used."));
		return page(gap, model);
	}

	@PostMapping("/explanation")
	ModelAndView explain(@PathVariable String reference, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		NumberSeries.Gap gap = gap(reference);
		form.check(errors, "Enter why the number was not used", LONGEST);
		if (!Rejection.none(errors,
				() -> this.numbers.explain(gap.reference(), form.text(), person.at(this.clock.instant())))) {
			return Rejection.of(page(gap, model));
		}
		redirect.addFlashAttribute("notice", "Readers see the explanation of " + gap.reference() + " now.");
		return new ModelAndView("redirect:/manage/decisions");
	}

	private NumberSeries.Gap gap(String reference) {
		return DecisionReference.read(reference)
			.map(this.numbers::gap)
			.orElseThrow(() -> new NotFound("No gap " + reference));
	}

	private static String page(NumberSeries.Gap gap, Model model) {
		model.addAttribute("gap", gap);
		model.addAttribute("breadcrumbs", Link.trail(ManageDecisionsController.LIST));
		return "decisions/manage/gap";
	}

}
