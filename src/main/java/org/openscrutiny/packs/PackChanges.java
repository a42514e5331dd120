package org.openscrutiny.packs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingPage;

/**
 * What changed between two packs of a meeting.
 *
 * @param list how it stands with all packs of the meeting
 * @param meeting the meeting
 * @param from the earlier pack
 * @param to the later pack, or the same
 * @param changes what changed, in the order of the agenda
 */
public record PackChanges(PackList list, MeetingPage meeting, PackSummary from, PackSummary to, List<Change> changes) {

	/**
	 * One change.
	 *
	 * @param kind what happened
	 * @param item the number of its item; null where it concerns the meeting
	 * @param title what it happened to, as it is called today
	 * @param href where that is; null where there is nothing to read
	 * @param at when; null where that is not recorded
	 * @param note why or what, in a sentence; null where there is no more to say
	 * @param pages what its pages are called in the later pack; null where it has none
	 */
	public record Change(Kind kind, @Nullable Integer item, String title, @Nullable String href, @Nullable Instant at,
			@Nullable String note, @Nullable String pages) {
	}

	/**
	 * What happens to what is published.
	 */
	public enum Kind {

		ADDED("Added"), REPLACED("Replaced"), CORRECTED("Corrected"), WITHDRAWN("Withdrawn"),

		/** From everybody but members and the office. */
		WITHHELD("Withheld"),

		OPENED("Opened to everybody");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
