package org.openscrutiny.actions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * By when an action is to be done.
 *
 * @param kind how that is given
 * @param due the date, if it is one
 * @param meeting the meeting, if it is one
 */
@Embeddable
public record Target(@Column(name = "target") @Enumerated(EnumType.STRING) Kind kind,
		@Embedded @AttributeOverride(name = "day", column = @Column(name = "due_on")) @AttributeOverride(
				name = "precision", column = @Column(name = "due_precision")) @Nullable PartialDate due,
		@Embedded @AttributeOverride(name = "value",
				column = @Column(name = "target_meeting")) @Nullable MeetingReference meeting) {

	public static Target none() {
		return new Target(Kind.NOT_RECORDED, null, null);
	}

	public static Target toBeProgrammed() {
		return new Target(Kind.TO_BE_PROGRAMMED, null, null);
	}

	public static Target by(PartialDate due) {
		return new Target(Kind.DATE, due, null);
	}

	public static Target at(MeetingReference meeting) {
		return new Target(Kind.MEETING, null, meeting);
	}

	/**
	 * How a target is given.
	 */
	public enum Kind {

		NOT_RECORDED("No date yet"),

		/** For a meeting that is not chosen yet. */
		TO_BE_PROGRAMMED("To be programmed"),

		DATE("By a date"),

		MEETING("At a meeting");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

}
