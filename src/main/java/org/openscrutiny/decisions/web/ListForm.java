package org.openscrutiny.decisions.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.decisions.ScrutinyDesk;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.FormText;
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

	/** What the next list would be, so that one click is enough. */
	static ListForm suggested(ScrutinyDesk.Overview overview, EnglishText text) {
		return new ListForm(overview.suggestedItem().map((item) -> item.id().toString()).orElse(""),
				(overview.last() != null) ? "Key decisions since " + text.date(overview.last()) : "Key decisions");
	}

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
