package org.openscrutiny.meetings.web;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * A holiday that the calendar does not know yet.
 *
 * @param day the day
 * @param name why it is a holiday
 */
record HolidayForm(DateFields day, @Nullable String name) {

	@SuppressWarnings("ConstantValue")
	HolidayForm {
		day = (day != null) ? day : DateFields.empty();
	}

	static HolidayForm empty() {
		return new HolidayForm(DateFields.empty(), "");
	}

	Optional<LocalDate> date(Errors errors) {
		return this.day.require(errors, "day", "day");
	}

	String why() {
		return (this.name != null) ? this.name.strip() : "";
	}

}
