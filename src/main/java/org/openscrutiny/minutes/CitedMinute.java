package org.openscrutiny.minutes;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A minute that every reader may look up, its text or what is known of it.
 *
 * @param number its number
 * @param heading its heading; null where it is not known
 * @param heldOn the day of the meeting; null where it is not known
 */
public record CitedMinute(MinuteNumber number, @Nullable String heading, @Nullable LocalDate heldOn) {

	public String getHref() {
		return this.number.getHref();
	}

}
