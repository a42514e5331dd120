package org.openscrutiny.scorecards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.KpiComparator;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.returns.FigureReading.Figure;
import org.openscrutiny.returns.Observation;
import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.Qualifier;
import org.openscrutiny.returns.RoundId;
import org.openscrutiny.statistics.Period;
import org.openscrutiny.statistics.Series;

/**
 * The figures of one measure, and which of them belongs where: what is the newest, and
 * what it is compared with. Of several revisions only the newest counts.
 */
final class MeasureFigures {

	/**
	 * The newest time last. A figure without any time is as new as the round that
	 * collected it; one that is told only in relation to another comes before all others.
	 */
	private static final Comparator<Figure> IN_TIME = Comparator.comparingInt(MeasureFigures::rank)
		.thenComparing(MeasureFigures::last, Comparator.nullsFirst(LocalDate::compareTo))
		.thenComparing((figure) -> figure.observation().period().startsOn(),
				Comparator.nullsFirst(LocalDate::compareTo));

	private final Map<Key, List<Figure>> lines = new LinkedHashMap<>();

	/**
	 * @param figures all revisions of the figures of one measure
	 */
	MeasureFigures(List<Figure> figures) {
		Map<Object, Figure> newest = new LinkedHashMap<>();
		for (Figure figure : figures) {
			Observation.Period period = figure.observation().period();
			List<@Nullable Object> place = new ArrayList<>();
			place.add(Key.of(figure));
			place.add(period.kind());
			place.add(period.startsOn());
			place.add(period.endsOn());
			newest.merge(place, figure,
					(one, other) -> (other.observation().revision() > one.observation().revision()) ? other : one);
		}
		newest.values()
			.forEach((figure) -> this.lines.computeIfAbsent(Key.of(figure), (key) -> new ArrayList<>()).add(figure));
	}

	private static int rank(Figure figure) {
		Observation.Period period = figure.observation().period();
		return switch (period.kind()) {
			case RELATIVE -> (period.startsOn() != null) ? 1 : 0;
			case UNSPECIFIED -> 2;
			default -> 1;
		};
	}

	private static @Nullable LocalDate last(Figure figure) {
		Observation.Period period = figure.observation().period();
		return (period.endsOn() != null) ? period.endsOn() : period.startsOn();
	}

	/**
	 * The newest figure of the home force and of each of its groups and areas: of the
	 * round, or else the last one before it.
	 * @param round the round; null for the newest figures of all
	 */
	List<Figure> current(@Nullable RoundId round) {
		return this.lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().own())
			.map((line) -> newest(line.getValue(), round))
			.toList();
	}

	private static Figure newest(List<Figure> line, @Nullable RoundId round) {
		List<Figure> collected = (round == null) ? List.of()
				: line.stream().filter((figure) -> round.equals(figure.observation().round())).toList();
		return (collected.isEmpty() ? line : collected).stream().max(IN_TIME).orElseThrow();
	}

	/** What a figure is compared with; empty if there is no such figure. */
	Optional<Figure> base(Figure current, PlanContents.Comparator comparator) {
		if (comparator.entity() != null) {
			return peer(current, comparator);
		}
		List<Figure> others = this.lines.getOrDefault(Key.of(current), List.of())
			.stream()
			.filter((figure) -> figure != current)
			.toList();
		return switch (comparator.kind()) {
			case SAME_PERIOD_PREV_YEAR -> newest(others, (figure) -> isYearsBefore(figure, current, 1));
			case SAME_PERIOD_BASE_YEAR ->
				newest(others, (figure) -> isIn(figure, comparator) && isSamePartOfYear(figure, current));
			case BASELINE_POINT,
					HISTORIC_RANGE ->
				(comparator.baseStartsOn() != null)
						? newest(others, (figure) -> isExactly(figure, comparator))
							.or(() -> newest(others, (figure) -> isIn(figure, comparator)))
						: newest(others, (figure) -> figure.observation().period().kind() == PeriodKind.RELATIVE);
			default -> Optional.empty();
		};
	}

	private Optional<Figure> peer(Figure current, PlanContents.Comparator comparator) {
		UUID group = (current.group() != null) ? current.group().id() : null;
		List<Figure> theirs = this.lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().entity().equals(comparator.entity())
					&& Objects.equals(line.getKey().group(), group))
			.flatMap((line) -> line.getValue().stream())
			.toList();
		return newest(theirs, (figure) -> figure.period().start() != null && isSameTime(figure, current))
			.or(() -> newest(theirs, (figure) -> isExactly(figure, comparator)))
			.or(() -> (comparator.base() != null) ? Optional.empty()
					: newest(theirs, (figure) -> figure.period().start() == null));
	}

	/**
	 * What a measure that no indicator uses stands beside: the other times of the same
	 * kind, the newest first, and others.
	 */
	List<PlanContents.Comparator> comparators(RoundId round) {
		List<Figure> current = current(round);
		List<PlanContents.Comparator> comparators = new ArrayList<>();
		this.lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().own())
			.flatMap((line) -> line.getValue().stream())
			.filter((figure) -> figure.period().start() != null)
			.filter((figure) -> current.stream().anyMatch((newest) -> isOtherTime(figure, newest)))
			.sorted(IN_TIME.reversed())
			.map((figure) -> figure.observation().period())
			.map((period) -> new PlanContents.Comparator(KpiComparator.Kind.BASELINE_POINT, null, period.startsOn(),
					period.endsOn(), null))
			.distinct()
			.forEach(comparators::add);
		this.lines.keySet()
			.stream()
			.filter((line) -> !line.own())
			.map((line) -> new PlanContents.Comparator(KpiComparator.Kind.PEER, null, null, null, line.entity()))
			.distinct()
			.forEach(comparators::add);
		return comparators;
	}

	private static boolean isOtherTime(Figure figure, Figure current) {
		return figure.observation().period().kind() == current.observation().period().kind()
				&& !isSameTime(figure, current);
	}

	/** Whether a figure is itself of the time that it would be compared with. */
	boolean isBase(Figure current, PlanContents.Comparator comparator) {
		return comparator.entity() == null && comparator.kind() != KpiComparator.Kind.SAME_PERIOD_PREV_YEAR
				&& isIn(current, comparator);
	}

	/** The newest dated number of the home force as a whole; empty if there is none. */
	Optional<Figure> latestNumber() {
		return this.lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().own() && !line.getKey().area() && line.getKey().group() == null)
			.flatMap((line) -> line.getValue().stream())
			.filter((figure) -> number(figure) != null && figure.period().start() != null)
			.max(IN_TIME);
	}

	/**
	 * The newest dated figures that other forces have for the same time, the home force
	 * first; empty if there are none.
	 */
	List<Figure> withPeers() {
		return this.lines.entrySet()
			.stream()
			.filter((line) -> line.getKey().own() && !line.getKey().area() && line.getKey().group() == null)
			.flatMap((line) -> line.getValue().stream())
			.filter((figure) -> number(figure) != null && figure.period().start() != null)
			.sorted(IN_TIME.reversed())
			.map(this::sameTime)
			.filter((all) -> all.size() > 1)
			.findFirst()
			.orElse(List.of());
	}

	/** The figures of the same time of all forces, the home force first. */
	private List<Figure> sameTime(Figure as) {
		UUID group = (as.group() != null) ? as.group().id() : null;
		return this.lines.entrySet()
			.stream()
			.filter((line) -> Objects.equals(line.getKey().group(), group) && !line.getKey().area())
			.flatMap((line) -> line.getValue().stream())
			.filter((figure) -> isSameTime(figure, as))
			.toList();
	}

	private static Optional<Figure> newest(List<Figure> figures, Predicate<Figure> fits) {
		return figures.stream().filter(fits).max(IN_TIME);
	}

	private static boolean isSameTime(Figure figure, Figure other) {
		Observation.Period one = figure.observation().period();
		Observation.Period two = other.observation().period();
		return one.kind() == two.kind() && Objects.equals(one.startsOn(), two.startsOn())
				&& Objects.equals(one.endsOn(), two.endsOn());
	}

	private static boolean isYearsBefore(Figure figure, Figure current, int years) {
		Observation.Period then = figure.observation().period();
		Observation.Period now = current.observation().period();
		return now.startsOn() != null && then.startsOn() != null
				&& then.startsOn().equals(now.startsOn().minusYears(years)) && isSamePartOfYear(figure, current);
	}

	private static boolean isSamePartOfYear(Figure figure, Figure current) {
		Observation.Period then = figure.observation().period();
		Observation.Period now = current.observation().period();
		if (then.kind() != now.kind() || then.startsOn() == null || now.startsOn() == null
				|| !MonthDay.from(then.startsOn()).equals(MonthDay.from(now.startsOn()))) {
			return false;
		}
		if (then.endsOn() == null || now.endsOn() == null) {
			return then.endsOn() == null && now.endsOn() == null;
		}
		long years = (long) now.startsOn().getYear() - then.startsOn().getYear();
		return YearMonth.from(then.endsOn()).plusYears(years).equals(YearMonth.from(now.endsOn()));
	}

	private static boolean isIn(Figure figure, PlanContents.Comparator base) {
		LocalDate start = figure.observation().period().startsOn();
		LocalDate first = base.baseStartsOn();
		LocalDate last = base.baseEndsOn();
		return start != null && first != null && last != null && !start.isBefore(first) && !start.isAfter(last);
	}

	private static boolean isExactly(Figure figure, PlanContents.Comparator base) {
		Observation.Period period = figure.observation().period();
		return base.baseStartsOn() != null && base.baseStartsOn().equals(period.startsOn()) && base.baseEndsOn() != null
				&& base.baseEndsOn().equals(period.endsOn());
	}

	/** The dated figures of the same line and the same kind of time as this one. */
	Series series(Figure current) {
		return new Series(comparable(current).stream().map(MeasureFigures::observation).toList());
	}

	private List<Figure> comparable(Figure current) {
		Period.Kind kind = current.period().kind();
		return this.lines.getOrDefault(Key.of(current), List.of())
			.stream()
			.filter((figure) -> figure.period().start() != null && figure.period().kind() == kind)
			.toList();
	}

	/** A figure as statistics see it. */
	static org.openscrutiny.statistics.Observation observation(Figure figure) {
		return new org.openscrutiny.statistics.Observation(figure.period(), number(figure),
				figure.observation().qualifiers().contains(Qualifier.BREAK));
	}

	static @Nullable BigDecimal number(Figure figure) {
		return figure.observation().figure().value();
	}

	/**
	 * A line of figures.
	 *
	 * @param entity the force or area
	 * @param own whether it is the home force or a part of its area
	 * @param area whether it is a part of the home force's area
	 * @param group the group; null for the whole
	 */
	private record Key(EntityId entity, boolean own, boolean area, @Nullable UUID group) {

		static Key of(Figure figure) {
			return new Key(figure.entity().id(), figure.entity().home() || figure.entity().area(),
					figure.entity().area(), (figure.group() != null) ? figure.group().id() : null);
		}

	}

}
