package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of any series. The seeds are fixed, so that a failure comes again.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class XmrPropertyUnitTests {

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void limitsAreTheSameReadBackwards(int seed) {
		List<BigDecimal> values = values(seed);
		List<BigDecimal> reversed = new ArrayList<>(values);
		Collections.reverse(reversed);
		assertThat(Xmr.of(reversed, true, null).rounded()).isEqualTo(Xmr.of(values, true, null).rounded());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theOrderOfGivingDoesNotMatter(int seed) {
		List<Observation> shuffled = new ArrayList<>(GoldenSeries.monthly(values(seed)).observations());
		Collections.shuffle(shuffled, new Random(seed));
		ControlTerms terms = ControlTerms.of(Better.HIGHER, null, false);
		assertThat(ControlReading.of(new Series(shuffled), terms))
			.isEqualTo(ControlReading.of(GoldenSeries.monthly(values(seed)), terms));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aShiftMovesLimitsAndKeepsSignals(int seed) {
		BigDecimal by = new BigDecimal("1234.56");
		assertMoved(values(seed), (value) -> value.add(by));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aScaleMovesLimitsAndKeepsSignals(int seed) {
		BigDecimal by = new BigDecimal("0.125");
		assertMoved(values(seed), (value) -> value.multiply(by));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aMirrorSwapsHighAndLow(int seed) {
		List<BigDecimal> values = values(seed);
		List<Integer> sides = Xmr.of(values, true, null).signals().stream().map(Signal::side).toList();
		List<Integer> mirrored = Xmr.of(values.stream().map(BigDecimal::negate).toList(), true, null)
			.signals()
			.stream()
			.map((signal) -> -signal.side())
			.toList();
		assertThat(mirrored).isEqualTo(sides);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void limitsLieRoundTheMeanAndScreeningNeverWidensThem(int seed) {
		Limits screened = Xmr.of(values(seed), true, null).rounded();
		Limits all = Xmr.of(values(seed), false, null).rounded();
		assertThat(List.of(all.lower(), screened.lower(), screened.nearLower(), screened.mean(), screened.nearUpper(),
				screened.upper(), all.upper()))
			.isSorted();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aFlatSeriesSaysNothing(int seed) {
		List<BigDecimal> flat = Collections.nCopies(13, values(seed).get(0));
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(flat),
				ControlTerms.of(Better.LOWER, BigDecimal.ONE, false));
		assertThat(reading.variation()).isNull();
		assertThat(reading.assurance()).isNull();
		assertThat(reading.segments().get(0).limits().upper()).isEqualByComparingTo(flat.get(0));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aMissingMonthInsideTakesTheLimitsAway(int seed) {
		List<Observation> months = new ArrayList<>(GoldenSeries.monthly(values(seed)).observations());
		Observation taken = months.get(1 + new Random(seed).nextInt(months.size() - 2));
		ControlTerms terms = ControlTerms.of(Better.HIGHER, null, false);
		months.set(months.indexOf(taken), Observation.missing(taken.period()));
		assertThat(ControlReading.of(new Series(months), terms).refusal())
			.isEqualTo("No limits are drawn because there is no figure for " + taken.period().inWords() + ".");
		months.removeIf((month) -> month.period().equals(taken.period()));
		assertThat(ControlReading.of(new Series(months), terms).refusal())
			.startsWith("No limits are drawn because figures are missing between ");
	}

	private static void assertMoved(List<BigDecimal> values, UnaryOperator<BigDecimal> move) {
		Xmr before = Xmr.of(values, true, null);
		Xmr after = Xmr.of(values.stream().map(move).toList(), true, null);
		assertThat(after.signals()).isEqualTo(before.signals());
		assertThat(exactly(after.upper(), 30))
			.isEqualByComparingTo(move.apply(exactly(before.upper(), 40)).setScale(30, RoundingMode.HALF_UP));
		assertThat(exactly(after.lower(), 30))
			.isEqualByComparingTo(move.apply(exactly(before.lower(), 40)).setScale(30, RoundingMode.HALF_UP));
	}

	private static BigDecimal exactly(Fraction fraction, int places) {
		return fraction.numerator().divide(fraction.denominator(), places, RoundingMode.HALF_UP);
	}

	/** From 13 to 40 values, many of them tied. */
	private static List<BigDecimal> values(int seed) {
		Random random = new Random(seed);
		int spread = 2 + random.nextInt(60);
		int scale = random.nextInt(3);
		return IntStream.range(0, 13 + random.nextInt(28))
			.mapToObj((index) -> BigDecimal.valueOf(random.nextInt(spread) + random.nextInt(spread), scale))
			.toList();
	}

}
