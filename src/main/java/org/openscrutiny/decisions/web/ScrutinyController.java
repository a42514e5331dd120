package org.openscrutiny.decisions.web;

import java.time.Clock;
import java.util.UUID;

import org.openscrutiny.decisions.AgendaLists;
import org.openscrutiny.decisions.DecisionReference;
import org.openscrutiny.decisions.DecisionRegister;
import org.openscrutiny.decisions.MinuteLinks;
import org.openscrutiny.decisions.ScrutinyDesk;
import org.openscrutiny.decisions.ScrutinyMarks;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
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

	private final ScrutinyDesk desk;

	private final AgendaLists lists;

	private final ScrutinyMarks marks;

	private final MinuteLinks minutes;

	private final DecisionRegister register;

	private final EnglishText text;

	private final Clock clock;

	ScrutinyController(ScrutinyDesk desk, AgendaLists lists, ScrutinyMarks marks, MinuteLinks minutes,
			DecisionRegister register, EnglishText text, Clock clock) {
		this.desk = desk;
		this.lists = lists;
		this.marks = marks;
		this.minutes = minutes;
		this.register = register;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		ScrutinyDesk.Overview overview = this.desk.overview();
		model.addAttribute("form", ListForm.suggested(overview, this.text));
		return page(overview, model);
	}

	private static String page(ScrutinyDesk.Overview overview, Model model) {
		model.addAttribute("desk", overview);
		model.addAttribute("items", DecisionOptions.items(overview.items()));
		model.addAttribute("breadcrumbs", Link.trail());
		return "decisions/manage/scrutiny";
	}

	@PostMapping("/meetings/{reference}/list")
	ModelAndView attach(@PathVariable String reference, @ModelAttribute("form") ListForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MeetingReference meeting = MeetingReference.read(reference)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		UUID item = form.check(errors);
		if (!Rejection.none(errors,
				() -> this.lists.attach(meeting, item, FormText.required(form.heading()), by(person)))) {
			return Rejection.of(page(this.desk.overview(), model));
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
		if (!Rejection.none(errors, () -> this.marks.mark(read(reference), form.text(), by(person)))) {
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
		this.marks.unmark(read(reference), by(person));
		return done("The mark of decision " + read(reference) + " was taken off.", redirect);
	}

	@GetMapping("/{reference}/minutes")
	String minutes(@PathVariable String reference, Model model) {
		model.addAttribute("form", MinuteLinkForm.empty());
		return minutesPage(reference, model);
	}

	@PostMapping("/{reference}/minutes")
	ModelAndView link(@PathVariable String reference, @ModelAttribute("form") MinuteLinkForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.minutes.link(read(reference), form.minute(), by(person)))) {
			return Rejection.of(minutesPage(reference, model));
		}
		return linked(reference, "Readers now see that minute " + form.minute() + " took up the decision.", redirect);
	}

	@PostMapping("/{reference}/minutes/{number}/removal")
	ModelAndView unlink(@PathVariable String reference, @PathVariable String number, ActingPerson person,
			RedirectAttributes redirect) {
		if (!number.matches("[1-9]\\d{0,6}")) {
			throw new NotFound("No minute " + number);
		}
		MinuteNumber minute = new MinuteNumber(MinuteNumber.PANEL, Integer.parseInt(number));
		this.minutes.unlink(read(reference), minute, by(person));
		return linked(reference, "The link to minute " + minute + " was taken off.", redirect);
	}

	private String minutesPage(String reference, Model model) {
		model.addAttribute("page", this.register.read(read(reference)));
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "decisions/manage/minutes";
	}

	private static ModelAndView linked(String reference, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:/manage/scrutiny/" + read(reference) + "/minutes");
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
