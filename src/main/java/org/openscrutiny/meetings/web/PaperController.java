package org.openscrutiny.meetings.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.PaperPage;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A paper as everybody reads it, with an address for each of its paragraphs.
 */
@Controller
@PublicPage
class PaperController {

	private final MeetingManagement meetings;

	private final EnglishText text;

	PaperController(MeetingManagement meetings, EnglishText text) {
		this.meetings = meetings;
		this.text = text;
	}

	@GetMapping("/meetings/{reference}/papers/{item:\\d{1,4}}-{number:\\d{1,4}}")
	ModelAndView show(@PathVariable String reference, @PathVariable int item, @PathVariable int number,
			@Nullable ActingPerson reader, Model model) {
		MeetingReference meeting = MeetingReference.read(reference)
			.orElseThrow(() -> new NotFound("No meeting " + reference));
		PaperPage page = this.meetings.paper(meeting, item, number, reader);
		model.addAttribute("page", page);
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/meetings", "Meetings"),
				Link.to("/meetings/" + meeting, this.text.date(page.meeting().heldOn())),
				Link.to("/meetings/" + meeting + "#item-" + item, page.numbered() ? "Item " + item : page.topic())));
		return new ModelAndView("meetings/paper", (page.withdrawn() != null) ? HttpStatus.GONE : HttpStatus.OK);
	}

}
