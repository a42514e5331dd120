package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ControlReadingUnitTests {

	private static final ControlTerms LOWER = ControlTerms.of(Better.LOWER, new BigDecimal("780"), true);

	@Test
	void readsTheNewestFigureAndTheTarget() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.B), LOWER);
		assertThat(reading.refusal()).isNull();
		assertThat(reading.variation()).isEqualTo(Variation.CONCERN_HIGH);
		assertThat(reading.variation().inWords()).isEqualTo("Concern: higher than usual");
		assertThat(reading.assurance()).isEqualTo(Assurance.HIT_AND_MISS);
		assertThat(reading.assurance().inWords()).contains("by chance");
		assertThat(reading.remarks()).isEmpty();
		assertThat(reading.points().get(23).signal().inWords()).isEqualTo("above the upper limit");
	}

	@Test
	void worksLimitsOutAnewFromAKnownChange() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.B),
				LOWER.in(List.of(new SegmentStart(LocalDate.of(2021, 5, 1), null))));
		assertThat(reading.segments()).containsExactly(
				new ControlReading.Segment(0, 16,
						limits("810.937500", "742.132167", "879.742833", "765.067278", "856.807722"), false),
				new ControlReading.Segment(16, 8,
						limits("879.625000", "855.305000", "903.945000", "863.411667", "895.838333"), true));
		assertThat(reading.points()).allMatch((point) -> point.signal() == Signal.NONE);
		assertThat(reading.variation()).isNull();
		assertThat(reading.assurance()).isNull();
		assertThat(reading.remarks())
			.containsExactly("These are trial limits from 8 figures: nothing is called unusual before there are 13.");
	}

	@Test
	void fixesLimits() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.B),
				LOWER.in(List.of(new SegmentStart(LocalDate.of(2020, 1, 1), 12))));
		assertThat(reading.segments()).hasSize(1);
		assertThat(reading.segments().get(0).limits().upper()).isEqualTo("886.205455");
		assertThat(XmrUnitTests.runs(reading.points().stream().map(ControlReading.Point::signal).toList()))
			.isEqualTo("C16 RUN_HIGH1 NEAR_HIGH4 OUTSIDE_HIGH3");
	}

	@Test
	void fixesLimitsAfterTwelveFiguresAtLeast() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SegmentStart(LocalDate.of(2020, 1, 1), 11));
	}

	@Test
	void canDoWithoutScreening() {
		ControlTerms terms = ControlTerms.of(Better.LOWER, null, false);
		Series series = GoldenSeries.monthly(GoldenSeries.A);
		assertThat(ControlReading.of(series, terms).segments().get(0).limits().upper()).isEqualTo("4.604444");
		assertThat(ControlReading.of(series, terms.withoutScreening()).segments().get(0).limits().upper())
			.isEqualTo("6.951503");
	}

	@Test
	void callsNothingBetterWhereThePlanOnlyMonitors() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.B),
				ControlTerms.of(Better.NEITHER, new BigDecimal("780"), true));
		assertThat(reading.variation()).isEqualTo(Variation.NEUTRAL_HIGH);
		assertThat(reading.assurance()).isNull();
		assertThat(reading.points().get(10).variation()).isEqualTo(Variation.NEUTRAL_LOW);
	}

	@Test
	void callsLowBetterWhereThePlanWantsLess() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.B), LOWER);
		assertThat(reading.points().get(10).variation()).isEqualTo(Variation.IMPROVEMENT_LOW);
		assertThat(ControlReading.of(GoldenSeries.monthly(GoldenSeries.B), ControlTerms.of(Better.HIGHER, null, true))
			.variation()).isEqualTo(Variation.IMPROVEMENT_HIGH);
	}

	@Test
	void drawsTrialLimitsForEightToTwelveFigures() {
		assertThat(months(7).refusal())
			.isEqualTo("No limits are drawn because there are only 7 figures, and limits need at least 8.");
		assertThat(months(1).refusal()).contains("there is only 1 figure,");
		assertThat(months(0).refusal()).contains("there are no figures,");
		assertThat(months(8).segments().get(0).trial()).isTrue();
		assertThat(months(12).segments().get(0).trial()).isTrue();
		assertThat(months(12).variation()).isNull();
		assertThat(months(13).segments().get(0).trial()).isFalse();
		assertThat(months(13).variation()).isNotNull();
	}

	@Test
	void drawsNoLimitsWhereFiguresContainOneAnother() {
		assertThat(read((index) -> Period.yearToDate(YearMonth.of(2020, 4).plusMonths(index))).refusal()).isEqualTo(
				"No limits are drawn because each figure counts from the start of the year, so it contains the ones before it.");
		assertThat(read((index) -> Period.rollingYear(YearMonth.of(2020, 4).plusMonths(index))).refusal())
			.contains("each figure covers 12 months, most of which it shares");
		assertThat(read((index) -> custom(Period.Kind.MULTI_YEAR, 2000 + index, 36)).refusal())
			.contains("several years at once");
		assertThat(read((index) -> custom(Period.Kind.COHORT, 2000 + index, 12)).refusal())
			.contains("for a time of its own");
		assertThat(read((index) -> custom(Period.Kind.CUSTOM, 2000 + index, 13)).refusal())
			.contains("January 2000 to January 2001 and January 2001 to January 2002 overlap");
	}

	@Test
	void drawsNoLimitsForPeriodsOfUnlikeLength() {
		assertThat(read((index) -> (index < 10) ? Period.month(YearMonth.of(2020, 1).plusMonths(index))
				: Period.quarter(YearMonth.of(2020, 11).plusMonths(3L * (index - 10))))
			.refusal()).contains("periods of different kinds");
		LocalDate start = LocalDate.of(2020, 1, 1);
		assertThat(read((index) -> new Period(Period.Kind.CUSTOM, start.plusMonths(index),
				start.plusMonths(index + 1).minusDays(1)))
			.refusal()).isNull();
		assertThat(read((index) -> new Period(Period.Kind.CUSTOM, start.plusWeeks(index),
				start.plusWeeks(index + 1).minusDays(1)))
			.refusal()).isNull();
		assertThat(read((index) -> (index == 13) ? custom(Period.Kind.CUSTOM, 2021, 2, 2)
				: new Period(Period.Kind.CUSTOM, start.plusMonths(index), start.plusMonths(index + 1).minusDays(1)))
			.refusal()).contains("January 2021 covers 1 month and February to March 2021 covers 2 months");
	}

	@Test
	void drawsNoLimitsAcrossANewDefinition() {
		List<Observation> months = new ArrayList<>(GoldenSeries.monthly(GoldenSeries.B).observations());
		Observation changed = months.get(9);
		months.set(9, new Observation(changed.period(), changed.value(), true));
		Series series = new Series(months);
		assertThat(ControlReading.of(series, LOWER).refusal())
			.startsWith("No limits are drawn because the definition changed in October 2020,");
		ControlReading mended = ControlReading.of(series,
				LOWER.in(List.of(new SegmentStart(LocalDate.of(2020, 10, 1), null))));
		assertThat(mended.refusal()).isNull();
		assertThat(mended.segments()).extracting(ControlReading.Segment::first).containsExactly(0, 9);
		assertThat(mended.segments()).extracting(ControlReading.Segment::last).containsExactly(8, 23);
	}

	@Test
	void drawsNoLimitsForTooShortANewestSegment() {
		assertThat(ControlReading
			.of(GoldenSeries.monthly(GoldenSeries.B),
					LOWER.in(List.of(new SegmentStart(LocalDate.of(2021, 7, 1), null))))
			.refusal())
			.isEqualTo("No limits are drawn because there are only 6 figures since they were last worked"
					+ " out anew, and limits need at least 8.");
	}

	@Test
	void leavesAShortOlderSegmentPlain() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.B),
				LOWER.in(List.of(new SegmentStart(LocalDate.of(2020, 4, 1), null))));
		assertThat(reading.segments()).extracting(ControlReading.Segment::first).containsExactly(3);
	}

	@Test
	void readsTheLastFigureThereIs() {
		List<Observation> months = new ArrayList<>(GoldenSeries.monthly(GoldenSeries.B).observations());
		months.add(Observation.missing(Period.month(YearMonth.of(2022, 1))));
		ControlReading reading = ControlReading.of(new Series(months), LOWER);
		assertThat(reading.variation()).isEqualTo(Variation.CONCERN_HIGH);
		assertThat(reading.points()).hasSize(25);
		assertThat(reading.series().latest().orElseThrow().period().inWords()).isEqualTo("December 2021");
	}

	@Test
	void warnsOfSmallCounts() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.A),
				ControlTerms.of(Better.LOWER, null, true));
		assertThat(reading.remarks())
			.containsExactly("The average is below 5: so small a count often seems unusual by chance.");
	}

	@Test
	void saysThatAFlatSeriesTellsNothing() {
		ControlReading reading = ControlReading.of(GoldenSeries.monthly(GoldenSeries.G),
				ControlTerms.of(Better.HIGHER, BigDecimal.ONE, false));
		assertThat(reading.variation()).isNull();
		assertThat(reading.assurance()).isNull();
		assertThat(reading.remarks())
			.containsExactly("All figures that make the limits are the same, so nothing can be called unusual.");
	}

	@Test
	void holdsOneObservationForAPeriod() {
		Observation one = Observation.of(Period.financialYear(2020), BigDecimal.ONE);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Series(List.of(one, Observation.of(one.period(), BigDecimal.TEN))));
	}

	private static ControlReading months(int number) {
		return ControlReading.of(GoldenSeries.monthly(GoldenSeries.B.subList(0, number)), LOWER);
	}

	private static ControlReading read(IntFunction<Period> period) {
		return ControlReading.of(new Series(IntStream.range(0, 14)
			.mapToObj((index) -> Observation.of(period.apply(index), GoldenSeries.C.get(index)))
			.toList()), ControlTerms.of(Better.HIGHER, null, false));
	}

	private static Period custom(Period.Kind kind, int year, int months) {
		return custom(kind, year, 1, months);
	}

	private static Period custom(Period.Kind kind, int year, int month, int months) {
		LocalDate start = LocalDate.of(year, month, 1);
		return new Period(kind, start, start.plusMonths(months).minusDays(1));
	}

	private static Limits limits(String mean, String lower, String upper, String nearLower, String nearUpper) {
		return new Limits(new BigDecimal(mean), new BigDecimal(lower), new BigDecimal(upper), new BigDecimal(nearLower),
				new BigDecimal(nearUpper));
	}

}
