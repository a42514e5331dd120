package org.openscrutiny.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A figure, or the lack of one, for a period.
 *
 * @param period the time it is about
 * @param value the figure; null if there is none
 * @param newDefinition whether the figure is not comparable with those before it (the
 * mark {@code b}, break in series)
 */
public record Observation(Period period, @Nullable BigDecimal value, boolean newDefinition) {

	public static Observation of(Period period, BigDecimal value) {
		return new Observation(period, value, false);
	}

	public static Observation missing(Period period) {
		return new Observation(period, null, false);
	}

}
