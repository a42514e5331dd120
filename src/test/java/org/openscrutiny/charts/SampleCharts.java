package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.List;

import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.GoldenSeries;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The golden series, drawn.
 */
final class SampleCharts {

	static final ChartSubject BURGLARY = new ChartSubject("burglary", "Residential burglary",
			new ValueFormat(ValueFormat.Kind.COUNT, 0));

	private static final ChartSubject CALLS = new ChartSubject("calls", "999 calls answered within 10 seconds",
			new ValueFormat(ValueFormat.Kind.PERCENTAGE, 0));

	private SampleCharts() {
	}

	static Chart b() {
		return SeriesChart.of(BURGLARY, readB()).orElseThrow();
	}

	static Chart c() {
		return SeriesChart.of(CALLS, reading(GoldenSeries.C, "90")).orElseThrow();
	}

	static Chart h() {
		return SeriesChart.of(CALLS, reading(GoldenSeries.H, "88")).orElseThrow();
	}

	static ControlReading readB() {
		return ControlReading.of(GoldenSeries.monthly(GoldenSeries.B),
				ControlTerms.of(Better.LOWER, new BigDecimal("780"), true));
	}

	static ControlReading reading(List<BigDecimal> values, String target) {
		return ControlReading.of(GoldenSeries.monthly(values),
				ControlTerms.of(Better.HIGHER, new BigDecimal(target), false));
	}

	static void assertLabelsApart(Chart chart) {
		List<Box> boxes = chart.labels().stream().map(Box::of).toList();
		for (Box box : boxes) {
			assertThat(box.left).as(box.text).isGreaterThanOrEqualTo(-0.1);
			assertThat(box.right).as(box.text).isLessThanOrEqualTo(chart.width() + 0.1);
			assertThat(box.bottom).as(box.text).isLessThanOrEqualTo(chart.height());
			assertThat(boxes).as(box.text).filteredOn((other) -> other != box).noneMatch(box::touches);
		}
	}

	/** The room of a label. */
	private record Box(String text, double left, double right, double top, double bottom) {

		static Box of(Chart.Label label) {
			double width = Lettering.width(label.text());
			double x = Double.parseDouble(label.x());
			double y = Double.parseDouble(label.y());
			double left = label.role().endsWith("end") ? x - width
					: (label.role().equals("middle") ? x - width / 2 : x);
			return new Box(label.text(), left, left + width, y - 0.75 * Lettering.SIZE, y + 0.25 * Lettering.SIZE);
		}

		boolean touches(Box other) {
			return this.left < other.right && other.left < this.right && this.top < other.bottom
					&& other.top < this.bottom;
		}

	}

}
