package org.openscrutiny.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * The tracker as it was laid before a meeting.
 *
 * @param id identifies it
 * @param meeting the meeting
 * @param heldOn the day of the meeting
 * @param number counts the trackers of the meeting
 * @param item identifies the agenda item
 * @param itemNumber the number of the item; null if it has none
 * @param heading its heading
 * @param frozenAt when it was made, or became visible
 * @param source the document that it was copied from; null where it was made here
 * @param outstanding how many outstanding actions it has
 * @param completed how many completed ones
 */
public record MeetingTracker(UUID id, MeetingReference meeting, LocalDate heldOn, int number, UUID item,
		@Nullable Integer itemNumber, String heading, Instant frozenAt, @Nullable String source, int outstanding,
		int completed) {

	public String getHref() {
		return "/actions/tracker/" + this.meeting + "/" + this.number;
	}

	/**
	 * A line of it.
	 *
	 * @param action the action as it stood then
	 * @param latest what the column for updates said
	 * @param later whether readers did not know of it when the tracker was frozen, as the
	 * minutes that raised it were not published
	 */
	public record Line(ActionLine action, @Nullable String latest, boolean later) {
	}

	/**
	 * All of it.
	 *
	 * @param tracker what lists show of it
	 * @param outstanding the lines of outstanding actions
	 * @param completed those of completed ones
	 */
	public record Sheet(MeetingTracker tracker, List<Line> outstanding, List<Line> completed) {

		/** How many actions readers could not see in it when it was frozen. */
		public long later() {
			return Stream.concat(this.outstanding.stream(), this.completed.stream()).filter(Line::later).count();
		}

	}

}
