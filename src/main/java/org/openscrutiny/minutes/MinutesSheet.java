package org.openscrutiny.minutes;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.shared.NotFound;

/**
 * Minutes as they are written.
 *
 * @param meeting the meeting
 * @param page the meeting's record
 * @param minutes how far they are; null before they are begun
 * @param lines the entries
 * @param agenda the headings of the agenda, before they are begun
 * @param before earlier meetings that have no numbered minutes
 * @param obstacle why they cannot be circulated, or published, now; null if nothing
 * stands in the way
 */
public record MinutesSheet(MinutedMeeting meeting, MeetingPage page, @Nullable Minutes minutes, List<Line> lines,
		List<String> agenda, List<MeetingSummary> before, @Nullable String obstacle) {

	public boolean isDraft() {
		return this.minutes != null && this.minutes.getState() == MinutesState.DRAFT;
	}

	public boolean isChangeable() {
		return this.minutes != null && this.minutes.getState() != MinutesState.CONFIRMED;
	}

	public boolean isConfirmed() {
		return this.minutes != null && this.minutes.getState() == MinutesState.CONFIRMED;
	}

	/** Comments that nobody answered. */
	public long getOpenComments() {
		return this.lines.stream()
			.flatMap((line) -> line.comments().stream())
			.filter((comment) -> comment.resolution() == null)
			.count();
	}

	/**
	 * One entry.
	 * @throws NotFound if there is no such entry of the meeting's minutes
	 */
	public Line line(MinuteEntryId id) {
		return this.lines.stream()
			.filter((line) -> line.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("entry " + id));
	}

	/**
	 * An entry as it is written.
	 *
	 * @param id the entry
	 * @param version the number of its stored state
	 * @param position its place, from 1
	 * @param number its number
	 * @param provisional whether the number may still change
	 * @param first whether no entry is before it
	 * @param last whether no entry is after it
	 * @param content what it says
	 * @param confirmations which minutes it confirms
	 * @param comments what members said
	 * @param errata what turned out to be wrong
	 * @param redactions what the law required to remove
	 */
	public record Line(MinuteEntryId id, int version, int position, int number, boolean provisional, boolean first,
			boolean last, EntryContent content, List<Confirmation> confirmations, List<MinutesRemarks.Comment> comments,
			List<MinutesRemarks.Remark> errata, List<MinutesRemarks.Remark> redactions) {
	}

}
