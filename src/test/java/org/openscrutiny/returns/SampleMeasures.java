package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure.Definition;
import org.openscrutiny.plan.Measure.Direction;
import org.openscrutiny.plan.Measure.FlowOrStock;
import org.openscrutiny.plan.Measure.Statistic;
import org.openscrutiny.plan.Measure.ValueKind;

/**
 * Definitions of measures.
 */
final class SampleMeasures {

	static final Definition CRIMES = of(ValueKind.COUNT, "crimes", Statistic.TOTAL, 0);

	static final Definition SHARE = of(ValueKind.PERCENTAGE, null, Statistic.SHARE, 0);

	static final Definition GROWTH = of(ValueKind.PERCENTAGE, null, Statistic.INDEX, 1);

	static final Definition WAIT = of(ValueKind.DURATION, "seconds", Statistic.MEAN, 0);

	static final Definition DAYS = of(ValueKind.DURATION, "days", Statistic.MEAN, 0);

	static final Definition MONEY = of(ValueKind.MONEY, null, Statistic.TOTAL, 0);

	static final Definition CARBON = of(ValueKind.QUANTITY, "g per kilometre", Statistic.MEAN, 0);

	static final Definition TEXT = of(ValueKind.TEXT, null, Statistic.NONE, 0);

	static final Definition OFFICERS_FTE = of(ValueKind.COUNT, "officers", Statistic.FTE, 1);

	private SampleMeasures() {
	}

	static Definition of(ValueKind kind, @Nullable String unit, Statistic statistic, int decimals) {
		return new Definition("Sample", kind, unit, null, statistic, FlowOrStock.FLOW, decimals, Direction.LOWER, null,
				null, null, null, null, null, List.of());
	}

	static Definition rate(@Nullable Integer base) {
		return new Definition("Rate", ValueKind.RATE, null, (base != null) ? BigDecimal.valueOf(base) : null,
				Statistic.INDEX, FlowOrStock.FLOW, 1, Direction.NEUTRAL, null, null, null, null, null, null, List.of());
	}

	static Definition ratio(String... groups) {
		return new Definition("Disproportionality", ValueKind.RATIO, null, null, Statistic.INDEX, FlowOrStock.FLOW, 1,
				Direction.LOWER, null, null, null, null, null, null, List.of(groups));
	}

}
