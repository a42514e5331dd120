package org.openscrutiny.meetings;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Meetings by municipal year, newest first, and what they can be narrowed down by.
 *
 * @param next the next of them, if one is to come
 * @param years the years that have meetings, with them
 * @param bodies every body by its name of today
 * @param allYears every year that has a meeting, whatever the list was narrowed down to
 */
public record MeetingCalendar(@Nullable MeetingSummary next, List<Year> years, List<NamedBody> bodies,
		List<MunicipalYear> allYears) {

	/** How many meetings are listed. */
	public int size() {
		return this.years.stream().mapToInt((year) -> year.meetings().size()).sum();
	}

	/**
	 * The meetings of a year.
	 *
	 * @param year the year
	 * @param meetings its meetings, newest first
	 */
	public record Year(MunicipalYear year, List<MeetingSummary> meetings) {
	}

	/**
	 * A body with its name.
	 *
	 * @param id the body
	 * @param name what it is called today
	 */
	public record NamedBody(BodyId id, String name) {
	}

}
