package org.openscrutiny.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a seat changes hands.
 *
 * @param date the successor's first day, or the date at which the change was noted
 * @param exact whether the date is the first day
 * @param note what a reader should know of the record
 */
public record Takeover(LocalDate date, boolean exact, @Nullable String note) {

	Tenure tenure() {
		return this.exact ? Tenure.from(this.date) : Tenure.knownBy(this.date);
	}

	Ending ending() {
		return new Ending(this.exact ? this.date.minusDays(1) : this.date, this.exact);
	}

}
