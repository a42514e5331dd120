package org.openscrutiny.scorecards.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * From when the limits of a measure are worked out anew.
 *
 * @param measure the code of the measure
 * @param startsOn the first day
 * @param fixAfter after how many figures the limits stay; empty if all of them count
 * @param reason what changed, for readers
 */
record LimitStartForm(@Nullable String measure, DateFields startsOn, @Nullable String fixAfter,
		@Nullable String reason) {

	private static final int FEWEST = 12;

	private static final int MOST = 200;

	private static final int LONGEST_REASON = 500;

	LimitStartForm {
		startsOn = (startsOn != null) ? startsOn : DateFields.empty();
	}

	static LimitStartForm empty() {
		return new LimitStartForm("", DateFields.empty(), "", "");
	}

	void check(Errors errors) {
		FormText.require(errors, "measure", this.measure, "Choose the measure");
		FormText.require(errors, "reason", this.reason, "Enter what changed: readers see it beside the chart");
		FormText.checkLength(errors, "reason", this.reason, "reason", LONGEST_REASON);
		if (FormText.text(this.fixAfter) != null && number().isEmpty()) {
			errors.rejectValue("fixAfter", "number", "Enter a whole number from 12 to 200, or leave it empty");
		}
	}

	/** The number of figures; empty if none is entered or it is out of range. */
	Optional<Integer> number() {
		return Optional.ofNullable(FormText.text(this.fixAfter))
			.filter((typed) -> typed.matches("\\d{1,3}"))
			.map(Integer::valueOf)
			.filter((number) -> number >= FEWEST && number <= MOST);
	}

}
