package org.openscrutiny.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A date as people type it: day, month (as a number or a word) and year, each kept as it
 * was typed.
 *
 * @param day 1 to 31
 * @param month 1 to 12, or the month's name or its first three letters
 * @param year four digits
 */
public record DateFields(@Nullable String day, @Nullable String month, @Nullable String year) {

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
			Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("jun", 6), Map.entry("jul", 7),
			Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));

	public static DateFields empty() {
		return new DateFields("", "", "");
	}

	public static DateFields of(@Nullable LocalDate date) {
		return (date == null) ? empty() : new DateFields(String.valueOf(date.getDayOfMonth()),
				String.valueOf(date.getMonthValue()), String.valueOf(date.getYear()));
	}

	public boolean isEmpty() {
		return isBlank(this.day) && isBlank(this.month) && isBlank(this.year);
	}

	/**
	 * Reads the date, and tells the form what is wrong with it.
	 * @param errors the errors of the form
	 * @param field the name of this component in the form
	 * @param label what the date is called in a sentence, such as "start date"
	 * @return the date; empty if nothing was typed, or what was typed is no date
	 */
	public Optional<LocalDate> read(Errors errors, String field, String label) {
		if (isEmpty()) {
			return Optional.empty();
		}
		for (String part : new String[] { "day", "month", "year" }) {
			if (isBlank(valueOf(part))) {
				errors.rejectValue(field, "date.part", "The " + label + " must include a " + part);
				return Optional.empty();
			}
		}
		try {
			return Optional.of(LocalDate.of(fourDigits(), monthNumber(), Integer.parseInt(valueOf("day"))));
		}
		catch (DateTimeException | NumberFormatException ex) {
			errors.rejectValue(field, "date.real", "The " + label + " must be a real date, such as 14 3 2022");
			return Optional.empty();
		}
	}

	/** The same, where a date is needed. */
	public Optional<LocalDate> require(Errors errors, String field, String label) {
		if (isEmpty()) {
			errors.rejectValue(field, "date.missing", "Enter the " + label);
		}
		return read(errors, field, label);
	}

	private String valueOf(String part) {
		String value = switch (part) {
			case "day" -> this.day;
			case "month" -> this.month;
			default -> this.year;
		};
		return (value != null) ? value.strip() : "";
	}

	private int fourDigits() {
		String typed = valueOf("year");
		if (!typed.matches("\\d{4}")) {
			throw new DateTimeException("A year has four digits");
		}
		return Integer.parseInt(typed);
	}

	private int monthNumber() {
		String typed = valueOf("month").toLowerCase(Locale.UK);
		Integer named = (typed.length() >= 3) ? MONTHS.get(typed.substring(0, 3)) : null;
		return (named != null) ? named : Integer.parseInt(typed);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
