package org.openscrutiny.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Dates, times and counts in the words of the GOV.UK style guide. Templates know it as
 * {@code as}.
 */
@Component
public class EnglishText {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

	private static final Pattern STORED_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern STORED_TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?");

	private static final String NOT_RECORDED = "not recorded";

	private final Clock clock;

	EnglishText(Clock clock) {
		this.clock = clock;
	}

	/** {@code 14 March 2022}, or "not recorded". */
	public String date(@Nullable LocalDate date) {
		return (date != null) ? DATE.format(date) : NOT_RECORDED;
	}

	/** {@code Monday 14 March 2022}, or "not recorded". */
	public String longDate(@Nullable LocalDate date) {
		return (date != null) ? LONG_DATE.format(date) : NOT_RECORDED;
	}

	/** {@code March 2022}, or "not recorded". */
	public String month(@Nullable LocalDate date) {
		return (date != null) ? MONTH.format(date) : NOT_RECORDED;
	}

	/**
	 * {@code 1:30pm}, {@code 2pm}, {@code midday}, {@code midnight}, or "not recorded".
	 */
	public String time(@Nullable LocalTime time) {
		if (time == null) {
			return NOT_RECORDED;
		}
		if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
			return (time.getHour() == 0) ? "midnight" : "midday";
		}
		int hour = (time.getHour() % 12 == 0) ? 12 : time.getHour() % 12;
		String minutes = (time.getMinute() == 0) ? "" : String.format(Locale.UK, ":%02d", time.getMinute());
		return hour + minutes + ((time.getHour() < 12) ? "am" : "pm");
	}

	/** {@code 8 March 2022 at 9:05am} in London, or "not recorded". */
	public String instant(@Nullable Instant instant) {
		if (instant == null) {
			return NOT_RECORDED;
		}
		ZonedDateTime local = instant.atZone(this.clock.getZone());
		return date(local.toLocalDate()) + " at " + time(local.toLocalTime());
	}

	/**
	 * A value as the audit trail stored it: a date or a time of day in words, anything
	 * else as it is.
	 */
	public String stored(String value) {
		try {
			return STORED_DATE.matcher(value).matches() ? date(LocalDate.parse(value))
					: STORED_TIME.matcher(value).matches() ? time(LocalTime.parse(value)) : value;
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

	/** {@code 1 meeting}, {@code 2 meetings}, {@code no meetings}. */
	public String count(long number, String one, String many) {
		if (number == 0) {
			return "no " + many;
		}
		return String.format(Locale.UK, "%,d ", number) + ((number == 1) ? one : many);
	}

}
