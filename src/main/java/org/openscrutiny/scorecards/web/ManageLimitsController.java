package org.openscrutiny.scorecards.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.scorecards.LimitStarts;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.FormText;
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
 * From when the limits of measures are worked out anew.
 */
@Controller
@RequestMapping(SheetPage.DESK + "/limits")
class ManageLimitsController {

	private static final int LONGEST_REASON = 500;

	private final LimitStarts starts;

	private final Clock clock;

	ManageLimitsController(LimitStarts starts, Clock clock) {
		this.starts = starts;
		this.clock = clock;
	}

	@ModelAttribute("approver")
	boolean approver(ActingPerson person) {
		return person.is(Role.OPCC_APPROVER);
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("starts", this.starts.all());
		model.addAttribute("breadcrumbs", SheetPage.trail());
		return "scorecards/manage/limits";
	}

	@GetMapping("/new")
	String setting(Model model) {
		model.addAttribute("form", LimitStartForm.empty());
		return settingPage(model);
	}

	@PostMapping("/new")
	ModelAndView set(@ModelAttribute("form") LimitStartForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		var day = form.startsOn().require(errors, "startsOn", "first day");
		if (!Rejection.none(errors, () -> this.starts.set(FormText.required(form.measure()), day.orElseThrow(),
				form.number().orElse(null), FormText.required(form.reason()), person.at(this.clock.instant())))) {
			return Rejection.of(settingPage(model));
		}
		return SheetPage.done("/limits", "The limits are worked out anew from then on.", redirect);
	}

	private String settingPage(Model model) {
		model.addAttribute("measures",
				this.starts.choices()
					.stream()
					.map((choice) -> new Option(choice.code(), choice.label() + " (" + choice.code() + ")"))
					.toList());
		model.addAttribute("breadcrumbs", trail());
		return "scorecards/manage/limits-new";
	}

	@GetMapping("/{id}/removal")
	String ending(@PathVariable UUID id, Model model) {
		model.addAttribute("form", new ReasonForm(null, ""));
		return endingPage(id, model);
	}

	@PostMapping("/{id}/removal")
	ModelAndView end(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, "Enter why the figures share their limits again", LONGEST_REASON);
		if (!Rejection.none(errors,
				() -> this.starts.end(id, FormText.required(form.reason()), person.at(this.clock.instant())))) {
			return Rejection.of(endingPage(id, model));
		}
		return SheetPage.done("/limits", "The figures before and after share their limits again.", redirect);
	}

	private String endingPage(UUID id, Model model) {
		model.addAttribute("listed", this.starts.one(id));
		model.addAttribute("breadcrumbs", trail());
		return "scorecards/manage/limits-removal";
	}

	private static List<Link> trail() {
		return Link.trail(Link.to(SheetPage.DESK, "Scorecards of the office"),
				Link.to(SheetPage.DESK + "/limits", "Limits worked out anew"));
	}

}
