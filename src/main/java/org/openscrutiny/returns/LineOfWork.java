package org.openscrutiny.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;

/**
 * A line of figures as it stands in a round: what was approved, and what is typed.
 *
 * @param id what identifies it for people and files, such as {@code calls-101/2@GMP}
 * @param task what it belongs to
 * @param series identifies it once there is something; null before
 * @param entity what it is taken of
 * @param member the group; null for the whole
 * @param label the group and the force or area, as far as they need to be said
 * @param main whether the contributor is asked for it; otherwise it can be entered
 * besides
 * @param required whether the measure is incomplete without it
 * @param unnamed whether it is about a group that the source does not name
 * @param approved what was approved, the newest time first
 * @param entries what is typed, the earliest time first
 */
record LineOfWork(String id, TaskOfWork task, @Nullable SeriesId series, EntityId entity, @Nullable UUID member,
		String label, boolean main, boolean required, boolean unnamed, List<Observation> approved,
		List<Entry> entries) {

	static final Comparator<Entry> IN_TIME = Comparator
		.comparing((Entry entry) -> entry.getContent().endsOn(), Comparator.nullsLast(LocalDate::compareTo))
		.thenComparing((entry) -> entry.getContent().startsOn(), Comparator.nullsLast(LocalDate::compareTo))
		.thenComparing((entry) -> entry.getId().value());

	/** What was approved, as checks see it. */
	List<KnownFigure> known() {
		return this.approved.stream().map(LineOfWork::known).toList();
	}

	private static KnownFigure known(Observation observation) {
		Observation.Figure figure = observation.figure();
		return new KnownFigure(period(observation.period()),
				new TypedValue(figure.status(), figure.value(), figure.low(), figure.high(), figure.text(),
						figure.numerator(), figure.denominator(), observation.qualifiers()));
	}

	static TypedPeriod period(Observation.Period period) {
		String label = (period.label() != null) ? period.label()
				: PeriodLabels.of(period.kind(), period.startsOn(), period.endsOn());
		return new TypedPeriod(period.kind(), period.startsOn(), period.endsOn(), label);
	}

	/** The newest approved figure of the kind that is asked for, or else of any. */
	Optional<Observation> last() {
		PeriodKind asked = this.task.asked();
		return this.approved.stream()
			.filter((one) -> one.period().kind() == asked)
			.findFirst()
			.or(() -> this.approved.stream().findFirst());
	}

	/** The approved figures of the kind of period that most of them are of. */
	ControlReading reading() {
		Map<PeriodKind, List<KnownFigure>> kinds = new HashMap<>();
		known().stream()
			.filter((one) -> one.number() != null && one.period().endsOn() != null)
			.forEach((one) -> kinds.computeIfAbsent(one.period().kind(), (kind) -> new ArrayList<>()).add(one));
		List<KnownFigure> most = kinds.values().stream().max(Comparator.comparing(List::size)).orElse(List.of());
		return ControlReading.of(new org.openscrutiny.statistics.Series(most.stream()
			.map((one) -> new org.openscrutiny.statistics.Observation(one.period().asPeriod(), one.number(),
					one.isBreak()))
			.toList()), ControlTerms.of(Better.NEITHER, null, false).in(this.task.segments()));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LineOfWork that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return this.id;
	}

	Optional<Entry> entry(EntryId entry) {
		return this.entries.stream().filter((one) -> one.getId().equals(entry)).findFirst();
	}

}
