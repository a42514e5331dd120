package org.openscrutiny.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The time that a figure is about.
 *
 * @param kind how its publisher cuts time
 * @param start the first day; null only if the period is not stated
 * @param end the last day; null only if the period is not stated
 */
public record Period(Kind kind, @Nullable LocalDate start, @Nullable LocalDate end) {

	/** By last day, then by first; a period that is not stated comes first. */
	static final Comparator<Period> IN_TIME = Comparator
		.comparing(Period::end, Comparator.nullsFirst(LocalDate::compareTo))
		.thenComparing(Period::start, Comparator.nullsFirst(LocalDate::compareTo));

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/**
	 * @throws IllegalArgumentException if the dates are missing, the wrong way round, or
	 * not what a period of this kind has
	 */
	public Period {
		if (kind == Kind.UNSPECIFIED) {
			if (start != null || end != null) {
				throw new IllegalArgumentException("A period with dates is stated");
			}
		}
		else if (start == null || end == null || end.isBefore(start)) {
			throw new IllegalArgumentException("The dates are missing or the wrong way round");
		}
		else if (kind.months > 0 && !new Period(Kind.CUSTOM, start, end).lasts(kind.months)) {
			throw new IllegalArgumentException("%s to %s is no %s".formatted(start, end, kind));
		}
	}

	public static Period month(YearMonth month) {
		return new Period(Kind.MONTH, month.atDay(1), month.atEndOfMonth());
	}

	/** Three months. */
	public static Period quarter(YearMonth first) {
		return new Period(Kind.QUARTER, first.atDay(1), first.plusMonths(2).atEndOfMonth());
	}

	/** April to March. */
	public static Period financialYear(int startsIn) {
		return new Period(Kind.FINANCIAL_YEAR, LocalDate.of(startsIn, 4, 1), LocalDate.of(startsIn + 1, 3, 31));
	}

	/** From April to the end of a month. */
	public static Period yearToDate(YearMonth last) {
		int april = (last.getMonthValue() >= 4) ? last.getYear() : last.getYear() - 1;
		return new Period(Kind.YTD_TO_MONTH, LocalDate.of(april, 4, 1), last.atEndOfMonth());
	}

	/** The twelve months that end with a month. */
	public static Period rollingYear(YearMonth last) {
		return new Period(Kind.ROLLING_12, last.minusMonths(11).atDay(1), last.atEndOfMonth());
	}

	/** A period that the source does not state. */
	public static Period notStated() {
		return new Period(Kind.UNSPECIFIED, null, null);
	}

	/** The number of whole months; 0 if it is not made of whole months. */
	long months() {
		if (this.start == null || this.end == null) {
			return 0;
		}
		LocalDate after = this.end.plusDays(1);
		boolean whole = this.start.getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
		return whole ? ChronoUnit.MONTHS.between(this.start, after) : 0;
	}

	private boolean lasts(long wanted) {
		return months() == wanted;
	}

	boolean isAsLongAs(Period other) {
		return (months() > 0 || other.months() > 0) ? months() == other.months() : days() == other.days();
	}

	private long days() {
		return (this.start != null && this.end != null) ? ChronoUnit.DAYS.between(this.start, this.end) + 1 : 0;
	}

	boolean overlaps(Period other) {
		return this.start != null && this.end != null && other.start != null && other.end != null
				&& !this.start.isAfter(other.end) && !other.start.isAfter(this.end);
	}

	boolean isFollowedBy(Period next) {
		return this.end != null && this.end.plusDays(1).equals(next.start);
	}

	/** How much time it covers, such as {@code 3 months}. */
	String length() {
		long number = (months() > 0) ? months() : days();
		String unit = (months() > 0) ? "month" : "day";
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

	/** The period in words, such as {@code July to September 2021}. */
	public String inWords() {
		if (this.start == null || this.end == null) {
			return "period not stated";
		}
		return switch (this.kind) {
			case MONTH -> MONTH.format(this.end);
			case FINANCIAL_YEAR -> "%d/%02d".formatted(this.start.getYear(), this.end.getYear() % 100);
			case CALENDAR_YEAR -> String.valueOf(this.end.getYear());
			case YEAR_ENDING -> "year ending " + MONTH.format(this.end);
			case ROLLING_12 -> "12 months to " + MONTH.format(this.end);
			default -> range(this.start, this.end);
		};
	}

	private String range(LocalDate first, LocalDate last) {
		if (months() == 0) {
			return first.equals(last) ? DAY.format(last) : DAY.format(first) + " to " + DAY.format(last);
		}
		if (YearMonth.from(first).equals(YearMonth.from(last))) {
			return MONTH.format(last);
		}
		if (this.kind == Kind.MULTI_YEAR && months() % 12 == 0 && first.getMonthValue() == 1) {
			return first.getYear() + " to " + last.getYear();
		}
		return ((first.getYear() == last.getYear()) ? MONTH_ALONE : MONTH).format(first) + " to " + MONTH.format(last);
	}

	/** How a publisher cuts time. */
	public enum Kind {

		/** A calendar month. A state at its last day is filed under it as well. */
		MONTH(1, null),

		/** Three months. */
		QUARTER(3, null),

		/** April to March. */
		FINANCIAL_YEAR(12, null),

		/** January to December. */
		CALENDAR_YEAR(12, null),

		/** Twelve months that end with a named one, published once a year. */
		YEAR_ENDING(12, null),

		/** The year of a programme, with its own dates. */
		PROGRAMME_YEAR(0, null),

		/** Dates of its own. */
		CUSTOM(0, null),

		/** From the start of the year to the end of a month. */
		YTD_TO_MONTH(0, "each figure counts from the start of the year, so it contains the ones before it"),

		/** Twelve months, published more than once a year. */
		ROLLING_12(12, "each figure covers 12 months, most of which it shares with the figures beside it"),

		/** Several years at once. */
		MULTI_YEAR(0, "each figure covers several years at once"),

		/** Cases of one time, followed up to another. */
		COHORT(0, "each figure follows its cases for a time of its own"),

		/** The source does not say. */
		UNSPECIFIED(0, "the source does not say what period a figure covers");

		private final int months;

		private final @Nullable String unfit;

		Kind(int months, @Nullable String unfit) {
			this.months = months;
			this.unfit = unfit;
		}

		/** Why figures of this kind can have no limits; null if they can. */
		@Nullable String unfit() {
			return this.unfit;
		}

	}

}
