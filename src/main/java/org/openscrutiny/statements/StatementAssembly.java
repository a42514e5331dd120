package org.openscrutiny.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.scorecards.FigureTables;
import org.openscrutiny.scorecards.FigureTables.Said;
import org.openscrutiny.scorecards.Finding;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.statements.StatementContent.Measure;
import org.openscrutiny.statements.StatementContent.Priority;
import org.springframework.stereotype.Component;

/**
 * Puts a statement together from the catalogue, the approved figures and what is written,
 * and checks it. The same for a preview and for the frozen copy.
 */
@Component
class StatementAssembly {

	private final PrioritySets sets;

	private final FigureTables tables;

	StatementAssembly(PrioritySets sets, FigureTables tables) {
		this.sets = sets;
		this.tables = tables;
	}

	/**
	 * @param statement the statement
	 * @param version the version
	 * @param releaseAt from when readers see it
	 */
	Assembled assemble(Statement statement, StatementVersion version, Instant releaseAt) {
		List<NationalPriority> answered = answered(version);
		Map<MeasureUse, Line> lines = lines(statement, version);
		List<Priority> priorities = answered.stream().map((priority) -> priority(priority, version, lines)).toList();
		List<Finding> findings = check(statement, version, answered, priorities, releaseAt);
		List<String> unknown = FigureTables.unknown(lines.values(), texts(version));
		boolean broughtIn = statement.getSource() != null;
		String introduction = version.getIntroduction();
		StatementContent content = new StatementContent(statement.getSlug(), version.getNumber(), statement.getTitle(),
				statement.getQuarter().inWords(), statement.getFiguresTo(), broughtIn ? null : releaseAt,
				statement.getSource(), statement.getSourceNote(),
				(introduction != null) ? FigureTables.fill(lines.values(), introduction) : "", version.getChangeNote(),
				priorities, broughtIn ? remarks(findings) : List.of());
		return new Assembled(content, answered, unknown, findings);
	}

	/** The priorities that a version answers to, in its order. */
	private List<NationalPriority> answered(StatementVersion version) {
		return this.sets.findAllByOrderByInForceFrom()
			.stream()
			.flatMap((set) -> set.getPriorities().stream())
			.filter((priority) -> version.getParts().containsKey(priority.getId()))
			.sorted(Comparator.comparingInt((priority) -> version.part(priority.getId()).position()))
			.toList();
	}

	/** The figures of the measures that are used, by the use itself. */
	private Map<MeasureUse, Line> lines(Statement statement, StatementVersion version) {
		List<MeasureUse> used = version.getMeasures().stream().filter((use) -> use.measureId() != null).toList();
		List<Line> lines = this.tables.lines(statement.getFiguresTo(),
				used.stream().map(StatementAssembly::asked).toList());
		Map<MeasureUse, Line> byUse = new IdentityHashMap<>();
		for (int i = 0; i < used.size(); i++) {
			byUse.put(used.get(i), lines.get(i));
		}
		return byUse;
	}

	private static FigureTables.Asked asked(MeasureUse use) {
		Baseline baseline = use.baseline();
		MeasureId measure = new MeasureId(Objects.requireNonNull(use.measureId()));
		return (baseline != null)
				? new FigureTables.Asked(measure, use.label(), baseline.words(), baseline.startsOn(), baseline.endsOn())
				: new FigureTables.Asked(measure, use.label(), null, null, null);
	}

	private static Priority priority(NationalPriority priority, StatementVersion version, Map<MeasureUse, Line> lines) {
		UUID id = priority.getId();
		StatementPart part = version.part(id);
		List<Measure> measures = version.measuresOf(id)
			.stream()
			.map((use) -> new Measure(use.label(), use.level(), use.proxy(), words(use.baseline()), use.missing(),
					lines.get(use)))
			.toList();
		return new Priority(priority.getCode(), priority.getTitle(), part.localHeading(), part.applies(),
				fill(part.why(), lines), fill(part.forceText(), lines), fill(part.commissionerText(), lines), measures);
	}

	private static @Nullable String words(@Nullable Baseline baseline) {
		return (baseline != null) ? baseline.words() : null;
	}

	private static @Nullable String fill(@Nullable String text, Map<MeasureUse, Line> lines) {
		return (text != null) ? FigureTables.fill(lines.values(), text) : null;
	}

	private static Stream<String> texts(StatementVersion version) {
		return Stream
			.concat(Stream.ofNullable(version.getIntroduction()),
					version.getParts()
						.values()
						.stream()
						.flatMap((part) -> Stream.of(part.why(), part.forceText(), part.commissionerText())))
			.filter(Objects::nonNull);
	}

	private List<Finding> check(Statement statement, StatementVersion version, List<NationalPriority> answered,
			List<Priority> priorities, Instant releaseAt) {
		Map<String, List<Line>> beside = priorities.stream()
			.collect(Collectors.toMap(Priority::heading, (priority) -> priority.lines().toList(), (one, other) -> one,
					LinkedHashMap::new));
		List<Said> said = new ArrayList<>();
		add(said, "Introduction", version.getIntroduction());
		for (int i = 0; i < priorities.size(); i++) {
			StatementPart part = version.part(answered.get(i).getId());
			String heading = priorities.get(i).heading();
			add(said, heading + ", why it applies or not", part.why());
			add(said, heading + ", the force", part.forceText());
			add(said, heading + ", the commissioner", part.commissionerText());
		}
		return this.tables.check(beside, said, statement.getSlug(), releaseAt);
	}

	private static void add(List<Said> said, String where, @Nullable String words) {
		if (words != null) {
			said.add(new Said(where, words));
		}
	}

	/**
	 * Paper knows no references, so that its numbers are typed is nothing to tell
	 * readers.
	 */
	private static List<String> remarks(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> finding.kind() != Finding.Kind.TYPED_NUMBER)
			.map((finding) -> finding.where() + ": " + finding.message())
			.toList();
	}

	/**
	 * A statement, and what it was made of.
	 *
	 * @param content the statement
	 * @param priorities the priorities that it answers to
	 * @param unknown references of its texts that lead to no figure
	 * @param findings what the check found
	 */
	record Assembled(StatementContent content, List<NationalPriority> priorities, List<String> unknown,
			List<Finding> findings) {
	}

}
