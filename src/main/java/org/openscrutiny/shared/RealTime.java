package org.openscrutiny.shared;

import java.time.Instant;

/**
 * The time of day outside. Sign-in, tokens, sessions and throttling run by it; everything
 * that belongs to the record runs by the business {@link java.time.Clock}, which a
 * demonstration sets back.
 */
@FunctionalInterface
public interface RealTime {

	Instant now();

}
