package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.meetings.MeetingReference;

/**
 * A meeting as its minutes know it.
 *
 * @param id the meeting
 * @param reference its reference
 * @param body the body that met
 * @param runBy whose staff write the minutes
 * @param heldOn the day
 * @param status what became of it
 */
public record MinutedMeeting(MeetingId id, MeetingReference reference, BodyId body, Body.Office runBy, LocalDate heldOn,
		Meeting.Status status) {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/** Where its minutes are written. */
	public String getManageHref() {
		return "/manage/meetings/" + this.reference + "/minutes";
	}

	/** What the audit trail calls its minutes. */
	Subject subject() {
		return new Subject("minutes", this.reference.value(), "Minutes of " + DATE.format(this.heldOn));
	}

}
