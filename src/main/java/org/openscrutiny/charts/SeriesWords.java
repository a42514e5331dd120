package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.openscrutiny.statistics.ControlReading.Point;
import org.openscrutiny.statistics.ControlReading.Segment;
import org.openscrutiny.statistics.Limits;
import org.openscrutiny.statistics.Observation;
import org.openscrutiny.statistics.Signal;
import org.openscrutiny.statistics.Variation;

/**
 * What is said beside the chart of a series, so that nobody needs to see it.
 */
final class SeriesWords {

	private final ChartSubject subject;

	private final ChartedSeries series;

	private final NiceScale scale;

	SeriesWords(ChartSubject subject, ChartedSeries series, NiceScale scale) {
		this.subject = subject;
		this.series = series;
		this.scale = scale;
	}

	String title() {
		return "%s, %s to %s".formatted(this.subject.name(),
				this.series.points().get(0).observation().period().inWords(),
				this.series.points().get(this.series.points().size() - 1).observation().period().inWords());
	}

	/** What the chart shows, in sentences. */
	List<String> description() {
		ValueFormat format = this.subject.format();
		List<String> sentences = new ArrayList<>();
		Point latest = this.series.latest();
		sentences.add("%d figures. The latest is %s, for %s.".formatted(this.series.known().size(),
				format.of(this.series.latestValue()), latest.observation().period().inWords()));
		Segment newest = this.series.newest();
		if (newest != null) {
			Limits limits = newest.limits();
			sentences.add("The average is %s and the limits are %s and %s.".formatted(format.derived(limits.mean()),
					format.derived(limits.lower()), format.derived(limits.upper())));
		}
		BigDecimal target = this.series.target();
		if (target != null) {
			sentences.add("The target is %s.".formatted(format.of(target)));
		}
		this.series.known()
			.stream()
			.map(Point::variation)
			.filter((variation) -> variation != Variation.COMMON_CAUSE)
			.collect(Collectors.groupingBy((variation) -> variation, LinkedHashMap::new, Collectors.counting()))
			.forEach((variation, number) -> sentences
				.add("%s: %d figure%s.".formatted(variation.inWords(), number, (number == 1) ? "" : "s")));
		if (latest.signal() != Signal.NONE) {
			sentences.add("The latest is " + latest.signal().inWords() + ".");
		}
		else if (newest != null && !newest.trial() && this.series.reading().variation() != null) {
			sentences.add("The latest is within the usual variation.");
		}
		sentences.addAll(notes());
		return sentences;
	}

	/** What its marks mean, if they tell anything. */
	List<Chart.Key> keys() {
		Set<Chart.Key> keys = new LinkedHashSet<>();
		boolean tells = this.series.reading().variation() != null
				|| this.series.points().stream().anyMatch((point) -> point.signal() != Signal.NONE);
		if (tells) {
			this.series.known()
				.stream()
				.map(Point::variation)
				.map((variation) -> new Chart.Key(MarkRole.of(variation).cssName(),
						MarkRole.of(variation).mark().symbol(), variation.inWords()))
				.forEach(keys::add);
		}
		return List.copyOf(keys);
	}

	/** What a reader must know to take it right. */
	List<String> notes() {
		List<String> notes = new ArrayList<>();
		if (this.scale.startsAboveZero()) {
			notes.add("The scale starts at %s, not at 0."
				.formatted(this.subject.format().tick(this.scale.low(), this.scale.step())));
		}
		String refusal = this.series.reading().refusal();
		if (refusal != null) {
			notes.add(refusal);
		}
		notes.addAll(this.series.reading().remarks());
		this.series.reading()
			.segments()
			.stream()
			.skip(1)
			.map((segment) -> this.series.reading().points().get(segment.first()).observation().period().inWords())
			.forEach((period) -> notes.add("Limits are worked out anew from %s.".formatted(period)));
		this.series.points()
			.stream()
			.map(Point::observation)
			.filter(Observation::newDefinition)
			.forEach((one) -> notes.add("The definition is a new one from %s.".formatted(one.period().inWords())));
		String missing = this.series.points()
			.stream()
			.map(Point::observation)
			.filter((one) -> one.value() == null)
			.map((one) -> one.period().inWords())
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			notes.add("No figure for: %s.".formatted(missing));
		}
		if (this.series.points().size() < this.series.reading().points().size()) {
			notes.add("A figure whose period is not stated is left out.");
		}
		return List.copyOf(notes);
	}

}
