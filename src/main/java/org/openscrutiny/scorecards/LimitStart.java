package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.statistics.SegmentStart;

/**
 * From when the limits of a measure are worked out anew, because a known change came
 * then.
 *
 * @param id identifies it
 * @param measure the measure
 * @param startsOn the first figure whose time begins on this day or later is the first of
 * the new limits
 * @param fixAfter after how many figures the limits stay as they are, at least 12; null
 * if all of them count
 * @param reason what changed, for readers
 * @param setName who set it
 * @param setAt when
 */
public record LimitStart(UUID id, MeasureId measure, LocalDate startsOn, @Nullable Integer fixAfter, String reason,
		String setName, Instant setAt) {

	SegmentStart segment() {
		return new SegmentStart(this.startsOn, this.fixAfter);
	}

}
