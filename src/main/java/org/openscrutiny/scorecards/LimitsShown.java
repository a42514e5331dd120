package org.openscrutiny.scorecards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.ValueFormat;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.returns.ValueWords;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlReading.Segment;
import org.openscrutiny.statistics.Limits;
import org.openscrutiny.statistics.Period;

/**
 * The limits of a stretch of figures, in words.
 *
 * @param from the first day of its first figure
 * @param first the time of its first figure
 * @param last the time of its last figure
 * @param average the average
 * @param lower the lower limit
 * @param upper the upper limit
 * @param reason why the limits begin anew with it; null for the first
 */
public record LimitsShown(LocalDate from, String first, String last, String average, String lower, String upper,
		@Nullable String reason) {

	/** The limits of all stretches, the newest first. */
	static List<LimitsShown> of(ControlReading reading, List<LimitStart> starts, Measure.Definition definition) {
		ValueFormat format = ValueWords.format(definition);
		List<LimitsShown> shown = new ArrayList<>();
		LocalDate before = null;
		for (Segment segment : reading.segments()) {
			Period first = reading.points().get(segment.first()).observation().period();
			Period last = reading.points().get(segment.last()).observation().period();
			LocalDate from = Objects.requireNonNull(first.start());
			Limits limits = segment.limits();
			shown.add(new LimitsShown(from, first.inWords(), last.inWords(), format.derived(limits.mean()),
					format.derived(limits.lower()), format.derived(limits.upper()),
					reason(starts, before, from).orElse(null)));
			before = from;
		}
		Collections.reverse(shown);
		return List.copyOf(shown);
	}

	/** The newest start up to the first figure, if it is after those before. */
	private static Optional<String> reason(List<LimitStart> starts, @Nullable LocalDate before, LocalDate from) {
		return starts.stream()
			.filter((start) -> !start.startsOn().isAfter(from))
			.filter((start) -> before == null || start.startsOn().isAfter(before))
			.reduce((older, newer) -> newer)
			.map(LimitStart::reason);
	}

}
