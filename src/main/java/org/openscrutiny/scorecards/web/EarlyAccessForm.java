package org.openscrutiny.scorecards.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Somebody who may see a version early.
 *
 * @param version the state that was seen
 * @param name who it is
 * @param organisation for whom
 * @param purpose what for
 */
record EarlyAccessForm(@Nullable Integer version, @Nullable String name, @Nullable String organisation,
		@Nullable String purpose) {

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_PURPOSE = 300;

	static EarlyAccessForm empty(int version) {
		return new EarlyAccessForm(version, "", "", "");
	}

	void check(Errors errors) {
		FormText.require(errors, "name", this.name, "Enter the name or the office");
		FormText.checkLength(errors, "name", this.name, "name", LONGEST_NAME);
		FormText.require(errors, "organisation", this.organisation, "Enter the organisation");
		FormText.checkLength(errors, "organisation", this.organisation, "organisation", LONGEST_NAME);
		FormText.require(errors, "purpose", this.purpose, "Enter what it is needed for");
		FormText.checkLength(errors, "purpose", this.purpose, "purpose", LONGEST_PURPOSE);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
