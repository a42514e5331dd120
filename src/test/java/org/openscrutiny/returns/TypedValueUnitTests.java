package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.plan.Measure.Definition;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TypedValueUnitTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			8m44s           | 524
			1h26m           | 5160
			1h26m31s        | 5191
			16m 19s         | 979
			1:26:31         | 5191
			10s             | 10
			16 seconds      | 16
			average 16s     | 16
			3m              | 180
			2 hrs 5 mins    | 7500
			524             | 524
			media 1h26m31s  | 5191
			2 days          | 172800
			""")
	void readsDurationsInSeconds(String typed, String seconds) {
		assertThat(number(typed, SampleMeasures.WAIT)).isEqualTo(new BigDecimal(seconds));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			85              | 85
			85 days         | 85
			85 days average | 85
			10d             | 10
			2 weeks         | 14
			12.5 days       | 12.5
			""")
	void readsDurationsInDays(String typed, String days) {
		assertThat(number(typed, SampleMeasures.DAYS)).isEqualTo(new BigDecimal(days));
	}

	@ParameterizedTest
	@ValueSource(strings = { "8:44", "44s8m", "8m75s", "8m 8m", "5 parsecs", "8m44", "m" })
	void refusesDurationsThatCanMeanTwoThings(String typed) {
		assertThat(refusal(typed, SampleMeasures.WAIT)).contains(typed);
	}

	@Test
	void refusesHoursWhereDaysAreAskedFor() {
		assertThat(refusal("5h", SampleMeasures.DAYS))
			.isEqualTo("This measure is in days. Enter the number of days, such as 85");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12,478        | 12478
			12 478        | 12478
			28008         | 28008
			1,095 crimes  | 1095
			1 crime       | 1
			0             | 0
			-3            | -3
			−3            | -3
			1,234,567     | 1234567
			14.0          | 14.0
			""")
	void readsCounts(String typed, String count) {
		assertThat(number(typed, SampleMeasures.CRIMES)).isEqualTo(new BigDecimal(count));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12,47", "1,2", "1234,567", "12.478.000", "12..4", "12 suspects", "77%", "about 12", "1e5",
			"12,478,", "1 2", "£12" })
	void refusesWhatIsNoCount(String typed) {
		assertThat(refusal(typed, SampleMeasures.CRIMES)).startsWith("“" + typed + "” is not understood. ");
	}

	@Test
	void saysWhatToDo() {
		assertThat(refusal("12,47", SampleMeasures.CRIMES))
			.endsWith("Check the comma: thousands are typed like 12,478 and decimals like 12.4");
		assertThat(refusal("77%", SampleMeasures.CRIMES))
			.endsWith("This measure is not a percentage (Count, in crimes)");
		assertThat(refusal("12 suspects", SampleMeasures.CRIMES))
			.endsWith("Type the number alone, without words: it is in crimes");
		assertThat(refusal("8:44", SampleMeasures.WAIT)).endsWith("Type a duration like 8m44s, 1h26m31s or 16 seconds");
	}

	@ParameterizedTest
	@ValueSource(strings = { "N/A", "See description", "in development", "awaiting", "–", "n/k" })
	void refusesWordsForANumber(String typed) {
		assertThat(refusal(typed, SampleMeasures.CRIMES))
			.isEqualTo("“" + typed + "” is not a figure. If there is none, empty this field and choose why");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			77%         | 77
			77 %        | 77
			92.22%      | 92.22
			44.0        | 44.0
			77 per cent | 77
			100         | 100
			""")
	void readsPercentages(String typed, String points) {
		assertThat(number(typed, SampleMeasures.SHARE)).isEqualTo(new BigDecimal(points));
	}

	@Test
	void readsTheGrowthOfAnIndexBelowZero() {
		assertThat(number("-2.5%", SampleMeasures.GROWTH)).isEqualTo(new BigDecimal("-2.5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "45/60", "45 of 60", "45 out of 60" })
	void worksAShareOutOfItsParts(String typed) {
		TypedValue share = TypedValue.read(typed, SampleMeasures.SHARE);
		assertThat(share.value()).isEqualTo(new BigDecimal("75"));
		assertThat(share.numerator()).isEqualTo(new BigDecimal("45"));
		assertThat(share.denominator()).isEqualTo(new BigDecimal("60"));
	}

	@Test
	void keepsTheShareAndItsParts() {
		TypedValue share = TypedValue.read("77% (1,232 of 1,600)", SampleMeasures.SHARE);
		assertThat(share.value()).isEqualTo(new BigDecimal("77"));
		assertThat(share.numerator()).isEqualTo(new BigDecimal("1232"));
		assertThat(share.denominator()).isEqualTo(new BigDecimal("1600"));
	}

	@Test
	void refusesAShareOfNothing() {
		assertThat(refusal("0/0", SampleMeasures.SHARE)).startsWith("A share of 0 cannot be worked out");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			£569.85m    | 569850000
			569.85m     | 569850000
			£1.2bn      | 1200000000
			£45k        | 45000
			£198.53     | 198.53
			£1,200      | 1200
			-£300       | -300
			£-300       | -300
			£2 million  | 2000000
			""")
	void readsMoneyInPounds(String typed, String pounds) {
		assertThat(number(typed, SampleMeasures.MONEY)).isEqualTo(new BigDecimal(pounds));
	}

	@Test
	void refusesOtherMoney() {
		assertThat(refusal("$12", SampleMeasures.MONEY)).endsWith("Type an amount like £1,200 or £569.85m");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			14-21        | 14 | 21
			14–21 days   | 14 | 21
			14 to 21     | 14 | 21
			14 days - 21 days | 14 | 21
			between 14 and 21 days | 14 | 21
			21-14        | 21 | 14
			""")
	void readsRangesOfDays(String typed, BigDecimal low, BigDecimal high) {
		TypedValue range = TypedValue.read(typed, SampleMeasures.DAYS);
		assertThat(range.status()).isEqualTo(ValueStatus.RANGE);
		assertThat(range.low()).isEqualTo(low);
		assertThat(range.high()).isEqualTo(high);
		assertThat(range.value()).isNull();
	}

	@Test
	void readsOtherRanges() {
		TypedValue share = TypedValue.read("92%-95%", SampleMeasures.SHARE);
		assertThat(share.low()).isEqualTo(new BigDecimal("92"));
		assertThat(share.high()).isEqualTo(new BigDecimal("95"));
		TypedValue money = TypedValue.read("£1m-£2m", SampleMeasures.MONEY);
		assertThat(money.low()).isEqualTo(new BigDecimal("1000000"));
		assertThat(money.high()).isEqualTo(new BigDecimal("2000000"));
		TypedValue millions = TypedValue.read("£1-2m", SampleMeasures.MONEY);
		assertThat(millions.low()).isEqualTo(new BigDecimal("1000000"));
		TypedValue growth = TypedValue.read("-3 to -1", SampleMeasures.GROWTH);
		assertThat(growth.low()).isEqualTo(new BigDecimal("-3"));
		assertThat(growth.high()).isEqualTo(new BigDecimal("-1"));
	}

	@Test
	void keepsTheDecimalPlacesThatWereTyped() {
		assertThat(number("1.0", SampleMeasures.ratio("1", "2"))).isEqualTo(new BigDecimal("1.0"));
		assertThat(TypedValue.read("1.0", SampleMeasures.ratio("1", "2")).inWords(SampleMeasures.ratio("1", "2")))
			.isEqualTo("1.0");
	}

	@Test
	void takesApartWhatIsTypedForAllGroups() {
		assertThat(TypedValue.parts("2.7 / 4.4", SampleMeasures.ratio("1", "2"))).containsExactly("2.7", "4.4");
		assertThat(TypedValue.parts("1.0/3.5", SampleMeasures.ratio("1", "2"))).containsExactly("1.0", "3.5");
		assertThat(TypedValue.parts("2.7", SampleMeasures.ratio("1", "2"))).isEmpty();
		assertThat(TypedValue.parts("2.7 / ", SampleMeasures.ratio("1", "2"))).isEmpty();
		assertThat(TypedValue.parts("2 / 3", SampleMeasures.SHARE)).isEmpty();
	}

	@Test
	void readsRates() {
		assertThat(number("5.5", SampleMeasures.rate(null))).isEqualTo(new BigDecimal("5.5"));
		assertThat(number("5.5 rate", SampleMeasures.rate(null))).isEqualTo(new BigDecimal("5.5"));
		assertThat(number("90 per 1,000", SampleMeasures.rate(1000))).isEqualTo(new BigDecimal("90"));
		assertThat(number("90 per 1,000 people", SampleMeasures.rate(1000))).isEqualTo(new BigDecimal("90"));
		assertThat(refusal("9 per 100,000", SampleMeasures.rate(1000))).startsWith("This rate is per 1,000. ");
		assertThat(refusal("9 per 100,000", SampleMeasures.rate(null))).startsWith("This rate is recorded without ");
	}

	@Test
	void readsPhysicalQuantities() {
		assertThat(number("256 g per kilometre", SampleMeasures.CARBON)).isEqualTo(new BigDecimal("256"));
		assertThat(number("18.54", SampleMeasures.CARBON)).isEqualTo(new BigDecimal("18.54"));
		assertThat(refusal("256 miles", SampleMeasures.CARBON)).endsWith("it is in g per kilometre");
	}

	@Test
	void readsTokensInsteadOfFigures() {
		assertThat(TypedValue.read("[x]", SampleMeasures.CRIMES).status()).isEqualTo(ValueStatus.NOT_AVAILABLE);
		assertThat(TypedValue.read("[Z]", SampleMeasures.CRIMES).status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
		assertThat(TypedValue.read(" [c] ", SampleMeasures.TEXT).status()).isEqualTo(ValueStatus.SUPPRESSED);
	}

	@Test
	void readsMarksBehindTheFigure() {
		assertThat(TypedValue.read("362 *", SampleMeasures.CRIMES).marks()).containsExactly(Qualifier.PROVISIONAL);
		assertThat(number("362*", SampleMeasures.CRIMES)).isEqualTo(new BigDecimal("362"));
		assertThat(TypedValue.read("77% [r][e]", SampleMeasures.SHARE).marks())
			.containsExactlyInAnyOrder(Qualifier.REVISED, Qualifier.ESTIMATED);
		assertThat(TypedValue.read("14-21 [p]", SampleMeasures.DAYS).status()).isEqualTo(ValueStatus.RANGE);
	}

	@Test
	void keepsWordsOfATextMeasure() {
		TypedValue text = TypedValue.read("Smiths Wood (2.9%)", SampleMeasures.TEXT);
		assertThat(text.status()).isEqualTo(ValueStatus.TEXT);
		assertThat(text.text()).isEqualTo("Smiths Wood (2.9%)");
	}

	@Test
	void writesValuesInWords() {
		assertThat(TypedValue.read("524", SampleMeasures.WAIT).inWords(SampleMeasures.WAIT)).isEqualTo("8m 44s");
		assertThat(TypedValue.read("14-21", SampleMeasures.DAYS).inWords(SampleMeasures.DAYS))
			.isEqualTo("14 to 21 days");
		assertThat(TypedValue.read("28008", SampleMeasures.CRIMES).inWords(SampleMeasures.CRIMES)).isEqualTo("28,008");
		assertThat(TypedValue.read("44.0", SampleMeasures.SHARE).inWords(SampleMeasures.SHARE)).isEqualTo("44.0%");
		assertThat(TypedValue.read("[x]", SampleMeasures.SHARE).inWords(SampleMeasures.SHARE))
			.isEqualTo("Not available");
	}

	private static BigDecimal number(String typed, Definition definition) {
		TypedValue value = TypedValue.read(typed, definition);
		assertThat(value.status()).isEqualTo(ValueStatus.VALUE);
		return Objects.requireNonNull(value.value());
	}

	private static String refusal(String typed, Definition definition) {
		return assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> TypedValue.read(typed, definition))
			.actual()
			.getMessage();
	}

}
