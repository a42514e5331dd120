package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.GoldenSeries;
import org.openscrutiny.statistics.Observation;
import org.openscrutiny.statistics.Period;
import org.openscrutiny.statistics.SegmentStart;
import org.openscrutiny.statistics.Series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeriesChartUnitTests {

	private static final ControlTerms BURGLARY = ControlTerms.of(Better.LOWER, new BigDecimal("780"), true);

	@Test
	void saysInSentencesWhatItShows() {
		Chart chart = SampleCharts.b();
		assertThat(chart.title()).isEqualTo("Residential burglary, January 2020 to December 2021");
		assertThat(chart.description()).isEqualTo("24 figures. The latest is 902, for December 2021."
				+ " The average is 833.8 and the limits are 775.5 and 892.1. The target is 780."
				+ " Better: lower than usual: 7 figures. Concern: higher than usual: 8 figures."
				+ " The latest is above the upper limit. The scale starts at 750, not at 0.");
	}

	@Test
	void namesEveryLineBesideIt() {
		assertThat(texts(SampleCharts.b())).contains("Latest 902", "Limit 892.1", "Average 833.8", "Target 780",
				"Limit 775.5", "750", "950", "Jan 2020", "Jan 2021", "Dec 2021");
	}

	@Test
	void marksByShapeAsWellAsColourAndSaysWhatEachMeans() {
		assertThat(SampleCharts.b().keys()).containsExactly(new Chart.Key("usual", "○", "Usual variation"),
				new Chart.Key("better", "●", "Better: lower than usual"),
				new Chart.Key("concern", "▲", "Concern: higher than usual"));
		assertThat(SampleCharts.c().keys()).containsExactly(new Chart.Key("usual", "○", "Usual variation"),
				new Chart.Key("concern", "▼", "Concern: lower than usual"));
		assertThat(read(GoldenSeries.B, ControlTerms.of(Better.NEITHER, null, true)).keys()).containsExactly(
				new Chart.Key("usual", "○", "Usual variation"), new Chart.Key("unusual", "◆", "Lower than usual"),
				new Chart.Key("unusual", "◆", "Higher than usual"));
	}

	@Test
	void drawsEachFigureOnce() {
		Chart chart = SampleCharts.b();
		assertThat(path(chart, "usual").split("M")).hasSize(1 + 9);
		assertThat(path(chart, "better").split("M")).hasSize(1 + 7);
		assertThat(path(chart, "concern").split("M")).hasSize(1 + 8);
		assertThat(path(chart, "line").split("L")).hasSize(24);
	}

	@Test
	void placesFiguresByTheScale() {
		Chart chart = SampleCharts.c();
		assertThat(path(chart, "target")).endsWith("12H" + path(chart, "grid").split("H")[1].split("M")[0]);
		assertThat(path(chart, "line")).startsWith("M49.6 78.7L");
		assertThat(path(chart, "mean")).matches("M49.6 114.9H[\\d.]+");
	}

	@Test
	void saysWhenTheScaleDoesNotStartAtNothing() {
		assertThat(SampleCharts.b().notes()).contains("The scale starts at 750, not at 0.");
		assertThat(read(GoldenSeries.A, ControlTerms.of(Better.LOWER, null, true)).notes())
			.noneMatch((note) -> note.startsWith("The scale"));
	}

	@Test
	void drawsAPlainLineAndSaysWhy() {
		Chart chart = chart(
				new Series(List.of(Observation.of(Period.yearToDate(YearMonth.of(2020, 1)), new BigDecimal("15375")),
						Observation.of(Period.yearToDate(YearMonth.of(2022, 1)), new BigDecimal("12478")))),
				BURGLARY);
		assertThat(chart.shapes()).extracting(Chart.Shape::role).doesNotContain("limit", "mean");
		assertThat(chart.keys()).isEmpty();
		assertThat(chart.notes()).contains("No limits are drawn because each figure counts from the start of the"
				+ " year, so it contains the ones before it.");
		assertThat(chart.description()).contains("No limits are drawn");
		assertThat(texts(chart)).contains("to Jan 2020", "to Jan 2022", "Latest 12,478");
	}

	@Test
	void drawsNoKeyOfSignalsForTrialLimits() {
		Chart chart = SampleCharts.h();
		assertThat(chart.keys()).isEmpty();
		assertThat(chart.shapes()).extracting(Chart.Shape::role).contains("limit", "mean").doesNotContain("concern");
		assertThat(chart.notes()).anyMatch((note) -> note.startsWith("These are trial limits from 12 figures"));
	}

	@Test
	void keepsTheKeyOfAnOlderSegmentWhileTheNewestIsOnTrial() {
		List<BigDecimal> values = new ArrayList<>(GoldenSeries.C);
		values.addAll(GoldenSeries.D);
		Chart chart = chart(GoldenSeries.monthly(values), ControlTerms.of(Better.HIGHER, null, false)
			.in(List.of(new SegmentStart(LocalDate.of(2021, 3, 1), null))));
		assertThat(chart.keys()).extracting(Chart.Key::words)
			.containsExactly("Usual variation", "Concern: lower than usual");
	}

	@Test
	void drawsLimitsForEachSegment() {
		Chart chart = chart(GoldenSeries.monthly(GoldenSeries.B),
				BURGLARY.in(List.of(new SegmentStart(LocalDate.of(2021, 5, 1), null))));
		assertThat(path(chart, "mean").split("M")).hasSize(1 + 2);
		assertThat(path(chart, "limit").split("M")).hasSize(1 + 4);
		assertThat(chart.notes()).contains("Limits are worked out anew from May 2021.");
		assertThat(texts(chart)).contains("Average 879.6").doesNotContain("Average 810.9");
	}

	@Test
	void drawsOneLineForAFlatSeries() {
		Chart chart = read(GoldenSeries.G, ControlTerms.of(Better.HIGHER, null, false));
		assertThat(texts(chart)).contains("Average 5.0").noneMatch((text) -> text.startsWith("Limit"));
	}

	@Test
	void breaksTheLineWhereAFigureIsMissingOrMeansAnotherThing() {
		List<Observation> months = new ArrayList<>(
				GoldenSeries.monthly(GoldenSeries.numbers("879,955,524,612,700,650,600")).observations());
		months.set(2, Observation.missing(months.get(2).period()));
		months.set(5, new Observation(months.get(5).period(), months.get(5).value(), true));
		Chart chart = SeriesChart
			.of(new ChartSubject("calls", "101 calls", new ValueFormat(ValueFormat.Kind.SECONDS, 0)),
					ControlReading.of(new Series(months), ControlTerms.of(Better.LOWER, null, false)))
			.orElseThrow();
		assertThat(path(chart, "line").split("M")).hasSize(1 + 3);
		assertThat(chart.notes()).contains("No figure for: March 2020.", "The definition is a new one from June 2020.");
		assertThat(texts(chart)).contains("Latest 10m");
	}

	@Test
	void leavesOutAFigureWithoutAPeriod() {
		List<Observation> years = List.of(Observation.of(Period.notStated(), BigDecimal.ONE),
				Observation.of(Period.financialYear(2019), BigDecimal.ONE),
				Observation.of(Period.financialYear(2020), BigDecimal.TEN));
		Chart chart = chart(new Series(years), BURGLARY);
		assertThat(chart.notes()).contains("A figure whose period is not stated is left out.");
		assertThat(texts(chart)).contains("2019/20", "2020/21");
	}

	@Test
	void drawsNoLineThroughOneFigure() {
		assertThat(SeriesChart.of(SampleCharts.BURGLARY,
				ControlReading.of(GoldenSeries.monthly(GoldenSeries.B.subList(0, 1)), BURGLARY)))
			.isEmpty();
	}

	@Test
	void namesQuartersAndSeveralYears() {
		List<Observation> quarters = IntStream.range(0, 8)
			.mapToObj((index) -> Observation.of(Period.quarter(YearMonth.of(2020, 4).plusMonths(3L * index)),
					GoldenSeries.D.get(index)))
			.toList();
		assertThat(texts(chart(new Series(quarters), BURGLARY))).contains("Apr–Jun 2020", "Jan–Mar 2022");
		List<Observation> years = IntStream.of(2012, 2015, 2018)
			.mapToObj((year) -> Observation.of(
					new Period(Period.Kind.MULTI_YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 12, 31)),
					BigDecimal.valueOf(year)))
			.toList();
		assertThat(texts(chart(new Series(years), BURGLARY))).contains("2012–2014", "2015–2017", "2018–2020");
	}

	@Test
	void takesOnlyWhatCanBeAnId() {
		ValueFormat format = new ValueFormat(ValueFormat.Kind.COUNT, 0);
		assertThatIllegalArgumentException().isThrownBy(() -> new ChartSubject("a b", "A", format));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void keepsLabelsApartAndInside(int seed) {
		Random random = new Random(seed);
		ValueFormat.Kind kind = ValueFormat.Kind.values()[random.nextInt(ValueFormat.Kind.values().length)];
		int base = 1 + random.nextInt((kind == ValueFormat.Kind.PERCENTAGE) ? 90 : 2_000_000);
		int spread = 1 + random.nextInt(Math.min(base, 3000));
		List<BigDecimal> values = IntStream.range(0, 2 + random.nextInt(40))
			.mapToObj((index) -> BigDecimal.valueOf(base + random.nextInt(spread)))
			.toList();
		Chart chart = SeriesChart.of(new ChartSubject("any", "Anything", new ValueFormat(kind, random.nextInt(3))),
				ControlReading.of(GoldenSeries.monthly(values),
						ControlTerms.of(Better.LOWER, BigDecimal.valueOf(base + spread / 2), false)))
			.orElseThrow();
		SampleCharts.assertLabelsApart(chart);
	}

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	private static Chart read(List<BigDecimal> values, ControlTerms terms) {
		return chart(GoldenSeries.monthly(values), terms);
	}

	private static Chart chart(Series series, ControlTerms terms) {
		return SeriesChart.of(SampleCharts.BURGLARY, ControlReading.of(series, terms)).orElseThrow();
	}

	private static List<String> texts(Chart chart) {
		return chart.labels().stream().map(Chart.Label::text).toList();
	}

	private static String path(Chart chart, String role) {
		return chart.shapes()
			.stream()
			.filter((shape) -> shape.role().equals(role))
			.map(Chart.Shape::path)
			.findFirst()
			.orElseThrow();
	}

}
