package org.openscrutiny.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a financial year, which begins in April.
 *
 * @param year the calendar year in which the financial year begins
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

	private static final Pattern SLUG = Pattern.compile("(\\d{4})-(\\d{2})-q([1-4])");

	private static final int MONTHS = 3;

	private static final int QUARTERS = 4;

	private static final int CENTURY = 100;

	/** The quarter in which a day lies. */
	public static Quarter of(LocalDate day) {
		YearMonth sinceApril = YearMonth.from(day).minusMonths(MONTHS);
		return new Quarter(sinceApril.getYear(), (sinceApril.getMonthValue() - 1) / MONTHS + 1);
	}

	/** Reads the last part of an address, such as {@code 2021-22-q3}. */
	public static Optional<Quarter> read(String slug) {
		Matcher matcher = SLUG.matcher(slug);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		Quarter quarter = new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(MONTHS)));
		return Optional.of(quarter).filter((read) -> read.slug().equals(slug));
	}

	/** The last part of the addresses about it, such as {@code 2021-22-q3}. */
	public String slug() {
		return "%04d-%02d-q%d".formatted(this.year, (this.year + 1) % CENTURY, this.number);
	}

	/** Such as {@code October to December 2021}. */
	public String inWords() {
		YearMonth first = YearMonth.from(startsOn());
		YearMonth last = first.plusMonths(MONTHS - 1L);
		return "%s to %s %d".formatted(first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK),
				last.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), last.getYear());
	}

	public LocalDate startsOn() {
		return YearMonth.of(this.year, MONTHS + 1).plusMonths((this.number - 1L) * MONTHS).atDay(1);
	}

	public LocalDate endsOn() {
		return YearMonth.from(startsOn()).plusMonths(MONTHS - 1L).atEndOfMonth();
	}

	public Quarter next() {
		return (this.number < QUARTERS) ? new Quarter(this.year, this.number + 1) : new Quarter(this.year + 1, 1);
	}

	public Quarter before() {
		return (this.number > 1) ? new Quarter(this.year, this.number - 1) : new Quarter(this.year - 1, QUARTERS);
	}

	@Override
	public int compareTo(Quarter other) {
		return startsOn().compareTo(other.startsOn());
	}

}
