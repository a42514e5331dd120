package org.openscrutiny.minutes;

import java.time.LocalDate;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;

/**
 * A numbered entry of minutes as other records cite it.
 *
 * @param id the entry
 * @param body the body
 * @param number its number
 * @param heading its heading
 * @param meeting the meeting
 * @param heldOn the day of the meeting
 */
public record MinuteSummary(MinuteEntryId id, BodyId body, int number, String heading, MeetingReference meeting,
		LocalDate heldOn) {

	public String getHref() {
		return new MinuteNumber(this.body, this.number).getHref();
	}

}
