package org.openscrutiny.returns.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Why a measure goes back.
 *
 * @param version the state that was seen
 * @param message what is to be done
 */
record ReturnForm(@Nullable Integer version, @Nullable String message) {

	private static final int LONGEST = 1000;

	void check(Errors errors) {
		FormText.require(errors, "message", this.message, "Enter what the contributor should do");
		FormText.checkLength(errors, "message", this.message, "message", LONGEST);
	}

	String words() {
		return FormText.required(this.message).strip();
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
