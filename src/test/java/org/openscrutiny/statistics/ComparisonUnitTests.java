package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ComparisonUnitTests {

	private static final Period NOW = Period.yearToDate(YearMonth.of(2022, 1));

	private static final Period YEAR_AGO = Period.yearToDate(YearMonth.of(2021, 1));

	@Test
	void tellsACountByDifferenceAndPerCent() {
		Change change = change("1658", "1477", false, Better.LOWER);
		assertThat(change.difference()).isEqualByComparingTo("181");
		assertThat(change.percentage()).isEqualTo("12.254570");
		assertThat(change.points()).isFalse();
		assertThat(change.meaning()).isEqualTo(Change.Meaning.WORSE);
	}

	@Test
	void tellsASharesChangeInPoints() {
		Change change = change("77", "85", true, Better.HIGHER);
		assertThat(change.difference()).isEqualByComparingTo("-8");
		assertThat(change.percentage()).isNull();
		assertThat(change.points()).isTrue();
		assertThat(change.meaning()).isEqualTo(Change.Meaning.WORSE);
	}

	@ParameterizedTest
	@CsvSource({ "31,31", "31,31.0", "0,0.00" })
	void saysNoChangeWhateverTheDecimals(String value, String base) {
		Change change = change(value, base, true, Better.HIGHER);
		assertThat(change.meaning().inWords()).isEqualTo("no change");
	}

	@Test
	void givesNoPercentageOfNothing() {
		assertThat(change("5", "0", false, Better.LOWER).percentage()).isNull();
		assertThat(change("5", "-2", false, Better.LOWER).percentage()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2,1,HIGHER,BETTER", "1,2,HIGHER,WORSE", "2,1,LOWER,WORSE", "1,2,LOWER,BETTER", "2,1,NEITHER,HIGHER",
			"1,2,NEITHER,LOWER" })
	void claimsADirectionOnlyWhereThePlanDoes(String value, String base, Better better, Change.Meaning meaning) {
		assertThat(change(value, base, false, better).meaning()).isEqualTo(meaning);
	}

	@Test
	void refusesAQuarterAgainstAYear() {
		Comparison comparison = between(Period.quarter(YearMonth.of(2021, 7)), Period.financialYear(2018));
		assertThat(comparison.change()).isNull();
		assertThat(comparison.refusal()).isEqualTo(
				"No change is given because July to September 2021 covers 3 months and 2018/19 covers 12 months.");
	}

	@Test
	void refusesYearsToDateOfUnlikeLength() {
		assertThat(between(NOW, Period.yearToDate(YearMonth.of(2021, 12))).refusal()).isEqualTo(
				"No change is given because April 2021 to January 2022 covers 10 months and April to December 2021 covers 9 months.");
		assertThat(between(NOW, Period.financialYear(2019)).refusal()).contains("covers 10 months and 2019/20 covers");
	}

	@Test
	void refusesPartsOfAYearThatDiffer() {
		Period summer = Period.yearToDate(YearMonth.of(2021, 6));
		assertThat(between(summer, Period.quarter(YearMonth.of(2020, 10))).refusal())
			.contains("April to June 2021 and October to December 2020 cover different parts of a year");
		assertThat(between(summer, Period.quarter(YearMonth.of(2021, 4))).refusal()).isNull();
		assertThat(between(summer, Period.quarter(YearMonth.of(2020, 4))).refusal()).isNull();
	}

	@Test
	void refusesPeriodsThatOverlap() {
		assertThat(between(Period.rollingYear(YearMonth.of(2022, 1)), Period.rollingYear(YearMonth.of(2021, 12)))
			.refusal())
			.isEqualTo("No change is given because 12 months to January 2022 and 12 months to December 2021 overlap.");
		assertThat(
				between(Period.rollingYear(YearMonth.of(2022, 1)), Period.rollingYear(YearMonth.of(2021, 1))).refusal())
			.isNull();
	}

	@Test
	void refusesWhatIsNotStated() {
		assertThat(between(NOW, Period.notStated()).refusal())
			.isEqualTo("No change is given because the source does not say what period a figure covers.");
		assertThat(Period.notStated().inWords()).isEqualTo("period not stated");
	}

	@Test
	void refusesCohortsExceptOfTheSameTime() {
		Period now = new Period(Period.Kind.COHORT, LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31));
		Period before = new Period(Period.Kind.COHORT, LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31));
		assertThat(between(now, before).refusal()).contains("followed for different lengths of time");
		assertThat(between(now, now).refusal()).isNull();
	}

	@Test
	void comparesSeveralYearsWithAsMany() {
		Period late = new Period(Period.Kind.MULTI_YEAR, LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31));
		Period early = new Period(Period.Kind.MULTI_YEAR, LocalDate.of(2015, 1, 1), LocalDate.of(2017, 12, 31));
		assertThat(between(late, early).refusal()).isNull();
		assertThat(late.inWords()).isEqualTo("2018 to 2020");
	}

	@Test
	void comparesWeeksByTheirDays() {
		Period week = new Period(Period.Kind.CUSTOM, LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 9));
		Period day = new Period(Period.Kind.CUSTOM, LocalDate.of(2021, 1, 3), LocalDate.of(2021, 1, 3));
		assertThat(between(week, day).refusal())
			.contains("3 January 2022 to 9 January 2022 covers 7 days and 3 January 2021 covers 1 day");
	}

	@Test
	void comparesNothingWithoutAFigure() {
		Series series = new Series(List.of(Observation.of(NOW, BigDecimal.TEN), Observation.missing(YEAR_AGO)));
		assertThat(Comparison.within(series, NOW, YEAR_AGO, false, Better.LOWER).refusal())
			.isEqualTo("No change is given because there is no figure for April 2020 to January 2021.");
		assertThat(
				Comparison.within(series, NOW, Period.yearToDate(YearMonth.of(2020, 1)), false, Better.LOWER).refusal())
			.contains("no figure for April 2019 to January 2020");
	}

	@Test
	void comparesNothingAcrossANewDefinition() {
		Period middle = Period.yearToDate(YearMonth.of(2021, 6));
		Series broken = new Series(List.of(Observation.of(YEAR_AGO, BigDecimal.ONE),
				new Observation(middle, BigDecimal.TEN, true), Observation.of(NOW, BigDecimal.TEN)));
		assertThat(Comparison.within(broken, NOW, YEAR_AGO, false, Better.LOWER).refusal())
			.isEqualTo("No change is given because the definition changed after April 2020 to January 2021.");
		Series old = new Series(
				List.of(new Observation(YEAR_AGO, BigDecimal.ONE, true), Observation.of(NOW, BigDecimal.TEN)));
		assertThat(Comparison.within(old, NOW, YEAR_AGO, false, Better.LOWER).change()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "CALENDAR_YEAR|2021-01-01|2021-12-31|2021",
			"YEAR_ENDING|2020-11-01|2021-10-31|year ending October 2021",
			"PROGRAMME_YEAR|2021-04-01|2022-03-31|April 2021 to March 2022", "MONTH|2022-01-01|2022-01-31|January 2022",
			"CUSTOM|2022-01-01|2022-01-31|January 2022", "FINANCIAL_YEAR|1999-04-01|2000-03-31|1999/00" })
	void namesPeriods(Period.Kind kind, LocalDate start, LocalDate end, String words) {
		assertThat(new Period(kind, start, end).inWords()).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "MONTH,2022-01-01,2022-02-28", "MONTH,2022-01-31,2022-01-01", "QUARTER,2022-01-02,2022-04-01",
			"MONTH,,2022-01-31", "UNSPECIFIED,2022-01-01,2022-01-31" })
	void refusesImpossiblePeriods(Period.Kind kind, LocalDate start, LocalDate end) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(kind, start, end));
	}

	private static Comparison between(Period current, Period base) {
		return Comparison.between(Observation.of(current, BigDecimal.TEN), Observation.of(base, BigDecimal.ONE), false,
				Better.LOWER);
	}

	private static Change change(String value, String base, boolean share, Better better) {
		return Comparison
			.between(Observation.of(NOW, new BigDecimal(value)), Observation.of(YEAR_AGO, new BigDecimal(base)), share,
					better)
			.change();
	}

}
