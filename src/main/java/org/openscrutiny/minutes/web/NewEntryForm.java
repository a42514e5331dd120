package org.openscrutiny.minutes.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.MinuteEntryId;

/**
 * An entry that the agenda does not have.
 *
 * @param heading its heading
 * @param after the entry that it follows; empty for the end
 */
record NewEntryForm(@Nullable String heading, @Nullable String after) {

	String typed() {
		return (this.heading != null) ? this.heading : "";
	}

	@Nullable MinuteEntryId afterEntry() {
		try {
			return (this.after == null || this.after.isBlank()) ? null : MinuteEntryId.valueOf(this.after);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
