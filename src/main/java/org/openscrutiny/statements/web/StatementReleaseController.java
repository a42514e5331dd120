package org.openscrutiny.statements.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.Rejection;
import org.openscrutiny.statements.MeetingStatements;
import org.openscrutiny.statements.StatementDesk;
import org.openscrutiny.statements.StatementRelease;
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
 * The release of national statements: an approver's part.
 */
@Controller
@RequestMapping(StatementPages.DESK)
class StatementReleaseController {

	private static final int LONGEST_REASON = 500;

	private static final int LONGEST_CHECK_REASON = 1000;

	private static final String RECALL_HINT = "Readers see it in the release calendar";

	private final StatementPages pages;

	private final StatementRelease release;

	private final MeetingStatements meetings;

	private final EnglishText words;

	private final Clock clock;

	StatementReleaseController(StatementPages pages, StatementRelease release, MeetingStatements meetings,
			EnglishText words, Clock clock) {
		this.pages = pages;
		this.release = release;
		this.meetings = meetings;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping(StatementPages.VERSION + "/schedule")
	String scheduling(@PathVariable String slug, @PathVariable int number, Model model) {
		return emptyPage("statements/manage/schedule", slug, number, model);
	}

	@PostMapping(StatementPages.VERSION + "/schedule")
	ModelAndView schedule(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") ReleaseForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		FormText.checkLength(errors, "reason", form.reason(), "reason", LONGEST_CHECK_REASON);
		Optional<LocalDate> day = form.releaseOn().read(errors, "releaseOn", "day of the release");
		Instant[] at = new Instant[1];
		if (!Rejection.none(errors, () -> at[0] = this.release.schedule(slug, number, form.seen(), day.orElse(null),
				FormText.text(form.reason()), by(person)))) {
			return Rejection.of(this.pages.show("statements/manage/schedule", slug, number, model));
		}
		return StatementPages.done("/" + slug + "/" + number,
				"The copy is frozen. Readers see it from " + this.words.instant(at[0]) + ".", redirect);
	}

	@GetMapping(StatementPages.VERSION + "/recall")
	String recalling(@PathVariable String slug, @PathVariable int number, Model model) {
		model.addAttribute("reasonHint", RECALL_HINT);
		return emptyPage("scorecards/manage/recall", slug, number, model);
	}

	@PostMapping(StatementPages.VERSION + "/recall")
	ModelAndView recall(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") ReleaseForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		FormText.require(errors, "reason", form.reason(), "Enter why the schedule is taken back");
		FormText.checkLength(errors, "reason", form.reason(), "reason", LONGEST_REASON);
		if (!Rejection.none(errors,
				() -> this.release.recall(slug, number, FormText.required(form.reason()), by(person)))) {
			model.addAttribute("reasonHint", RECALL_HINT);
			return Rejection.of(this.pages.show("scorecards/manage/recall", slug, number, model));
		}
		return StatementPages.done("/" + slug + "/" + number,
				"The schedule is taken back. The version can be changed again.", redirect);
	}

	@PostMapping("/{slug}/versions")
	ModelAndView correct(@PathVariable String slug, ActingPerson person, RedirectAttributes redirect) {
		int number = this.release.correct(slug, by(person));
		return StatementPages.done("/" + slug + "/" + number, "Version " + number + " is begun.", redirect);
	}

	@GetMapping(StatementPages.VERSION + "/removal")
	String removing(@PathVariable String slug, @PathVariable int number, Model model) {
		return emptyPage("scorecards/manage/removal", slug, number, model);
	}

	@PostMapping(StatementPages.VERSION + "/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") ReleaseForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.release.remove(slug, number, form.seen(), by(person)))) {
			return Rejection.of(this.pages.show("scorecards/manage/removal", slug, number, model));
		}
		return StatementPages.done("", "The draft is removed.", redirect);
	}

	@GetMapping(StatementPages.VERSION + "/meeting")
	String laying(@PathVariable String slug, @PathVariable int number, Model model) {
		model.addAttribute("form", new LayingForm(""));
		return layingPage(slug, number, model);
	}

	@PostMapping(StatementPages.VERSION + "/meeting")
	ModelAndView lay(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") LayingForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		FormText.require(errors, "item", form.item(), "Choose the item");
		if (!Rejection.none(errors,
				() -> this.meetings.lay(slug, UUID.fromString(FormText.required(form.item())), by(person)))) {
			return Rejection.of(layingPage(slug, number, model));
		}
		return StatementPages.done("/" + slug + "/" + number,
				"The agenda leads to the statement as soon as both are public.", redirect);
	}

	private String layingPage(String slug, int number, Model model) {
		model.addAttribute("items",
				this.meetings.choices().stream().map((choice) -> choice.option(this.words)).toList());
		return this.pages.show("scorecards/manage/meeting", slug, number, model);
	}

	/**
	 * The item of an agenda.
	 *
	 * @param item identifies it
	 */
	record LayingForm(@Nullable String item) {
	}

	private String emptyPage(String view, String slug, int number, Model model) {
		StatementDesk.Sheet sheet = this.pages.sheet(slug, number);
		model.addAttribute("form", ReleaseForm.empty(sheet.version().getVersion()));
		return this.pages.show(view, sheet, model);
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
