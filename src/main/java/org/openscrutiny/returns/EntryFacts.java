package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.statistics.SegmentStart;

/**
 * All that checks need to know of one entry.
 *
 * @param definition the measure
 * @param typed what was typed
 * @param asked what is asked for
 * @param approved what was approved of the same line, the newest revision of each period
 * @param others what else is typed for the same line
 * @param groups what is known of the groups; null where the entry has nothing to do with
 * groups
 * @param segments from when the limits of the measure are worked out anew
 */
record EntryFacts(Measure.Definition definition, Typed typed, Asked asked, List<KnownFigure> approved,
		List<KnownFigure> others, @Nullable Groups groups, List<SegmentStart> segments) {

	EntryFacts {
		approved = List.copyOf(approved);
		others = List.copyOf(others);
		segments = List.copyOf(segments);
	}

	/** Facts of a measure whose limits never began anew. */
	EntryFacts(Measure.Definition definition, Typed typed, Asked asked, List<KnownFigure> approved,
			List<KnownFigure> others, @Nullable Groups groups) {
		this(definition, typed, asked, approved, others, groups, List.of());
	}

	/**
	 * What was typed.
	 *
	 * @param value as it was typed; null if nothing was
	 * @param period as it was typed; null if nothing was
	 * @param status the status
	 * @param statusReason why there is no figure
	 * @param numerator what a share counts
	 * @param denominator what a share is of
	 * @param qualifiers the marks
	 * @param note what readers should know
	 */
	record Typed(@Nullable String value, @Nullable String period, ValueStatus status, @Nullable String statusReason,
			@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, Set<Qualifier> qualifiers,
			@Nullable String note) {
	}

	/**
	 * What is asked for.
	 *
	 * @param kind the kind of period
	 * @param cutOff the last day that a figure may be about
	 * @param today the day on which it is checked
	 * @param revision whether an approved figure may be replaced
	 */
	record Asked(PeriodKind kind, LocalDate cutOff, LocalDate today, boolean revision) {
	}

	/**
	 * The groups of a measure, of one period.
	 *
	 * @param unnamed whether the entry is about a group that the source does not name
	 * @param parts the figures of all groups; empty where the sum is checked at another
	 * entry, or one of them is missing
	 * @param whole the figure of the whole; null where none is typed
	 */
	record Groups(boolean unnamed, List<BigDecimal> parts, @Nullable BigDecimal whole) {
	}

}
