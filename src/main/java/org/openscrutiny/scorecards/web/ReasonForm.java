package org.openscrutiny.scorecards.web;

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

	void check(Errors errors, String missing, int longest) {
		FormText.require(errors, "reason", this.reason, missing);
		checkLength(errors, longest);
	}

	void checkLength(Errors errors, int longest) {
		FormText.checkLength(errors, "reason", this.reason, "reason", longest);
	}

	@Nullable String text() {
		return FormText.text(this.reason);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
