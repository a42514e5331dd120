package org.openscrutiny.scorecards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Sparkline;
import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.Kpi;
import org.openscrutiny.plan.KpiComparator;
import org.openscrutiny.plan.KpiTarget;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureCatalogue.Described;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.returns.FigureReading.Figure;
import org.openscrutiny.returns.LineName;
import org.openscrutiny.returns.Observation;
import org.openscrutiny.returns.Qualifier;
import org.openscrutiny.returns.RoundId;
import org.openscrutiny.scorecards.ScorecardContent.Aim;
import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Judgement;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.Change;
import org.openscrutiny.statistics.Comparison;
import org.openscrutiny.statistics.ControlReading;
import org.openscrutiny.statistics.ControlTerms;
import org.openscrutiny.statistics.SegmentStart;
import org.openscrutiny.statistics.Series;

/**
 * Writes what one indicator shows of one measure.
 */
final class LineWriter {

	private final Kpi.Intent intent;

	private final PlanContents.Used used;

	private final Described measure;

	private final MeasureFigures figures;

	private final Map<EntityId, String> names;

	private final List<SegmentStart> starts;

	/**
	 * @param intent what the plan wants of the indicator
	 * @param used the measure as the indicator uses it
	 * @param measure the measure
	 * @param figures its figures
	 * @param names the names of forces
	 * @param starts from when its limits are worked out anew
	 */
	LineWriter(Kpi.Intent intent, PlanContents.Used used, Described measure, MeasureFigures figures,
			Map<EntityId, String> names, List<SegmentStart> starts) {
		this.intent = intent;
		this.used = used;
		this.measure = measure;
		this.figures = figures;
		this.names = names;
		this.starts = starts;
	}

	/** Which way is better: neither where the plan only monitors. */
	static Better better(Kpi.Intent intent, Measure.Direction direction) {
		if (intent == Kpi.Intent.MONITOR || intent == Kpi.Intent.REVIEW) {
			return Better.NEITHER;
		}
		return switch (direction) {
			case HIGHER -> Better.HIGHER;
			case LOWER -> Better.LOWER;
			default -> Better.NEITHER;
		};
	}

	/**
	 * @param round the round of which it tells; null for the newest figures of all
	 */
	Line write(@Nullable RoundId round) {
		List<Figure> current = this.figures.current(round);
		List<Compared> compared = new ArrayList<>();
		for (Figure figure : current) {
			this.used.comparators()
				.stream()
				.filter((comparator) -> !this.figures.isBase(figure, comparator))
				.forEach((comparator) -> compared.add(compare(figure, comparator)));
		}
		Figure whole = (current.size() == 1 && current.get(0).group() == null) ? current.get(0) : null;
		ControlReading reading = (whole != null) ? reading(whole) : null;
		String label = this.used.label();
		Measure.Definition definition = this.measure.definition();
		return new Line(this.measure.code(), (label != null) ? label : definition.label(), definition.unitInWords(),
				this.used.role().getLabel(), current.stream().map(this::value).toList(), List.copyOf(compared),
				this.used.targets().stream().map((target) -> aim(target, whole)).toList(),
				(reading != null) ? Sparkline.of(reading).orElse(null) : null,
				(reading != null && reading.variation() != null) ? reading.variation().inWords() : null,
				(reading != null && reading.assurance() != null) ? reading.assurance().inWords() : null,
				definition.note());
	}

	/** What control limits say of a line of figures. */
	ControlReading reading(Figure of) {
		boolean counts = this.measure.definition().valueKind() == Measure.ValueKind.COUNT;
		return ControlReading.of(this.figures.series(of),
				ControlTerms.of(better(), numericTarget(), counts).in(this.starts));
	}

	private Better better() {
		return better(this.intent, this.measure.definition().direction());
	}

	/** A target that is a line on a chart. */
	private @Nullable BigDecimal numericTarget() {
		return this.used.targets().stream().filter((target) -> switch (target.op()) {
			case GE, GT, LE, LT -> true;
			default -> false;
		}).map(PlanContents.Target::v1).filter(Objects::nonNull).findFirst().orElse(null);
	}

	Value value(Figure figure) {
		return value(figure, this.measure);
	}

	static Value value(Figure figure, Described measure) {
		Measure.Definition definition = measure.definition();
		Observation observation = figure.observation();
		Observation.Figure stands = observation.figure();
		Observation.Period period = observation.period();
		return new Value(observation.id().toString(), figure.entity().name(),
				(figure.group() != null) ? figure.group().label() : null, Wording.value(stands, definition),
				stands.status().isFigure(), Wording.period(figure), period.kind().name(), period.startsOn(),
				period.endsOn(), period.observedUntil(), period.label(), stands.status().name(), stands.reason(),
				Wording.plain(stands.value()), Wording.plain(stands.low()), Wording.plain(stands.high()), stands.text(),
				Wording.plain(stands.numerator()), Wording.plain(stands.denominator()),
				Qualifier.marks(observation.qualifiers()), observation.revision(), observation.revisionReason(),
				observation.note(), observation.source(), lineName(figure, measure));
	}

	private static String lineName(Figure figure, Described measure) {
		FigureReading.Group group = figure.group();
		List<UUID> members = measure.members().stream().map(MeasureCatalogue.Member::id).toList();
		return LineName.of(measure.code(), (group != null) ? members.indexOf(group.id()) : null,
				figure.entity().home() ? null : figure.entity().shortName());
	}

	private Compared compare(Figure current, PlanContents.Comparator comparator) {
		String group = (current.group() != null) ? current.group().label() : null;
		String with = with(comparator);
		String kind = comparator.kind().name();
		Optional<Figure> base = this.figures.base(current, comparator);
		if (base.isEmpty()) {
			return new Compared(group, with, kind, null, null, Judgement.NONE, null);
		}
		Value value = value(base.get());
		if (comparator.kind() == KpiComparator.Kind.PEER || MeasureFigures.number(current) == null
				|| MeasureFigures.number(base.get()) == null) {
			return new Compared(group, with, kind, value, null, Judgement.NONE, null);
		}
		Comparison comparison = comparison(current, base.get(), better());
		Change change = comparison.change();
		return new Compared(group, with, kind, value,
				(change != null) ? Wording.change(change, this.measure.definition()) : null, judge(change),
				comparison.refusal());
	}

	private Comparison comparison(Figure current, Figure base, Better better) {
		boolean share = this.measure.definition().valueKind() == Measure.ValueKind.PERCENTAGE;
		Series series = this.figures.series(current);
		boolean oneLine = current.period().start() != null && series.observations()
			.stream()
			.anyMatch((one) -> one.period().equals(base.period()) && !base.period().equals(current.period()));
		return oneLine ? Comparison.within(series, current.period(), base.period(), share, better) : Comparison
			.between(MeasureFigures.observation(current), MeasureFigures.observation(base), share, better);
	}

	private String with(PlanContents.Comparator comparator) {
		if (comparator.entity() != null) {
			return this.names.getOrDefault(comparator.entity(), comparator.kind().getLabel());
		}
		return switch (comparator.kind()) {
			case SAME_PERIOD_PREV_YEAR -> "The year before";
			case SAME_PERIOD_BASE_YEAR -> "Same period of " + comparator.base();
			case BASELINE_POINT -> (comparator.base() != null) ? "Baseline" : "An earlier time";
			default -> comparator.kind().getLabel();
		};
	}

	private static Judgement judge(@Nullable Change change) {
		if (change == null) {
			return Judgement.NONE;
		}
		return switch (change.meaning()) {
			case BETTER -> Judgement.BETTER;
			case WORSE -> (change.difference().signum() > 0) ? Judgement.WORSE_HIGHER : Judgement.WORSE_LOWER;
			case HIGHER -> Judgement.HIGHER;
			case LOWER -> Judgement.LOWER;
			case NO_CHANGE -> Judgement.NO_CHANGE;
		};
	}

	private Aim aim(PlanContents.Target target, @Nullable Figure current) {
		return new Aim(target.words(), target.origin().getLabel(), target.dueOn(),
				(current != null) ? reached(target, current) : null);
	}

	private @Nullable Boolean reached(PlanContents.Target target, Figure current) {
		BigDecimal value = MeasureFigures.number(current);
		BigDecimal aim = target.v1();
		if (value == null) {
			return null;
		}
		if (aim == null) {
			return (target.op() == KpiTarget.Op.NOT_WORSE_THAN) ? notWorse(target, current) : null;
		}
		return switch (target.op()) {
			case GE -> value.compareTo(aim) >= 0;
			case GT -> value.compareTo(aim) > 0;
			case LE -> value.compareTo(aim) <= 0;
			case LT -> value.compareTo(aim) < 0;
			case EQ -> value.compareTo(aim) == 0;
			case BETWEEN -> value.compareTo(aim) >= 0 && target.v2() != null && value.compareTo(target.v2()) <= 0;
			case CHANGE_ABS, CHANGE_PCT -> changed(target, aim, current);
			case NOT_WORSE_THAN -> null;
		};
	}

	private @Nullable Boolean notWorse(PlanContents.Target target, Figure current) {
		Change change = since(target, current);
		Better direction = better(Kpi.Intent.ENSURE, this.measure.definition().direction());
		return (change == null || direction == Better.NEITHER) ? null : change.meaning() != Change.Meaning.WORSE;
	}

	private @Nullable Boolean changed(PlanContents.Target target, BigDecimal aim, Figure current) {
		Change change = since(target, current);
		BigDecimal by = (change == null) ? null
				: (target.op() == KpiTarget.Op.CHANGE_ABS) ? change.difference() : change.percentage();
		if (by == null) {
			return null;
		}
		return (aim.signum() > 0) ? by.compareTo(aim) >= 0 : by.compareTo(aim) <= 0;
	}

	/** The change since the time from which a target counts, if periods are alike. */
	private @Nullable Change since(PlanContents.Target target, Figure current) {
		return this.used.comparators()
			.stream()
			.filter((comparator) -> Objects.equals(comparator.base(), target.base()))
			.flatMap((comparator) -> this.figures.base(current, comparator).stream())
			.findFirst()
			.map((base) -> comparison(current, base, better(Kpi.Intent.ENSURE, this.measure.definition().direction())))
			.map(Comparison::change)
			.orElse(null);
	}

}
