package org.openscrutiny.actions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A date as far as the record gives it.
 *
 * @param day the day from which it counts: of a due month its last day
 * @param precision how much of the day may be said
 */
@Embeddable
public record PartialDate(LocalDate day, @Enumerated(EnumType.STRING) Precision precision) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	public static PartialDate of(LocalDate day) {
		return new PartialDate(day, Precision.DAY);
	}

	/** Counts from, or is due by, the last day of the month. */
	public static PartialDate of(YearMonth month) {
		return new PartialDate(month.atEndOfMonth(), Precision.MONTH);
	}

	/** {@code 31 January 2022}, {@code January 2022}, or "date not recorded". */
	public String inWords() {
		return switch (this.precision) {
			case DAY -> DAY.format(this.day);
			case MONTH -> MONTH.format(this.day);
			case NOT_RECORDED -> "date not recorded";
		};
	}

	/** The date for a machine: {@code 2022-01-31}, {@code 2022-01}, or nothing. */
	public String inFigures() {
		return switch (this.precision) {
			case DAY -> this.day.toString();
			case MONTH -> YearMonth.from(this.day).toString();
			case NOT_RECORDED -> "";
		};
	}

	/**
	 * How much of a date the record gives.
	 */
	public enum Precision {

		DAY,

		MONTH,

		/** Nothing: it counts from the date of the document that tells of it. */
		NOT_RECORDED

	}

}
