package org.openscrutiny.decisions.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A list of decisions that is laid before a meeting.
 *
 * @param item identifies the agenda item
 * @param heading the heading of the list
 */
record ListForm(@Nullable String item, @Nullable String heading) {

	private static final UUID NONE = new UUID(0, 0);

	private static final int LONGEST = 200;

	/**
	 * Tells the form what is wrong.
	 * @return the item chosen, of use only where nothing is
	 */
	UUID check(Errors errors) {
		FormText.require(errors, "heading", this.heading, "Enter a heading for the list");
		FormText.checkLength(errors, "heading", this.heading, "heading", LONGEST);
		try {
			return UUID.fromString(FormText.required(this.item));
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue("item", "missing", "Choose an item of the agenda");
			return NONE;
		}
	}

}
