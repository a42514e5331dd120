package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlReading.Point;
import org.openscrutiny.statistics.ControlReading.Segment;
import org.openscrutiny.statistics.Limits;
import org.openscrutiny.statistics.Observation;

/**
 * A series over time: with average, limits and signals where they may be drawn (XmR
 * chart), otherwise as a plain line that says why not (run chart).
 */
public final class SeriesChart {

	private static final int WIDTH = 400;

	private static final int HEIGHT = 252;

	private static final double TOP = 12;

	private static final double BOTTOM = 212;

	/** A scale that does not start at 0 ends above the axis. */
	private static final double CUT = 7;

	private static final double PERIODS_AT = 241;

	private static final double GAP = 8;

	/** From the end of the lines to their names, crossed by the lines that join them. */
	private static final double LEADER = 16;

	private static final int MOST_PERIODS = 5;

	private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24, 48, 96, Integer.MAX_VALUE / 2);

	private final ChartSubject subject;

	private final ChartedSeries series;

	private final NiceScale scale;

	private final List<Named> named;

	private final double left;

	private final double right;

	private SeriesChart(ChartSubject subject, ChartedSeries series) {
		this.subject = subject;
		this.series = series;
		this.scale = NiceScale.of(figures(), subject.format().kind());
		this.named = named();
		this.left = this.scale.ticks().stream().mapToDouble((tick) -> Lettering.width(tick(tick))).max().orElse(0)
				+ GAP;
		this.right = WIDTH - LEADER
				- this.named.stream().mapToDouble((one) -> Lettering.width(one.text())).max().orElse(0);
	}

	/**
	 * @param subject what the chart is about
	 * @param reading the series, and what limits say about it
	 * @return the chart; empty if fewer than two figures have a period, for one figure is
	 * no line
	 */
	public static Optional<Chart> of(ChartSubject subject, ControlReading reading) {
		ChartedSeries series = ChartedSeries.of(reading);
		return (series.known().size() < 2) ? Optional.empty() : Optional.of(new SeriesChart(subject, series).draw());
	}

	private Chart draw() {
		List<Chart.Shape> shapes = new ArrayList<>();
		List<Chart.Label> labels = new ArrayList<>();
		drawScale(shapes, labels);
		drawPeriods(shapes, labels);
		drawLimits(shapes);
		shapes.add(new Chart.Shape("line", line()));
		drawMarks(shapes);
		nameLines(shapes, labels);
		SeriesWords words = new SeriesWords(this.subject, this.series, this.scale);
		return new Chart(this.subject.id(), WIDTH, HEIGHT, words.title(), String.join(" ", words.description()),
				List.copyOf(shapes), List.copyOf(labels), words.keys(), words.notes());
	}

	private void drawScale(List<Chart.Shape> shapes, List<Chart.Label> labels) {
		StringBuilder grid = new StringBuilder();
		for (BigDecimal tick : this.scale.ticks()) {
			grid.append(Pen.across(this.left, this.right, y(tick)));
			labels.add(new Chart.Label("end", Pen.at(this.left - GAP / 2), Pen.at(y(tick) + Lettering.SIZE / 3.0),
					tick(tick)));
		}
		shapes.add(new Chart.Shape("grid", grid.toString()));
	}

	private void drawPeriods(List<Chart.Shape> shapes, List<Chart.Label> labels) {
		double axis = BOTTOM + (this.scale.startsAboveZero() ? CUT : 0);
		StringBuilder ticks = new StringBuilder(Pen.across(this.left, this.right, axis));
		for (int place : named(this.series.points().size())) {
			Point point = this.series.points().get(place);
			String text = PeriodLabel.brief(point.observation().period());
			ticks.append(Pen.down(x(point), axis, axis + 5));
			labels.add(new Chart.Label("middle", Pen.at(middle(point)), Pen.at(PERIODS_AT), text));
		}
		shapes.add(new Chart.Shape("axis", ticks.toString()));
	}

	/** As many periods as there is room for, at equal steps; the last one always. */
	private List<Integer> named(int size) {
		for (int step : STEPS) {
			List<Integer> places = new ArrayList<>(
					IntStream.iterate(0, (place) -> place < size - 1, (place) -> place + step).boxed().toList());
			if (!haveRoom(List.of(places.get(places.size() - 1), size - 1))) {
				places.remove(places.size() - 1);
			}
			places.add(size - 1);
			if (places.size() <= MOST_PERIODS && haveRoom(places)) {
				return places;
			}
		}
		return List.of(size - 1);
	}

	private boolean haveRoom(List<Integer> places) {
		return IntStream.range(1, places.size()).allMatch((index) -> {
			Point before = this.series.points().get(places.get(index - 1));
			Point after = this.series.points().get(places.get(index));
			return middle(after) - middle(before) >= (labelWidth(before) + labelWidth(after)) / 2 + GAP;
		});
	}

	/** Under its point, but never over the edge. */
	private double middle(Point point) {
		double half = labelWidth(point) / 2;
		return Math.min(Math.max(x(point), half), WIDTH - half);
	}

	private static double labelWidth(Point point) {
		return Lettering.width(PeriodLabel.brief(point.observation().period()));
	}

	private void drawLimits(List<Chart.Shape> shapes) {
		StringBuilder means = new StringBuilder();
		StringBuilder limits = new StringBuilder();
		for (Segment segment : this.series.reading().segments()) {
			double from = x(this.series.reading().points().get(segment.first()));
			boolean newest = segment == this.series.newest();
			double to = newest ? this.right : x(this.series.reading().points().get(segment.last()));
			means.append(Pen.across(from, to, y(segment.limits().mean())));
			limits.append(Pen.across(from, to, y(segment.limits().lower())))
				.append(Pen.across(from, to, y(segment.limits().upper())));
		}
		if (!means.isEmpty()) {
			shapes.add(new Chart.Shape("limit", limits.toString()));
			shapes.add(new Chart.Shape("mean", means.toString()));
		}
		BigDecimal target = this.series.target();
		if (target != null) {
			shapes.add(new Chart.Shape("target", Pen.across(this.left, this.right, y(target))));
		}
	}

	/** Broken where a figure is missing or the definition changed. */
	private String line() {
		StringBuilder path = new StringBuilder();
		boolean broken = true;
		for (Point point : this.series.points()) {
			Observation observation = point.observation();
			if (observation.value() == null) {
				broken = true;
				continue;
			}
			broken |= observation.newDefinition();
			path.append(broken ? "M" : "L").append(Pen.at(x(point))).append(' ').append(Pen.at(y(observation.value())));
			broken = false;
		}
		return path.toString();
	}

	private void drawMarks(List<Chart.Shape> shapes) {
		Map<MarkRole, StringBuilder> paths = new LinkedHashMap<>();
		for (Point point : this.series.points()) {
			BigDecimal value = point.observation().value();
			if (value != null) {
				paths.computeIfAbsent(MarkRole.of(point.variation()), (role) -> new StringBuilder())
					.append(Pen.mark(MarkRole.of(point.variation()).mark(), x(point), y(value)));
			}
		}
		paths.forEach((role, path) -> shapes.add(new Chart.Shape(role.cssName(), path.toString())));
	}

	/** Writes the name of each line beside its end, apart from the others. */
	private void nameLines(List<Chart.Shape> shapes, List<Chart.Label> labels) {
		List<Named> ordered = this.named.stream().sorted(Comparator.comparingDouble((one) -> y(one.value()))).toList();
		List<Double> places = Lettering.spread(ordered.stream().map((one) -> y(one.value())).toList(), TOP, BOTTOM);
		StringBuilder leaders = new StringBuilder();
		for (int index = 0; index < ordered.size(); index++) {
			Named one = ordered.get(index);
			leaders.append(Pen.line(this.right + 2, y(one.value()), this.right + LEADER - 3, places.get(index)));
			labels.add(new Chart.Label(one.role(), Pen.at(this.right + LEADER),
					Pen.at(places.get(index) + Lettering.SIZE / 3.0), one.text()));
		}
		shapes.add(new Chart.Shape("leader", leaders.toString()));
	}

	private List<Named> named() {
		List<Named> lines = new ArrayList<>();
		ValueFormat format = this.subject.format();
		lines.add(new Named("latest", this.series.latestValue(), "Latest " + format.of(this.series.latestValue())));
		Segment newest = this.series.newest();
		if (newest != null) {
			Limits limits = newest.limits();
			lines.add(new Named("start", limits.mean(), "Average " + format.derived(limits.mean())));
			if (limits.upper().compareTo(limits.lower()) > 0) {
				lines.add(new Named("start", limits.upper(), "Limit " + format.derived(limits.upper())));
				lines.add(new Named("start", limits.lower(), "Limit " + format.derived(limits.lower())));
			}
		}
		BigDecimal target = this.series.target();
		if (target != null) {
			lines.add(new Named("aim", target, "Target " + format.of(target)));
		}
		return List.copyOf(lines);
	}

	private List<BigDecimal> figures() {
		List<BigDecimal> figures = new ArrayList<>(this.series.known()
			.stream()
			.map((point) -> Objects.requireNonNull(point.observation().value()))
			.toList());
		for (Segment segment : this.series.reading().segments()) {
			figures.add(segment.limits().lower());
			figures.add(segment.limits().upper());
		}
		BigDecimal target = this.series.target();
		if (target != null) {
			figures.add(target);
		}
		return figures;
	}

	private String tick(BigDecimal figure) {
		return this.subject.format().tick(figure, this.scale.step());
	}

	private double y(BigDecimal figure) {
		return BOTTOM - (BOTTOM - TOP) * this.scale.place(figure);
	}

	/** By time, so that a gap in the figures is a gap in the chart. */
	private double x(Point point) {
		long first = ChartedSeries.day(this.series.points().get(0));
		long last = ChartedSeries.day(this.series.points().get(this.series.points().size() - 1));
		double place = (last > first) ? (double) (ChartedSeries.day(point) - first) / (last - first) : 0.5;
		double from = this.left + GAP;
		return from + (this.right - GAP - from) * place;
	}

	/** A figure whose name is written beside the chart. */
	private record Named(String role, BigDecimal value, String text) {
	}

}
