package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * A date as people type it: day before month, as in Britain.
 *
 * @param date the date
 * @param assumption what had to be assumed to read it, if anything
 */
record TypedDate(LocalDate date, Optional<String> assumption) {

	/** Day 0 of Excel's count, chosen so that days after February 1900 come out right. */
	static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2100;

	/** Two-digit years up to this are of the 21st century. */
	private static final int LAST_SHORT_YEAR = 79;

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private static final List<String> LONG_MONTHS = List.of("january", "february", "march", "april", "may", "june",
			"july", "august", "september", "october", "november", "december");

	private static final Pattern WEEKDAY = Pattern
		.compile("^(mon|tue|wed|thu|fri|sat|sun)(s|nes|rs|ur)?(day)?\\.?,?\\s+");

	private static final Pattern TIME = Pattern
		.compile("(t|,?\\s+)\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(\\s*[ap]m)?(z|[+-]\\d{2}:?\\d{2})?$");

	private static final Pattern ISO = Pattern.compile("(\\d{4})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})");

	private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

	private static final Pattern DIGITS = Pattern
		.compile("(\\d{1,2})(?:\\s*[-/.]\\s*|\\s+)(\\d{1,2})(?:\\s*[-/.]\\s*|\\s+)(\\d{4}|\\d{2})");

	private static final Pattern WORDS = Pattern
		.compile("(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[-/.,\\s]*(\\p{L}+)\\.?[-/.,\\s]*'?(\\d{4}|\\d{2})");

	private static final Pattern MONTH_FIRST = Pattern
		.compile("(\\p{L}+)\\.?[-/.\\s]*(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|[-/.\\s]+)(\\d{4})");

	private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}(\\.\\d+)?");

	/**
	 * Reads a date.
	 * @param cell a text or a number
	 * @return the date
	 * @throws RuleBroken if there is none, or none that exists
	 */
	static TypedDate of(Cell cell) {
		String text = normalised(cell.text());
		if (cell.number() != null || SERIAL.matcher(text).matches()) {
			return ofSerial(cell, text);
		}
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return of(cell, iso.group(1), iso.group(2), iso.group(3));
		}
		Matcher compact = COMPACT.matcher(text);
		if (compact.matches()) {
			return of(cell, compact.group(1), compact.group(2), compact.group(3));
		}
		Matcher digits = DIGITS.matcher(text);
		if (digits.matches()) {
			return of(cell, digits.group(3), digits.group(2), digits.group(1));
		}
		Matcher words = WORDS.matcher(text);
		if (words.matches() && month(words.group(2)) != null) {
			return of(cell, words.group(3), String.valueOf(month(words.group(2))), words.group(1));
		}
		Matcher monthFirst = MONTH_FIRST.matcher(text);
		if (monthFirst.matches() && month(monthFirst.group(1)) != null) {
			return of(cell, monthFirst.group(3), String.valueOf(month(monthFirst.group(1))), monthFirst.group(2));
		}
		throw new RuleBroken("“" + RowReader.shortened(cell.text()) + "” is not a date. Enter it like 14/03/2022");
	}

	/**
	 * The day of Excel's count.
	 * @param serial days since {@link #SERIAL_ZERO}, with the time of day as a fraction
	 * @return the day; empty for numbers that Excel would not show as a date after
	 * February 1900 or that lie in a far future
	 */
	static Optional<LocalDate> ofSerial(BigDecimal serial) {
		if (serial.compareTo(BigDecimal.valueOf(61)) < 0 || serial.compareTo(BigDecimal.valueOf(100_000)) > 0) {
			return Optional.empty();
		}
		return Optional.of(SERIAL_ZERO.plusDays(serial.longValue()));
	}

	private static TypedDate ofSerial(Cell cell, String text) {
		BigDecimal serial = (cell.number() != null) ? cell.number() : new BigDecimal(text);
		if (COMPACT.matcher(text).matches()) {
			Matcher compact = COMPACT.matcher(text);
			compact.matches();
			return of(cell, compact.group(1), compact.group(2), compact.group(3));
		}
		LocalDate date = ofSerial(serial).filter((day) -> serial.compareTo(BigDecimal.valueOf(10_000)) >= 0)
			.orElseThrow(() -> new RuleBroken(
					"“" + RowReader.shortened(cell.text()) + "” is a number, not a date. Enter it like 14/03/2022"));
		return new TypedDate(date, Optional.of("The number " + cell.text() + " was read as the date " + inWords(date)
				+ ", which is how Excel counts days"));
	}

	private static TypedDate of(Cell cell, String year, String month, String day) {
		int wholeYear = Integer.parseInt(year);
		boolean isShort = year.length() == 2;
		if (isShort) {
			wholeYear += (wholeYear <= LAST_SHORT_YEAR) ? 2000 : 1900;
		}
		if (wholeYear < FIRST_YEAR || wholeYear > LAST_YEAR) {
			throw new RuleBroken("“" + RowReader.shortened(cell.text()) + "” has a year before " + FIRST_YEAR
					+ " or after " + LAST_YEAR);
		}
		try {
			LocalDate date = LocalDate.of(wholeYear, Integer.parseInt(month), Integer.parseInt(day));
			return new TypedDate(date,
					isShort ? Optional.of("“" + cell.text() + "” was read as " + inWords(date)) : Optional.empty());
		}
		catch (DateTimeException ex) {
			throw new RuleBroken("“" + RowReader.shortened(cell.text())
					+ "” is not a real date. Enter it with the day first, like 14/03/2022");
		}
	}

	private static String normalised(String text) {
		String plain = text.replace('\u00a0', ' ')
			.replaceAll("[\u2010-\u2015\u2212]", "-")
			.replace('\u2019', '\'')
			.strip()
			.replaceAll("\\s+", " ")
			.toLowerCase(Locale.ROOT);
		plain = WEEKDAY.matcher(plain).replaceFirst("");
		plain = TIME.matcher(plain).replaceFirst("");
		return plain.replaceAll("[.,]$", "");
	}

	private static @Nullable Integer month(String word) {
		if (word.equals("sept")) {
			return 9;
		}
		int index = (word.length() == 3) ? MONTHS.indexOf(word) : LONG_MONTHS.indexOf(word);
		return (index >= 0) ? index + 1 : null;
	}

	private static String inWords(LocalDate date) {
		String month = LONG_MONTHS.get(date.getMonthValue() - 1);
		return date.getDayOfMonth() + " " + Character.toUpperCase(month.charAt(0)) + month.substring(1) + " "
				+ date.getYear();
	}

}
