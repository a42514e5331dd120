package org.openscrutiny.returns;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TypedPeriodUnitTests {

	private static final LocalDate CUT_OFF = LocalDate.of(2022, 1, 31);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Dec 21                    | MONTH          | 2021-12-01 | 2021-12-31
			Sept 21                   | MONTH          | 2021-09-01 | 2021-09-30
			January 2022              | MONTH          | 2022-01-01 | 2022-01-31
			31 January 2022           | MONTH          | 2022-01-01 | 2022-01-31
			as at 31 Jan 22           | MONTH          | 2022-01-01 | 2022-01-31
			[Jan 22]                  | MONTH          | 2022-01-01 | 2022-01-31
			YTD Jan 22                | YTD_TO_MONTH   | 2021-04-01 | 2022-01-31
			YTD Jan22                 | YTD_TO_MONTH   | 2021-04-01 | 2022-01-31
			[YTD Nov 21]              | YTD_TO_MONTH   | 2021-04-01 | 2021-11-30
			YTD                       | YTD_TO_MONTH   | 2021-04-01 | 2022-01-31
			year to date to Oct 2021  | YTD_TO_MONTH   | 2021-04-01 | 2021-10-31
			Apr 21 - Dec 21           | YTD_TO_MONTH   | 2021-04-01 | 2021-12-31
			Apr-Jun 21                | QUARTER        | 2021-04-01 | 2021-06-30
			Jul–Sep 21                | QUARTER        | 2021-07-01 | 2021-09-30
			Dec-Feb 21                | QUARTER        | 2020-12-01 | 2021-02-28
			Q3 2021/22                | QUARTER        | 2021-10-01 | 2021-12-31
			2019/20                   | FINANCIAL_YEAR | 2019-04-01 | 2020-03-31
			2019/2020                 | FINANCIAL_YEAR | 2019-04-01 | 2020-03-31
			2019-20                   | FINANCIAL_YEAR | 2019-04-01 | 2020-03-31
			FY 19/20                  | FINANCIAL_YEAR | 2019-04-01 | 2020-03-31
			Apr 19 to Mar 20          | FINANCIAL_YEAR | 2019-04-01 | 2020-03-31
			2021                      | CALENDAR_YEAR  | 2021-01-01 | 2021-12-31
			Jan – Dec 21              | CALENDAR_YEAR  | 2021-01-01 | 2021-12-31
			Year ending Oct 21        | YEAR_ENDING    | 2020-11-01 | 2021-10-31
			Year ending June 19       | YEAR_ENDING    | 2018-07-01 | 2019-06-30
			Nov 20 - Oct 21           | YEAR_ENDING    | 2020-11-01 | 2021-10-31
			rolling 12 months to Mar 15 | ROLLING_12   | 2014-04-01 | 2015-03-31
			2018-2020                 | MULTI_YEAR     | 2018-01-01 | 2020-12-31
			2015 to 2017              | MULTI_YEAR     | 2015-01-01 | 2017-12-31
			""")
	void readsPeriodsAsTheyArePrinted(String typed, PeriodKind kind, LocalDate first, LocalDate last) {
		assertThat(read(typed, PeriodKind.MONTH)).isEqualTo(new TypedPeriod(kind, first, last, typed));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Jan22            | YTD_TO_MONTH          | YTD_TO_MONTH          | 2021-04-01 | 2022-01-31
			Mar 22           | YTD_TO_MONTH          | YTD_TO_MONTH          | 2021-04-01 | 2022-03-31
			Apr-Jun 21       | YTD_TO_MONTH          | YTD_TO_MONTH          | 2021-04-01 | 2021-06-30
			Oct 21           | YEAR_ENDING           | YEAR_ENDING           | 2020-11-01 | 2021-10-31
			Oct 21           | ROLLING_12            | ROLLING_12            | 2020-11-01 | 2021-10-31
			Jan – Dec 21     | ROLLING_12            | ROLLING_12            | 2021-01-01 | 2021-12-31
			Dec 21           | QUARTER               | MONTH                 | 2021-12-01 | 2021-12-31
			Apr 19 to Mar 20 | COHORT_WITH_FOLLOW_UP | COHORT_WITH_FOLLOW_UP | 2019-04-01 | 2020-03-31
			2019/20          | COHORT_WITH_FOLLOW_UP | COHORT_WITH_FOLLOW_UP | 2019-04-01 | 2020-03-31
			2019-2020        | MULTI_YEAR            | MULTI_YEAR            | 2019-01-01 | 2020-12-31
			2019-2020        | FINANCIAL_YEAR        | FINANCIAL_YEAR        | 2019-04-01 | 2020-03-31
			""")
	void readsByWhatIsAskedFor(String typed, PeriodKind asked, PeriodKind kind, LocalDate first, LocalDate last) {
		assertThat(read(typed, asked)).isEqualTo(new TypedPeriod(kind, first, last, typed));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			same period last year | YTD_TO_MONTH   | 2020-04-01 | 2021-01-31
			SPLY                  | MONTH          | 2021-01-01 | 2021-01-31
			Same period 2019/20   | YTD_TO_MONTH   | 2019-04-01 | 2020-01-31
			Same period 2020/21   | QUARTER        | 2020-10-01 | 2020-12-31
			Same period 2021/22   | YTD_TO_MONTH   | 2021-04-01 | 2022-01-31
			same period last year | FINANCIAL_YEAR | 2019-04-01 | 2020-03-31
			same period last year | CALENDAR_YEAR  | 2020-01-01 | 2020-12-31
			""")
	void resolvesRelativePeriods(String typed, PeriodKind asked, LocalDate first, LocalDate last) {
		assertThat(read(typed, asked)).isEqualTo(new TypedPeriod(asked, first, last, typed));
	}

	@Test
	void leavesRelativePeriodsWithoutDatesWhereNoneFollow() {
		assertThat(read("same period last year", PeriodKind.MULTI_YEAR))
			.isEqualTo(new TypedPeriod(PeriodKind.RELATIVE, null, null, "same period last year"));
	}

	@Test
	void readsTheYearOfAProgramme() {
		assertThat(read("Y2", PeriodKind.PROGRAMME_YEAR))
			.isEqualTo(new TypedPeriod(PeriodKind.PROGRAMME_YEAR, null, null, "Y2"));
		assertThat(read("Year 2", PeriodKind.MONTH).inWords()).isEqualTo("Year 2");
	}

	@Test
	void readsThatNoPeriodIsStated() {
		assertThat(read("not stated", PeriodKind.MONTH).kind()).isEqualTo(PeriodKind.UNSPECIFIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Janu 22", "13/2021", "yesterday", "Jan", "30 Jan 22", "2019/21", "2020-2019",
			"2019-2020", "Jun 21 - Apr 21", "Feb-Jun 21", "Q5 2021/22", "Q1 2021/23" })
	void refusesWhatIsNoPeriod(String typed) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> read(typed, PeriodKind.MONTH))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("period"));
	}

	@Test
	void saysWhatToDo() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> read("2019-2020", PeriodKind.MONTH))
			.withMessage("“2019-2020” may be one financial year or two years. Type 2019/20 or Jan 2019-Dec 2020");
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> read("Feb-Jun 21", PeriodKind.MONTH))
			.withMessageStartingWith("“Feb-Jun 21” has 5 months. ");
	}

	@ParameterizedTest
	@EnumSource(names = { "MONTH", "YTD_TO_MONTH", "QUARTER", "FINANCIAL_YEAR", "CALENDAR_YEAR", "YEAR_ENDING",
			"ROLLING_12" })
	void suggestsThePeriodThatItReadsAgain(PeriodKind kind) {
		TypedPeriod newest = TypedPeriod.newest(kind, CUT_OFF).orElseThrow();
		assertThat(read(newest.label(), kind)).isEqualTo(newest);
	}

	@ParameterizedTest
	@CsvSource({ "2022-03-31, FINANCIAL_YEAR, 2021-04-01, 2022-03-31",
			"2022-03-30, FINANCIAL_YEAR, 2020-04-01, 2021-03-31", "2022-01-30, MONTH, 2021-12-01, 2021-12-31",
			"2021-12-31, QUARTER, 2021-10-01, 2021-12-31", "2021-12-31, CALENDAR_YEAR, 2021-01-01, 2021-12-31",
			"2021-02-28, QUARTER, 2020-10-01, 2020-12-31" })
	void knowsTheNewestPeriodThatIsOver(LocalDate cutOff, PeriodKind kind, LocalDate first, LocalDate last) {
		TypedPeriod newest = TypedPeriod.newest(kind, cutOff).orElseThrow();
		assertThat(newest.startsOn()).isEqualTo(first);
		assertThat(newest.endsOn()).isEqualTo(last);
	}

	@Test
	void writesPeriodsInWords() {
		assertThat(read("YTD Jan 22", PeriodKind.MONTH).inWords()).isEqualTo("April 2021 to January 2022");
		assertThat(read("Jan22", PeriodKind.MONTH).inWords()).isEqualTo("January 2022");
	}

	private static TypedPeriod read(String typed, PeriodKind asked) {
		return TypedPeriod.read(typed, asked, CUT_OFF);
	}

}
