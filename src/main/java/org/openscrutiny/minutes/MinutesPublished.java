package org.openscrutiny.minutes;

import java.time.Instant;
import java.util.Set;

/**
 * Minutes were published as a draft. Published in the transaction of the act.
 *
 * @param entries their entries
 * @param at from when readers see them
 */
public record MinutesPublished(Set<MinuteEntryId> entries, Instant at) {

	public MinutesPublished {
		entries = Set.copyOf(entries);
	}

}
