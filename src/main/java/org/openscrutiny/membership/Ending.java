package org.openscrutiny.membership;

import java.time.LocalDate;

/**
 * How much is known of an end.
 *
 * @param date the last day, or the date at which the record notes that it had ended
 * @param exact whether the date is the last day
 */
public record Ending(LocalDate date, boolean exact) {

	/**
	 * The tenure with this end.
	 * @throws org.openscrutiny.shared.RuleBroken if the end is before the start
	 */
	public Tenure of(Tenure running) {
		return this.exact ? running.until(this.date) : running.endedBy(this.date);
	}

}
