package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.plan.Measure.Definition;
import org.openscrutiny.plan.Measure.Statistic;
import org.openscrutiny.plan.Measure.ValueKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong with a figure whatever came before, and what comes first of all that is
 * found.
 */
class ChecksUnitTests {

	private static final Definition CRIMES = SampleMeasures.CRIMES;

	private static final Definition SHARE = SampleMeasures.SHARE;

	@Test
	void hasNothingToSayOfAPlainFigure() {
		assertThat(SampleFacts.of(CRIMES, "1,658", "YTD Jan 22").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "0", "Jan 22").check()).isEmpty();
	}

	@Test
	void asksForAValueAndAPeriod() {
		assertThat(SampleFacts.of(CRIMES, null, null).check()).extracting(Finding::code)
			.containsExactly("PERIOD_NOT_UNDERSTOOD", "VALUE_NOT_UNDERSTOOD");
	}

	@Test
	void refusesWhatIsNotUnderstood() {
		Finding finding = SampleFacts.of(CRIMES, "12,47", "Jan 22").only();
		assertThat(finding.isError()).isTrue();
		assertThat(finding.field()).isEqualTo("value");
		assertThat(finding.message()).contains("Check the comma");
		assertThat(SampleFacts.of(CRIMES, "12", "Janu 22").only().code()).isEqualTo("PERIOD_NOT_UNDERSTOOD");
	}

	@ParameterizedTest
	@CsvSource({ "101%, 101%", "-1, −1%", "100.01, 100.01%" })
	void refusesSharesThatAreNone(String typed, String words) {
		Finding finding = SampleFacts.of(SHARE, typed, "Jan 22").only();
		assertThat(finding.code()).isEqualTo("SHARE_OUT_OF_BOUNDS");
		assertThat(finding.message())
			.isEqualTo(words + " is not a share: it must be from 0% to 100%. Check the figure");
	}

	@Test
	void letsAnIndexFallBelowZeroAndRiseAboveAHundred() {
		assertThat(SampleFacts.of(SampleMeasures.GROWTH, "-2.5%", "Jan 22").check()).isEmpty();
		assertThat(SampleFacts.of(SampleMeasures.GROWTH, "120.0%", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesNegativeCounts() {
		assertThat(SampleFacts.of(CRIMES, "-3", "Jan 22").only().message())
			.isEqualTo("−3 is below 0, and this measure is a count. Take the minus sign away");
		assertThat(SampleFacts.of(SampleMeasures.MONEY, "-£3", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesPartsOfWhatIsCounted() {
		assertThat(SampleFacts.of(CRIMES, "12.5", "Jan 22").only().code()).isEqualTo("NOT_WHOLE");
		assertThat(SampleFacts.of(CRIMES, "12.0", "Jan 22").check()).isEmpty();
		assertThat(SampleFacts.of(SampleMeasures.OFFICERS_FTE, "12.5", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesARangeThatEndsBeforeItBegins() {
		Finding finding = SampleFacts.of(SampleMeasures.DAYS, "21-14", "Jan 22").only();
		assertThat(finding.code()).isEqualTo("LOW_ABOVE_HIGH");
		assertThat(finding.message()).startsWith("The range begins with 21 days, which is more than its end, 14 days.");
		assertThat(SampleFacts.of(SampleMeasures.DAYS, "14-21", "Jan 22").check()).isEmpty();
		assertThat(SampleFacts.of(SHARE, "95-105", "Jan 22").only().code()).isEqualTo("SHARE_OUT_OF_BOUNDS");
	}

	@Test
	void keepsToTheBoundsOfTheMeasure() {
		Definition bounded = new Definition("Bounded", ValueKind.QUANTITY, "points", null, Statistic.INDEX,
				CRIMES.flowOrStock(), 0, CRIMES.direction(), null, null, new BigDecimal("10"), new BigDecimal("20"),
				null, null, List.of());
		assertThat(SampleFacts.of(bounded, "9", "Jan 22").only().message())
			.isEqualTo("9 is below 10, the least that this measure can be. Check the figure");
		assertThat(SampleFacts.of(bounded, "21", "Jan 22").only().code()).isEqualTo("ABOVE_GREATEST");
		assertThat(SampleFacts.of(bounded, "20", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesAPeriodAfterTheCutOff() {
		Finding finding = SampleFacts.of(CRIMES, "12", "Feb 22").only();
		assertThat(finding.code()).isEqualTo("PERIOD_AFTER_CUT_OFF");
		assertThat(finding.message()).startsWith("February 2022 ends after 31 January 2022");
	}

	@Test
	void refusesAPeriodThatIsStillToCome() {
		assertThat(SampleFacts.of(CRIMES, "12", "2022").only().message())
			.isEqualTo("2022 ends on 31 December 2022, which is still to come. Check the period");
	}

	@Test
	void asksForAReasonWithoutAFigure() {
		Finding finding = SampleFacts.of(CRIMES, null, "Jan 22").with(ValueStatus.AWAITING, null).only();
		assertThat(finding.code()).isEqualTo("NO_REASON");
		assertThat(finding.message())
			.isEqualTo("Say why the figure is “awaiting figures”: readers see the reason instead of the figure");
		assertThat(SampleFacts.of(CRIMES, null, "not stated").with(ValueStatus.AWAITING, "Latest publication").check())
			.isEmpty();
		assertThat(SampleFacts.of(CRIMES, "[x]", "Jan 22").only().code()).isEqualTo("NO_REASON");
	}

	@Test
	void refusesAFigureAndAStatus() {
		assertThat(SampleFacts.of(CRIMES, "12", "Jan 22").with(ValueStatus.AWAITING, "Why").only().message())
			.isEqualTo("There is a figure, “12”, and also the status “Awaiting figures”. Keep one of them");
	}

	@Test
	void refusesMoreThanAll() {
		Finding finding = SampleFacts.of(SHARE, "77", "Jan 22").parts("1,600", "1,232").only();
		assertThat(finding.code()).isEqualTo("NUMERATOR_ABOVE_DENOMINATOR");
		assertThat(finding.message()).startsWith("1,600 out of 1,232 is more than all.");
		assertThat(SampleFacts.of(SHARE, "45/30", "Jan 22").check()).extracting(Finding::code)
			.containsExactlyInAnyOrder("SHARE_OUT_OF_BOUNDS", "NUMERATOR_ABOVE_DENOMINATOR");
	}

	@Test
	void refusesAShareThatItsNumbersDoNotGive() {
		assertThat(SampleFacts.of(SHARE, "77", "Jan 22").parts("1232", "1600").check()).isEmpty();
		assertThat(SampleFacts.of(SHARE, "76.9", "Jan 22").parts("1232", "1600").check()).extracting(Finding::code)
			.containsExactly("SHARE_DISAGREES");
		assertThat(SampleFacts.of(SHARE, "78", "Jan 22").parts("1232", "1600").only().message())
			.isEqualTo("1,232 out of 1,600 is 77%, not 78%. Correct the share or its numbers");
		assertThat(SampleFacts.of(SHARE, "77", "Jan 22").parts("1232", null).only().code()).isEqualTo("HALF_A_SHARE");
		assertThat(SampleFacts.of(SHARE, "77", "Jan 22").parts("0", "0").only().code()).isEqualTo("SHARE_OF_NOTHING");
	}

	@Test
	void refusesAnotherFigureForWhatIsApproved() {
		Finding finding = SampleFacts.of(CRIMES, "4,846", "2019/20").approved("2019/20", "6,050").error();
		assertThat(finding.code()).isEqualTo("ALREADY_APPROVED");
		assertThat(finding.message())
			.isEqualTo("6,050 is approved for 2019/20 already. To change it, ask an approver to"
					+ " unlock it for a new revision");
		assertThat(SampleFacts.of(CRIMES, "6,050", "2019/20").approved("2019/20", "6,050").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "4,846", "2019/20").approved("2019/20", "6,050").revision().check())
			.isEmpty();
	}

	@Test
	void refusesTwoFiguresForOnePeriod() {
		assertThat(SampleFacts.of(CRIMES, "12", "Jan 22").other("January 2022", "13").only().code())
			.isEqualTo("TYPED_TWICE");
	}

	@Test
	void refusesASumThatTheMonthsDoNotGive() {
		SampleFacts quarter = SampleFacts.of(CRIMES, "61", "Oct-Dec 21")
			.approved("Oct 21", "20")
			.other("Nov 21", "20")
			.other("Dec 21", "20");
		assertThat(quarter.error().message()).isEqualTo(
				"The months of October to December 2021 add up to 60, not 61. Correct this figure or the months");
		assertThat(quarter.typed("60").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "61", "Oct-Dec 21").approved("Oct 21", "20").check()).isEmpty();
		assertThat(SampleFacts.of(SHARE, "61", "Oct-Dec 21")
			.approved("Oct 21", "20")
			.other("Nov 21", "20")
			.other("Dec 21", "20")
			.check()).isEmpty();
	}

	@Test
	void takesDatesOfPaperAsTheyArePrinted() {
		TypedPeriod odd = new TypedPeriod(PeriodKind.YEAR_ENDING, LocalDate.of(2021, 1, 5), LocalDate.of(2021, 12, 31),
				"Odd year");
		assertThat(odd.inWords()).isEqualTo("5 January 2021 to 31 December 2021");
	}

	@Test
	void holdsErrorsBackFromComparison() {
		assertThat(SampleFacts.of(SHARE, "770", "Jan 22").approved("Dec 21", "77").only().isError()).isTrue();
	}

	@Test
	void saysErrorsFirst() {
		List<Finding> findings = SampleFacts.of(CRIMES, "-3", "Jan 21").check();
		assertThat(findings).extracting(Finding::isError).containsExactly(true, false);
		assertThat(Checks.block(findings)).isTrue();
	}

}
