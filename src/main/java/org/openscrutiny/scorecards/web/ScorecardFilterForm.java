package org.openscrutiny.scorecards.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent;
import org.openscrutiny.scorecards.ScorecardContent.Indicator;
import org.openscrutiny.scorecards.ScorecardContent.Judgement;
import org.openscrutiny.scorecards.ScorecardContent.Section;
import org.openscrutiny.shared.web.Option;

/**
 * What of a scorecard is shown. What makes no sense shows everything.
 *
 * @param section the place of a section on the page
 * @param signal what the figures show
 */
record ScorecardFilterForm(@Nullable String section, @Nullable String signal) {

	static final List<Option> SIGNALS = List.of(new Option("better", "Better"), new Option("worse", "Worse"),
			new Option("no-change", "No change"), new Option("unlike", "Not comparable"),
			new Option("missed", "Target not reached"), new Option("changed", "New since the last scorecard"),
			new Option("no-figure", "No figure"));

	boolean isEmpty() {
		return isBlank(this.section) && isBlank(this.signal);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	List<Section> of(List<Section> sections) {
		return sections.stream()
			.filter((section) -> isBlank(this.section) || section.slug().equals(this.section))
			.map((section) -> new Section(section.slug(), section.title(), section.sentence(),
					section.indicators().stream().filter(this::shows).toList()))
			.filter((section) -> !section.indicators().isEmpty())
			.toList();
	}

	private boolean shows(Indicator indicator) {
		return switch (Objects.requireNonNullElse(this.signal, "")) {
			case "better" -> indicator.shows(Judgement.BETTER);
			case "worse" -> indicator.shows(Judgement.WORSE_HIGHER) || indicator.shows(Judgement.WORSE_LOWER);
			case "no-change" -> indicator.shows(Judgement.NO_CHANGE);
			case "unlike" -> lines(indicator, (line) -> line.compared().stream().map((each) -> each.refusal() != null));
			case "missed" ->
				lines(indicator, (line) -> line.targets().stream().map((aim) -> Boolean.FALSE.equals(aim.reached())));
			case "changed" -> Boolean.TRUE.equals(indicator.changed());
			case "no-figure" -> !indicator.withFigure();
			default -> true;
		};
	}

	private static boolean lines(Indicator indicator, Function<ScorecardContent.Line, Stream<Boolean>> holds) {
		return indicator.lines().stream().flatMap(holds).anyMatch(Boolean::booleanValue);
	}

}
