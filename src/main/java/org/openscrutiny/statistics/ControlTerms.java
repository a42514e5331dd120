package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a series is to be read.
 *
 * @param better which way is better
 * @param target the figure to reach; null if there is none
 * @param counts whether the figures count things
 * @param screening whether extreme moving ranges are left out of the limits; the NHS
 * spreadsheet does not do so
 * @param segments from when limits are worked out anew
 */
public record ControlTerms(Better better, @Nullable BigDecimal target, boolean counts, boolean screening,
		List<SegmentStart> segments) {

	public ControlTerms {
		segments = List.copyOf(segments);
	}

	/** With screening, and one set of limits. */
	public static ControlTerms of(Better better, @Nullable BigDecimal target, boolean counts) {
		return new ControlTerms(better, target, counts, true, List.of());
	}

	public ControlTerms in(List<SegmentStart> starts) {
		return new ControlTerms(this.better, this.target, this.counts, this.screening, starts);
	}

	public ControlTerms withoutScreening() {
		return new ControlTerms(this.better, this.target, this.counts, false, this.segments);
	}

}
