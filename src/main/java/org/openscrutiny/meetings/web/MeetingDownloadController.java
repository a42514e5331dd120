package org.openscrutiny.meetings.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.PublicPage;
import org.openscrutiny.sheets.SheetDownload;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The list of meetings as a file, with the filters of the page.
 */
@Controller
@PublicPage
class MeetingDownloadController {

	private final MeetingManagement meetings;

	private final SheetWriter<MeetingSummary> sheet;

	MeetingDownloadController(MeetingManagement meetings, Site site) {
		this.meetings = meetings;
		this.sheet = SheetWriter.<MeetingSummary>named("Meetings")
			.text("Reference", (meeting) -> meeting.reference().value())
			.text("Body", MeetingSummary::bodyName)
			.date("Date", MeetingSummary::heldOn)
			.text("Starts at", (meeting) -> time(meeting.startsAt()))
			.text("Venue", MeetingSummary::venue)
			.text("Status", (meeting) -> inWords(meeting.status().name()))
			.text("On record", MeetingSummary::getHoldings)
			.text("Address", (meeting) -> site.link(meeting.getHref()));
	}

	/**
	 * @throws NotFound for a filter that makes no sense
	 */
	@GetMapping("/meetings.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("form") MeetingFilter filter) {
		MeetingCalendar calendar = this.meetings.calendar(filter.bodyId(), filter.municipalYear());
		if (!filter.problems(calendar).isEmpty()) {
			throw new NotFound("No list of such meetings");
		}
		List<MeetingSummary> listed = calendar.years().stream().flatMap((year) -> year.meetings().stream()).toList();
		return SheetDownload.of(this.sheet, SheetFormat.CSV, listed, "meetings");
	}

	private static @Nullable String time(@Nullable LocalTime time) {
		return (time != null) ? time.toString() : null;
	}

	private static String inWords(String status) {
		return status.charAt(0) + status.substring(1).toLowerCase(Locale.UK);
	}

}
