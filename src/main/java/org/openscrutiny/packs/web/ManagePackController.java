package org.openscrutiny.packs.web;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.packs.PackManagement;
import org.openscrutiny.packs.PackReading;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.Link;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How it stands with the pack of a meeting, for the office, which can have it made again.
 */
@Controller
class ManagePackController {

	private final PackReading packs;

	private final PackManagement management;

	ManagePackController(PackReading packs, PackManagement management) {
		this.packs = packs;
		this.management = management;
	}

	@GetMapping("/manage/meetings/{reference}/pack")
	String show(@PathVariable String reference, ActingPerson person, Model model) {
		MeetingReference meeting = meeting(reference);
		this.management.require(meeting, person);
		model.addAttribute("reference", meeting);
		model.addAttribute("list", this.packs.of(meeting, person));
		model.addAttribute("breadcrumbs", Link.trail(Link.to("/manage/meetings", "Prepare meetings"),
				Link.to("/manage/meetings/" + meeting, "The meeting")));
		return "packs/manage/show";
	}

	@PostMapping("/manage/meetings/{reference}/pack")
	String retry(@PathVariable String reference, ActingPerson person, RedirectAttributes next) {
		MeetingReference meeting = meeting(reference);
		try {
			this.management.retry(meeting, person);
			next.addFlashAttribute("notice", "The pack is being made again");
		}
		catch (RuleBroken ex) {
			next.addFlashAttribute("notice", ex.getMessage());
		}
		return "redirect:/manage/meetings/" + meeting + "/pack";
	}

	private static MeetingReference meeting(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

}
