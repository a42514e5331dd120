package org.openscrutiny.shared.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A time of day as people type it: {@code 1:30pm}, {@code 2pm}, {@code 13:30},
 * {@code 1.30 pm}, {@code midday}.
 */
public final class TypedTime {

	private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

	private static final int NOON = 12;

	private TypedTime() {
	}

	/**
	 * Reads the time, and tells the form if what was typed is none.
	 * @param typed what was typed; nothing is no error
	 * @param errors the errors of the form
	 * @param field the field of the form
	 * @return the time; empty if none was typed, or what was typed is no time
	 */
	public static Optional<LocalTime> read(@Nullable String typed, Errors errors, String field) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		Optional<LocalTime> time = read(typed.strip().toLowerCase(Locale.UK).replace(".m.", "m"));
		if (time.isEmpty()) {
			errors.rejectValue(field, "time", "Enter a real time, such as 1:30pm");
		}
		return time;
	}

	private static Optional<LocalTime> read(String text) {
		if (text.equals("midday") || text.equals("noon")) {
			return Optional.of(LocalTime.NOON);
		}
		Matcher parts = FORM.matcher(text);
		if (!parts.matches() || (parts.group(2) == null && parts.group(3) == null)) {
			return Optional.empty();
		}
		int hour = Integer.parseInt(parts.group(1));
		int minute = (parts.group(2) != null) ? Integer.parseInt(parts.group(2)) : 0;
		String half = parts.group(3);
		if (half != null && hour <= NOON) {
			if (hour == 0) {
				return Optional.empty();
			}
			hour = hour % NOON + (half.equals("pm") ? NOON : 0);
		}
		else if (half != null && half.equals("am")) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalTime.of(hour, minute));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** As it is typed; nothing for no time. */
	public static String text(@Nullable LocalTime time) {
		return (time != null) ? time.toString() : "";
	}

}
