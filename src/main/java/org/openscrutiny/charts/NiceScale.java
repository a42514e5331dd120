package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The marks of an axis at round numbers.
 *
 * @param low the first mark
 * @param step from one mark to the next
 * @param steps the number of steps
 */
record NiceScale(BigDecimal low, BigDecimal step, int steps) {

	private static final int MOST_STEPS = 5;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** Round durations, in seconds, up to twelve hours; longer ones go by days. */
	private static final List<Integer> CLOCK = List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200,
			10_800, 21_600, 43_200);

	private static final int SECONDS_IN_DAY = 86_400;

	/**
	 * A scale that holds all figures. It begins at 0 unless they differ by less than half
	 * of the greatest.
	 */
	static NiceScale of(List<BigDecimal> figures, ValueFormat.Kind kind) {
		BigDecimal least = figures.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
		BigDecimal most = figures.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
		if (least.signum() > 0 && most.subtract(least).compareTo(most.multiply(HALF)) >= 0) {
			least = BigDecimal.ZERO;
		}
		if (most.signum() < 0) {
			most = BigDecimal.ZERO;
		}
		for (BigDecimal step : candidates(kind).toList()) {
			BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR);
			BigDecimal high = most.divide(step, 0, RoundingMode.CEILING);
			BigDecimal steps = high.subtract(low);
			if (steps.compareTo(BigDecimal.valueOf(MOST_STEPS)) <= 0) {
				return new NiceScale(low.multiply(step), step, Math.max(1, steps.intValueExact()));
			}
		}
		throw new IllegalArgumentException("Figures too great to draw: " + most);
	}

	private static Stream<BigDecimal> candidates(ValueFormat.Kind kind) {
		if (kind == ValueFormat.Kind.SECONDS) {
			return Stream.concat(CLOCK.stream().map(BigDecimal::valueOf),
					decimal(0).map((days) -> days.multiply(BigDecimal.valueOf(SECONDS_IN_DAY))));
		}
		return decimal((kind == ValueFormat.Kind.COUNT) ? 0 : -6);
	}

	private static Stream<BigDecimal> decimal(int fromPower) {
		return Stream.iterate(BigDecimal.ONE.scaleByPowerOfTen(fromPower), (power) -> power.scaleByPowerOfTen(1))
			.limit(24)
			.flatMap((power) -> LongStream.of(1, 2, 5).mapToObj((times) -> power.multiply(BigDecimal.valueOf(times))));
	}

	List<BigDecimal> ticks() {
		return LongStream.rangeClosed(0, this.steps)
			.mapToObj((index) -> this.low.add(this.step.multiply(BigDecimal.valueOf(index))))
			.toList();
	}

	/** Where a figure lies: 0 at the first mark, 1 at the last. */
	double place(BigDecimal figure) {
		return figure.subtract(this.low).doubleValue()
				/ this.step.multiply(BigDecimal.valueOf(this.steps)).doubleValue();
	}

	boolean startsAboveZero() {
		return this.low.signum() > 0;
	}

}
