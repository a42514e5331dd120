package org.openscrutiny.actions.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.actions.Evidence;
import org.openscrutiny.actions.Target;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * What became of an action: an update, its completion, a deferral or that it is
 * re-opened.
 *
 * @param version the version that was seen
 * @param on when it happened
 * @param text what was done, or the reason
 * @param link a page elsewhere
 * @param minute the number of a minute
 * @param target how the new date is given
 * @param due the new date
 * @param meeting the new target meeting
 * @param files never sent: what is wrong with the document is told here
 */
record ActForm(@Nullable Integer version, DateFields on, @Nullable String text, @Nullable String link,
		@Nullable String minute, @Nullable String target, DateFields due, @Nullable String meeting,
		@Nullable String files) {

	@SuppressWarnings("ConstantValue")
	ActForm {
		on = (on != null) ? on : DateFields.empty();
		due = (due != null) ? due : DateFields.empty();
	}

	static ActForm empty(int version, LocalDate today) {
		return new ActForm(version, DateFields.of(today), "", "", "", Target.Kind.TO_BE_PROGRAMMED.name(),
				DateFields.empty(), "", null);
	}

	LocalDate day(Errors errors, LocalDate today) {
		return ActionFields.day(errors, "on", this.on, today);
	}

	String reason(Errors errors) {
		FormText.checkLength(errors, "text", this.text, "reason", Evidence.LONGEST);
		return FormText.required(this.text);
	}

	Target target(Errors errors) {
		return ActionFields.target(errors, this.target, this.due, this.meeting);
	}

	/** Reads the minute, and leaves the rest to the evidence itself. */
	@Nullable Integer minuteNumber(Errors errors) {
		return ActionFields.minute(errors, this.minute);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
