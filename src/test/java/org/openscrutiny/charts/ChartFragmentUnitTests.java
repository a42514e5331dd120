package org.openscrutiny.charts;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.GoldenSeries;
import org.openscrutiny.testing.HtmlChecker;

import static org.assertj.core.api.Assertions.assertThat;

class ChartFragmentUnitTests {

	private static final int MOST_OF_A_CHART = 6 * 1024;

	private static final int MOST_OF_A_SPARKLINE = 1024;

	static Stream<Chart> charts() {
		return Stream.of(SampleCharts.b(), SampleCharts.c(), SampleCharts.h(),
				DotPlot.of(SampleCharts.BURGLARY, DotPlotUnitTests.peers()).orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("charts")
	void hasWordsForThoseWhoDoNotSeeIt(Chart chart) {
		Document page = Jsoup.parse(Drawn.chart(chart));
		assertThat(page.select("svg[role=img]").attr("aria-labelledby"))
			.isEqualTo(chart.id() + "-title " + chart.id() + "-desc");
		assertThat(page.getElementById(chart.id() + "-title").text()).isEqualTo(chart.title());
		assertThat(page.getElementById(chart.id() + "-desc").text()).isEqualTo(chart.description());
		assertThat(page.select("figcaption p").eachText()).isEqualTo(chart.notes());
		assertThat(page.select("svg text").eachText())
			.isEqualTo(chart.labels().stream().map(Chart.Label::text).toList());
	}

	@ParameterizedTest
	@MethodSource("charts")
	void isSmall(Chart chart) {
		assertThat(size(Drawn.chart(chart))).isLessThanOrEqualTo(MOST_OF_A_CHART);
	}

	@ParameterizedTest
	@MethodSource("charts")
	void satisfiesThePolicyAndTheChecker(Chart chart) {
		String html = Drawn.chart(chart);
		assertThat(html).doesNotContain("style=", "th:", "<script", "fill=", "stroke=").contains("viewBox=\"0 0 400 ");
		assertThat(new HtmlChecker().errors(Drawn.page(html))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("charts")
	void keepsLabelsApart(Chart chart) {
		SampleCharts.assertLabelsApart(chart);
	}

	@Test
	void staysSmallWithFiveYearsOfMonths() {
		ControlReading years = ControlReading.of(
				GoldenSeries.monthly(
						Collections.nCopies(3, GoldenSeries.B).stream().flatMap(List::stream).toList().subList(0, 60)),
				ControlTerms.of(Better.LOWER, null, true));
		assertThat(size(Drawn.chart(SeriesChart.of(SampleCharts.BURGLARY, years).orElseThrow())))
			.isLessThanOrEqualTo(MOST_OF_A_CHART);
	}

	@Test
	void escapesWhatPeopleWrite() {
		Chart chart = SeriesChart
			.of(new ChartSubject("x", "<script>alert(1)</script> & co", new ValueFormat(ValueFormat.Kind.COUNT, 0)),
					SampleCharts.readB())
			.orElseThrow();
		assertThat(Drawn.chart(chart)).contains("&lt;script&gt;").doesNotContain("<script>");
	}

	@Test
	void namesEachMark() {
		assertThat(Jsoup.parse(Drawn.chart(SampleCharts.b())).select(".os-chart__keys li").eachText())
			.containsExactly("○ Usual variation", "● Better: lower than usual", "▲ Concern: higher than usual");
	}

	@Test
	void drawsASparklineThatIsSilentAndSmall() {
		String html = Drawn.sparkline(Sparkline.of(SampleCharts.readB()).orElseThrow());
		assertThat(size(html)).isLessThanOrEqualTo(MOST_OF_A_SPARKLINE);
		assertThat(Jsoup.parse(html).select("svg[aria-hidden=true] path").eachAttr("class"))
			.containsExactly("os-shape--target", "os-shape--line", "os-shape--concern");
		assertThat(new HtmlChecker().errors(Drawn.page(html))).isEmpty();
	}

	private static int size(String html) {
		return html.getBytes(StandardCharsets.UTF_8).length;
	}

}
