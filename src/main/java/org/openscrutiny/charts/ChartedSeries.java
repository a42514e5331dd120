package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlReading.Point;
import org.openscrutiny.statistics.ControlReading.Segment;

/**
 * A series as far as it can be drawn.
 *
 * @param reading all of it, and what limits say about it
 * @param points those whose period is stated, in order
 */
record ChartedSeries(ControlReading reading, List<Point> points) {

	static ChartedSeries of(ControlReading reading) {
		return new ChartedSeries(reading,
				reading.points().stream().filter((point) -> point.observation().period().end() != null).toList());
	}

	/** The points that have a figure. */
	List<Point> known() {
		return this.points.stream().filter((point) -> point.observation().value() != null).toList();
	}

	Point latest() {
		return known().get(known().size() - 1);
	}

	BigDecimal latestValue() {
		return Objects.requireNonNull(latest().observation().value());
	}

	/** Since when the limits are those of today; null if none may be drawn. */
	@Nullable Segment newest() {
		List<Segment> segments = this.reading.segments();
		return segments.isEmpty() ? null : segments.get(segments.size() - 1);
	}

	@Nullable BigDecimal target() {
		return this.reading.terms().target();
	}

	/** The last day of a point's period, counted from 1 January 1970. */
	static long day(Point point) {
		return Objects.requireNonNull(point.observation().period().end()).toEpochDay();
	}

}
