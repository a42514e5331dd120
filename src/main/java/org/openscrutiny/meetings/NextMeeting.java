package org.openscrutiny.meetings;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The meeting that comes next, and what is particular to it.
 *
 * @param meeting the meeting
 * @param address where it is, beside the venue
 * @param livestream where it can be watched
 * @param questions until when the public can ask; null if the agenda does not say
 * @param business the headings that not every meeting has, in order
 */
public record NextMeeting(MeetingSummary meeting, @Nullable String address, @Nullable String livestream,
		@Nullable QuestionDeadline questions, List<Business> business) {

	/**
	 * One of them.
	 *
	 * @param topic the heading
	 * @param startsAt when it is expected to begin
	 */
	public record Business(String topic, @Nullable LocalTime startsAt) {
	}

}
