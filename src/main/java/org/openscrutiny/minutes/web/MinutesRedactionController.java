package org.openscrutiny.minutes.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.EntryTexts;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutesDesk;
import org.openscrutiny.minutes.MinutesRedaction;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes words out of minutes because the law requires it.
 */
@Controller
@RequestMapping("/manage/minutes/redactions")
class MinutesRedactionController {

	private static final Link LIST = Link.to("/manage/minutes/redactions", "Redaction");

	private final MinutesDesk desk;

	private final MinutesRedaction redaction;

	private final EntryTexts texts;

	private final Clock clock;

	MinutesRedactionController(MinutesDesk desk, MinutesRedaction redaction, EntryTexts texts, Clock clock) {
		this.desk = desk;
		this.redaction = redaction;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String choose(Model model) {
		model.addAttribute("form", new ChoiceForm("panel", ""));
		return choicePage(model);
	}

	@PostMapping
	ModelAndView find(@ModelAttribute("form") ChoiceForm form, BindingResult errors, Model model) {
		try {
			if (form.number() != null && form.number().matches("\\d{1,7}")) {
				return new ModelAndView("redirect:/manage/minutes/redactions/"
						+ this.desk.numbered(new BodyId(String.valueOf(form.body())), Integer.parseInt(form.number())));
			}
			errors.rejectValue("number", "number", "Enter the number of the minute, such as 616");
		}
		catch (NotFound ex) {
			errors.rejectValue("number", "unknown", "No minute with the number " + form.number() + " is held");
		}
		return Rejection.of(choicePage(model));
	}

	private String choicePage(Model model) {
		model.addAttribute("bodies",
				this.desk.bodies().stream().map((body) -> new Option(body.id().value(), body.name())).toList());
		model.addAttribute("breadcrumbs", Link.trail());
		return "minutes/manage/redactions";
	}

	@GetMapping("/{id}")
	String show(@PathVariable MinuteEntryId id, Model model) {
		model.addAttribute("form", new RedactionForm("", ""));
		return page(id, model);
	}

	@PostMapping("/{id}")
	ModelAndView redact(@PathVariable MinuteEntryId id, @ModelAttribute("form") RedactionForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.redaction.redact(id, form.typedWords(), form.typedReason(),
				person.at(this.clock.instant())))) {
			return Rejection.of(page(id, model));
		}
		redirect.addFlashAttribute("notice", "The words were removed and destroyed.");
		return new ModelAndView("redirect:/manage/minutes/redactions/" + id);
	}

	private String page(MinuteEntryId id, Model model) {
		MinutesDesk.Redactable redactable = this.desk.redactable(id);
		model.addAttribute("redactable", redactable);
		model.addAttribute("text", this.texts.of(redactable.line().content(), redactable.meeting().body()));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "minutes/manage/redaction";
	}

	/**
	 * Which minute.
	 */
	record ChoiceForm(@Nullable String body, @Nullable String number) {
	}

	/**
	 * Which words, and why.
	 */
	record RedactionForm(@Nullable String words, @Nullable String reason) {

		String typedWords() {
			return (this.words != null) ? this.words.replace("\r\n", "\n") : "";
		}

		String typedReason() {
			return (this.reason != null) ? this.reason : "";
		}

	}

}
