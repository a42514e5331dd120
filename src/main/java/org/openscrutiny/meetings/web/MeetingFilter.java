package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MunicipalYear;
import org.springframework.lang.Contract;

/**
 * What a reader narrows the list of meetings down by.
 *
 * @param body the short name of a body
 * @param year a municipal year, such as {@code 2021-22}
 */
record MeetingFilter(@Nullable String body, @Nullable String year) {

	MeetingFilter {
		year = (year != null) ? MunicipalYear.read(year).map(MunicipalYear::getParameter).orElse(year) : null;
	}

	@Nullable BodyId bodyId() {
		return isSet(this.body) ? new BodyId(this.body) : null;
	}

	@Nullable MunicipalYear municipalYear() {
		return isSet(this.year) ? MunicipalYear.read(this.year).orElse(null) : null;
	}

	/** What is wrong with the filter, a sentence each. */
	List<String> problems(MeetingCalendar calendar) {
		List<String> problems = new ArrayList<>();
		if (isSet(this.body) && calendar.bodies().stream().noneMatch((known) -> known.id().value().equals(this.body))) {
			problems.add("No body on record is called “" + this.body + "”.");
		}
		if (isSet(this.year) && municipalYear() == null) {
			problems.add("“" + this.year + "” is not a municipal year. A year is written like 2021-22.");
		}
		return problems;
	}

	/** What is said where the list is empty. */
	String nothing() {
		if (!isSet()) {
			return "No meetings are on record yet. They appear here as soon as their agenda is published.";
		}
		return "No meetings" + (isSet(this.body) ? " of this body" : "") + (isSet(this.year) ? " in this year" : "")
				+ " are on record.";
	}

	boolean isSet() {
		return isSet(this.body) || isSet(this.year);
	}

	@Contract("null -> false")
	private static boolean isSet(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
