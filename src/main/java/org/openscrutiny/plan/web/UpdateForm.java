package org.openscrutiny.plan.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MilestoneUpdate;
import org.openscrutiny.shared.web.DateFields;
import org.springframework.validation.Errors;

/**
 * An update on a milestone.
 *
 * @param version the state of the milestone that was seen
 * @param reportedTo the last day of what it tells of
 * @param standing how the milestone stands
 * @param narrative what happened
 */
record UpdateForm(@Nullable Integer version, DateFields reportedTo, @Nullable String standing,
		@Nullable String narrative) {

	UpdateForm {
		reportedTo = Objects.requireNonNullElseGet(reportedTo, DateFields::empty);
	}

	void check(Errors errors) {
		this.reportedTo.require(errors, "reportedTo", "last day of what you report on");
		Typed.choice(errors, "standing", this.standing, MilestoneUpdate.Standing.values(),
				"Choose how the milestone stands");
		Typed.require(errors, "narrative", this.narrative, "Enter what happened");
		Typed.length(errors, "narrative", this.narrative, 5000);
	}

	MilestoneUpdate.Content content(Errors errors) {
		return new MilestoneUpdate.Content(this.reportedTo.read(errors, "reportedTo", "day").orElseThrow(),
				Typed.choice(errors, "standing", this.standing, MilestoneUpdate.Standing.values(), "").orElseThrow(),
				Typed.required(this.narrative));
	}

	int seen() {
		return Typed.seen(this.version);
	}

}
