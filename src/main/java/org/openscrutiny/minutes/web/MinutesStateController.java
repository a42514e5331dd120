package org.openscrutiny.minutes.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutedMeeting;
import org.openscrutiny.minutes.MinutesDesk;
import org.openscrutiny.minutes.MinutesManagement;
import org.openscrutiny.minutes.MinutesRemarks;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.Rejection;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How minutes come from a draft to a permanent record.
 */
@Controller
@RequestMapping("/manage/meetings/{reference}/minutes")
class MinutesStateController {

	private final MinutesDesk desk;

	private final MinutesManagement minutes;

	private final MinutesRemarks remarks;

	private final MinutesDraftController pages;

	private final Clock clock;

	MinutesStateController(MinutesDesk desk, MinutesManagement minutes, MinutesRemarks remarks,
			MinutesDraftController pages, Clock clock) {
		this.desk = desk;
		this.minutes = minutes;
		this.remarks = remarks;
		this.pages = pages;
		this.clock = clock;
	}

	@PostMapping("/circulation")
	ModelAndView circulate(@PathVariable String reference, @ModelAttribute("form") StateForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		if (!none(errors, () -> this.minutes.circulate(this.desk.minutes(meeting).getId(), form.seen(),
				person.at(this.clock.instant())))) {
			return Rejection.of(this.pages.page(meeting, person, model));
		}
		return done(meeting, "The minutes were circulated. Members can comment on each entry.", redirect);
	}

	@PostMapping("/publication")
	ModelAndView publish(@PathVariable String reference, @ModelAttribute("form") StateForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		if (!none(errors, () -> this.minutes.publish(this.desk.minutes(meeting).getId(), form.seen(), person))) {
			return Rejection.of(this.pages.page(meeting, person, model));
		}
		return done(meeting, "The minutes were published as a draft.", redirect);
	}

	@PostMapping("/confirmations")
	ModelAndView confirm(@PathVariable String reference, @ModelAttribute("form") ConfirmationForm form,
			BindingResult errors, ActingPerson person, Model model, RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		Optional<MinuteEntryId> entry = form.entryId(errors);
		Optional<MinutesDesk.Confirmable> chosen = form.chosen(this.desk.confirmable(meeting), errors);
		String signature = form.signature(errors);
		entry.ifPresent((id) -> this.desk.require(meeting, id));
		if (!Rejection.none(errors, () -> this.minutes.confirm(entry.orElseThrow(), chosen.orElseThrow().id(),
				chosen.orElseThrow().version(), signature, person.at(this.clock.instant())))) {
			return Rejection.of(this.pages.page(meeting, person, model));
		}
		return done(meeting, "The minutes were confirmed. Their text can no longer be changed.", redirect);
	}

	@PostMapping("/entries/{id}/errata")
	ModelAndView addErratum(@PathVariable String reference, @PathVariable MinuteEntryId id,
			@ModelAttribute("form") StateForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		if (!Rejection.none(errors, () -> this.remarks.addErratum(id, form.typed(), person.at(this.clock.instant())))) {
			model.addAttribute("rejectedEntry", id);
			return Rejection.of(this.pages.page(meeting, person, model));
		}
		return done(meeting, "The erratum was added. The text stays as it was confirmed.", redirect);
	}

	@PostMapping("/entries/{id}/comments/{comment}")
	ModelAndView answer(@PathVariable String reference, @PathVariable MinuteEntryId id, @PathVariable UUID comment,
			@ModelAttribute("form") StateForm form, BindingResult errors, ActingPerson person, Model model,
			RedirectAttributes redirect) {
		MinutedMeeting meeting = meeting(reference, person);
		this.desk.require(meeting, id);
		if (!none(errors, () -> this.remarks.resolve(id, comment, form.typed(), person.at(this.clock.instant())))) {
			model.addAttribute("rejectedEntry", comment);
			return Rejection.of(this.pages.page(meeting, person, model));
		}
		return done(meeting, "The comment was answered.", redirect);
	}

	/** Like {@link Rejection#none}, with what is about no field of this form on top. */
	static boolean none(BindingResult errors, Runnable act) {
		return Rejection.none(errors, () -> {
			try {
				act.run();
			}
			catch (RuleBroken ex) {
				throw new RuleBroken(ex.getMessage());
			}
		});
	}

	private MinutedMeeting meeting(String reference, ActingPerson person) {
		return this.desk
			.meeting(MeetingReference.read(reference).orElseThrow(() -> new NotFound("meeting " + reference)), person);
	}

	private static ModelAndView done(MinutedMeeting meeting, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", notice);
		return new ModelAndView("redirect:" + meeting.getManageHref());
	}

}
