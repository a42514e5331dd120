package org.openscrutiny.meetings.web;

import java.util.List;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.OwnMeetings;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
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
 * What a member lets the office know before a meeting.
 */
@Controller
@RequestMapping(OwnMeetingsController.PATH)
class OwnMeetingsController {

	static final String PATH = "/account/meetings";

	private static final List<Option> COMING = List.of(new Option("COMING", "I will come"),
			new Option("APOLOGIES", "I send my apologies"));

	private final OwnMeetings meetings;

	OwnMeetingsController(OwnMeetings meetings) {
		this.meetings = meetings;
	}

	@GetMapping
	String list(ActingPerson person, Model model) {
		model.addAttribute("meetings", this.meetings.of(person));
		model.addAttribute("breadcrumbs", Link.trail());
		return "meetings/own";
	}

	@GetMapping("/{reference}")
	String show(@PathVariable String reference, ActingPerson person, Model model) {
		OwnMeetings.Page page = this.meetings.page(read(reference), person);
		model.addAttribute("form", OwnMeetingForm.of(page));
		return show(page, model);
	}

	@PostMapping("/{reference}")
	ModelAndView tell(@PathVariable String reference, @ModelAttribute("form") OwnMeetingForm form, BindingResult errors,
			ActingPerson person, Model model, RedirectAttributes redirect) {
		MeetingReference meeting = read(reference);
		OwnMeetings.Page page = this.meetings.page(meeting, person);
		if (!Rejection.none(errors,
				() -> this.meetings.tell(meeting, form.seen(), form.content(member(person)), person))) {
			return Rejection.of(show(page, model));
		}
		redirect.addFlashAttribute("notice", "The officers of the panel see what you sent.");
		return new ModelAndView("redirect:" + PATH);
	}

	private static MemberId member(ActingPerson person) {
		MemberId member = person.member();
		if (member == null) {
			throw new NotFound("No member");
		}
		return member;
	}

	private static MeetingReference read(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	private static String show(OwnMeetings.Page page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("coming", COMING);
		model.addAttribute("substitutes",
				page.substitutes().stream().map((each) -> new Option(each.id().toString(), each.name())).toList());
		model.addAttribute("itemOptions",
				page.items().stream().map((item) -> new Option(item.id().toString(), item.getLabel())).toList());
		model.addAttribute("kinds", AttendanceController.kinds());
		model.addAttribute("breadcrumbs", Link.trail(Link.to(PATH, "Your meetings")));
		return "meetings/own-meeting";
	}

}
