package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.GoldenSeries;
import org.openscrutiny.statistics.Observation;
import org.openscrutiny.statistics.Series;

import static org.assertj.core.api.Assertions.assertThat;

class SparklineUnitTests {

	private static final ControlTerms MONITORED = ControlTerms.of(Better.NEITHER, null, true);

	@Test
	void marksTheNewestFigureByItsMeaning() {
		Sparkline sparkline = Sparkline.of(SampleCharts.readB()).orElseThrow();
		assertThat(sparkline.role()).isEqualTo("concern");
		assertThat(sparkline.mark()).startsWith("M130 ");
		assertThat(sparkline.line()).startsWith("M6 ").contains("L130 6");
		assertThat(sparkline.target()).isEqualTo("M6 28.6H130");
		assertThat(Sparkline.of(SampleCharts.reading(GoldenSeries.H, "88")).orElseThrow().role()).isEqualTo("usual");
	}

	@Test
	void showsTheNewestTwoYears() {
		List<BigDecimal> twice = new ArrayList<>(GoldenSeries.B);
		twice.addAll(GoldenSeries.B);
		Sparkline sparkline = Sparkline.of(ControlReading.of(GoldenSeries.monthly(twice), MONITORED)).orElseThrow();
		assertThat(sparkline.line().split("L")).hasSize(24);
		assertThat(sparkline.target()).isNull();
	}

	@Test
	void breaksTheLineWhereAFigureIsMissing() {
		List<Observation> months = new ArrayList<>(GoldenSeries.monthly(GoldenSeries.B).observations());
		months.set(5, Observation.missing(months.get(5).period()));
		months.set(9, new Observation(months.get(9).period(), months.get(9).value(), true));
		assertThat(Sparkline.of(ControlReading.of(new Series(months), MONITORED)).orElseThrow().line().split("M"))
			.hasSize(1 + 3);
	}

	@Test
	void liesInTheMiddleWhereNothingChanges() {
		List<BigDecimal> flat = Collections.nCopies(3, BigDecimal.ONE);
		assertThat(Sparkline.of(ControlReading.of(GoldenSeries.monthly(flat), MONITORED)).orElseThrow().line())
			.matches("M6 17.5L[\\d.]+ 17.5L130 17.5");
	}

	@Test
	void drawsNoLineThroughOneFigure() {
		assertThat(Sparkline.of(ControlReading.of(GoldenSeries.monthly(GoldenSeries.B.subList(0, 1)), MONITORED)))
			.isEmpty();
	}

}
