package org.openscrutiny.decisions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in one field as people type it: {@code 3/4/2018} (the day first),
 * {@code 03 APRIL 2018}, {@code Tuesday 3rd Apr 2018}, {@code 2018-04-03}.
 */
public final class TypedDate {

	private static final Pattern DAY_FIRST = Pattern
		.compile("(?:[a-z]+,? )?(\\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\\d{1,2}|[a-z]{3,9})[ ,./-]+(\\d{4}|\\d{2})");

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");

	private static final Map<String, Integer> SHORT = Map.of("sept", 9);

	private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december");

	private static final int CENTURY = 2000;

	private TypedDate() {
	}

	/**
	 * @param text what was typed
	 * @return the date; empty if the text is none
	 */
	public static Optional<LocalDate> read(String text) {
		String typed = text.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
		Matcher yearFirst = YEAR_FIRST.matcher(typed);
		if (yearFirst.matches()) {
			return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
		}
		Matcher dayFirst = DAY_FIRST.matcher(typed);
		return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
	}

	private static Optional<LocalDate> date(String year, String month, String day) {
		try {
			int typed = Integer.parseInt(year);
			return Optional
				.of(LocalDate.of((year.length() == 2) ? CENTURY + typed : typed, month(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int month(String typed) {
		if (Character.isDigit(typed.charAt(0))) {
			return Integer.parseInt(typed);
		}
		for (int i = 0; i < MONTHS.size(); i++) {
			if (MONTHS.get(i).equals(typed) || MONTHS.get(i).substring(0, 3).equals(typed)) {
				return i + 1;
			}
		}
		return SHORT.getOrDefault(typed, 0);
	}

}
