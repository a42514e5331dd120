package org.openscrutiny.membership.web;

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
 * The day as of which a reader wants to see the panel.
 *
 * @param on the date as it was typed
 */
record OnDayForm(@Nullable String on) {

	/** British usage has "Sept", but "Sep" is typed as well. */
	private static final List<DateTimeFormatter> FORMATS = List.of(format("uuuu-M-d", Locale.UK),
			format("d MMMM uuuu", Locale.UK), format("d MMM uuuu", Locale.UK), format("d MMM uuuu", Locale.ENGLISH),
			format("d/M/uuuu", Locale.UK));

	private static final ValueRange FOUR_DIGITS = ValueRange.of(1000, 9999);

	private static DateTimeFormatter format(String pattern, Locale locale) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(locale)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/**
	 * The date; empty if none was typed, or what was typed is no date with a year of four
	 * digits.
	 */
	Optional<LocalDate> read(Errors errors) {
		if (this.on == null || this.on.isBlank()) {
			return Optional.empty();
		}
		for (DateTimeFormatter format : FORMATS) {
			try {
				LocalDate date = LocalDate.parse(this.on.strip(), format);
				if (FOUR_DIGITS.isValidIntValue(date.getYear())) {
					return Optional.of(date);
				}
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		errors.rejectValue("on", "date.real", "Enter a real date, such as 31 January 2022");
		return Optional.empty();
	}

}
