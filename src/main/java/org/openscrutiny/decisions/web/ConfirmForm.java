package org.openscrutiny.decisions.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * The confirmation of an import.
 *
 * @param fingerprint the preview that was seen
 * @param source where the register comes from
 */
record ConfirmForm(@Nullable String fingerprint, @Nullable String source) {

	private static final int LONGEST = 300;

	void check(Errors errors) {
		FormText.require(errors, "source", this.source, "Enter where the register comes from");
		FormText.checkLength(errors, "source", this.source, "source", LONGEST);
	}

}
