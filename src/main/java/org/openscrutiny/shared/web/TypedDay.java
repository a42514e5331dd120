package org.openscrutiny.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A day in one field, as it stands in an address or as people type it:
 * {@code 2018-04-03}, {@code 3 April 2018}, {@code 3/4/2018}.
 */
public final class TypedDay {

	/** British usage has "Sept", but "Sep" is typed as well. */
	private static final List<DateTimeFormatter> FORMATS = List.of(format("uuuu-M-d", Locale.UK),
			format("d MMMM uuuu", Locale.UK), format("d MMM uuuu", Locale.UK), format("d MMM uuuu", Locale.ENGLISH),
			format("d/M/uuuu", Locale.UK));

	private static final ValueRange FOUR_DIGITS = ValueRange.of(1000, 9999);

	private TypedDay() {
	}

	private static DateTimeFormatter format(String pattern, Locale locale) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(locale)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/**
	 * Reads the day, and tells the form if what was typed is none.
	 * @param typed what was typed; nothing is no error
	 * @param errors the errors of the form
	 * @param field the field of the form
	 * @return the day; empty if none was typed, or what was typed is no date with a year
	 * of four digits
	 */
	public static Optional<LocalDate> read(@Nullable String typed, Errors errors, String field) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		String text = typed.strip().replaceAll("\\s+", " ");
		for (DateTimeFormatter format : FORMATS) {
			try {
				LocalDate date = LocalDate.parse(text, format);
				if (FOUR_DIGITS.isValidIntValue(date.getYear())) {
					return Optional.of(date);
				}
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		errors.rejectValue(field, "date.real", "Enter a real date, such as 31 January 2022");
		return Optional.empty();
	}

}
