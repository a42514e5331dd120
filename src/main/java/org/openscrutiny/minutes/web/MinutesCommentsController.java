package org.openscrutiny.minutes.web;

import java.time.Clock;
import java.util.List;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntryTexts;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutedMeeting;
import org.openscrutiny.minutes.MinutesDesk;
import org.openscrutiny.minutes.MinutesRemarks;
import org.openscrutiny.minutes.MinutesSheet;
import org.openscrutiny.minutes.MinutesState;
import org.openscrutiny.shared.ActingPerson;
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
 * Circulated minutes, on which members comment entry by entry.
 */
@Controller
@RequestMapping("/meetings/{reference}/minutes/comments")
class MinutesCommentsController {

	private final MinutesDesk desk;

	private final MinutesRemarks remarks;

	private final EntryTexts texts;

	private final EnglishText english;

	private final Clock clock;

	MinutesCommentsController(MinutesDesk desk, MinutesRemarks remarks, EntryTexts texts, EnglishText english,
			Clock clock) {
		this.desk = desk;
		this.remarks = remarks;
		this.texts = texts;
		this.english = english;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String reference, ActingPerson person, Model model) {
		model.addAttribute("form", StateForm.empty());
		return page(meeting(reference, person), person, model);
	}

	@PostMapping("/{entry}")
	ModelAndView comment(@PathVariable String reference, @PathVariable MinuteEntryId entry,
			@ModelAttribute("form") StateForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, entry);
		if (!this.desk.mayComment(person, meeting)) {
			throw new NotFound("comments on " + reference);
		}
		if (!MinutesStateController.none(errors,
				() -> this.remarks.comment(entry, form.typed(), person.at(this.clock.instant())))) {
			model.addAttribute("rejectedEntry", entry);
			return Rejection.of(page(meeting, person, model));
		}
		redirect.addFlashAttribute("notice", "Your comment was sent to the officers.");
		return new ModelAndView("redirect:/meetings/" + meeting.reference() + "/minutes/comments");
	}

	private String page(MinutedMeeting meeting, ActingPerson person, Model model) {
		MinutesSheet sheet = this.desk.sheet(meeting, person);
		if (sheet.minutes() == null || sheet.minutes().getState() == MinutesState.DRAFT) {
			throw new NotFound("circulated minutes of " + meeting.reference());
		}
		List<EntryCard> cards = EntryCard.of(sheet, this.texts);
		model.addAttribute("sheet", sheet);
		model.addAttribute("cards", cards);
		model.addAttribute("open",
				sheet.minutes().getState() == MinutesState.CIRCULATED && this.desk.mayComment(person, meeting));
		model.addAttribute("breadcrumbs",
				Link.trail(Link.to("/meetings", "Meetings"), Link.to("/meetings/" + meeting.reference(),
						sheet.page().meeting().bodyName() + ", " + this.english.date(meeting.heldOn()))));
		return "minutes/manage/comments";
	}

	private MinutedMeeting meeting(String reference, ActingPerson person) {
		return this.desk.meetingForComments(
				MeetingReference.read(reference).orElseThrow(() -> new NotFound("meeting " + reference)), person);
	}

}
