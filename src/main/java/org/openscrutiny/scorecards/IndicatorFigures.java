package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Chart;
import org.openscrutiny.scorecards.ScorecardContent.Line;
import org.openscrutiny.scorecards.ScorecardContent.Value;

/**
 * What the page of an indicator shows of its figures.
 *
 * @param slug the last part of its address
 * @param newest the newest scorecard with its figures in a few words
 * @param measures its measures
 * @param told all scorecards that tell of it, those about the latest time first
 * @param meetings the meetings before which the newest scorecard was laid
 * @param nextOn the next announced release of the plan; null if none is announced
 */
public record IndicatorFigures(String slug, Told newest, List<MeasureShown> measures, List<Told> told,
		List<MeetingScorecards.LaidBefore> meetings, @Nullable LocalDate nextOn) {

	/** Whether any figure is published. */
	public boolean isAny() {
		return this.measures.stream().anyMatch((measure) -> !measure.published().isEmpty());
	}

	/**
	 * What scorecards say of the indicator in their newest versions, those about the
	 * latest time first.
	 */
	public List<Said> said() {
		Set<String> seen = new HashSet<>();
		List<Said> said = new ArrayList<>();
		for (Told each : this.told) {
			String narrative = each.narrative();
			if (seen.add(each.slug()) && narrative != null) {
				said.add(new Said(each, narrative));
			}
		}
		return List.copyOf(said);
	}

	/**
	 * An indicator in a scorecard.
	 *
	 * @param slug the last part of the scorecard's address
	 * @param number the number of the version
	 * @param title the scorecard's title
	 * @param releaseAt from when readers see it
	 * @param source the document that it is brought in from
	 * @param value the figures in a few words; null if there was none
	 * @param period their time
	 * @param narrative what it says of the indicator; null if nothing is said
	 */
	public record Told(String slug, int number, String title, Instant releaseAt, @Nullable String source,
			@Nullable String value, @Nullable String period, @Nullable String narrative) {
	}

	/**
	 * What a scorecard says of the indicator.
	 *
	 * @param where the scorecard
	 * @param text what it says
	 */
	public record Said(Told where, String text) {
	}

	/**
	 * A measure with its figures.
	 *
	 * @param line what the newest scorecard shows of it, worked out the same way
	 * @param chart the figures over time
	 * @param plain why there is no chart, or no limits in it; null where limits are drawn
	 * @param peers the figures of forces for the same time, as a chart
	 * @param places the same figures
	 * @param published all published figures, the newest first, each with its revisions
	 * @param limits the limits of the chart, the newest first; empty where none are drawn
	 */
	public record MeasureShown(Line line, @Nullable Chart chart, @Nullable String plain, @Nullable Chart peers,
			List<Value> places, List<Value> published, List<LimitsShown> limits) {

		/** Why the limits begin anew with a figure; null if they do not. */
		public @Nullable String anew(Value value) {
			return this.limits.stream()
				.filter((each) -> each.reason() != null && each.from().equals(value.startsOn()))
				.map(LimitsShown::reason)
				.findFirst()
				.orElse(null);
		}

		/** Whether any figure has another place or group than the first one. */
		public boolean isBrokenDown() {
			return this.published.stream().map((value) -> value.entity() + "/" + value.group()).distinct().count() > 1;
		}

	}

}
