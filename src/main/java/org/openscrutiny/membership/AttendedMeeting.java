package org.openscrutiny.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A meeting that was held, and what its record says of one member.
 *
 * @param reference the meeting's reference, such as {@code panel-2022-03-14}
 * @param body the name of the body that met
 * @param heldOn the day of the meeting
 * @param outcome what the record says of the member
 * @param note a sentence on what is odd about the record, if something is
 */
public record AttendedMeeting(String reference, String body, LocalDate heldOn, Outcome outcome, @Nullable String note) {

	/**
	 * What the record of a meeting says of a member.
	 */
	public enum Outcome {

		/** Listed as present. */
		PRESENT("Present"),

		/** Apologies were recorded. */
		APOLOGIES("Apologies"),

		/** Recorded as absent, without apologies. */
		ABSENT("Absent"),

		/** A substitute attended in the member's place. */
		SUBSTITUTE("Substitute attended"),

		/** The record says two things that cannot both be true. */
		CONFLICTING("Record conflicts"),

		/** The record does not name the member. */
		NOT_RECORDED("Not recorded");

		private final String label;

		Outcome(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
