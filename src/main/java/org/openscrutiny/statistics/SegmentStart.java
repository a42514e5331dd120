package org.openscrutiny.statistics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * From when limits are worked out anew, because a known change came then ("rebase").
 *
 * @param from the day: the first figure whose period starts on it or later begins the
 * segment
 * @param fixAfter the number of first figures that make the segment's limits, at least
 * 12; null for all of them
 */
public record SegmentStart(LocalDate from, @Nullable Integer fixAfter) {

	/**
	 * @throws IllegalArgumentException if limits were to be fixed after fewer than 12
	 * figures
	 */
	public SegmentStart {
		if (fixAfter != null && fixAfter < Xmr.FEWEST_FIXED) {
			throw new IllegalArgumentException("Limits are fixed after at least 12 figures");
		}
	}

}
