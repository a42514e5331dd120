package org.openscrutiny.decisions.web;

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

	static ReasonForm empty(int version) {
		return new ReasonForm(version, "");
	}

	void check(Errors errors, String missing, int longest) {
		FormText.require(errors, "reason", this.reason, missing);
		FormText.checkLength(errors, "reason", this.reason, "text", longest);
	}

	String text() {
		return FormText.required(this.reason);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
