package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Observations between one start of limits and the next.
 *
 * @param observations the observations, at least one; first and last have figures
 * @param fixAfter the number of first figures that make the limits; null for all
 */
record Stretch(List<Observation> observations, @Nullable Integer fixAfter) {

	static List<Stretch> split(List<Observation> observations, List<SegmentStart> starts) {
		List<SegmentStart> ordered = starts.stream().sorted(Comparator.comparing(SegmentStart::from)).toList();
		List<Stretch> stretches = new ArrayList<>();
		List<Observation> current = new ArrayList<>();
		Integer fixAfter = null;
		int passed = 0;
		for (Observation observation : observations) {
			int reached = passed;
			while (reached < ordered.size() && !isBefore(observation.period(), ordered.get(reached))) {
				reached++;
			}
			if (reached > passed) {
				add(stretches, current, fixAfter);
				current.clear();
				fixAfter = ordered.get(reached - 1).fixAfter();
				passed = reached;
			}
			current.add(observation);
		}
		add(stretches, current, fixAfter);
		return stretches;
	}

	private static boolean isBefore(Period period, SegmentStart start) {
		return period.start() == null || period.start().isBefore(start.from());
	}

	private static void add(List<Stretch> stretches, List<Observation> observations, @Nullable Integer fixAfter) {
		List<Observation> known = new Series(observations).fromFirstToLastFigure();
		if (!known.isEmpty()) {
			stretches.add(new Stretch(List.copyOf(known), fixAfter));
		}
	}

	int size() {
		return this.observations.size();
	}

	List<BigDecimal> values() {
		return this.observations.stream().map((one) -> Objects.requireNonNull(one.value())).toList();
	}

	/** Why its figures do not follow one another; null if they do. */
	@Nullable String gap() {
		return IntStream.range(1, size())
			.mapToObj((index) -> gap(this.observations.get(index - 1), this.observations.get(index)))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String gap(Observation before, Observation after) {
		Period older = before.period();
		Period newer = after.period();
		if (after.value() == null) {
			return "there is no figure for " + newer.inWords();
		}
		if (after.newDefinition()) {
			return "the definition changed in " + newer.inWords() + ", and figures before and after are not comparable";
		}
		if (older.overlaps(newer)) {
			return "%s and %s overlap".formatted(older.inWords(), newer.inWords());
		}
		if (!older.isFollowedBy(newer)) {
			return "figures are missing between %s and %s".formatted(older.inWords(), newer.inWords());
		}
		if (!older.isAsLongAs(newer)) {
			return "%s covers %s and %s covers %s".formatted(older.inWords(), older.length(), newer.inWords(),
					newer.length());
		}
		return null;
	}

}
