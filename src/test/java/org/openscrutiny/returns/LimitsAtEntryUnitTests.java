package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openscrutiny.statistics.SegmentStart;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of figures that went up and down, then a year of steady ones: only those belong
 * to the limits that were begun anew.
 */
class LimitsAtEntryUnitTests {

	private static final LocalDate CUT_OFF = LocalDate.of(2022, 1, 31);

	private static final YearMonth FIRST = YearMonth.of(2020, 1);

	private static List<Finding> check(List<SegmentStart> segments) {
		List<KnownFigure> approved = IntStream.range(0, 24)
			.mapToObj((index) -> known(FIRST.plusMonths(index),
					(index < 12) ? ((index % 2 == 0) ? "100" : "300") : ((index % 2 == 0) ? "198" : "202")))
			.toList();
		return Checks.of(new EntryFacts(SampleMeasures.CRIMES,
				new EntryFacts.Typed("260", "Jan 22", ValueStatus.VALUE, null, null, null, Set.of(), null),
				new EntryFacts.Asked(PeriodKind.MONTH, CUT_OFF, LocalDate.of(2022, 3, 8), false), approved, List.of(),
				null, segments));
	}

	private static KnownFigure known(YearMonth month, String value) {
		String label = PeriodLabels.of(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth());
		return new KnownFigure(TypedPeriod.read(label, PeriodKind.MONTH, CUT_OFF),
				TypedValue.read(value, SampleMeasures.CRIMES));
	}

	@Test
	void staysWithinTheLimitsOfAllFigures() {
		assertThat(check(List.of())).extracting(Finding::code).doesNotContain("BIG_CHANGE");
	}

	@Test
	void fallsOutsideTheLimitsThatWereBegunAnew() {
		assertThat(check(List.of(new SegmentStart(LocalDate.of(2021, 1, 1), null))))
			.filteredOn((finding) -> finding.code().equals("BIG_CHANGE"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("260 is 29% more than 202",
					"outside the usual 189 to 211"));
	}

}
