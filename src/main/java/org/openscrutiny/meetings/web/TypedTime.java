package org.openscrutiny.meetings.web;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A time of day as people type it: {@code 13:30}, {@code 1.30pm}, {@code 2 pm},
 * {@code midday}.
 */
final class TypedTime {

	private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?");

	private static final int NOON = 12;

	private static final int HOURS = 24;

	private static final int MINUTES = 60;

	private TypedTime() {
	}

	/**
	 * Reads the time, and tells the form if what was typed is none.
	 * @param label what the time is called in a sentence
	 * @return the time; null if none was typed, or what was typed is none
	 */
	static @Nullable LocalTime read(@Nullable String typed, Errors errors, String field, String label) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String text = typed.strip().toLowerCase(Locale.UK);
		if ("midday".equals(text) || "noon".equals(text)) {
			return LocalTime.NOON;
		}
		Matcher matcher = FORM.matcher(text);
		if (matcher.matches()) {
			int hour = Integer.parseInt(matcher.group(1));
			int minute = (matcher.group(2) != null) ? Integer.parseInt(matcher.group(2)) : 0;
			String half = matcher.group(3);
			if (half != null && hour >= 1 && hour <= NOON) {
				hour = hour % NOON + ("pm".equals(half) ? NOON : 0);
			}
			else if (half != null || matcher.group(2) == null) {
				hour = HOURS;
			}
			if (hour < HOURS && minute < MINUTES) {
				return LocalTime.of(hour, minute);
			}
		}
		errors.rejectValue(field, "time", "Enter the " + label + " as a time, such as 1:30pm or 13:30");
		return null;
	}

	/** As it is typed. */
	static String text(@Nullable LocalTime time) {
		return (time != null) ? time.toString() : "";
	}

}
