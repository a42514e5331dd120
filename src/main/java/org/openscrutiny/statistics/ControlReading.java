package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What control limits say about a series, as far as they may be drawn for it: only
 * separate, equal periods that follow one another and share one definition have limits;
 * from 8 figures on trial, from 13 with signals.
 *
 * @param series what was read
 * @param terms how it was read
 * @param refusal why no limits are drawn, a sentence; null if they are
 * @param points one for each observation of the series
 * @param segments the stretches with limits of their own; empty if none are drawn
 * @param variation what the newest figure shows; null if limits are missing, on trial or
 * flat
 * @param assurance whether the target will be met; null as above, and without a target or
 * a better way
 * @param remarks what a reader should know of the limits, in sentences
 */
public record ControlReading(Series series, ControlTerms terms, @Nullable String refusal, List<Point> points,
		List<Segment> segments, @Nullable Variation variation, @Nullable Assurance assurance, List<String> remarks) {

	private static final int FEWEST_FOR_LIMITS = 8;

	private static final int FEWEST_FOR_SIGNALS = 13;

	/** Below this average, a count strays further than its limits allow for. */
	private static final BigDecimal SMALL_COUNT = BigDecimal.valueOf(5);

	/**
	 * @param series the observations
	 * @param terms how to read them
	 */
	public static ControlReading of(Series series, ControlTerms terms) {
		List<Stretch> stretches = Stretch.split(series.fromFirstToLastFigure(), terms.segments());
		String unfit = unfit(series, stretches);
		if (unfit != null) {
			List<Point> plain = series.observations()
				.stream()
				.map((one) -> new Point(one, Signal.NONE, Variation.COMMON_CAUSE))
				.toList();
			return new ControlReading(series, terms, "No limits are drawn because " + unfit + ".", plain, List.of(),
					null, null, List.of());
		}
		return read(series, terms, stretches);
	}

	private static ControlReading read(Series series, ControlTerms terms, List<Stretch> stretches) {
		List<Signal> signals = new ArrayList<>(Collections.nCopies(series.observations().size(), Signal.NONE));
		List<Segment> segments = new ArrayList<>();
		Xmr last = null;
		for (Stretch stretch : stretches) {
			if (stretch.size() < FEWEST_FOR_LIMITS) {
				continue;
			}
			int first = series.observations().indexOf(stretch.observations().get(0));
			boolean trial = stretch.size() < FEWEST_FOR_SIGNALS;
			last = Xmr.of(stretch.values(), terms.screening(), stretch.fixAfter());
			segments.add(new Segment(first, stretch.size(), last.rounded(), trial));
			for (int index = 0; !trial && index < stretch.size(); index++) {
				signals.set(first + index, last.signals().get(index));
			}
		}
		boolean tells = last != null && !last.isFlat() && !segments.get(segments.size() - 1).trial();
		List<Point> points = IntStream.range(0, signals.size())
			.mapToObj((index) -> new Point(series.observations().get(index), signals.get(index),
					Variation.of(signals.get(index), terms.better())))
			.toList();
		Variation variation = tells ? points.get(segments.get(segments.size() - 1).last()).variation() : null;
		Assurance assurance = (tells && last != null) ? Assurance.of(last, terms.target(), terms.better()) : null;
		return new ControlReading(series, terms, null, points, List.copyOf(segments), variation, assurance,
				remarks(terms, segments, last));
	}

	private static List<String> remarks(ControlTerms terms, List<Segment> segments, @Nullable Xmr last) {
		List<String> remarks = new ArrayList<>();
		Segment newest = segments.get(segments.size() - 1);
		if (last != null && last.isFlat()) {
			remarks.add("All figures that make the limits are the same, so nothing can be called unusual.");
		}
		else if (newest.trial()) {
			remarks.add("These are trial limits from %d figures: nothing is called unusual before there are %d."
				.formatted(newest.size(), FEWEST_FOR_SIGNALS));
		}
		if (terms.counts() && newest.limits().mean().compareTo(SMALL_COUNT) < 0) {
			remarks.add("The average is below 5: so small a count often seems unusual by chance.");
		}
		return List.copyOf(remarks);
	}

	private static @Nullable String unfit(Series series, List<Stretch> stretches) {
		List<Observation> known = series.observations().stream().filter((one) -> one.value() != null).toList();
		String kind = known.stream()
			.map((one) -> one.period().kind().unfit())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (kind != null) {
			return kind;
		}
		if (known.stream().map((one) -> one.period().kind()).distinct().count() > 1) {
			return "the figures cover periods of different kinds";
		}
		if (known.size() < FEWEST_FOR_LIMITS) {
			return "there %s, and limits need at least %d".formatted(figures(known.size()), FEWEST_FOR_LIMITS);
		}
		String gap = stretches.stream().map(Stretch::gap).filter(Objects::nonNull).findFirst().orElse(null);
		if (gap != null) {
			return gap;
		}
		int newest = stretches.get(stretches.size() - 1).size();
		if (newest < FEWEST_FOR_LIMITS) {
			return "there %s since they were last worked out anew, and limits need at least %d"
				.formatted(figures(newest), FEWEST_FOR_LIMITS);
		}
		return null;
	}

	private static String figures(int number) {
		return switch (number) {
			case 0 -> "are no figures";
			case 1 -> "is only 1 figure";
			default -> "are only " + number + " figures";
		};
	}

	/**
	 * One observation as the limits see it.
	 *
	 * @param observation the observation
	 * @param signal why it stands out
	 * @param variation what that means for the plan
	 */
	public record Point(Observation observation, Signal signal, Variation variation) {
	}

	/**
	 * A stretch of figures with limits of its own.
	 *
	 * @param first the place of its first point, from 0
	 * @param size the number of its points
	 * @param limits the limits
	 * @param trial whether they are on trial
	 */
	public record Segment(int first, int size, Limits limits, boolean trial) {

		/** The place of its last point, from 0. */
		public int last() {
			return this.first + this.size - 1;
		}

	}

}
