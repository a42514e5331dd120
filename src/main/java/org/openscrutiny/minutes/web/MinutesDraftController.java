package org.openscrutiny.minutes.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntryContent;
import org.openscrutiny.minutes.EntryTexts;
import org.openscrutiny.minutes.MinuteActions;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutedMeeting;
import org.openscrutiny.minutes.MinutesDesk;
import org.openscrutiny.minutes.MinutesSheet;
import org.openscrutiny.minutes.MinutesWriting;
import org.openscrutiny.minutes.StandardPhrase;
import org.openscrutiny.minutes.VoteChoice;
import org.openscrutiny.minutes.VoteRule;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which minutes are written during the meeting. Each entry has a form of its
 * own, so that two officers can write at once.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}/minutes")
class MinutesDraftController {

	private final MinutesDesk desk;

	private final MinutesWriting minutes;

	private final EntryTexts texts;

	private final ObjectProvider<MinuteActions> actions;

	private final EnglishText english;

	private final Clock clock;

	MinutesDraftController(MinutesDesk desk, MinutesWriting minutes, EntryTexts texts,
			ObjectProvider<MinuteActions> actions, EnglishText english, Clock clock) {
		this.desk = desk;
		this.minutes = minutes;
		this.texts = texts;
		this.actions = actions;
		this.english = english;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String reference, ActingPerson person, Model model) {
		model.addAttribute("form", StateForm.empty());
		return page(meeting(reference, person), person, model);
	}

	@PostMapping
	ModelAndView begin(@PathVariable String reference, @ModelAttribute("form") StateForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		if (!Rejection.none(errors, () -> this.minutes.begin(meeting.reference(), person.at(this.clock.instant())))) {
			return Rejection.of(page(meeting, person, model));
		}
		redirect.addFlashAttribute("notice", "The agenda is laid out. Write under each heading and save it.");
		return new ModelAndView("redirect:" + meeting.getManageHref());
	}

	/** The page, which other controllers show again when an act of theirs is refused. */
	String page(MinutedMeeting meeting, ActingPerson person, Model model) {
		MinutesSheet sheet = this.desk.sheet(meeting, person);
		model.addAttribute("sheet", sheet);
		model.addAttribute("cards", EntryCard.of(sheet, sheet.isDraft() ? null : this.texts));
		model.addAttribute("confirmable", sheet.isChangeable() ? this.desk.confirmable(meeting) : List.of());
		model.addAttribute("actions", this.actions.getIfAvailable());
		choices(model);
		model.addAttribute("breadcrumbs", Link.trail(ManageMinutesController.LIST));
		return "minutes/manage/sheet";
	}

	/**
	 * The whole draft as it reads, to check and to print: the page on which it is written
	 * prints no field. Once it is circulated, the page of the minutes shows it.
	 */
	@GetMapping("/draft")
	String read(@PathVariable String reference, ActingPerson person, Model model) {
		MinutedMeeting meeting = meeting(reference, person);
		MinutesSheet sheet = this.desk.sheet(meeting, person);
		if (sheet.minutes() == null) {
			throw new NotFound("minutes of " + reference);
		}
		if (!sheet.isDraft()) {
			return "redirect:/meetings/" + meeting.reference() + "/minutes";
		}
		model.addAttribute("sheet", sheet);
		model.addAttribute("cards", EntryCard.of(sheet, this.texts));
		model.addAttribute("breadcrumbs", Link.trail(ManageMinutesController.LIST,
				Link.to(meeting.getManageHref(), "Minutes of " + this.english.date(meeting.heldOn()))));
		return "minutes/manage/draft";
	}

	@PostMapping("/entries")
	ModelAndView add(@PathVariable String reference, @ModelAttribute("form") NewEntryForm form, BindingResult errors,
			ActingPerson person, Model model) {
		MinutedMeeting meeting = meeting(reference, person);
		List<MinuteEntryId> added = new ArrayList<>();
		if (!Rejection.none(errors, () -> added.add(this.minutes.addEntry(this.desk.minutes(meeting).getId(),
				form.typed(), form.afterEntry(), person.at(this.clock.instant()))))) {
			return Rejection.of(page(meeting, person, model));
		}
		return back(meeting, added.get(0));
	}

	@GetMapping("/entries/{id}")
	String entry(@PathVariable String reference, @PathVariable MinuteEntryId id, ActingPerson person, Model model) {
		MinutedMeeting meeting = meeting(reference, person);
		MinutesSheet sheet = this.desk.sheet(meeting, person);
		MinutesSheet.Line line = sheet.line(id);
		model.addAttribute("form", EntryForm.of(line.version(), line.content(), true));
		return entryPage(sheet, line, EntryForm.of(line.version(), line.content(), true), Map.of(), model);
	}

	private String entryPage(MinutesSheet sheet, MinutesSheet.Line line, EntryForm form, Map<String, String> errors,
			Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("card", new EntryCard(line, form.whole(line.content()),
				this.texts.of(line.content(), sheet.meeting().body()), errors, this.desk.members(sheet.meeting())));
		choices(model);
		model.addAttribute("breadcrumbs", Link.trail(ManageMinutesController.LIST,
				Link.to(sheet.meeting().getManageHref(), "Minutes of " + this.english.date(sheet.meeting().heldOn()))));
		return "minutes/manage/entry";
	}

	private static void choices(Model model) {
		model.addAttribute("phrases", Option.of(StandardPhrase.values(), StandardPhrase::getLabel));
		model.addAttribute("rules", Option.of(VoteRule.values(), VoteRule::getLabel));
		model.addAttribute("castings",
				Option.of(new VoteChoice[] { VoteChoice.FOR, VoteChoice.AGAINST }, VoteChoice::getLabel));
		model.addAttribute("choices", Option.of(VoteChoice.values(), VoteChoice::getLabel));
		model.addAttribute("recordings", List.of(new Option(VoteRow.NUMBERS, "With numbers"),
				new Option(VoteRow.NO_NUMBERS, "Taken, numbers not recorded")));
		model.addAttribute("outcomes",
				List.of(new Option(VoteRow.CARRIED, "Carried"), new Option(VoteRow.NOT_CARRIED, "Not carried")));
		model.addAttribute("paragraphs", IntStream.rangeClosed(1, 7).mapToObj(String::valueOf).toList());
	}

	@PostMapping("/entries/{id}")
	ModelAndView save(@PathVariable String reference, @PathVariable MinuteEntryId id,
			@ModelAttribute("form") EntryForm form, BindingResult errors,
			@RequestParam(name = "then", defaultValue = "") String then, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		try {
			if (!saved(meeting, id, form, errors, person)) {
				MinutesSheet sheet = this.desk.sheet(meeting, person);
				return Rejection.of(entryPage(sheet, sheet.line(id), form, messages(errors), model));
			}
		}
		catch (StaleRecord | OptimisticLockingFailureException ex) {
			return conflict(meeting, id, form, person, model);
		}
		redirect.addFlashAttribute("savedEntry", id);
		redirect.addFlashAttribute("savedAt", savedAt(this.clock.instant(), this.desk.content(id)));
		return "more".equals(then) ? new ModelAndView("redirect:" + meeting.getManageHref() + "/entries/" + id)
				: back(meeting, id);
	}

	private boolean saved(MinutedMeeting meeting, MinuteEntryId id, EntryForm form, BindingResult errors,
			ActingPerson person) {
		return Rejection.none(errors, () -> store(meeting, id, form, person));
	}

	private MinutesWriting.Saved store(MinutedMeeting meeting, MinuteEntryId id, EntryForm form, ActingPerson person) {
		EntryContent content = content(meeting, id, form);
		try {
			return this.minutes.save(id, form.seen(), content, person.at(this.clock.instant()));
		}
		catch (RuleBroken ex) {
			throw form.inThisForm(ex);
		}
	}

	private EntryContent content(MinutedMeeting meeting, MinuteEntryId id, EntryForm form) {
		return form.content(this.desk.content(id), (phrase) -> this.minutes.words(phrase, meeting.reference()));
	}

	/** Both versions, with what was typed ready to be saved on top of the other. */
	private ModelAndView conflict(MinutedMeeting meeting, MinuteEntryId id, EntryForm form, ActingPerson person,
			Model model) {
		MinutesSheet sheet = this.desk.sheet(meeting, person);
		MinutesSheet.Line line = sheet.line(id);
		model.addAttribute("conflict", true);
		return new ModelAndView(entryPage(sheet, line, form.on(line.version()), Map.of(), model), HttpStatus.CONFLICT);
	}

	private static Map<String, String> messages(BindingResult errors) {
		Map<String, String> messages = new LinkedHashMap<>();
		errors.getAllErrors()
			.forEach((error) -> messages.put((error instanceof FieldError field) ? field.getField() : "",
					String.valueOf(error.getDefaultMessage())));
		return messages;
	}

	/**
	 * The same for the script that saves after a pause. It reads what became of the entry
	 * and stays on the page.
	 */
	@PostMapping(path = "/entries/{id}", headers = "Accept=" + MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Autosave> autosave(@PathVariable String reference, @PathVariable MinuteEntryId id,
			@ModelAttribute("form") EntryForm form, ActingPerson person) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		try {
			MinutesWriting.Saved saved = store(meeting, id, form, person);
			EntryContent stored = this.desk.content(id);
			List<String> resolutions = stored.resolutions()
				.stream()
				.map((point) -> String.valueOf(point.id()))
				.toList();
			return ResponseEntity.ok(new Autosave(saved.version(), savedAt(saved.at(), stored), resolutions));
		}
		catch (RuleBroken ex) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.body(new Autosave(form.seen(), "Not saved: " + ex.getMessage(), List.of()));
		}
		catch (StaleRecord | OptimisticLockingFailureException ex) {
			return ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Autosave(form.seen(),
						"Not saved: someone else changed this entry. Select Save to see both versions", List.of()));
		}
	}

	@PostMapping("/entries/{id}/preview")
	ModelAndView preview(@PathVariable String reference, @PathVariable MinuteEntryId id,
			@ModelAttribute("form") EntryForm form, BindingResult errors, ActingPerson person, Model model) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		List<EntryContent> typed = new ArrayList<>();
		boolean sound = Rejection.none(errors, () -> typed.add(content(meeting, id, form)));
		MinutesSheet sheet = this.desk.sheet(meeting, person);
		String view = entryPage(sheet, sheet.line(id), form, messages(errors), model);
		if (!sound) {
			return Rejection.of(view);
		}
		model.addAttribute("unchanged", typed.get(0).equals(this.desk.content(id)));
		model.addAttribute("preview", this.texts.of(typed.get(0), meeting.body()));
		return new ModelAndView(view);
	}

	@PostMapping("/entries/{id}/position")
	ModelAndView move(@PathVariable String reference, @PathVariable MinuteEntryId id,
			@ModelAttribute("form") StateForm form, BindingResult errors,
			@RequestParam(name = "direction", defaultValue = "") String direction, ActingPerson person, Model model) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		if (!Rejection.none(errors, () -> this.minutes.move(id, "up".equals(direction)))) {
			return Rejection.of(page(meeting, person, model));
		}
		return back(meeting, id);
	}

	@PostMapping("/entries/{id}/deletion")
	ModelAndView delete(@PathVariable String reference, @PathVariable MinuteEntryId id,
			@ModelAttribute("form") StateForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		if (!Rejection.none(errors, () -> this.minutes.delete(id, form.seen(), person.at(this.clock.instant())))) {
			return Rejection.of(page(meeting, person, model));
		}
		redirect.addFlashAttribute("notice", "The entry was deleted.");
		return new ModelAndView("redirect:" + meeting.getManageHref());
	}

	private MinutedMeeting meeting(String reference, ActingPerson person) {
		return this.desk
			.meeting(MeetingReference.read(reference).orElseThrow(() -> new NotFound("meeting " + reference)), person);
	}

	/** When it was saved, and what the officer reads out of its votes. */
	private String savedAt(Instant at, EntryContent stored) {
		StringBuilder told = new StringBuilder("Saved at ")
			.append(this.english.time(at.atZone(this.clock.getZone()).toLocalTime()));
		stored.votes()
			.forEach((vote) -> told.append(". ")
				.append((vote.motion() != null) ? vote.motion() + " " : "")
				.append(vote.count().explanation()));
		if (stored.votes().stream().anyMatch(EntryContent.Division::isLost) && !stored.resolutions().isEmpty()) {
			told.append(stored.isLost() ? ". The resolutions will be printed under “Not carried”"
					: ". Check that nothing of the lost motion stands among the resolutions");
		}
		return told.toString();
	}

	private static ModelAndView back(MinutedMeeting meeting, MinuteEntryId entry) {
		return new ModelAndView("redirect:" + meeting.getManageHref() + "#entry-" + entry);
	}

	/**
	 * What the script learns.
	 *
	 * @param version the number of the stored state
	 * @param message what the officer is told
	 * @param resolutions the identifiers of the stored resolutions, in order
	 */
	record Autosave(int version, String message, @Nullable List<String> resolutions) {
	}

}
