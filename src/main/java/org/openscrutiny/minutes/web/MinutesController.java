package org.openscrutiny.minutes.web;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntryPage;
import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.minutes.MinutesChanges;
import org.openscrutiny.minutes.MinutesComparison;
import org.openscrutiny.minutes.MinutesHeader;
import org.openscrutiny.minutes.MinutesPage;
import org.openscrutiny.minutes.MinutesPages;
import org.openscrutiny.minutes.NotHeldPage;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Link;
import org.openscrutiny.shared.web.PublicPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The minutes as everybody reads them; members and staff read more on the same pages,
 * which then no cache keeps.
 */
@Controller
@PublicPage
class MinutesController {

	private static final Link LIST = Link.to("/minutes", "Minutes");

	private final MinutesPages pages;

	private final MinutesChanges changes;

	private final EnglishText text;

	MinutesController(MinutesPages pages, MinutesChanges changes, EnglishText text) {
		this.pages = pages;
		this.changes = changes;
		this.text = text;
	}

	@GetMapping("/minutes")
	String list(Model model) {
		model.addAttribute("list", this.pages.list());
		model.addAttribute("breadcrumbs", Link.trail());
		return "minutes/list";
	}

	@GetMapping("/meetings/{reference}/minutes")
	Object show(@PathVariable String reference, @Nullable ActingPerson reader, Model model) {
		MeetingReference read = meeting(reference);
		if (!read.value().equals(reference)) {
			return moved("/meetings/" + read + "/minutes");
		}
		MinutesPage page = this.pages.read(read, reader);
		model.addAttribute("page", page);
		model.addAttribute("breadcrumbs", Link.trail(LIST, meetingOf(page.minutes())));
		return "minutes/show";
	}

	@GetMapping("/meetings/{reference}/minutes/")
	ResponseEntity<Void> showWithoutSlash(@PathVariable String reference) {
		return moved("/meetings/" + meeting(reference) + "/minutes");
	}

	@GetMapping("/meetings/{reference}/minutes/changes")
	Object changes(@PathVariable String reference, @Nullable ActingPerson reader, Model model) {
		MeetingReference read = meeting(reference);
		if (!read.value().equals(reference)) {
			return moved("/meetings/" + read + "/minutes/changes");
		}
		MinutesComparison comparison = this.changes.of(read, reader);
		model.addAttribute("comparison", comparison);
		model.addAttribute("breadcrumbs",
				Link.trail(LIST, meetingOf(comparison.minutes()), setOf(comparison.minutes())));
		return "minutes/changes";
	}

	@GetMapping("/minutes/{number}")
	Object entry(@PathVariable String number, @Nullable ActingPerson reader, Model model) {
		MinuteNumber read = new MinuteNumber(MinuteNumber.PANEL, number(number));
		return entry(read, "/minutes/" + number, reader, model);
	}

	@GetMapping("/minutes/{body}/{number}")
	Object entryOfBody(@PathVariable String body, @PathVariable String number, @Nullable ActingPerson reader,
			Model model) {
		MinuteNumber read = new MinuteNumber(new BodyId(body), number(number));
		return entry(read, "/minutes/" + body + "/" + number, reader, model);
	}

	private Object entry(MinuteNumber number, String asked, @Nullable ActingPerson reader, Model model) {
		if (!asked.equals(number.getHref())) {
			return moved(number.getHref());
		}
		Optional<EntryPage> found = this.pages.entry(number, reader);
		if (found.isEmpty()) {
			return notHeld(number, model);
		}
		EntryPage page = found.get();
		model.addAttribute("page", page);
		if (page.staff()) {
			model.addAttribute("raise", new RaiseLinks(this.pages, page.entry()));
		}
		model.addAttribute("breadcrumbs", Link.trail(LIST, meetingOf(page.minutes()), setOf(page.minutes())));
		return "minutes/entry";
	}

	private String notHeld(MinuteNumber number, Model model) {
		NotHeldPage page = this.pages.notHeld(number).orElseThrow(() -> new NotFound("minute " + number.getHref()));
		model.addAttribute("page", page);
		model.addAttribute("breadcrumbs", Link.trail(LIST));
		return "minutes/not-held";
	}

	private Link meetingOf(MinutesHeader minutes) {
		return Link.to("/meetings/" + minutes.meeting(), "Meeting of " + this.text.date(minutes.heldOn()));
	}

	private static Link setOf(MinutesHeader minutes) {
		return Link.to(minutes.getHref(), "Minutes of the meeting");
	}

	private static MeetingReference meeting(String reference) {
		return MeetingReference.read(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
	}

	private static int number(String text) {
		if (!text.matches("[1-9]\\d{0,6}")) {
			throw new NotFound("No minute " + text);
		}
		return Integer.parseInt(text);
	}

	private static ResponseEntity<Void> moved(String address) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(address)).build();
	}

}
