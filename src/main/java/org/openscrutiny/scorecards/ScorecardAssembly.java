package org.openscrutiny.scorecards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.EntityId;
import org.openscrutiny.plan.Kpi;
import org.openscrutiny.plan.KpiId;
import org.openscrutiny.plan.KpiMeasure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureCatalogue.Described;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.plan.PlanContentsReading;
import org.openscrutiny.plan.Reporting;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.returns.FigureReading.Figure;
import org.openscrutiny.returns.ObservationId;
import org.openscrutiny.returns.RoundId;
import org.openscrutiny.scorecards.ScorecardContent.Change;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.springframework.stereotype.Component;

/**
 * Puts a scorecard together from the plan, the approved figures and what is written
 * around them. The same for a preview and for the frozen copy, in a fixed number of
 * statements.
 */
@Component
class ScorecardAssembly {

	private final PlanContentsReading plans;

	private final MeasureCatalogue measures;

	private final FigureReading figures;

	private final LimitStarts starts;

	private final KpiNarratives narratives;

	ScorecardAssembly(PlanContentsReading plans, MeasureCatalogue measures, FigureReading figures, LimitStarts starts,
			KpiNarratives narratives) {
		this.plans = plans;
		this.measures = measures;
		this.figures = figures;
		this.starts = starts;
		this.narratives = narratives;
	}

	/**
	 * @param scorecard the scorecard
	 * @param edition the version
	 * @param releaseAt from when readers see it; null if that is not known
	 * @param previous the scorecard before it; null if there is none
	 */
	Assembled assemble(Scorecard scorecard, Edition edition, @Nullable Instant releaseAt,
			@Nullable ScorecardContent previous) {
		FigureReading.Round round = this.figures.round(scorecard.getRound());
		PlanContents plan = this.plans.of(scorecard.getPlan(), round.cutOff());
		Set<MeasureId> used = measures(plan, edition);
		List<Figure> known = this.figures.knownTo(round, used);
		Writer writer = new Writer(round.id(), this.measures.of(used), known, this.starts.of(used));
		Edition.Narrative narrative = edition.getNarrative();
		Map<KpiId, KpiNarrative> narratives = this.narratives.of(edition.getId());
		List<Section> sections = plan.sections()
			.stream()
			.filter((section) -> !section.kpis().isEmpty())
			.map((section) -> new Section(section.slug(), section.title(), narrative.sentence(section.id()),
					section.kpis().stream().map((kpi) -> writer.indicator(kpi, narratives.get(kpi.id()))).toList()))
			.toList();
		List<ScorecardContent.Topic> topics = edition.getTopics().stream().map(writer::topic).toList();
		References references = References.of(sections, topics);
		List<Section> written = sections.stream().map(references::fill).toList();
		String summary = narrative.summary();
		ScorecardContent content = new ScorecardContent(scorecard.getSlug(), edition.getNumber(), scorecard.getTitle(),
				plan.title(), plan.slug(), round.label(), round.cutOff(),
				(scorecard.getSource() != null) ? null : releaseAt, scorecard.getSource(),
				(summary != null) ? references.fill(summary) : "", narrative.changeNote(),
				(previous != null) ? previous.title() : null, List.of(), written, topics.isEmpty() ? null : topics);
		Map<String, PlanContents.Indicator> kpis = plan.sections()
			.stream()
			.flatMap((section) -> section.kpis().stream())
			.collect(Collectors.toMap(PlanContents.Indicator::slug, (kpi) -> kpi));
		return new Assembled(Differences.mark(content, previous), plan, round, kpis,
				known.stream().map((figure) -> figure.observation().id()).toList(),
				references.unknown(narrative, narratives.values()), narratives);
	}

	private static Set<MeasureId> measures(PlanContents plan, Edition edition) {
		return Stream
			.concat(plan.sections()
				.stream()
				.flatMap((section) -> section.kpis().stream())
				.flatMap((kpi) -> kpi.measures().stream())
				.map(PlanContents.Used::measure),
					edition.getTopics().stream().flatMap((topic) -> topic.getMeasures().stream()))
			.collect(Collectors.toSet());
	}

	/**
	 * A scorecard, and what it was made of.
	 *
	 * @param content the scorecard
	 * @param plan the plan
	 * @param round the round
	 * @param kpis the indicators by the last part of their addresses
	 * @param figures all figures that it lets readers see
	 * @param unknown references of its texts that lead to no figure
	 * @param narratives what is said of indicators, as it was typed
	 */
	record Assembled(ScorecardContent content, PlanContents plan, FigureReading.Round round,
			Map<String, PlanContents.Indicator> kpis, List<ObservationId> figures, List<String> unknown,
			Map<KpiId, KpiNarrative> narratives) {
	}

	/** Writes indicators with the figures that a round knows. */
	static final class Writer {

		private final RoundId round;

		private final Map<MeasureId, Described> measures;

		private final Map<MeasureId, MeasureFigures> figures = new HashMap<>();

		private final Map<EntityId, String> names;

		private final Map<MeasureId, List<LimitStart>> starts;

		Writer(RoundId round, Map<MeasureId, Described> measures, Collection<Figure> known,
				Map<MeasureId, List<LimitStart>> starts) {
			this.round = round;
			this.measures = measures;
			this.starts = starts;
			known.stream()
				.collect(Collectors.groupingBy(Figure::measure, LinkedHashMap::new, Collectors.toList()))
				.forEach((measure, all) -> this.figures.put(measure, new MeasureFigures(all)));
			this.names = known.stream()
				.collect(Collectors.toMap((figure) -> figure.entity().id(), (figure) -> figure.entity().name(),
						(one, other) -> one));
		}

		Indicator indicator(PlanContents.Indicator kpi, @Nullable KpiNarrative narrative) {
			boolean reported = kpi.reporting() == Reporting.REPORTED || kpi.reporting() == Reporting.AWAITING;
			List<Line> lines = new ArrayList<>();
			for (PlanContents.Used used : kpi.measures()) {
				lines.add(line(kpi, used).write(this.round));
			}
			return new Indicator(kpi.slug(), kpi.title(), kpi.objective(), kpi.intent().getLabel(),
					kpi.reporting().getLabel(), kpi.detail(), reported, null, List.copyOf(lines),
					(narrative != null) ? narrative.text() : null);
		}

		LineWriter line(PlanContents.Indicator kpi, PlanContents.Used used) {
			return line(kpi.intent(), used);
		}

		private LineWriter line(Kpi.Intent intent, PlanContents.Used used) {
			Described measure = Objects.requireNonNull(this.measures.get(used.measure()));
			return new LineWriter(intent, used, measure, figures(used.measure()), this.names,
					starts(used.measure()).stream().map(LimitStart::segment).toList());
		}

		ScorecardContent.Topic topic(Topic topic) {
			return new ScorecardContent.Topic(topic.getTitle(), topic.getNote(),
					topic.getMeasures().stream().map(this::beside).toList());
		}

		/**
		 * A measure that no indicator uses: no way is better, and nothing is aimed at.
		 */
		private Line beside(MeasureId measure) {
			PlanContents.Used used = new PlanContents.Used(measure, null, KpiMeasure.Role.CONTEXT, false, List.of(),
					figures(measure).comparators(this.round));
			return line(Kpi.Intent.MONITOR, used).write(this.round);
		}

		List<LimitStart> starts(MeasureId measure) {
			return this.starts.getOrDefault(measure, List.of());
		}

		MeasureFigures figures(MeasureId measure) {
			return this.figures.getOrDefault(measure, new MeasureFigures(List.of()));
		}

	}

	/** What a scorecard and the one before it tell differently. */
	static final class Differences {

		private Differences() {
		}

		static ScorecardContent mark(ScorecardContent content, @Nullable ScorecardContent previous) {
			if (previous == null) {
				return content;
			}
			Map<String, Indicator> before = previous.indicators()
				.collect(Collectors.toMap(Indicator::slug, (indicator) -> indicator));
			List<Change> changes = new ArrayList<>();
			List<Section> sections = content.sections()
				.stream()
				.map((section) -> new Section(section.slug(), section.title(), section.sentence(),
						section.indicators()
							.stream()
							.map((indicator) -> mark(indicator, before.get(indicator.slug()), changes))
							.toList()))
				.toList();
			Set<String> now = content.indicators().map(Indicator::slug).collect(Collectors.toSet());
			previous.indicators()
				.filter((indicator) -> !now.contains(indicator.slug()))
				.forEach((indicator) -> changes
					.add(new Change(null, indicator.title(), "is not in this scorecard any more")));
			return new ScorecardContent(content.slug(), content.number(), content.title(), content.plan(),
					content.planSlug(), content.round(), content.dataTo(), content.releaseAt(), content.source(),
					content.summary(), content.changeNote(), content.comparedWith(), List.copyOf(changes), sections,
					content.topics());
		}

		private static Indicator mark(Indicator now, @Nullable Indicator before, List<Change> changes) {
			String words = words(now, before);
			if (words != null) {
				changes.add(new Change(now.slug(), now.title(), words));
			}
			return new Indicator(now.slug(), now.title(), now.objective(), now.wanted(), now.status(), now.detail(),
					now.reported(), words != null, now.lines(), now.narrative());
		}

		private static @Nullable String words(Indicator now, @Nullable Indicator before) {
			if (before == null) {
				return "is new in this scorecard";
			}
			if (before.withFigure() && !now.withFigure()) {
				return "has no figure any more";
			}
			if (!before.withFigure() && now.withFigure()) {
				return "has a figure for the first time";
			}
			Map<String, String> then = told(before);
			long changed = told(now).entrySet()
				.stream()
				.filter((told) -> !told.getValue().equals(then.get(told.getKey())))
				.count();
			return (changed == 0) ? null : (changed == 1) ? "has a new figure" : "has " + changed + " new figures";
		}

		private static Map<String, String> told(Indicator indicator) {
			Map<String, String> told = new HashMap<>();
			for (Line line : indicator.lines()) {
				for (Value value : line.values()) {
					told.put(line.code() + "/" + value.entity() + "/" + value.group(),
							value.words() + "/" + value.period());
				}
			}
			return told;
		}

	}

}
