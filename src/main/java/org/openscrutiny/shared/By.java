package org.openscrutiny.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param who the account, or null where the program acted by itself
 * @param name the name at the time of the act
 * @param when the instant, by the business clock
 */
public record By(@Nullable UserId who, String name, Instant when) {

	/** An act of the program itself, such as a scheduled job. */
	public static By theSystem(Instant when) {
		return new By(null, "OpenScrutiny", when);
	}

}
