package org.openscrutiny.plan.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * The end of a published target.
 *
 * @param version the state of the KPI that was seen
 * @param lastDay the last day on which it applied
 * @param reason why, as readers see it
 */
record EndingForm(@Nullable Integer version, DateFields lastDay, @Nullable String reason) {

	EndingForm {
		lastDay = Objects.requireNonNullElseGet(lastDay, DateFields::empty);
	}

	void check(Errors errors) {
		this.lastDay.require(errors, "lastDay", "last day");
		Typed.require(errors, "reason", this.reason, "Enter why it ended");
		Typed.length(errors, "reason", this.reason, 500);
	}

	LocalDate day(Errors errors) {
		return this.lastDay.read(errors, "lastDay", "last day").orElseThrow();
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
