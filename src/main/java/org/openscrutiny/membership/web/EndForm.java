package org.openscrutiny.membership.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.membership.Ending;
import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * The end of a membership or of an office.
 *
 * @param version the state that was seen
 * @param end the end
 * @param endKnown what the end is
 * @param reason why, for a membership
 */
record EndForm(@Nullable Integer version, DateFields end, @Nullable String endKnown, @Nullable String reason) {

	private static final int REASON = 500;

	EndForm {
		end = Objects.requireNonNullElseGet(end, DateFields::empty);
	}

	static EndForm empty(int version) {
		return new EndForm(version, DateFields.empty(), FormFields.EXACT, "");
	}

	void check(Errors errors) {
		this.end.require(errors, "end", "end date");
		FormFields.exact(errors, "endKnown", this.endKnown);
	}

	void checkReason(Errors errors) {
		FormText.require(errors, "reason", this.reason, "Enter the reason");
		FormText.checkLength(errors, "reason", this.reason, "reason", REASON);
	}

	Ending ending(Errors errors) {
		return FormFields.end(errors, this.end, this.endKnown).orElseThrow();
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
