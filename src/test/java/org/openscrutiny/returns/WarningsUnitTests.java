package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.plan.Measure.Definition;
import org.openscrutiny.plan.Measure.Statistic;
import org.openscrutiny.plan.Measure.ValueKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is surprising beside earlier figures, and needs a reason.
 */
class WarningsUnitTests {

	private static final Definition CRIMES = SampleMeasures.CRIMES;

	private static final Definition SHARE = SampleMeasures.SHARE;

	@Test
	void warnsOfABigChange() {
		Finding finding = SampleFacts.of(CRIMES, "28,008", "YTD Jan 22").approved("YTD Jan 21", "61,206").only();
		assertThat(finding.isError()).isFalse();
		assertThat(finding.code()).isEqualTo("BIG_CHANGE");
		assertThat(finding.message()).isEqualTo("28,008 is 54% less than 61,206 for April 2020 to January 2021. Check"
				+ " the figure, or say why it changed so much");
		assertThat(SampleFacts.of(CRIMES, "342", "YTD Jan 22").approved("YTD Jan 21", "95").only().message())
			.startsWith("342 is 260% more than 95 ");
		assertThat(SampleFacts.of(CRIMES, "125", "YTD Jan 22").approved("YTD Jan 21", "100").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "126", "YTD Jan 22").approved("YTD Jan 21", "100").check()).hasSize(1);
	}

	@Test
	void comparesAYearToDateWithTheSameMonthsOnly() {
		assertThat(SampleFacts.of(CRIMES, "1,000", "YTD Jan 22").approved("YTD Jun 21", "300").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "1,000", "YTD Jan 22").approved("2019/20", "300").check()).isEmpty();
	}

	@Test
	void takesTheLimitOfTheMeasure() {
		Definition narrow = new Definition("Narrow", ValueKind.COUNT, null, null, Statistic.TOTAL, CRIMES.flowOrStock(),
				0, CRIMES.direction(), null, null, null, null, new BigDecimal("5"), null, List.of());
		assertThat(SampleFacts.of(narrow, "106", "Jan 22").approved("Dec 21", "100").only().code())
			.isEqualTo("BIG_CHANGE");
		assertThat(SampleFacts.of(narrow, "105", "Jan 22").approved("Dec 21", "100").check()).isEmpty();
	}

	@Test
	void acceptsABigChangeWithinTheUsualVariation() {
		SampleFacts wild = SampleFacts.of(CRIMES, "80", "Jan 22")
			.months("50", "90", "55", "85", "50", "95", "52", "88", "51");
		assertThat(wild.check()).isEmpty();
		SampleFacts calm = SampleFacts.of(CRIMES, "80", "Jan 22")
			.months("50", "51", "50", "52", "51", "50", "51", "52", "50");
		assertThat(calm.only().message())
			.startsWith("80 is 60% more than 50 for December 2021, and outside the usual ");
	}

	@Test
	void warnsOutsideTheLastTwelve() {
		SampleFacts high = SampleFacts.of(CRIMES, "57", "Jan 22").months("50", "51", "50", "52", "51", "49");
		assertThat(high.only().code()).isEqualTo("OUTSIDE_LAST_12");
		assertThat(high.only().message())
			.isEqualTo("57 is more than all of the last 6 figures, which go from 49 to 52. Check it, or say why");
		assertThat(high.typed("48").only().message()).startsWith("48 is less than all of the last 6 figures");
		assertThat(high.typed("52").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "57", "Jan 22").months("50", "51", "50", "52", "51").check()).isEmpty();
	}

	@Test
	void looksAtNoMoreThanTwelve() {
		List<String> months = Stream.concat(Stream.of("90"), IntStream.range(0, 12).mapToObj((at) -> "80")).toList();
		assertThat(SampleFacts.of(CRIMES, "85", "Jan 22").months(months.toArray(String[]::new)).only().code())
			.isEqualTo("OUTSIDE_LAST_12");
	}

	@Test
	void warnsOfFewerDecimals() {
		Finding finding = SampleFacts.of(SHARE, "44", "Jan 22").approved("Dec 21", "44.02").only();
		assertThat(finding.code()).isEqualTo("FEWER_DECIMALS");
		assertThat(finding.message()).startsWith("44% has fewer decimal places than 44.02% for December 2021.");
		assertThat(SampleFacts.of(SHARE, "44.10", "Jan 22").approved("Dec 21", "44.02").check()).isEmpty();
	}

	@Test
	void warnsOfTheSameFigureAgain() {
		assertThat(SampleFacts.of(SHARE, "31", "Jan 22").approved("Dec 21", "31").only().code())
			.isEqualTo("SAME_AS_LAST");
		assertThat(SampleFacts.of(SHARE, "31.0", "Jan 22").approved("Dec 21", "31").only().code())
			.isEqualTo("SAME_AS_LAST");
		assertThat(SampleFacts.of(CRIMES, "0", "Jan 22").approved("Dec 21", "0").check()).isEmpty();
	}

	@Test
	void warnsOfPartsThatAreNotTheWhole() {
		Finding custody = SampleFacts.of(CRIMES, "3,516", "Jan 22").groups("3516", "3024", "317", "39").only();
		assertThat(custody.code()).isEqualTo("PARTS_NOT_WHOLE");
		assertThat(custody.message())
			.isEqualTo("The groups add up to 3,380, but the whole is 3,516. Correct one, or say"
					+ " what is left out or counted twice");
		assertThat(SampleFacts.of(CRIMES, "230", "Jan 22").groups("230", "182", "36", "0").only().message())
			.startsWith("The groups add up to 218, but the whole is 230.");
		assertThat(SampleFacts.of(CRIMES, "218", "Jan 22").groups("218", "182", "36", "0").check()).isEmpty();
	}

	@Test
	void warnsOfSharesThatAreNotAll() {
		assertThat(SampleFacts.of(SHARE, "18", "Jan 22").groups(null, "46", "24", "18").only().message())
			.startsWith("The groups add up to 88%, not 100%.");
		assertThat(SampleFacts.of(SHARE, "15", "Jan 22").groups(null, "2", "83", "15").check()).isEmpty();
		assertThat(SampleFacts.of(SHARE, "33", "Jan 22").groups(null, "33", "33", "33").check()).isEmpty();
	}

	@Test
	void addsNoRatiosUp() {
		assertThat(SampleFacts.of(SampleMeasures.ratio("1", "2"), "2.7", "Jan 22").groups("9", "2.7", "4.4").check())
			.isEmpty();
	}

	@Test
	void warnsOfAGroupWithoutAName() {
		SampleFacts ratio = SampleFacts.of(SampleMeasures.ratio("1", "2"), "2.7", "Jan 22").unnamed();
		assertThat(ratio.only().code()).isEqualTo("GROUP_NOT_NAMED");
		assertThat(ratio.approved("Dec 21", "2.6").check()).isEmpty();
	}

	@Test
	void warnsOfAnOlderPeriodThanTheLast() {
		Finding finding = SampleFacts.of(CRIMES, "12", "Oct 21").approved("Dec 21", "12").only();
		assertThat(finding.code()).isEqualTo("OLDER_THAN_LAST");
		assertThat(finding.message()).startsWith("October 2021 is older than the last approved period, December 2021.");
	}

	@Test
	void warnsOfAPeriodLongAgo() {
		Finding finding = SampleFacts.of(CRIMES, "12", "Jan 21").only();
		assertThat(finding.code()).isEqualTo("OLD_PERIOD");
		assertThat(finding.message()).startsWith("January 2021 ended on 31 January 2021, long before 31 January 2022.");
		assertThat(SampleFacts.of(CRIMES, "12", "YTD Aug 21").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "12", "2019/20").check()).isEmpty();
		assertThat(SampleFacts.of(CRIMES, "12", "2018/19").only().code()).isEqualTo("OLD_PERIOD");
	}

	@Test
	void warnsOfThePeriodOfAComparator() {
		Finding finding = SampleFacts.of(CRIMES, "12", "Same period 2021/22").asking(PeriodKind.YTD_TO_MONTH).only();
		assertThat(finding.code()).isEqualTo("PERIOD_OF_COMPARATOR");
		assertThat(finding.message()).contains("It was taken to mean April 2021 to January 2022");
	}

	@Test
	void warnsWithoutAPeriod() {
		assertThat(SampleFacts.of(CRIMES, "12", "not stated").only().code()).isEqualTo("NO_PERIOD");
		assertThat(SampleFacts.of(CRIMES, "216", "Y2").check()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "16580, 1658, 10, as much as", "165.8, 1658, 10, less than", "165800, 1658, 100, as much as",
			"1658000, 1658, '1,000', as much as", "1.7, 1658, '1,000', less than" })
	void warnsOfAnotherUnit(String typed, String last, String factor, String more) {
		Finding finding = SampleFacts.of(SampleMeasures.CARBON, typed, "Jan 22")
			.approved("Dec 21", last)
			.check()
			.get(0);
		assertThat(finding.code()).isEqualTo("SCALE");
		assertThat(finding.message()).contains("is about " + factor + " times " + more);
	}

	@Test
	void warnsOfMinutesForSeconds() {
		assertThat(SampleFacts.of(SampleMeasures.WAIT, "9", "Jan 22").approved("Dec 21", "524").only().message())
			.startsWith("9s is about 60 times less than the figure of December 2021, 8m 44s.");
	}

	@Test
	void warnsOfAFractionForAPercentage() {
		assertThat(SampleFacts.of(SHARE, "0.77", "Jan 22").only().message())
			.isEqualTo("0.77% is less than 1%. If 77% is meant, type that, or say that it is right");
		assertThat(SampleFacts.of(SHARE, "0.77%", "Jan 22").check()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "A decrease of 181 on last year", "Crime fell", "Reduced again" })
	void warnsOfANoteThatSaysOtherwise(String note) {
		SampleFacts facts = SampleFacts.of(CRIMES, "1,658", "Jan 22").approved("Dec 21", "1,477").note(note);
		assertThat(facts.only().code()).isEqualTo("NOTE_CONTRADICTS");
		assertThat(facts.only().message())
			.startsWith("The note speaks of a decrease, but 1,658 is more than 1,477 for December 2021.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "An increase of 181", "It fell before the increase", "Counted by hand" })
	void acceptsANoteThatFits(String note) {
		assertThat(SampleFacts.of(CRIMES, "1,658", "Jan 22").approved("Dec 21", "1,477").note(note).check()).isEmpty();
	}

	@Test
	void warnsOfAYearToDateThatFell() {
		Finding finding = SampleFacts.of(CRIMES, "290", "YTD Jan 22").approved("YTD Dec 21", "300").only();
		assertThat(finding.code()).isEqualTo("YEAR_TO_DATE_FELL");
		assertThat(finding.message())
			.startsWith("290 is less than 300, which is the year to date for April to December 2021 already.");
		assertThat(SampleFacts.of(CRIMES, "290", "YTD Jan 22").approved("YTD Dec 20", "300").check()).isEmpty();
		assertThat(SampleFacts.of(SHARE, "29", "YTD Jan 22").approved("YTD Dec 21", "30").check()).isEmpty();
	}

	@Test
	void comparesWithNothingBeforeABreak() {
		assertThat(SampleFacts.of(CRIMES, "500", "Jan 22").approved("Dec 21", "100").broken().check()).isEmpty();
		assertThat(
				SampleFacts.of(CRIMES, "500", "Jan 22").approved("Nov 21", "100").approved("Dec 21", "480 [b]").check())
			.isEmpty();
	}

	@Test
	void comparesWithWhatIsTypedAnew() {
		SampleFacts months = SampleFacts.of(CRIMES, "150", "Jan 22").approved("Dec 21", "100");
		assertThat(months.only().code()).isEqualTo("BIG_CHANGE");
		assertThat(months.other("Dec 21", "140").revision().check()).isEmpty();
		SampleFacts calm = SampleFacts.of(CRIMES, "51", "Jan 22")
			.months("50", "51", "50", "52", "51", "50", "51", "52", "50");
		assertThat(calm.other("Dec 21", "50").other("Nov 21", "50").check()).isEmpty();
	}

}
