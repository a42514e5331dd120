package org.openscrutiny.meetings.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * An act that needs a few words and no more.
 *
 * @param version the state that was seen
 * @param reason the words
 */
record ReasonForm(@Nullable Integer version, @Nullable String reason) {

	private static final int LONGEST = 1000;

	static ReasonForm empty(int version) {
		return new ReasonForm(version, "");
	}

	void check(Errors errors, String missing) {
		FormText.require(errors, "reason", this.reason, missing);
		checkLength(errors);
	}

	void checkLength(Errors errors) {
		FormText.checkLength(errors, "reason", this.reason, "text", LONGEST);
	}

	String text() {
		return FormText.required(this.reason);
	}

	@Nullable String optional() {
		return FormText.text(this.reason);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
