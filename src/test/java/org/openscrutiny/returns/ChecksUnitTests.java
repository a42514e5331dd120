package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.plan.Measure.Definition;
import org.openscrutiny.plan.Measure.Statistic;
import org.openscrutiny.plan.Measure.ValueKind;

import static org.assertj.core.api.Assertions.assertThat;

class ChecksUnitTests {

	private static final LocalDate CUT_OFF = LocalDate.of(2022, 1, 31);

	private static final Definition CRIMES = SampleMeasures.CRIMES;

	private static final Definition SHARE = SampleMeasures.SHARE;

	@Test
	void hasNothingToSayOfAPlainFigure() {
		assertThat(Facts.of(CRIMES, "1,658", "YTD Jan 22").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "0", "Jan 22").check()).isEmpty();
	}

	@Test
	void asksForAValueAndAPeriod() {
		assertThat(Facts.of(CRIMES, null, null).check()).extracting(Finding::code)
			.containsExactly("PERIOD_NOT_UNDERSTOOD", "VALUE_NOT_UNDERSTOOD");
	}

	@Test
	void refusesWhatIsNotUnderstood() {
		Finding finding = Facts.of(CRIMES, "12,47", "Jan 22").only();
		assertThat(finding.isError()).isTrue();
		assertThat(finding.field()).isEqualTo("value");
		assertThat(finding.message()).contains("Check the comma");
		assertThat(Facts.of(CRIMES, "12", "Janu 22").only().code()).isEqualTo("PERIOD_NOT_UNDERSTOOD");
	}

	@ParameterizedTest
	@CsvSource({ "101%, 101%", "-1, −1%", "100.01, 100.01%" })
	void refusesSharesThatAreNone(String typed, String words) {
		Finding finding = Facts.of(SHARE, typed, "Jan 22").only();
		assertThat(finding.code()).isEqualTo("SHARE_OUT_OF_BOUNDS");
		assertThat(finding.message())
			.isEqualTo(words + " is not a share: it must be from 0% to 100%. Check the figure");
	}

	@Test
	void letsAnIndexFallBelowZeroAndRiseAboveAHundred() {
		assertThat(Facts.of(SampleMeasures.GROWTH, "-2.5%", "Jan 22").check()).isEmpty();
		assertThat(Facts.of(SampleMeasures.GROWTH, "120.0%", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesNegativeCounts() {
		assertThat(Facts.of(CRIMES, "-3", "Jan 22").only().message())
			.isEqualTo("−3 is below 0, and this measure is a count. Take the minus sign away");
		assertThat(Facts.of(SampleMeasures.MONEY, "-£3", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesPartsOfWhatIsCounted() {
		assertThat(Facts.of(CRIMES, "12.5", "Jan 22").only().code()).isEqualTo("NOT_WHOLE");
		assertThat(Facts.of(CRIMES, "12.0", "Jan 22").check()).isEmpty();
		assertThat(Facts.of(SampleMeasures.OFFICERS_FTE, "12.5", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesARangeThatEndsBeforeItBegins() {
		Finding finding = Facts.of(SampleMeasures.DAYS, "21-14", "Jan 22").only();
		assertThat(finding.code()).isEqualTo("LOW_ABOVE_HIGH");
		assertThat(finding.message()).startsWith("The range begins with 21 days, which is more than its end, 14 days.");
		assertThat(Facts.of(SampleMeasures.DAYS, "14-21", "Jan 22").check()).isEmpty();
		assertThat(Facts.of(SHARE, "95-105", "Jan 22").only().code()).isEqualTo("SHARE_OUT_OF_BOUNDS");
	}

	@Test
	void keepsToTheBoundsOfTheMeasure() {
		Definition bounded = new Definition("Bounded", ValueKind.QUANTITY, "points", null, Statistic.INDEX,
				CRIMES.flowOrStock(), 0, CRIMES.direction(), null, null, new BigDecimal("10"), new BigDecimal("20"),
				null, null, List.of());
		assertThat(Facts.of(bounded, "9", "Jan 22").only().message())
			.isEqualTo("9 is below 10, the least that this measure can be. Check the figure");
		assertThat(Facts.of(bounded, "21", "Jan 22").only().code()).isEqualTo("ABOVE_GREATEST");
		assertThat(Facts.of(bounded, "20", "Jan 22").check()).isEmpty();
	}

	@Test
	void refusesAPeriodAfterTheCutOff() {
		Finding finding = Facts.of(CRIMES, "12", "Feb 22").only();
		assertThat(finding.code()).isEqualTo("PERIOD_AFTER_CUT_OFF");
		assertThat(finding.message()).startsWith("February 2022 ends after 31 January 2022");
	}

	@Test
	void refusesAPeriodThatIsStillToCome() {
		assertThat(Facts.of(CRIMES, "12", "2022").only().message())
			.isEqualTo("2022 ends on 31 December 2022, which is still to come. Check the period");
	}

	@Test
	void asksForAReasonWithoutAFigure() {
		Finding finding = Facts.of(CRIMES, null, "Jan 22").with(ValueStatus.AWAITING, null).only();
		assertThat(finding.code()).isEqualTo("NO_REASON");
		assertThat(finding.message())
			.isEqualTo("Say why the figure is “awaiting figures”: readers see the reason instead of the figure");
		assertThat(Facts.of(CRIMES, null, "not stated").with(ValueStatus.AWAITING, "Latest publication").check())
			.isEmpty();
		assertThat(Facts.of(CRIMES, "[x]", "Jan 22").only().code()).isEqualTo("NO_REASON");
	}

	@Test
	void refusesAFigureAndAStatus() {
		assertThat(Facts.of(CRIMES, "12", "Jan 22").with(ValueStatus.AWAITING, "Why").only().message())
			.isEqualTo("There is a figure, “12”, and also the status “Awaiting figures”. Keep one of them");
	}

	@Test
	void refusesMoreThanAll() {
		Finding finding = Facts.of(SHARE, "77", "Jan 22").parts("1,600", "1,232").only();
		assertThat(finding.code()).isEqualTo("NUMERATOR_ABOVE_DENOMINATOR");
		assertThat(finding.message()).startsWith("1,600 out of 1,232 is more than all.");
		assertThat(Facts.of(SHARE, "45/30", "Jan 22").check()).extracting(Finding::code)
			.containsExactlyInAnyOrder("SHARE_OUT_OF_BOUNDS", "NUMERATOR_ABOVE_DENOMINATOR");
	}

	@Test
	void refusesAShareThatItsNumbersDoNotGive() {
		assertThat(Facts.of(SHARE, "77", "Jan 22").parts("1232", "1600").check()).isEmpty();
		assertThat(Facts.of(SHARE, "76.9", "Jan 22").parts("1232", "1600").check()).extracting(Finding::code)
			.containsExactly("SHARE_DISAGREES");
		assertThat(Facts.of(SHARE, "78", "Jan 22").parts("1232", "1600").only().message())
			.isEqualTo("1,232 out of 1,600 is 77%, not 78%. Correct the share or its numbers");
		assertThat(Facts.of(SHARE, "77", "Jan 22").parts("1232", null).only().code()).isEqualTo("HALF_A_SHARE");
		assertThat(Facts.of(SHARE, "77", "Jan 22").parts("0", "0").only().code()).isEqualTo("SHARE_OF_NOTHING");
	}

	@Test
	void refusesAnotherFigureForWhatIsApproved() {
		Finding finding = Facts.of(CRIMES, "4,846", "2019/20").approved("2019/20", "6,050").error();
		assertThat(finding.code()).isEqualTo("ALREADY_APPROVED");
		assertThat(finding.message())
			.isEqualTo("6,050 is approved for 2019/20 already. To change it, ask an approver to"
					+ " unlock it for a new revision");
		assertThat(Facts.of(CRIMES, "6,050", "2019/20").approved("2019/20", "6,050").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "4,846", "2019/20").approved("2019/20", "6,050").revision().check()).isEmpty();
	}

	@Test
	void refusesTwoFiguresForOnePeriod() {
		assertThat(Facts.of(CRIMES, "12", "Jan 22").other("January 2022", "13").only().code()).isEqualTo("TYPED_TWICE");
	}

	@Test
	void refusesASumThatTheMonthsDoNotGive() {
		Facts quarter = Facts.of(CRIMES, "61", "Oct-Dec 21")
			.approved("Oct 21", "20")
			.other("Nov 21", "20")
			.other("Dec 21", "20");
		assertThat(quarter.error().message()).isEqualTo(
				"The months of October to December 2021 add up to 60, not 61. Correct this figure or the months");
		assertThat(quarter.typed("60").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "61", "Oct-Dec 21").approved("Oct 21", "20").check()).isEmpty();
		assertThat(Facts.of(SHARE, "61", "Oct-Dec 21")
			.approved("Oct 21", "20")
			.other("Nov 21", "20")
			.other("Dec 21", "20")
			.check()).isEmpty();
	}

	@Test
	void warnsOfABigChange() {
		Finding finding = Facts.of(CRIMES, "28,008", "YTD Jan 22").approved("YTD Jan 21", "61,206").only();
		assertThat(finding.isError()).isFalse();
		assertThat(finding.code()).isEqualTo("BIG_CHANGE");
		assertThat(finding.message()).isEqualTo("28,008 is 54% less than 61,206 for April 2020 to January 2021. Check"
				+ " the figure, or say why it changed so much");
		assertThat(Facts.of(CRIMES, "342", "YTD Jan 22").approved("YTD Jan 21", "95").only().message())
			.startsWith("342 is 260% more than 95 ");
		assertThat(Facts.of(CRIMES, "125", "YTD Jan 22").approved("YTD Jan 21", "100").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "126", "YTD Jan 22").approved("YTD Jan 21", "100").check()).hasSize(1);
	}

	@Test
	void comparesAYearToDateWithTheSameMonthsOnly() {
		assertThat(Facts.of(CRIMES, "1,000", "YTD Jan 22").approved("YTD Jun 21", "300").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "1,000", "YTD Jan 22").approved("2019/20", "300").check()).isEmpty();
	}

	@Test
	void takesTheLimitOfTheMeasure() {
		Definition narrow = new Definition("Narrow", ValueKind.COUNT, null, null, Statistic.TOTAL, CRIMES.flowOrStock(),
				0, CRIMES.direction(), null, null, null, null, new BigDecimal("5"), null, List.of());
		assertThat(Facts.of(narrow, "106", "Jan 22").approved("Dec 21", "100").only().code()).isEqualTo("BIG_CHANGE");
		assertThat(Facts.of(narrow, "105", "Jan 22").approved("Dec 21", "100").check()).isEmpty();
	}

	@Test
	void acceptsABigChangeWithinTheUsualVariation() {
		Facts wild = Facts.of(CRIMES, "80", "Jan 22").months("50", "90", "55", "85", "50", "95", "52", "88", "51");
		assertThat(wild.check()).isEmpty();
		Facts calm = Facts.of(CRIMES, "80", "Jan 22").months("50", "51", "50", "52", "51", "50", "51", "52", "50");
		assertThat(calm.only().message())
			.startsWith("80 is 60% more than 50 for December 2021, and outside the usual ");
	}

	@Test
	void warnsOutsideTheLastTwelve() {
		Facts high = Facts.of(CRIMES, "57", "Jan 22").months("50", "51", "50", "52", "51", "49");
		assertThat(high.only().code()).isEqualTo("OUTSIDE_LAST_12");
		assertThat(high.only().message())
			.isEqualTo("57 is more than all of the last 6 figures, which go from 49 to 52. Check it, or say why");
		assertThat(high.typed("48").only().message()).startsWith("48 is less than all of the last 6 figures");
		assertThat(high.typed("52").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "57", "Jan 22").months("50", "51", "50", "52", "51").check()).isEmpty();
	}

	@Test
	void looksAtNoMoreThanTwelve() {
		List<String> months = Stream.concat(Stream.of("90"), IntStream.range(0, 12).mapToObj((at) -> "80")).toList();
		assertThat(Facts.of(CRIMES, "85", "Jan 22").months(months.toArray(String[]::new)).only().code())
			.isEqualTo("OUTSIDE_LAST_12");
	}

	@Test
	void warnsOfFewerDecimals() {
		Finding finding = Facts.of(SHARE, "44", "Jan 22").approved("Dec 21", "44.02").only();
		assertThat(finding.code()).isEqualTo("FEWER_DECIMALS");
		assertThat(finding.message()).startsWith("44% has fewer decimal places than 44.02% for December 2021.");
		assertThat(Facts.of(SHARE, "44.10", "Jan 22").approved("Dec 21", "44.02").check()).isEmpty();
	}

	@Test
	void warnsOfTheSameFigureAgain() {
		assertThat(Facts.of(SHARE, "31", "Jan 22").approved("Dec 21", "31").only().code()).isEqualTo("SAME_AS_LAST");
		assertThat(Facts.of(SHARE, "31.0", "Jan 22").approved("Dec 21", "31").only().code()).isEqualTo("SAME_AS_LAST");
		assertThat(Facts.of(CRIMES, "0", "Jan 22").approved("Dec 21", "0").check()).isEmpty();
	}

	@Test
	void warnsOfPartsThatAreNotTheWhole() {
		Finding custody = Facts.of(CRIMES, "3,516", "Jan 22").groups("3516", "3024", "317", "39").only();
		assertThat(custody.code()).isEqualTo("PARTS_NOT_WHOLE");
		assertThat(custody.message())
			.isEqualTo("The groups add up to 3,380, but the whole is 3,516. Correct one, or say"
					+ " what is left out or counted twice");
		assertThat(Facts.of(CRIMES, "230", "Jan 22").groups("230", "182", "36", "0").only().message())
			.startsWith("The groups add up to 218, but the whole is 230.");
		assertThat(Facts.of(CRIMES, "218", "Jan 22").groups("218", "182", "36", "0").check()).isEmpty();
	}

	@Test
	void warnsOfSharesThatAreNotAll() {
		assertThat(Facts.of(SHARE, "18", "Jan 22").groups(null, "46", "24", "18").only().message())
			.startsWith("The groups add up to 88%, not 100%.");
		assertThat(Facts.of(SHARE, "15", "Jan 22").groups(null, "2", "83", "15").check()).isEmpty();
		assertThat(Facts.of(SHARE, "33", "Jan 22").groups(null, "33", "33", "33").check()).isEmpty();
	}

	@Test
	void addsNoRatiosUp() {
		assertThat(Facts.of(SampleMeasures.ratio("1", "2"), "2.7", "Jan 22").groups("9", "2.7", "4.4").check())
			.isEmpty();
	}

	@Test
	void warnsOfAGroupWithoutAName() {
		Facts ratio = Facts.of(SampleMeasures.ratio("1", "2"), "2.7", "Jan 22").unnamed();
		assertThat(ratio.only().code()).isEqualTo("GROUP_NOT_NAMED");
		assertThat(ratio.approved("Dec 21", "2.6").check()).isEmpty();
	}

	@Test
	void warnsOfAnOlderPeriodThanTheLast() {
		Finding finding = Facts.of(CRIMES, "12", "Oct 21").approved("Dec 21", "12").only();
		assertThat(finding.code()).isEqualTo("OLDER_THAN_LAST");
		assertThat(finding.message()).startsWith("October 2021 is older than the last approved period, December 2021.");
	}

	@Test
	void warnsOfAPeriodLongAgo() {
		Finding finding = Facts.of(CRIMES, "12", "Jan 21").only();
		assertThat(finding.code()).isEqualTo("OLD_PERIOD");
		assertThat(finding.message()).startsWith("January 2021 ended on 31 January 2021, long before 31 January 2022.");
		assertThat(Facts.of(CRIMES, "12", "YTD Aug 21").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "12", "2019/20").check()).isEmpty();
		assertThat(Facts.of(CRIMES, "12", "2018/19").only().code()).isEqualTo("OLD_PERIOD");
	}

	@Test
	void warnsOfThePeriodOfAComparator() {
		Finding finding = Facts.of(CRIMES, "12", "Same period 2021/22").asking(PeriodKind.YTD_TO_MONTH).only();
		assertThat(finding.code()).isEqualTo("PERIOD_OF_COMPARATOR");
		assertThat(finding.message()).contains("It was taken to mean April 2021 to January 2022");
	}

	@Test
	void warnsWithoutAPeriod() {
		assertThat(Facts.of(CRIMES, "12", "not stated").only().code()).isEqualTo("NO_PERIOD");
		assertThat(Facts.of(CRIMES, "216", "Y2").check()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "16580, 1658, 10, as much as", "165.8, 1658, 10, less than", "165800, 1658, 100, as much as",
			"1658000, 1658, '1,000', as much as", "1.7, 1658, '1,000', less than" })
	void warnsOfAnotherUnit(String typed, String last, String factor, String more) {
		Finding finding = Facts.of(SampleMeasures.CARBON, typed, "Jan 22").approved("Dec 21", last).check().get(0);
		assertThat(finding.code()).isEqualTo("SCALE");
		assertThat(finding.message()).contains("is about " + factor + " times " + more);
	}

	@Test
	void warnsOfMinutesForSeconds() {
		assertThat(Facts.of(SampleMeasures.WAIT, "9", "Jan 22").approved("Dec 21", "524").only().message())
			.startsWith("9s is about 60 times less than the figure of December 2021, 8m 44s.");
	}

	@Test
	void warnsOfAFractionForAPercentage() {
		assertThat(Facts.of(SHARE, "0.77", "Jan 22").only().message())
			.isEqualTo("0.77% is less than 1%. If 77% is meant, type that, or say that it is right");
		assertThat(Facts.of(SHARE, "0.77%", "Jan 22").check()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "A decrease of 181 on last year", "Crime fell", "Reduced again" })
	void warnsOfANoteThatSaysOtherwise(String note) {
		Facts facts = Facts.of(CRIMES, "1,658", "Jan 22").approved("Dec 21", "1,477").note(note);
		assertThat(facts.only().code()).isEqualTo("NOTE_CONTRADICTS");
		assertThat(facts.only().message())
			.startsWith("The note speaks of a decrease, but 1,658 is more than 1,477 for December 2021.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "An increase of 181", "It fell before the increase", "Counted by hand" })
	void acceptsANoteThatFits(String note) {
		assertThat(Facts.of(CRIMES, "1,658", "Jan 22").approved("Dec 21", "1,477").note(note).check()).isEmpty();
	}

	@Test
	void warnsOfAYearToDateThatFell() {
		Finding finding = Facts.of(CRIMES, "290", "YTD Jan 22").approved("YTD Dec 21", "300").only();
		assertThat(finding.code()).isEqualTo("YEAR_TO_DATE_FELL");
		assertThat(finding.message())
			.startsWith("290 is less than 300, which is the year to date for April to December 2021 already.");
		assertThat(Facts.of(CRIMES, "290", "YTD Jan 22").approved("YTD Dec 20", "300").check()).isEmpty();
		assertThat(Facts.of(SHARE, "29", "YTD Jan 22").approved("YTD Dec 21", "30").check()).isEmpty();
	}

	@Test
	void comparesWithNothingBeforeABreak() {
		assertThat(Facts.of(CRIMES, "500", "Jan 22").approved("Dec 21", "100").broken().check()).isEmpty();
		assertThat(Facts.of(CRIMES, "500", "Jan 22").approved("Nov 21", "100").approved("Dec 21", "480 [b]").check())
			.isEmpty();
	}

	@Test
	void comparesWithWhatIsTypedAnew() {
		Facts months = Facts.of(CRIMES, "150", "Jan 22").approved("Dec 21", "100");
		assertThat(months.only().code()).isEqualTo("BIG_CHANGE");
		assertThat(months.other("Dec 21", "140").revision().check()).isEmpty();
		Facts calm = Facts.of(CRIMES, "51", "Jan 22").months("50", "51", "50", "52", "51", "50", "51", "52", "50");
		assertThat(calm.other("Dec 21", "50").other("Nov 21", "50").check()).isEmpty();
	}

	@Test
	void takesDatesOfPaperAsTheyArePrinted() {
		TypedPeriod odd = new TypedPeriod(PeriodKind.YEAR_ENDING, LocalDate.of(2021, 1, 5), LocalDate.of(2021, 12, 31),
				"Odd year");
		assertThat(odd.inWords()).isEqualTo("5 January 2021 to 31 December 2021");
	}

	@Test
	void holdsErrorsBackFromComparison() {
		assertThat(Facts.of(SHARE, "770", "Jan 22").approved("Dec 21", "77").only().isError()).isTrue();
	}

	@Test
	void saysErrorsFirst() {
		List<Finding> findings = Facts.of(CRIMES, "-3", "Jan 21").check();
		assertThat(findings).extracting(Finding::isError).containsExactly(true, false);
		assertThat(Checks.block(findings)).isTrue();
	}

	/** Facts that begin with what was typed. */
	private record Facts(EntryFacts facts) {

		static Facts of(Definition definition, @Nullable String value, @Nullable String period) {
			EntryFacts.Typed typed = new EntryFacts.Typed(value, period, ValueStatus.VALUE, null, null, null, Set.of(),
					null);
			return new Facts(new EntryFacts(definition, typed,
					new EntryFacts.Asked(PeriodKind.MONTH, CUT_OFF, LocalDate.of(2022, 3, 8), false), List.of(),
					List.of(), null));
		}

		List<Finding> check() {
			return Checks.of(this.facts);
		}

		Finding only() {
			List<Finding> findings = check();
			assertThat(findings).hasSize(1);
			return findings.get(0);
		}

		Finding error() {
			List<Finding> errors = check().stream().filter(Finding::isError).toList();
			assertThat(errors).hasSize(1);
			return errors.get(0);
		}

		Facts typed(String value) {
			return change((typed) -> new EntryFacts.Typed(value, typed.period(), typed.status(), null, null, null,
					typed.qualifiers(), typed.note()));
		}

		Facts with(ValueStatus status, @Nullable String reason) {
			return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), status, reason, null, null,
					typed.qualifiers(), typed.note()));
		}

		Facts parts(String numerator, @Nullable String denominator) {
			return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), typed.status(), null,
					new BigDecimal(numerator.replace(",", "")),
					(denominator != null) ? new BigDecimal(denominator.replace(",", "")) : null, typed.qualifiers(),
					typed.note()));
		}

		Facts note(String note) {
			return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), typed.status(), null, null,
					null, typed.qualifiers(), note));
		}

		Facts broken() {
			return change((typed) -> new EntryFacts.Typed(typed.value(), typed.period(), typed.status(), null, null,
					null, Set.of(Qualifier.BREAK), typed.note()));
		}

		private Facts change(UnaryOperator<EntryFacts.Typed> change) {
			return new Facts(new EntryFacts(this.facts.definition(), change.apply(this.facts.typed()),
					this.facts.asked(), this.facts.approved(), this.facts.others(), this.facts.groups()));
		}

		Facts approved(String period, String value) {
			List<KnownFigure> approved = new ArrayList<>(this.facts.approved());
			approved.add(known(period, value));
			return new Facts(new EntryFacts(this.facts.definition(), this.facts.typed(), this.facts.asked(), approved,
					this.facts.others(), this.facts.groups()));
		}

		Facts other(String period, String value) {
			List<KnownFigure> others = new ArrayList<>(this.facts.others());
			others.add(known(period, value));
			return new Facts(new EntryFacts(this.facts.definition(), this.facts.typed(), this.facts.asked(),
					this.facts.approved(), others, this.facts.groups()));
		}

		/** Months that end with December 2021. */
		Facts months(String... values) {
			Facts all = this;
			for (int index = 0; index < values.length; index++) {
				YearMonth month = YearMonth.of(2021, 12).minusMonths(values.length - 1L - index);
				all = all.approved(PeriodLabels.of(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth()),
						values[index]);
			}
			return all;
		}

		private KnownFigure known(String period, String value) {
			return new KnownFigure(TypedPeriod.read(period, PeriodKind.MONTH, CUT_OFF),
					TypedValue.read(value, this.facts.definition()));
		}

		Facts groups(@Nullable String whole, String... parts) {
			return grouped(new EntryFacts.Groups(false, Stream.of(parts).map(BigDecimal::new).toList(),
					(whole != null) ? new BigDecimal(whole) : null));
		}

		Facts unnamed() {
			return grouped(new EntryFacts.Groups(true, List.of(), null));
		}

		private Facts grouped(EntryFacts.Groups groups) {
			return new Facts(new EntryFacts(this.facts.definition(), this.facts.typed(), this.facts.asked(),
					this.facts.approved(), this.facts.others(), groups));
		}

		Facts revision() {
			return asked(this.facts.asked().kind(), true);
		}

		Facts asking(PeriodKind kind) {
			return asked(kind, false);
		}

		private Facts asked(PeriodKind kind, boolean revision) {
			return new Facts(new EntryFacts(this.facts.definition(), this.facts.typed(),
					new EntryFacts.Asked(kind, CUT_OFF, this.facts.asked().today(), revision), this.facts.approved(),
					this.facts.others(), this.facts.groups()));
		}

	}

}
