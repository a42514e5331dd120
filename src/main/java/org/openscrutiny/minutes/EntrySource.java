package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;

/**
 * An entry, of a draft too, as staff raise something by it.
 *
 * @param id the entry
 * @param body the body
 * @param number its number; null while the minutes are a draft
 * @param heading its heading
 * @param meeting the meeting
 * @param heldOn the day of the meeting
 * @param restricted whether something of it is not for every reader
 * @param visible whether every reader sees it now
 * @param lost whether its one motion was lost, so that nothing was resolved by it
 * @param resolutions what was resolved, in order; none where the motion was lost
 */
public record EntrySource(MinuteEntryId id, BodyId body, @Nullable Integer number, String heading,
		MeetingReference meeting, LocalDate heldOn, boolean restricted, boolean visible, boolean lost,
		List<Line> resolutions) {

	/** Whether it was resolved by this entry. */
	public boolean has(ResolutionId resolution) {
		return this.resolutions.stream().anyMatch((line) -> line.id().equals(resolution));
	}

	/**
	 * A resolution, or a point below one.
	 *
	 * @param id the resolution
	 * @param label such as "ii" or "ii a"; empty for a single resolution
	 * @param text what was resolved
	 */
	public record Line(ResolutionId id, String label, String text) {
	}

}
