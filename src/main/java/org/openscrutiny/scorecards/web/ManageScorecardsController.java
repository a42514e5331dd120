package org.openscrutiny.scorecards.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.RoundId;
import org.openscrutiny.scorecards.EditionDesk;
import org.openscrutiny.scorecards.EditionManagement;
import org.openscrutiny.scorecards.MeetingScorecards;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.web.EnglishText;
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
 * Scorecards, as the commissioner's office works with them.
 */
@Controller
@RequestMapping(SheetPage.DESK)
class ManageScorecardsController {

	private static final String VERSION = "/{slug}/{number:[1-9][0-9]{0,5}}";

	private static final int LONGEST_REASON = 500;

	private static final int LONGEST_CHECK_REASON = 1000;

	private final EditionDesk desk;

	private final EditionManagement editions;

	private final MeetingScorecards meetings;

	private final EnglishText words;

	private final Clock clock;

	ManageScorecardsController(EditionDesk desk, EditionManagement editions, MeetingScorecards meetings,
			EnglishText words, Clock clock) {
		this.desk = desk;
		this.editions = editions;
		this.meetings = meetings;
		this.words = words;
		this.clock = clock;
	}

	@ModelAttribute("approver")
	boolean approver(ActingPerson person) {
		return person.is(Role.OPCC_APPROVER);
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("rows", this.desk.all());
		model.addAttribute("breadcrumbs", Link.trail());
		return "scorecards/manage/list";
	}

	@GetMapping("/new")
	String announcing(Model model) {
		model.addAttribute("form", AnnouncementForm.empty(null));
		return announcementPage(model);
	}

	@PostMapping("/new")
	ModelAndView announce(@ModelAttribute("form") AnnouncementForm form, BindingResult errors, ActingPerson person,
			Model model, RedirectAttributes redirect) {
		form.checkNew(errors);
		var day = form.releaseOn().require(errors, "releaseOn", "day of the release");
		String[] slug = new String[1];
		if (!Rejection.none(errors,
				() -> slug[0] = this.editions.announce(RoundId.valueOf(FormText.required(form.round())),
						FormText.required(form.title()), day.orElseThrow(), by(person)))) {
			return Rejection.of(announcementPage(model));
		}
		return SheetPage.done("/" + slug[0] + "/1", "The release is in the calendar.", redirect);
	}

	private String announcementPage(Model model) {
		model.addAttribute("rounds",
				this.desk.free().stream().map((round) -> new Option(round.id().toString(), round.label())).toList());
		model.addAttribute("breadcrumbs", SheetPage.trail());
		return "scorecards/manage/new";
	}

	@GetMapping(VERSION)
	String version(@PathVariable String slug, @PathVariable int number, Model model) {
		return page("scorecards/manage/show", slug, number, model);
	}

	@GetMapping(VERSION + "/preview")
	String preview(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		String view = ScorecardsController.show(sheet.content(), new ScorecardFilterForm(null, null), model);
		model.addAttribute("breadcrumbs", SheetPage.trail(sheet));
		return view;
	}

	@GetMapping(VERSION + "/text")
	String writing(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		model.addAttribute("form", NarrativeForm.of(sheet.edition()));
		return SheetPage.of("scorecards/manage/text", sheet, model);
	}

	@PostMapping(VERSION + "/text")
	ModelAndView write(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") NarrativeForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.editions.write(slug, number, form.seen(), form.read(), by(person)))) {
			return Rejection.of(page("scorecards/manage/text", slug, number, model));
		}
		return SheetPage.done("/" + slug + "/" + number, "The words are saved.", redirect);
	}

	@GetMapping(VERSION + "/schedule")
	String scheduling(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		model.addAttribute("form", new ReasonForm(sheet.edition().getVersion(), ""));
		return SheetPage.of("scorecards/manage/schedule", sheet, model);
	}

	@PostMapping(VERSION + "/schedule")
	ModelAndView schedule(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") ReasonForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.checkLength(errors, LONGEST_CHECK_REASON);
		Instant[] at = new Instant[1];
		if (!Rejection.none(errors,
				() -> at[0] = this.editions.schedule(slug, number, form.seen(), form.text(), by(person)))) {
			return Rejection.of(page("scorecards/manage/schedule", slug, number, model));
		}
		return SheetPage.done("/" + slug + "/" + number,
				"The copy is frozen. Readers see it from " + this.words.instant(at[0]) + ".", redirect);
	}

	@GetMapping(VERSION + "/recall")
	String recalling(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		model.addAttribute("form", new ReasonForm(sheet.edition().getVersion(), ""));
		return SheetPage.of("scorecards/manage/recall", sheet, model);
	}

	@PostMapping(VERSION + "/recall")
	ModelAndView recall(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") ReasonForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, "Enter why the schedule is taken back", LONGEST_REASON);
		if (!Rejection.none(errors,
				() -> this.editions.recall(slug, number, FormText.required(form.reason()), by(person)))) {
			return Rejection.of(page("scorecards/manage/recall", slug, number, model));
		}
		return SheetPage.done("/" + slug + "/" + number,
				"The schedule is taken back. The version can be changed again.", redirect);
	}

	@GetMapping(VERSION + "/early-access")
	String earlyAccess(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		model.addAttribute("form", EarlyAccessForm.empty(sheet.edition().getVersion()));
		return SheetPage.of("scorecards/manage/early-access", sheet, model);
	}

	@PostMapping(VERSION + "/early-access")
	ModelAndView admit(@PathVariable String slug, @PathVariable int number,
			@ModelAttribute("form") EarlyAccessForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		if (!Rejection.none(errors, () -> this.editions.admit(slug, number, form.seen(), FormText.required(form.name()),
				FormText.required(form.organisation()), FormText.required(form.purpose()), by(person)))) {
			return Rejection.of(page("scorecards/manage/early-access", slug, number, model));
		}
		return SheetPage.done("/" + slug + "/" + number + "/early-access", "The list is saved.", redirect);
	}

	@PostMapping(VERSION + "/early-access/{entry}/removal")
	ModelAndView dismiss(@PathVariable String slug, @PathVariable int number, @PathVariable UUID entry,
			@ModelAttribute("form") ReasonForm form, ActingPerson person, RedirectAttributes redirect) {
		this.editions.dismiss(slug, number, form.seen(), entry, by(person));
		return SheetPage.done("/" + slug + "/" + number + "/early-access", "The list is saved.", redirect);
	}

	@GetMapping("/{slug}/date")
	String moving(@PathVariable String slug, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, 1);
		model.addAttribute("form", AnnouncementForm.empty(sheet.scorecard().getVersion()));
		return SheetPage.of("scorecards/manage/date", sheet, model);
	}

	@PostMapping("/{slug}/date")
	ModelAndView move(@PathVariable String slug, @ModelAttribute("form") AnnouncementForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.checkMove(errors);
		var day = form.releaseOn().require(errors, "releaseOn", "day of the release");
		if (!Rejection.none(errors, () -> this.editions.move(slug, form.seen(), day.orElseThrow(),
				FormText.text(form.reason()), by(person)))) {
			return Rejection.of(page("scorecards/manage/date", slug, 1, model));
		}
		return SheetPage.done("/" + slug + "/1", "The calendar shows the new day and the reason.", redirect);
	}

	@GetMapping("/{slug}/calling-off")
	String callingOff(@PathVariable String slug, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, 1);
		model.addAttribute("form", new ReasonForm(sheet.scorecard().getVersion(), ""));
		return SheetPage.of("scorecards/manage/calling-off", sheet, model);
	}

	@PostMapping("/{slug}/calling-off")
	ModelAndView callOff(@PathVariable String slug, @ModelAttribute("form") ReasonForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		form.check(errors, "Enter why the release is called off: readers see it in the calendar", LONGEST_REASON);
		if (!Rejection.none(errors,
				() -> this.editions.callOff(slug, form.seen(), FormText.required(form.reason()), by(person)))) {
			return Rejection.of(page("scorecards/manage/calling-off", slug, 1, model));
		}
		return SheetPage.done("/" + slug + "/1", "The calendar says that the release is called off, and why.",
				redirect);
	}

	@GetMapping(VERSION + "/removal")
	String removing(@PathVariable String slug, @PathVariable int number, Model model) {
		EditionDesk.Sheet sheet = this.desk.read(slug, number);
		model.addAttribute("form", new ReasonForm(sheet.edition().getVersion(), ""));
		return SheetPage.of("scorecards/manage/removal", sheet, model);
	}

	@PostMapping(VERSION + "/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") ReasonForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		if (!Rejection.none(errors, () -> this.editions.remove(slug, number, form.seen(), by(person)))) {
			return Rejection.of(page("scorecards/manage/removal", slug, number, model));
		}
		return SheetPage.done("", "The draft is removed.", redirect);
	}

	@GetMapping(VERSION + "/meeting")
	String laying(@PathVariable String slug, @PathVariable int number, Model model) {
		model.addAttribute("form", new LayingForm(""));
		return layingPage(slug, number, model);
	}

	@PostMapping(VERSION + "/meeting")
	ModelAndView lay(@PathVariable String slug, @PathVariable int number, @ModelAttribute("form") LayingForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		FormText.require(errors, "item", form.item(), "Choose the item");
		if (!Rejection.none(errors,
				() -> this.meetings.lay(slug, UUID.fromString(FormText.required(form.item())), by(person)))) {
			return Rejection.of(layingPage(slug, number, model));
		}
		return SheetPage.done("/" + slug + "/" + number,
				"The agenda leads to the scorecard as soon as both are public.", redirect);
	}

	private String layingPage(String slug, int number, Model model) {
		model.addAttribute("items",
				this.meetings.choices().stream().map((choice) -> choice.option(this.words)).toList());
		return page("scorecards/manage/meeting", slug, number, model);
	}

	@PostMapping("/{slug}/versions")
	ModelAndView correct(@PathVariable String slug, ActingPerson person, RedirectAttributes redirect) {
		int number = this.editions.correct(slug, by(person));
		return SheetPage.done("/" + slug + "/" + number, "Version " + number + " is begun.", redirect);
	}

	/**
	 * The item of an agenda.
	 *
	 * @param item identifies it
	 */
	record LayingForm(@Nullable String item) {
	}

	private String page(String view, String slug, int number, Model model) {
		return SheetPage.of(view, this.desk.read(slug, number), model);
	}

	private By by(ActingPerson person) {
		return person.at(this.clock.instant());
	}

}
