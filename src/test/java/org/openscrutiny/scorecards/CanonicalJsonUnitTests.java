package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.charts.Sparkline;
import org.openscrutiny.scorecards.ScorecardContent.Aim;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.shared.CanonicalJson;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonUnitTests {

	private static ScorecardContent content() {
		Line line = new Line("homicides", "Homicides", "Count", "Headline", List.of(), List.of(),
				List.of(new Aim("at most 30", "Plan", LocalDate.of(2025, 3, 31), null)),
				new Sparkline("M6 6L130 29", null, "usual", "M1 1z"), null, null, "Ünïcode “quotes”");
		return new ScorecardContent("2021-22-q3", 1, "Scorecard", "Plan", "2021-25", "Quarter 3",
				LocalDate.of(2022, 1, 31), Instant.parse("2022-02-22T09:30:00Z"), null, "A summary", null, null,
				List.of(),
				List.of(new Section("s", "Section", null, List
					.of(new Indicator("k", "KPI", null, "Reduce", "Reported", null, true, null, List.of(line), null)))),
				null);
	}

	@Test
	void writesMembersInOrderWithoutSpaceOrAbsentOnes() {
		assertThat(CanonicalJson.write(content())).startsWith(
				"{\"changes\":[],\"dataTo\":\"2022-01-31\",\"number\":1,\"plan\":\"Plan\",\"planSlug\":\"2021-25\",\"releaseAt\":\"2022-02-22T09:30:00Z\"")
			.contains("\"note\":\"Ünïcode “quotes”\"", "\"dueOn\":\"2025-03-31\"")
			.doesNotContain("null", ": ", ", \"");
	}

	@Test
	void readsWhatItWroteAndWritesItAgainAlike() {
		String written = CanonicalJson.write(content());
		assertThat(CanonicalJson.read(written, ScorecardContent.class)).isEqualTo(content());
		assertThat(CanonicalJson.write(CanonicalJson.read(written, ScorecardContent.class))).isEqualTo(written);
	}

	/** As it was written before anything could be said of single indicators. */
	@Test
	void staysTheSameWhereNothingIsSaidOfAnIndicator() {
		String before = "\"indicators\":[{\"lines\":[{\"code\":\"homicides\",\"compared\":[],\"label\":\"Homicides\",\"note\":\"Ünïcode “quotes”\","
				+ "\"role\":\"Headline\",\"targets\":[{\"dueOn\":\"2025-03-31\",\"origin\":\"Plan\",\"words\":\"at most 30\"}],"
				+ "\"trend\":{\"line\":\"M6 6L130 29\",\"mark\":\"M1 1z\",\"role\":\"usual\"},\"unit\":\"Count\",\"values\":[]}],"
				+ "\"reported\":true,\"slug\":\"k\",\"status\":\"Reported\",\"title\":\"KPI\",\"wanted\":\"Reduce\"}]";
		assertThat(CanonicalJson.write(content())).contains(before);
	}

	@Test
	void hashesItsBytes() {
		assertThat(CanonicalJson.sha256(""))
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

}
