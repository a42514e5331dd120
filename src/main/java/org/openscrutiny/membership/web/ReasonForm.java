package org.openscrutiny.membership.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Why something that was entered in error is struck out.
 *
 * @param version the state that was seen
 * @param reason why
 */
record ReasonForm(@Nullable Integer version, @Nullable String reason) {

	private static final int REASON = 500;

	static ReasonForm empty(int version) {
		return new ReasonForm(version, "");
	}

	void check(Errors errors) {
		FormText.require(errors, "reason", this.reason, "Enter the reason");
		FormText.checkLength(errors, "reason", this.reason, "reason", REASON);
	}

	String typed() {
		return FormText.required(this.reason);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
