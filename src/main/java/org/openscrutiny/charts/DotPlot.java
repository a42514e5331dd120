package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.statistics.Observation;

/**
 * One figure for each of several places, the greatest first.
 */
public final class DotPlot {

	private static final int WIDTH = 400;

	private static final double EDGE = 10;

	private static final double TRACK = 20;

	private static final double BETWEEN = 12;

	private final ChartSubject subject;

	private final List<Place> places;

	private final NiceScale scale;

	private final boolean onePeriod;

	private DotPlot(ChartSubject subject, List<Place> places) {
		this.subject = subject;
		this.places = places.stream()
			.filter((place) -> place.value() != null)
			.sorted(Comparator.comparing(DotPlot::value).reversed())
			.toList();
		this.scale = NiceScale.of(this.places.stream().map(DotPlot::value).toList(), subject.format().kind());
		this.onePeriod = this.places.stream().map((place) -> place.observation().period()).distinct().count() == 1;
	}

	/**
	 * @param subject what the chart is about
	 * @param places whose figures are compared
	 * @return the chart; empty if fewer than two places have a figure
	 */
	public static Optional<Chart> of(ChartSubject subject, List<Place> places) {
		if (places.stream().filter((place) -> place.value() != null).count() < 2) {
			return Optional.empty();
		}
		return Optional.of(new DotPlot(subject, places).draw(places));
	}

	private Chart draw(List<Place> all) {
		StringBuilder tracks = new StringBuilder();
		StringBuilder others = new StringBuilder();
		StringBuilder own = new StringBuilder();
		List<Chart.Label> labels = new ArrayList<>();
		double y = 0;
		for (Place place : this.places) {
			String figure = this.subject.format().of(value(place));
			String role = place.own() ? "own" : "start";
			List<String> lines = Lettering.wrap(name(place), WIDTH - Lettering.width(figure) - 2 * BETWEEN);
			for (String line : lines) {
				y += Lettering.LINE;
				labels.add(new Chart.Label(role, "0", Pen.at(y), line));
			}
			labels.add(new Chart.Label(place.own() ? "own-end" : "end", Pen.at(WIDTH), Pen.at(y), figure));
			y += TRACK - BETWEEN / 2;
			tracks.append(Pen.across(EDGE, WIDTH - EDGE, y));
			(place.own() ? own : others)
				.append(Pen.mark(place.own() ? Pen.Mark.DIAMOND : Pen.Mark.RING, x(value(place)), y));
			y += BETWEEN;
		}
		y += BETWEEN / 2;
		List<Chart.Shape> shapes = new ArrayList<>();
		shapes.add(new Chart.Shape("grid", tracks.toString()));
		shapes.add(new Chart.Shape("axis", axis(labels, y)));
		shapes.add(new Chart.Shape("usual", others.toString()));
		shapes.add(new Chart.Shape("own", own.toString()));
		List<String> notes = notes(all);
		return new Chart(this.subject.id(), WIDTH, (int) Math.ceil(y + 30), title(), description(notes),
				shapes.stream().filter((shape) -> !shape.path().isEmpty()).toList(), List.copyOf(labels), List.of(),
				notes);
	}

	private String axis(List<Chart.Label> labels, double y) {
		StringBuilder path = new StringBuilder(Pen.across(EDGE, WIDTH - EDGE, y));
		List<BigDecimal> ticks = this.scale.ticks();
		double room = 0;
		for (BigDecimal tick : ticks) {
			path.append(Pen.down(x(tick), y, y + 5));
			String text = this.subject.format().tick(tick, this.scale.step());
			double half = Lettering.width(text) / 2;
			double middle = Math.min(Math.max(x(tick), half), WIDTH - half);
			if (middle - half >= room) {
				labels.add(new Chart.Label("middle", Pen.at(middle), Pen.at(y + 22), text));
				room = middle + half + EDGE;
			}
		}
		return path.toString();
	}

	private String title() {
		return this.subject.name() + (this.onePeriod ? ", " + this.places.get(0).observation().period().inWords() : "");
	}

	private String description(List<String> notes) {
		String list = this.places.stream()
			.map((place) -> name(place) + " " + this.subject.format().of(value(place)))
			.collect(Collectors.joining("; "));
		return ("From the highest to the lowest: " + list + ". " + String.join(" ", notes)).strip();
	}

	private List<String> notes(List<Place> all) {
		List<String> notes = new ArrayList<>();
		if (this.scale.startsAboveZero()) {
			notes.add("The scale starts at %s, not at 0."
				.formatted(this.subject.format().tick(this.scale.low(), this.scale.step())));
		}
		if (!this.onePeriod) {
			notes.add("The figures are not all about the same period.");
		}
		String missing = all.stream()
			.filter((place) -> place.value() == null)
			.map(Place::name)
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			notes.add("No figure for: %s.".formatted(missing));
		}
		return List.copyOf(notes);
	}

	private String name(Place place) {
		return this.onePeriod ? place.name() : place.name() + ", " + place.observation().period().inWords();
	}

	private double x(BigDecimal figure) {
		return EDGE + (WIDTH - 2 * EDGE) * this.scale.place(figure);
	}

	private static BigDecimal value(Place place) {
		return Objects.requireNonNull(place.value());
	}

	/**
	 * A place and its figure.
	 *
	 * @param name the place, such as {@code Greater Manchester}
	 * @param observation its figure
	 * @param own whether it is the place that this portal is about
	 */
	public record Place(String name, Observation observation, boolean own) {

		@Nullable BigDecimal value() {
			return this.observation.value();
		}

	}

}
