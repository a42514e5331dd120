package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The limits of an individuals and moving range chart, and what stands out from them: the
 * method of NHS England's "Making Data Count" as NHSRplotthedots 0.2.2 works it out.
 *
 * @param mean the average
 * @param meanRange the average moving range
 * @param lower the lower process limit
 * @param upper the upper process limit
 * @param nearLower two thirds of the way from the average to the lower limit
 * @param nearUpper two thirds of the way from the average to the upper limit
 * @param signals one for each value
 */
record Xmr(Fraction mean, Fraction meanRange, Fraction lower, Fraction upper, Fraction nearLower, Fraction nearUpper,
		List<Signal> signals) {

	/** The fewest values that limits may be fixed after. */
	static final int FEWEST_FIXED = 12;

	private static final Fraction LIMIT = new Fraction(new BigDecimal("2.66"), 1);

	private static final Fraction NEAR = new Fraction(new BigDecimal("5.32"), 3);

	/** A moving range of this many times the average, or more, is screened out. */
	private static final Fraction OUTLIER = new Fraction(new BigDecimal("3.267"), 1);

	private static final int RUN = 7;

	private static final int WINDOW = 3;

	/**
	 * @param values at least two, in the order of time
	 * @param screening whether extreme moving ranges are left out of the limits
	 * @param fixAfter the number of first values that make the limits, at least 12; null
	 * for all
	 */
	static Xmr of(List<BigDecimal> values, boolean screening, @Nullable Integer fixAfter) {
		List<BigDecimal> basis = (fixAfter != null) ? values.subList(0, Math.min(fixAfter, values.size())) : values;
		Fraction mean = mean(basis);
		Fraction meanRange = meanRange(basis, screening);
		Fraction toLimit = meanRange.times(LIMIT);
		Fraction toNear = meanRange.times(NEAR);
		Xmr limits = new Xmr(mean, meanRange, mean.minus(toLimit), mean.plus(toLimit), mean.minus(toNear),
				mean.plus(toNear), List.of());
		List<Signal> signals = limits.isFlat() ? values.stream().map((value) -> Signal.NONE).toList()
				: limits.signalsOf(values);
		return new Xmr(mean, meanRange, limits.lower, limits.upper, limits.nearLower, limits.nearUpper, signals);
	}

	/**
	 * Whether all the values that make the limits are equal: then nothing can be told.
	 */
	boolean isFlat() {
		return this.meanRange.numerator().signum() == 0;
	}

	Limits rounded() {
		return new Limits(this.mean.rounded(), this.lower.rounded(), this.upper.rounded(), this.nearLower.rounded(),
				this.nearUpper.rounded());
	}

	private static Fraction mean(List<BigDecimal> numbers) {
		return new Fraction(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add), numbers.size());
	}

	private static Fraction meanRange(List<BigDecimal> values, boolean screening) {
		List<BigDecimal> ranges = IntStream.range(1, values.size())
			.mapToObj((index) -> values.get(index).subtract(values.get(index - 1)).abs())
			.toList();
		Fraction all = mean(ranges);
		if (!screening || all.numerator().signum() == 0) {
			return all;
		}
		Fraction bound = all.times(OUTLIER);
		return mean(ranges.stream().filter(bound::isAbove).toList());
	}

	private List<Signal> signalsOf(List<BigDecimal> values) {
		boolean[] rising = runs(values.size(), (index) -> index > 0 && step(values, index) > 0, RUN - 1);
		boolean[] falling = runs(values.size(), (index) -> index > 0 && step(values, index) < 0, RUN - 1);
		boolean[] above = runs(values.size(), (index) -> side(values.get(index)) > 0, RUN);
		boolean[] below = runs(values.size(), (index) -> side(values.get(index)) < 0, RUN);
		List<Signal> signals = new ArrayList<>();
		for (int index = 0; index < values.size(); index++) {
			BigDecimal value = values.get(index);
			if (this.upper.isBelow(value)) {
				signals.add(Signal.OUTSIDE_HIGH);
			}
			else if (this.lower.isAbove(value)) {
				signals.add(Signal.OUTSIDE_LOW);
			}
			else if (rising[index] || (beginsTrend(rising, index) && !falling[index])) {
				signals.add(Signal.RISING);
			}
			else if (falling[index] || beginsTrend(falling, index)) {
				signals.add(Signal.FALLING);
			}
			else if (isNear(value) && inTwoOfThree(values, index)) {
				signals.add((side(value) > 0) ? Signal.NEAR_HIGH : Signal.NEAR_LOW);
			}
			else if (above[index]) {
				signals.add(Signal.RUN_HIGH);
			}
			else {
				signals.add(below[index] ? Signal.RUN_LOW : Signal.NONE);
			}
		}
		return List.copyOf(signals);
	}

	/** Marks every place in an unbroken run that is long enough. */
	private static boolean[] runs(int size, IntPredicate holds, int least) {
		boolean[] marked = new boolean[size];
		int length = 0;
		for (int index = 0; index < size; index++) {
			length = holds.test(index) ? length + 1 : 0;
			for (int back = 0; length >= least && back < length; back++) {
				marked[index - back] = true;
			}
		}
		return marked;
	}

	/** A figure where one trend ends and another begins belongs to the one it ends. */
	private static boolean beginsTrend(boolean[] steps, int index) {
		return index + 1 < steps.length && steps[index + 1];
	}

	private static int step(List<BigDecimal> values, int index) {
		return values.get(index).compareTo(values.get(index - 1));
	}

	private int side(BigDecimal value) {
		return this.mean.isBelow(value) ? 1 : (this.mean.isAbove(value) ? -1 : 0);
	}

	/** Beyond a near limit, but not outside the limit itself. */
	private boolean isNear(BigDecimal value) {
		boolean beyond = this.nearUpper.isBelow(value) || this.nearLower.isAbove(value);
		return beyond && !this.upper.isBelow(value) && !this.lower.isAbove(value);
	}

	private boolean inTwoOfThree(List<BigDecimal> values, int index) {
		int side = side(values.get(index));
		return IntStream.rangeClosed(Math.max(0, index - WINDOW + 1), Math.min(index, values.size() - WINDOW))
			.mapToObj((start) -> values.subList(start, start + WINDOW))
			.anyMatch((window) -> window.stream().allMatch((value) -> side(value) == side)
					&& window.stream().filter(this::isNear).count() >= WINDOW - 1);
	}

}
