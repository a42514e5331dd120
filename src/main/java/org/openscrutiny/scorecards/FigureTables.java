package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Kpi;
import org.openscrutiny.plan.KpiComparator;
import org.openscrutiny.plan.KpiMeasure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureCatalogue.Described;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.returns.FigureReading;
import org.openscrutiny.returns.FigureReading.Figure;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.shared.CanonicalJson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other publications share with scorecards: figures worked out the same way,
 * references to them within texts, and the check of texts against figures.
 */
@Service
@Transactional(readOnly = true)
public class FigureTables {

	private static final int MONTHS_LOOKED_BACK = 6;

	private final MeasureCatalogue measures;

	private final FigureReading figures;

	private final Copies copies;

	FigureTables(MeasureCatalogue measures, FigureReading figures, Copies copies) {
		this.measures = measures;
		this.figures = figures;
		this.copies = copies;
	}

	/**
	 * The newest approved figures of measures, each held against its baseline where the
	 * periods are alike. A fixed number of statements.
	 * @param lastDay the last day that a figure may be about
	 * @param asked what is asked for
	 * @return a line for each, in the same order
	 */
	public List<Line> lines(LocalDate lastDay, List<Asked> asked) {
		Set<MeasureId> ids = asked.stream().map(Asked::measure).collect(Collectors.toSet());
		Map<MeasureId, Described> described = this.measures.of(ids);
		Map<MeasureId, List<Figure>> known = this.figures.upTo(lastDay, ids)
			.stream()
			.collect(Collectors.groupingBy(Figure::measure, LinkedHashMap::new, Collectors.toList()));
		return asked.stream()
			.map((one) -> new LineWriter(Kpi.Intent.ENSURE, one.used(),
					Objects.requireNonNull(described.get(one.measure())),
					new MeasureFigures(known.getOrDefault(one.measure(), List.of())), Map.of(), List.of())
				.write(null))
			.toList();
	}

	/** A text with figures in the place of references; unknown ones stay. */
	public static String fill(Collection<Line> lines, String text) {
		return References.of(lines.stream()).fill(text);
	}

	/** References of texts that lead to no figure, as they are written. */
	public static List<String> unknown(Collection<Line> lines, Stream<String> texts) {
		return References.of(lines.stream()).unknown(texts);
	}

	/**
	 * Holds texts against the figures beside them, and against the scorecard of the same
	 * time.
	 * @param beside the figures, by the heading that they stand under
	 * @param said the texts, in which a number that is typed instead of referred to is
	 * found as well
	 * @param scorecard the last part of the scorecard's address; if there is none, the
	 * one about the latest time is taken, unless its figures are older than half a year
	 * @param at the instant at which the texts come out
	 * @return what was found, each once
	 */
	public List<Finding> check(Map<String, List<Line>> beside, List<Said> said, String scorecard, Instant at) {
		List<ConsistencyCheck.Text> texts = said.stream()
			.map((one) -> new ConsistencyCheck.Text(one.where(), one.words(), true))
			.toList();
		Set<String> places = said.stream().map(Said::where).collect(Collectors.toSet());
		List<Finding> found = new ArrayList<>(ConsistencyCheck.of(content(beside), texts, null));
		beside(scorecard, at).ifPresent((content) -> found.addAll(ConsistencyCheck.of(content, texts, null)));
		Set<Finding> seen = new HashSet<>();
		return found.stream().filter((finding) -> places.contains(finding.where()) && seen.add(finding)).toList();
	}

	/** Figures of long ago say nothing about words of today. */
	private Optional<ScorecardContent> beside(String slug, Instant at) {
		LocalDate oldest = LocalDate.ofInstant(at, ZoneOffset.UTC).minusMonths(MONTHS_LOOKED_BACK);
		List<Copies.Copy> released = this.copies.releasedAt(at);
		return released.stream()
			.filter((copy) -> copy.slug().equals(slug))
			.findFirst()
			.or(() -> released.stream().findFirst())
			.map((copy) -> CanonicalJson.read(this.copies.content(copy.id()), ScorecardContent.class))
			.filter((content) -> !content.dataTo().isBefore(oldest));
	}

	private static ScorecardContent content(Map<String, List<Line>> beside) {
		List<Indicator> indicators = beside.entrySet()
			.stream()
			.map((entry) -> new Indicator("", entry.getKey(), null, "", "", null, true, null, entry.getValue(), null))
			.toList();
		return new ScorecardContent("", 1, "", "", "", "", LocalDate.EPOCH, null, null, "", null, null, List.of(),
				List.of(new Section("", "", null, indicators)), null);
	}

	/**
	 * A measure that is asked for.
	 *
	 * @param measure identifies it
	 * @param label what it is called here
	 * @param base the time that it is compared with, in words; null for none
	 * @param baseStartsOn the first day of that time
	 * @param baseEndsOn its last day
	 */
	public record Asked(MeasureId measure, String label, @Nullable String base, @Nullable LocalDate baseStartsOn,
			@Nullable LocalDate baseEndsOn) {

		PlanContents.Used used() {
			List<PlanContents.Comparator> comparators = (this.base != null)
					? List.of(new PlanContents.Comparator(KpiComparator.Kind.BASELINE_POINT, this.base,
							this.baseStartsOn, this.baseEndsOn, null))
					: List.of();
			return new PlanContents.Used(this.measure, this.label, KpiMeasure.Role.HEADLINE, false, List.of(),
					comparators);
		}

	}

	/**
	 * A text.
	 *
	 * @param where what the text is, such as "Reduce serious violence: the force"
	 * @param words the text as it was typed, with references
	 */
	public record Said(String where, String words) {
	}

}
