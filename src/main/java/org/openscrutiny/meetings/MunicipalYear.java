package org.openscrutiny.meetings;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year by which councils and their panels count, from May to April.
 *
 * @param start the calendar year in which it begins
 */
public record MunicipalYear(int start) implements Comparable<MunicipalYear> {

	private static final Pattern FORM = Pattern.compile("(\\d{4})[-/](\\d{2})");

	public static MunicipalYear of(LocalDate day) {
		return new MunicipalYear((day.getMonth().compareTo(Month.MAY) < 0) ? day.getYear() - 1 : day.getYear());
	}

	/**
	 * Reads a year such as {@code 2021-22} or {@code 2021/22}.
	 * @return the year; empty if the text names none
	 */
	public static Optional<MunicipalYear> read(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		MunicipalYear year = new MunicipalYear(Integer.parseInt(matcher.group(1)));
		return year.lastTwoDigits().equals(matcher.group(2)) ? Optional.of(year) : Optional.empty();
	}

	/** As it stands in addresses: {@code 2021-22}. */
	public String getParameter() {
		return this.start + "-" + lastTwoDigits();
	}

	/** As people write it: {@code 2021/22}. */
	public String getLabel() {
		return this.start + "/" + lastTwoDigits();
	}

	private String lastTwoDigits() {
		return String.format(Locale.ROOT, "%02d", (this.start + 1) % 100);
	}

	@Override
	public int compareTo(MunicipalYear other) {
		return Integer.compare(this.start, other.start);
	}

}
