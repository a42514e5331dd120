package org.openscrutiny.actions.web;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * A tracker that is laid before a meeting.
 *
 * @param item identifies the agenda item
 * @param heading the heading under it
 */
record TrackerForm(@Nullable String item, @Nullable String heading) {

	private static final int LONGEST = 200;

	/**
	 * Tells the form what is wrong.
	 * @return the item chosen
	 */
	Optional<UUID> check(Errors errors) {
		FormText.require(errors, "heading", this.heading, "Enter a heading for the tracker");
		FormText.checkLength(errors, "heading", this.heading, "heading", LONGEST);
		try {
			return Optional.of(UUID.fromString(FormText.required(this.item)));
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue("item", "missing", "Choose an item of the agenda");
			return Optional.empty();
		}
	}

}
