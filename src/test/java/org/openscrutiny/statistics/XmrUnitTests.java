package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class XmrUnitTests {

	@Test
	void screensAnOutlierOutOfTheLimits() {
		Xmr limits = Xmr.of(GoldenSeries.A, true, null);
		assertLimits(limits, "1.944444", "-0.715556", "4.604444");
		assertThat(limits.meanRange().rounded()).isEqualTo("1.000000");
		assertSignals(limits, "C4 OUTSIDE_HIGH1 C13");
	}

	@Test
	void keepsTheOutlierWithoutScreening() {
		Xmr limits = Xmr.of(GoldenSeries.A, false, null);
		assertLimits(limits, "1.944444", "-3.062614", "6.951503");
		assertThat(limits.meanRange().rounded()).isEqualTo("1.882353");
		assertSignals(limits, "C4 OUTSIDE_HIGH1 C13");
	}

	@Test
	void findsEveryRuleInARisingCount() {
		Xmr limits = Xmr.of(GoldenSeries.B, true, null);
		assertLimits(limits, "833.833333", "775.544638", "892.122029");
		assertThat(limits.meanRange().rounded()).isEqualTo("21.913043");
		assertThat(limits.nearLower().rounded()).isEqualTo("794.974203");
		assertThat(limits.nearUpper().rounded()).isEqualTo("872.692464");
		assertSignals(limits, "C9 RUN_LOW7 RUN_HIGH3 NEAR_HIGH3 OUTSIDE_HIGH2");
		assertThat(variation(limits, Better.LOWER)).isEqualTo(Variation.CONCERN_HIGH);
		assertThat(assurance(limits, "780", Better.LOWER)).isEqualTo(Assurance.HIT_AND_MISS);
	}

	@Test
	void fixesLimitsAfterTwelveFigures() {
		Xmr limits = Xmr.of(GoldenSeries.B, true, 12);
		assertLimits(limits, "811.000000", "735.794545", "886.205455");
		assertSignals(limits, "C16 RUN_HIGH1 NEAR_HIGH4 OUTSIDE_HIGH3");
	}

	@Test
	void findsTwoOfThreeInAFallingShare() {
		Xmr limits = Xmr.of(GoldenSeries.C, true, null);
		assertLimits(limits, "82.285714", "76.556484", "88.014945");
		assertThat(limits.meanRange().rounded()).isEqualTo("2.153846");
		assertSignals(limits, "C10 NEAR_LOW2 C1 NEAR_LOW1");
		assertThat(variation(limits, Better.HIGHER)).isEqualTo(Variation.CONCERN_LOW);
		assertThat(assurance(limits, "90", Better.HIGHER)).isEqualTo(Assurance.FAIL);
	}

	@Test
	void findsNothingInEightQuarters() {
		Xmr limits = Xmr.of(GoldenSeries.D, true, null);
		assertLimits(limits, "12.050000", "10.910000", "13.190000");
		assertSignals(limits, "C8");
		assertThat(assurance(limits, "12", Better.LOWER)).isEqualTo(Assurance.HIT_AND_MISS);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void drawsAFlatSeriesOnItsMean(boolean screening) {
		Xmr limits = Xmr.of(GoldenSeries.G, screening, null);
		assertLimits(limits, "5.000000", "5.000000", "5.000000");
		assertSignals(limits, "C8");
		assertThat(assurance(limits, "4", Better.HIGHER)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "88,PASS", "90,HIT_AND_MISS", "96,HIT_AND_MISS", "97,FAIL" })
	void holdsASteadySeriesAgainstATarget(String target, Assurance expected) {
		Xmr limits = Xmr.of(GoldenSeries.H, true, null);
		assertLimits(limits, "92.500000", "88.389091", "96.610909");
		assertSignals(limits, "C12");
		assertThat(assurance(limits, target, Better.HIGHER)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "88,FAIL", "90,HIT_AND_MISS", "97,PASS" })
	void turnsRoundWhereLowerIsBetter(String target, Assurance expected) {
		assertThat(assurance(Xmr.of(GoldenSeries.H, true, null), target, Better.LOWER)).isEqualTo(expected);
	}

	@Test
	void callsATargetOnALimitHitAndMiss() {
		Xmr limits = Xmr.of(GoldenSeries.D, true, null);
		assertThat(assurance(limits, "13.19", Better.LOWER)).isEqualTo(Assurance.HIT_AND_MISS);
		assertThat(assurance(limits, "10.91", Better.LOWER)).isEqualTo(Assurance.HIT_AND_MISS);
		assertThat(assurance(limits, "13.190000001", Better.LOWER)).isEqualTo(Assurance.PASS);
	}

	@Test
	void claimsNoAssuranceWithoutADirection() {
		assertThat(assurance(Xmr.of(GoldenSeries.H, true, null), "97", Better.NEITHER)).isNull();
	}

	@Test
	void flagsAllSevenOfATrend() {
		assertSignals(Xmr.of(GoldenSeries.numbers("10,20,10,20,11,12,13,14,15,16,17,10,20,10"), true, null),
				"C4 RISING7 C3");
	}

	@Test
	void breaksATrendAtATie() {
		assertSignals(Xmr.of(GoldenSeries.numbers("10,20,10,20,11,12,13,13,14,15,16,10,20,10"), true, null), "C14");
	}

	@Test
	void countsATurningPointToTheTrendItEnds() {
		Xmr up = Xmr.of(GoldenSeries.numbers("0,9,11,12,13,14,15,16,17,16,15,14,13,12,11,30,0"), false, null);
		assertThat(up.signals().subList(1, 15)).startsWith(Collections.nCopies(8, Signal.RISING).toArray(Signal[]::new))
			.endsWith(Collections.nCopies(6, Signal.FALLING).toArray(Signal[]::new));
		Xmr down = Xmr.of(GoldenSeries.numbers("30,17,16,15,14,13,12,11,12,13,14,15,16,17,0,30"), false, null);
		assertThat(down.signals().get(7)).isEqualTo(Signal.FALLING);
		assertThat(down.signals().get(8)).isEqualTo(Signal.RISING);
	}

	@Test
	void breaksARunAtTheMean() {
		List<BigDecimal> run = GoldenSeries.numbers("4,6,6,6,5,6,6,6,6,2,4,4,4,6,4,3");
		Xmr limits = Xmr.of(run, true, null);
		assertThat(limits.mean().rounded()).isEqualTo("4.875000");
		assertThat(limits.signals().subList(1, 9)).containsOnly(Signal.RUN_HIGH);
		List<BigDecimal> tied = GoldenSeries.numbers("4,6,6,6,5,6,6,6,6,4,4,4,4,5.5,4,3.5");
		assertThat(Xmr.of(tied, true, null).mean().rounded()).isEqualTo("5.000000");
		assertThat(Xmr.of(tied, true, null).signals()).containsOnly(Signal.NONE);
	}

	@Test
	void countsNoOutsideFigureAsNear() {
		Xmr limits = Xmr.of(GoldenSeries.numbers("5,6,5,6,5,6,5,6,5,6,5,6,5,12,9,7"), true, null);
		assertThat(limits.signals().get(13)).isEqualTo(Signal.OUTSIDE_HIGH);
		assertThat(limits.signals().get(14)).isEqualTo(Signal.NONE);
	}

	private static void assertLimits(Xmr limits, String mean, String lower, String upper) {
		assertThat(limits.mean().rounded()).isEqualTo(mean);
		assertThat(limits.lower().rounded()).isEqualTo(lower);
		assertThat(limits.upper().rounded()).isEqualTo(upper);
	}

	/** Runs of equal signals, such as {@code C9 RUN_LOW7}. */
	static void assertSignals(Xmr limits, String expected) {
		assertThat(runs(limits.signals())).isEqualTo(expected);
	}

	static String runs(List<Signal> signals) {
		StringBuilder text = new StringBuilder();
		for (int from = 0, to; from < signals.size(); from = to) {
			to = from;
			while (to < signals.size() && signals.get(to) == signals.get(from)) {
				to++;
			}
			String name = (signals.get(from) == Signal.NONE) ? "C" : signals.get(from).name();
			text.append(text.isEmpty() ? "" : " ").append(name).append(to - from);
		}
		return text.toString();
	}

	private static Variation variation(Xmr limits, Better better) {
		return Variation.of(limits.signals().get(limits.signals().size() - 1), better);
	}

	private static Assurance assurance(Xmr limits, String target, Better better) {
		return Assurance.of(limits, new BigDecimal(target), better);
	}

}
