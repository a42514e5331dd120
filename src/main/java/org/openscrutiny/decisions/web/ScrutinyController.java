package org.openscrutiny.decisions.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import org.openscrutiny.decisions.DecisionReference;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.decisions.DecisionScrutiny;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.EnglishText;
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
 * What the panel's officers do with decisions.
 */
@Controller
@RequestMapping("/manage/scrutiny")
class ScrutinyController {

	private static final Link LIST = Link.to("/manage/scrutiny", "Key decisions");

	private static final int LONGEST = 500;

	private final DecisionScrutiny scrutiny;

	private final DecisionRegister register;

	private final EnglishText text;

	private final Clock clock;

	ScrutinyController(DecisionScrutiny scrutiny, DecisionRegister register, EnglishText text, Clock clock) {
		this.scrutiny = scrutiny;
		this.register = register;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		DecisionScrutiny.Overview overview = this.scrutiny.overview();
		model.addAttribute("form", new ListForm(suggestedItem(overview), (overview.last() != null)
				? "Key decisions since " + this.text.date(overview.last()) : "Key decisions"));
		return page(overview, model);
	}

	/** The item that the agenda itself gives to key decisions. */
	private static String suggestedItem(DecisionScrutiny.Overview overview) {
		return overview.items()
			.stream()
			.filter((item) -> item.topics()
				.stream()
				.anyMatch((topic) -> topic.toLowerCase(Locale.UK).contains("decision")))
			.map((item) -> item.id().toString())
			.findFirst()
			.orElse("");
	}

	private static String page(DecisionScrutiny.Overview overview, Model model) {
		model.addAttribute("desk", overview);
		model.addAttribute("items",
				overview.items().stream().map((item) -> new Option(item.id().toString(), label(item))).toList());
		model.addAttribute("breadcrumbs", Link.trail());
		return "decisions/manage/scrutiny";
	}

	private static String label(MeetingPage.Item item) {
		String topics = String.join("; ", item.topics());
		return (item.number() != null) ? item.number() + ". " + topics : topics;
	}

	@PostMapping("/meetings/{reference}/list")
	ModelAndView attach(@PathVariable String reference, @ModelAttribute("form") ListForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MeetingReference meeting = MeetingReference.read(reference)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		UUID item = form.check(errors);
		if (!Rejection.none(errors,
				() -> this.scrutiny.attach(meeting, item, FormText.required(form.heading()), by(person)))) {
			return Rejection.of(page(this.scrutiny.overview(), model));
		}
		redirect.addFlashAttribute("notice", "The list is attached to the agenda, as it stands now.");
		return new ModelAndView("redirect:/manage/scrutiny");
	}

	@GetMapping("/{reference}/mark")
	String mark(@PathVariable String reference, Model model) {
		model.addAttribute("form", ReasonForm.empty(0));
		return markPage(reference, model);
	}

	@PostMapping("/{reference}/mark")
	ModelAndView mark(@PathVariable String reference, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, "Enter what the panel wants to know", LONGEST);
		if (!Rejection.none(errors, () -> this.scrutiny.mark(read(reference), form.text(), by(person)))) {
			return Rejection.of(markPage(reference, model));
		}
		return done("Decision " + read(reference) + " is marked for scrutiny.", redirect);
	}

	private String markPage(String reference, Model model) {
		model.addAttribute("decision", this.register.read(read(reference)).decision());
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "decisions/manage/mark";
	}

	@PostMapping("/{reference}/mark/end")
	ModelAndView unmark(@PathVariable String reference, ActingPerson person, RedirectAttributes redirect) {
		this.scrutiny.unmark(read(reference), by(person));
		return done("The mark of decision " + read(reference) + " was taken off.", redirect);
	}

	private static ModelAndView done(String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:/manage/scrutiny");
	}

	private static DecisionReference read(String reference) {
		return DecisionReference.read(reference).orElseThrow(() -> new NotFound("No decision " + reference));
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
