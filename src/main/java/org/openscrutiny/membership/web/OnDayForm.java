package org.openscrutiny.membership.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
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

	private static final List<DateTimeFormatter> FORMATS = List.of(format("uuuu-M-d"), format("d MMMM uuuu"),
			format("d MMM uuuu"), format("d/M/uuuu"));

	private static DateTimeFormatter format(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(Locale.UK)
			.withResolverStyle(ResolverStyle.STRICT);
	}

	/** The date; empty if none was typed, or what was typed is no date. */
	Optional<LocalDate> read(Errors errors) {
		if (this.on == null || this.on.isBlank()) {
			return Optional.empty();
		}
		for (DateTimeFormatter format : FORMATS) {
			try {
				return Optional.of(LocalDate.parse(this.on.strip(), format));
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		errors.rejectValue("on", "date.real", "Enter a real date, such as 31 January 2022");
		return Optional.empty();
	}

}
