package org.openscrutiny.membership;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * From when to when somebody sat or held an office, as far as the record tells. Records
 * on paper often give a date at which a change was noted instead of the day on which it
 * took effect; then that date bounds what may be said.
 *
 * @param startedOn the first day; null where it is not recorded
 * @param startedBy the earliest date at which a record shows the person in place; given
 * exactly where the first day is not
 * @param endedOn the last day; null while it runs, or where the day is not recorded
 * @param endedBy the date at which a record notes that it had ended, where the last day
 * is not recorded
 */
@Embeddable
public record Tenure(@Nullable LocalDate startedOn, @Nullable LocalDate startedBy, @Nullable LocalDate endedOn,
		@Nullable LocalDate endedBy) {

	/**
	 * @throws RuleBroken if the start is missing or given twice, the end is given twice,
	 * or no day lies between them
	 */
	public Tenure {
		if ((startedOn == null) == (startedBy == null)) {
			throw new RuleBroken("start", "Enter either the first day, or the date by which it had started");
		}
		if (endedOn != null && endedBy != null) {
			throw new RuleBroken("end", "Enter either the last day, or the date by which it had ended");
		}
		LocalDate from = (startedOn != null) ? startedOn : startedBy;
		if (endedOn != null && endedOn.isBefore(from)) {
			throw new RuleBroken("end", "The last day must be the same as or after the start");
		}
		if (endedBy != null && !endedBy.isAfter(from)) {
			throw new RuleBroken("end", "The date by which it had ended must be after the start");
		}
	}

	/** Runs from an exactly known day. */
	public static Tenure from(LocalDate firstDay) {
		return new Tenure(firstDay, null, null, null);
	}

	/** Was running by a date; the first day is not recorded. */
	public static Tenure knownBy(LocalDate date) {
		return new Tenure(null, date, null, null);
	}

	/** The same with an exactly known last day. */
	public Tenure until(LocalDate lastDay) {
		return new Tenure(this.startedOn, this.startedBy, lastDay, null);
	}

	/** The same, noted on a date as having ended. */
	public Tenure endedBy(LocalDate date) {
		return new Tenure(this.startedOn, this.startedBy, null, date);
	}

	/** The first day that is known to belong to it. */
	public LocalDate from() {
		LocalDate from = (this.startedOn != null) ? this.startedOn : this.startedBy;
		if (from == null) {
			throw new IllegalStateException("A tenure has a start");
		}
		return from;
	}

	/** The first day after it, or null while no end is known. */
	public @Nullable LocalDate over() {
		return (this.endedOn != null) ? this.endedOn.plusDays(1) : this.endedBy;
	}

	/**
	 * Whether it runs on a day. The last day belongs to it; the date at which its end was
	 * noted does not.
	 */
	public boolean covers(LocalDate day) {
		LocalDate over = over();
		return !day.isBefore(from()) && (over == null || day.isBefore(over));
	}

	/** Whether some day belongs to both. */
	public boolean overlaps(Tenure other) {
		return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
	}

	private boolean startsBeforeEndOf(Tenure other) {
		LocalDate over = other.over();
		return over == null || from().isBefore(over);
	}

	public boolean isEnded() {
		return over() != null;
	}

	/** Whether it is over on a day. */
	public boolean isOverOn(LocalDate day) {
		LocalDate over = over();
		return over != null && !day.isBefore(over);
	}

	/** The start as the audit trail tells it. */
	String startInWords() {
		return (this.startedOn != null) ? this.startedOn.toString() : "not recorded; by " + this.startedBy;
	}

	/** The end as the audit trail tells it; null while it runs. */
	@Nullable String endInWords() {
		if (this.endedOn != null) {
			return this.endedOn.toString();
		}
		return (this.endedBy != null) ? "not recorded; by " + this.endedBy : null;
	}

}
