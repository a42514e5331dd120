package org.openscrutiny.decisions.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * The minute of the panel in which a decision was taken up.
 *
 * @param number its number
 */
record MinuteLinkForm(@Nullable String number) {

	static MinuteLinkForm empty() {
		return new MinuteLinkForm("");
	}

	void check(Errors errors) {
		if (!FormText.required(this.number).matches("[1-9]\\d{0,6}")) {
			errors.rejectValue("number", "number", "Enter the number of a minute, such as 616");
		}
	}

	/** What was typed, of use only where the form has no errors. */
	MinuteNumber minute() {
		return new MinuteNumber(MinuteNumber.PANEL, Integer.parseInt(FormText.required(this.number)));
	}

}
