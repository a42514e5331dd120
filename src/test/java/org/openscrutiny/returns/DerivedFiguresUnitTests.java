package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.openscrutiny.plan.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class DerivedFiguresUnitTests {

	private static final Measure.Definition CRIMES = definition(Measure.ValueKind.COUNT, Measure.Statistic.TOTAL,
			Measure.FlowOrStock.FLOW);

	private static final Measure.Definition SHARE = definition(Measure.ValueKind.PERCENTAGE, Measure.Statistic.SHARE,
			Measure.FlowOrStock.FLOW);

	private final Map<YearMonth, Observation> months = new HashMap<>();

	private static Measure.Definition definition(Measure.ValueKind kind, Measure.Statistic statistic,
			Measure.FlowOrStock flow) {
		return new Measure.Definition("Measure", kind, null, null, statistic, flow, 1, Measure.Direction.NEUTRAL, null,
				null, null, null, null, null, List.of());
	}

	private void month(String month, @Nullable String value, @Nullable String counted, @Nullable String of,
			Qualifier... marks) {
		YearMonth time = YearMonth.parse(month);
		Observation.Figure figure = new Observation.Figure(
				(value != null) ? ValueStatus.VALUE : ValueStatus.NOT_AVAILABLE, (value != null) ? null : "Lost",
				(value != null) ? new BigDecimal(value) : null, null, null, null,
				(counted != null) ? new BigDecimal(counted) : null, (of != null) ? new BigDecimal(of) : null);
		this.months.put(time, new Observation(ObservationId.create(), SeriesId.create(),
				new Observation.Period(PeriodKind.MONTH, time.atDay(1), time.atEndOfMonth(), null, null), 1, figure,
				Set.of(marks), value, false, null, null, RevisionKind.INITIAL, null, null, null, null, null));
	}

	private List<String> derived(Measure.Definition definition, String... touched) {
		return DerivedFigures.of(this.months, List.of(touched).stream().map(YearMonth::parse).toList(), definition)
			.stream()
			.map((each) -> each.period().kind() + " " + each.period().startsOn() + " " + each.period().endsOn() + " "
					+ each.figure().value())
			.toList();
	}

	@Test
	void addsMonthsUpToAQuarterAndYearsToDate() {
		month("2022-04", "10", null, null);
		month("2022-05", "20", null, null);
		month("2022-06", "5.5", null, null);
		assertThat(derived(CRIMES, "2022-04", "2022-05", "2022-06")).containsExactly(
				"QUARTER 2022-04-01 2022-06-30 35.5", "YTD_TO_MONTH 2022-04-01 2022-04-30 10",
				"YTD_TO_MONTH 2022-04-01 2022-05-31 30", "YTD_TO_MONTH 2022-04-01 2022-06-30 35.5");
	}

	@Test
	void aMonthOfWinterBelongsToTheYearBefore() {
		for (int month = 0; month < 12; month++) {
			month(YearMonth.of(2021, 4).plusMonths(month).toString(), "1", null, null);
		}
		assertThat(derived(CRIMES, "2022-01")).containsExactly("QUARTER 2022-01-01 2022-03-31 3",
				"YTD_TO_MONTH 2021-04-01 2022-01-31 10", "YTD_TO_MONTH 2021-04-01 2022-02-28 11",
				"YTD_TO_MONTH 2021-04-01 2022-03-31 12");
	}

	@Test
	void givesNothingWhereAMonthIsMissingOrHasNoValue() {
		month("2022-04", "10", null, null);
		month("2022-05", null, null, null);
		month("2022-06", "5", null, null);
		assertThat(derived(CRIMES, "2022-06")).isEmpty();
	}

	@Test
	void aShareComesFromWhatItsMonthsCount() {
		month("2022-04", "50", "1", "2");
		month("2022-05", "0", "0", "1");
		month("2022-06", "100", "3", "3", Qualifier.PROVISIONAL);
		assertThat(derived(SHARE, "2022-06")).containsExactly("QUARTER 2022-04-01 2022-06-30 66.7",
				"YTD_TO_MONTH 2022-04-01 2022-06-30 66.7");
		assertThat(DerivedFigures.of(this.months, List.of(YearMonth.of(2022, 6)), SHARE).get(0).qualifiers())
			.containsExactly(Qualifier.PROVISIONAL);
	}

	@Test
	void aShareWithoutCountsCannotBeWorkedOut() {
		month("2022-04", "50", null, null);
		month("2022-05", "0", null, null);
		month("2022-06", "100", null, null);
		assertThat(derived(SHARE, "2022-06")).isEmpty();
	}

	@Test
	void meansMediansRatesAndStatesAreNotWorkedOut() {
		assertThat(DerivedFigures.isPossible(CRIMES)).isTrue();
		assertThat(DerivedFigures
			.isPossible(definition(Measure.ValueKind.DURATION, Measure.Statistic.MEDIAN, Measure.FlowOrStock.FLOW)))
			.isFalse();
		assertThat(DerivedFigures
			.isPossible(definition(Measure.ValueKind.COUNT, Measure.Statistic.TOTAL, Measure.FlowOrStock.STOCK)))
			.isFalse();
		assertThat(DerivedFigures
			.isPossible(definition(Measure.ValueKind.RATE, Measure.Statistic.TOTAL, Measure.FlowOrStock.FLOW)))
			.isFalse();
	}

}
