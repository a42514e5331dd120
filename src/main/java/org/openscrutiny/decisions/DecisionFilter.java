package org.openscrutiny.decisions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a reader narrows the register down by; null where by nothing.
 *
 * @param from the first day on which the decision was made
 * @param to the last
 * @param year the year of the reference, which is that of the series
 * @param text words of the reference, subject, summary, lead or priority
 * @param classification how much of it is public
 * @param priority the priority of a plan, in full: the title of a section, or what the
 * decision itself says
 * @param order how it is sorted
 */
public record DecisionFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer year,
		@Nullable String text, @Nullable Classification classification, @Nullable String priority, Order order) {

	/** Everything, the newest reference first. */
	public static DecisionFilter all() {
		return new DecisionFilter(null, null, null, null, null, null, Order.NEWEST);
	}

	/** Whether the list is that of one year, or of all. */
	public boolean isWholeSeries() {
		return this.from == null && this.to == null && this.text == null && this.classification == null
				&& this.priority == null;
	}

	/**
	 * How the register is sorted. Decisions without a date come last.
	 */
	public enum Order {

		NEWEST("year desc, number desc, suffix desc"),

		OLDEST("year, number, suffix"),

		LATEST_MADE("made_on desc nulls last, year desc, number desc, suffix desc"),

		FIRST_MADE("made_on nulls last, year, number, suffix");

		private final String sql;

		Order(String sql) {
			this.sql = sql;
		}

		String getSql() {
			return this.sql;
		}

	}

}
