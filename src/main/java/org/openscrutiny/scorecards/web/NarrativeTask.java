package org.openscrutiny.scorecards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.PlanContents;
import org.openscrutiny.returns.FigureReading.AcceptedWarning;
import org.openscrutiny.scorecards.EditionDesk;
import org.openscrutiny.scorecards.Finding;
import org.openscrutiny.scorecards.KpiNarrative;
import org.openscrutiny.scorecards.ScorecardContent.Compared;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;
import org.openscrutiny.shared.NotFound;
import org.springframework.util.StringUtils;

/**
 * An indicator with all that somebody needs who writes about it: the figures, what the
 * check found, and what those who entered the figures said of them.
 *
 * @param indicator the indicator
 * @param stands what is said of it; null if nothing is
 * @param figures its figures
 * @param found what the check found
 * @param warnings the warnings that were accepted of its figures with a reason
 */
record NarrativeTask(Indicator indicator, @Nullable KpiNarrative stands, List<Given> figures, List<Finding> found,
		List<AcceptedWarning> warnings) {

	/**
	 * Those of a section, in the order of the plan.
	 * @throws NotFound if there is no such section
	 */
	static List<NarrativeTask> of(EditionDesk.Sheet sheet, String section) {
		Map<String, KpiNarrative> stand = sheet.plan()
			.sections()
			.stream()
			.flatMap((each) -> each.kpis().stream())
			.filter((kpi) -> sheet.narratives().containsKey(kpi.id()))
			.collect(Collectors.toMap(PlanContents.Indicator::slug, (kpi) -> sheet.narratives().get(kpi.id())));
		return sheet.content()
			.sections()
			.stream()
			.filter((each) -> each.slug().equals(section))
			.findFirst()
			.orElseThrow(() -> new NotFound("section " + section))
			.indicators()
			.stream()
			.map((indicator) -> of(sheet, indicator, stand.get(indicator.slug())))
			.toList();
	}

	private static NarrativeTask of(EditionDesk.Sheet sheet, Indicator indicator, @Nullable KpiNarrative stands) {
		Set<String> shown = indicator.lines()
			.stream()
			.flatMap((line) -> line.values().stream())
			.map(Value::observation)
			.collect(Collectors.toSet());
		return new NarrativeTask(indicator, stands,
				indicator.lines().stream().flatMap((line) -> given(line).stream()).toList(),
				sheet.findings()
					.stream()
					.filter((finding) -> finding.where().equals(indicator.title()))
					.filter((finding) -> finding.kind() != Finding.Kind.NOT_APPROVED)
					.toList(),
				sheet.warnings()
					.stream()
					.filter((warning) -> shown.contains(warning.observation().toString()))
					.filter((warning) -> warning.reason() != null)
					.toList());
	}

	private static List<Given> given(Line line) {
		if (line.values().size() != 1) {
			return line.values().stream().map((value) -> new Given(words(line, value), null)).toList();
		}
		List<Given> given = new ArrayList<>();
		given.add(new Given(words(line, line.values().get(0)), "[[" + line.code() + "]]"));
		line.compared().stream().flatMap((compared) -> given(line, compared)).forEach(given::add);
		return given;
	}

	private static Stream<Given> given(Line line, Compared compared) {
		Value base = compared.value();
		if (base == null) {
			return Stream.empty();
		}
		String change = compared.change();
		if (change == null) {
			return Stream.of(new Given(compared.with() + ": " + base.words() + ", " + base.period(),
					"[[%s: value in %s]]".formatted(line.code(), base(compared))));
		}
		return Stream.of(new Given(change + (change.equals("no change") ? " from " : " than ") + base.period(),
				"[[%s: change since %s]]".formatted(line.code(), base(compared))));
	}

	/** What the figure is compared with, as references name it. */
	private static String base(Compared compared) {
		String with = compared.with().replace("Same period of ", "");
		return compared.kind().equals("PEER") ? with : StringUtils.uncapitalize(with);
	}

	private static String words(Line line, Value value) {
		String group = (value.group() != null) ? ", " + value.group() : "";
		return line.label() + group + ": " + value.words() + ", " + value.period();
	}

	/**
	 * A figure or a change.
	 *
	 * @param words it in words
	 * @param reference how a text refers to it; null where it cannot
	 */
	record Given(String words, @Nullable String reference) {
	}

}
