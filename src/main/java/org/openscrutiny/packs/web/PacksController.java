package org.openscrutiny.packs.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.packs.PackChanges;
import org.openscrutiny.packs.PackList;
import org.openscrutiny.packs.PackPage;
import org.openscrutiny.packs.PackReading;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.Option;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages about packs, as everybody reads them; members and the office read more on the
 * same pages, which then no cache keeps.
 */
@Controller
@PublicPage
class PacksController {

	private static final Link MEETINGS = Link.to("/meetings", "Meetings");

	private final PackReading packs;

	private final MeetingManagement meetings;

	private final EnglishText text;

	PacksController(PackReading packs, MeetingManagement meetings, EnglishText text) {
		this.packs = packs;
		this.meetings = meetings;
		this.text = text;
	}

	@GetMapping("/meetings/{reference}/packs")
	String list(@PathVariable String reference, @Nullable ActingPerson reader, Model model) {
		MeetingReference meeting = meeting(reference);
		MeetingPage page = this.meetings.read(meeting, reader);
		PackList list = this.packs.of(meeting, reader);
		model.addAttribute("meeting", page.meeting());
		model.addAttribute("list", list);
		model.addAttribute("breadcrumbs", Link.trail(MEETINGS, linkTo(page)));
		return "packs/list";
	}

	@GetMapping("/meetings/{reference}/packs/{number:[1-9]\\d{0,4}}")
	String show(@PathVariable String reference, @PathVariable int number, @Nullable ActingPerson reader, Model model) {
		MeetingReference meeting = meeting(reference);
		PackPage page = this.packs.read(meeting, number, reader);
		model.addAttribute("page", page);
		model.addAttribute("breadcrumbs", trail(page.meeting()));
		return "packs/show";
	}

	@GetMapping("/meetings/{reference}/changes")
	String changes(@PathVariable String reference, @RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to, @Nullable ActingPerson reader, Model model) {
		MeetingReference meeting = meeting(reference);
		PackChanges changes = this.packs.changes(meeting, number(from), number(to), reader);
		model.addAttribute("changes", changes);
		model.addAttribute("form", new Choice(changes.from().number(), changes.to().number()));
		model.addAttribute("options",
				changes.list()
					.packs()
					.stream()
					.map((pack) -> new Option(String.valueOf(pack.number()),
							"Pack " + pack.number() + ", as of " + this.text.instant(pack.asOf())))
					.toList());
		model.addAttribute("breadcrumbs", trail(changes.meeting()));
		return "packs/changes";
	}

	private List<Link> trail(MeetingPage page) {
		return Link.trail(MEETINGS, linkTo(page), Link.to(page.meeting().getHref() + "/packs", "Packs"));
	}

	private Link linkTo(MeetingPage page) {
		return Link.to(page.meeting().getHref(), this.text.date(page.meeting().heldOn()));
	}

	private static MeetingReference meeting(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	private static @Nullable Integer number(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		if (!typed.matches("[1-9]\\d{0,4}")) {
			throw new NotFound("pack " + typed);
		}
		return Integer.valueOf(typed);
	}

	/**
	 * Which packs are compared.
	 */
	record Choice(int from, int to) {
	}

}
