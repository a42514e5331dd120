package org.openscrutiny.membership.web;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.TypedDay;
import org.springframework.validation.Errors;

/**
 * The day as of which a reader wants to see the panel.
 *
 * @param on the date as it was typed
 */
record OnDayForm(@Nullable String on) {

	/** The date; empty if none was typed, or what was typed is none. */
	Optional<LocalDate> read(Errors errors) {
		return TypedDay.read(this.on, errors, "on");
	}

}
