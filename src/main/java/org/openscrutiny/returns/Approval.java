package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;

/**
 * Makes figures of what was typed: a first figure, or another revision of one, and the
 * quarters and years to date that its months give. Holds nothing that outlives one act.
 */
class Approval {

	private final RoundId round;

	private final Observation.Signed approver;

	/** The newest revision of every figure, by line. */
	private final Map<SeriesId, List<Observation>> standing = new HashMap<>();

	private final List<Observation> added = new ArrayList<>();

	private final List<Observations.Warning> warnings = new ArrayList<>();

	Approval(RoundId round, ActingPerson person, By by, Collection<Observation> standing) {
		this.round = round;
		this.approver = new Observation.Signed(person.id(), person.name(), by.when());
		standing.forEach((each) -> of(each.series()).add(each));
	}

	private List<Observation> of(SeriesId series) {
		return this.standing.computeIfAbsent(series, (key) -> new ArrayList<>());
	}

	/**
	 * Approves what was typed for a measure.
	 * @throws RuleBroken if the approver typed any of it, it cannot be understood, or it
	 * contradicts what was approved before
	 */
	void approve(Assignment assignment, Collection<Entry> entries, MeasureCatalogue.Described measure) {
		String label = measure.definition().label();
		if (entries.isEmpty()) {
			throw new RuleBroken("Nothing is entered for “" + label + "”. Return it");
		}
		Map<SeriesId, Set<YearMonth>> months = new HashMap<>();
		for (Entry entry : entries) {
			if (entry.getEnteredBy().equals(this.approver.person())) {
				throw new RuleBroken("You entered figures of “" + label + "”, so another approver must approve them");
			}
			Observation figure = figure(entry, assignment, measure.definition());
			if (add(figure, assignment, label)) {
				entry.getAcceptances()
					.forEach((each) -> this.warnings.add(new Observations.Warning(figure.id(), each.getCheckCode(),
							each.getMessage(), each.getReason(), each.getPersonName())));
				if (figure.period().kind() == PeriodKind.MONTH && figure.period().startsOn() != null) {
					months.computeIfAbsent(figure.series(), (key) -> new HashSet<>())
						.add(YearMonth.from(figure.period().startsOn()));
				}
			}
		}
		if (DerivedFigures.isPossible(measure.definition())) {
			months.forEach((series, touched) -> derive(series, touched, assignment, measure.definition()));
		}
	}

	private Observation figure(Entry entry, Assignment assignment, Measure.Definition definition) {
		Entry.Content content = entry.getContent();
		PeriodKind kind = content.periodKind();
		if (kind == null) {
			throw new RuleBroken("A period of “" + definition.label() + "” is not understood. Return the measure");
		}
		Observation.Period period = new Observation.Period(kind, content.startsOn(), content.endsOn(),
				content.periodTyped(), content.observedUntil());
		Observation standing = standing(entry.getSeries(), period);
		return new Observation(ObservationId.create(), entry.getSeries(), period, revision(standing),
				read(content, definition), content.qualifiers(), content.valueTyped(), false, content.note(),
				content.source(), kind(standing, assignment), reason(standing, assignment), this.round,
				new Observation.Signed(entry.getEnteredBy(), entry.getEnteredName(), entry.getEnteredAt()),
				entry.getEnteredFor(), this.approver);
	}

	private @Nullable Observation standing(SeriesId series, Observation.Period period) {
		return of(series).stream().filter((each) -> each.period().isSameTime(period)).findFirst().orElse(null);
	}

	private static int revision(@Nullable Observation standing) {
		return (standing != null) ? standing.revision() + 1 : 1;
	}

	private static RevisionKind kind(@Nullable Observation standing, Assignment assignment) {
		RevisionKind kind = assignment.getRevisionKind();
		return (standing != null && kind != null) ? kind : RevisionKind.INITIAL;
	}

	private static @Nullable String reason(@Nullable Observation standing, Assignment assignment) {
		return (standing != null) ? assignment.getRevisionReason() : null;
	}

	private static Observation.Figure read(Entry.Content content, Measure.Definition definition) {
		String typed = content.valueTyped();
		if (!content.status().isFigure() || typed == null) {
			return new Observation.Figure(content.status(), content.statusReason(), null, null, null, null, null, null);
		}
		try {
			Observation.Figure read = Observation.Figure.of(TypedValue.read(typed, definition));
			return new Observation.Figure(read.status(), null, read.value(), read.low(), read.high(), read.text(),
					first(content.numerator(), read.numerator()), first(content.denominator(), read.denominator()));
		}
		catch (RuleBroken ex) {
			throw new RuleBroken("“" + typed + "” of “" + definition.label() + "” is not understood: " + ex.getMessage()
					+ ". Return the measure");
		}
	}

	private static @Nullable BigDecimal first(@Nullable BigDecimal typed, @Nullable BigDecimal read) {
		return (typed != null) ? typed : read;
	}

	/** Adds a figure, unless the same stands there already. */
	private boolean add(Observation figure, Assignment assignment, String label) {
		Observation standing = standing(figure.series(), figure.period());
		if (standing != null) {
			if (figure.saysTheSame(standing)) {
				return false;
			}
			if (!assignment.isRevision()) {
				throw new RuleBroken("“" + label + "” has an approved figure for " + figure.period().inWords()
						+ " already. Return the measure: a new revision needs a reason");
			}
			of(figure.series()).remove(standing);
		}
		of(figure.series()).add(figure);
		this.added.add(figure);
		return true;
	}

	private void derive(SeriesId series, Set<YearMonth> touched, Assignment assignment, Measure.Definition definition) {
		Map<YearMonth, Observation> months = new HashMap<>();
		of(series).stream()
			.filter((each) -> each.period().kind() == PeriodKind.MONTH && each.period().startsOn() != null)
			.forEach((each) -> months.put(YearMonth.from(Objects.requireNonNull(each.period().startsOn())), each));
		for (DerivedFigures.Derived derived : DerivedFigures.of(months, touched, definition)) {
			Observation standing = standing(series, derived.period());
			if (standing == null || !agrees(standing.figure(), derived.figure())) {
				if (standing != null && !assignment.isRevision()) {
					throw new RuleBroken("The months of “" + definition.label() + "” give "
							+ derived.figure().inWords(definition) + " for " + derived.period().inWords()
							+ ", but the approved figure is " + standing.figure().inWords(definition)
							+ ". Return the measure, or correct that figure by a new revision first");
				}
				Observation figure = new Observation(ObservationId.create(), series, derived.period(),
						revision(standing), derived.figure(), derived.qualifiers(), null, true, null, null,
						kind(standing, assignment), reason(standing, assignment), this.round, null, null,
						this.approver);
				if (standing != null) {
					of(series).remove(standing);
				}
				of(series).add(figure);
				this.added.add(figure);
			}
		}
	}

	private static boolean agrees(Observation.Figure standing, Observation.Figure derived) {
		BigDecimal value = standing.value();
		BigDecimal sum = derived.value();
		if (value == null || sum == null) {
			return false;
		}
		int places = Math.min(value.scale(), sum.scale());
		return value.setScale(places, RoundingMode.HALF_UP).compareTo(sum.setScale(places, RoundingMode.HALF_UP)) == 0;
	}

	/** What is new, in the order in which it came. */
	List<Observation> added() {
		return this.added;
	}

	/** The warnings that were accepted of it. */
	List<Observations.Warning> warnings() {
		return this.warnings;
	}

}
