package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.charts.Sparkline;

/**
 * All that a scorecard says, in figures and in words. A frozen copy is this as canonical
 * JSON, so components are only ever added, and those that are added may be null. Numbers
 * are kept as text, with the decimal places that they were entered with.
 *
 * @param slug the last part of its address
 * @param number the number of the version
 * @param title the title
 * @param plan the title of the plan
 * @param planSlug the last part of the plan's address
 * @param round the label of the round
 * @param dataTo the last day that a figure may be about
 * @param releaseAt from when readers see it; null where it is brought in from paper
 * @param source the document that it is brought in from; null if it was made here
 * @param summary the whole in a sentence
 * @param changeNote what is different from the version before; null for the first
 * @param comparedWith the scorecard before it; null if there is none
 * @param changes what changed since then
 * @param sections the sections of the plan
 * @param topics figures that stand under no indicator of the plan; null if there are none
 */
public record ScorecardContent(String slug, int number, String title, String plan, String planSlug, String round,
		LocalDate dataTo, @Nullable Instant releaseAt, @Nullable String source, String summary,
		@Nullable String changeNote, @Nullable String comparedWith, List<Change> changes, List<Section> sections,
		@Nullable List<Topic> topics) {

	/** What it tells besides the indicators of the plan. */
	public List<Topic> besides() {
		return (this.topics != null) ? this.topics : List.of();
	}

	/** All measures, in the order of the plan and then of the topics. */
	Stream<Line> lines() {
		return Stream.concat(indicators().flatMap((indicator) -> indicator.lines().stream()),
				besides().stream().flatMap((topic) -> topic.lines().stream()));
	}

	/** All indicators, in the order of the plan. */
	public Stream<Indicator> indicators() {
		return this.sections.stream().flatMap((section) -> section.indicators().stream());
	}

	/**
	 * An indicator.
	 * @throws NoSuchElementException if there is none of this address
	 */
	Indicator indicator(String slug) {
		return indicators().filter((indicator) -> indicator.slug().equals(slug)).findFirst().orElseThrow();
	}

	/** How many indicators have a figure of the round. */
	public long withFigures() {
		return indicators().filter(Indicator::withFigure).count();
	}

	/**
	 * What is new since the scorecard before.
	 *
	 * @param indicator the last part of the indicator's address; null if it fell out
	 * @param title the indicator
	 * @param words what changed
	 */
	public record Change(@Nullable String indicator, String title, String words) {
	}

	/**
	 * A section.
	 *
	 * @param slug its place on the page
	 * @param title the title
	 * @param sentence what is to be said of it
	 * @param indicators its indicators
	 */
	public record Section(String slug, String title, @Nullable String sentence, List<Indicator> indicators) {

		/** How many of its indicators something is said of. */
		public long narrated() {
			return this.indicators.stream().filter((indicator) -> indicator.narrative() != null).count();
		}

	}

	/**
	 * An indicator.
	 *
	 * @param slug the last part of its address
	 * @param title the title
	 * @param objective the objective that it belongs to
	 * @param wanted what the plan wants, such as {@code Reduce}
	 * @param status how far it is reported, such as {@code In development}
	 * @param detail by whom it is monitored, or what it waits for
	 * @param reported whether figures are asked for
	 * @param changed whether a figure is new since the scorecard before; null if there is
	 * none
	 * @param lines its measures
	 * @param narrative what is to be said of its figures; null if nothing is
	 */
	public record Indicator(String slug, String title, @Nullable String objective, String wanted, String status,
			@Nullable String detail, boolean reported, @Nullable Boolean changed, List<Line> lines,
			@Nullable String narrative) {

		/** The same with another narrative. */
		Indicator saying(@Nullable String narrative) {
			return new Indicator(this.slug, this.title, this.objective, this.wanted, this.status, this.detail,
					this.reported, this.changed, this.lines, narrative);
		}

		public boolean withFigure() {
			return this.lines.stream().flatMap((line) -> line.values().stream()).anyMatch(Value::figure);
		}

		/** Whether any of its figures is of this kind. */
		public boolean shows(Judgement judgement) {
			return this.lines.stream()
				.flatMap((line) -> line.compared().stream())
				.anyMatch((compared) -> compared.judgement() == judgement);
		}

	}

	/**
	 * Measures that stand under no indicator.
	 *
	 * @param title what they are about
	 * @param note what readers should know of them
	 * @param lines the measures
	 */
	public record Topic(String title, @Nullable String note, List<Line> lines) {
	}

	/**
	 * A measure of an indicator.
	 *
	 * @param code what identifies the measure
	 * @param label what the indicator calls it
	 * @param unit its unit in words
	 * @param role what it is to the indicator
	 * @param values the newest figures, one for each group or area
	 * @param compared what they are compared with
	 * @param targets what is to be reached
	 * @param trend the figures so far as a small line; null if it cannot be drawn
	 * @param variation what control limits say of the newest figure; null where none can
	 * be drawn
	 * @param assurance whether the target will be met; null as above
	 * @param note what readers should know of the measure
	 */
	public record Line(String code, String label, String unit, String role, List<Value> values, List<Compared> compared,
			List<Aim> targets, @Nullable Sparkline trend, @Nullable String variation, @Nullable String assurance,
			@Nullable String note) {
	}

	/**
	 * A figure, or why there is none.
	 *
	 * @param observation identifies it among the approved figures
	 * @param entity the force or the area
	 * @param group the group; null for the whole
	 * @param words the figure in words
	 * @param figure whether there is one
	 * @param period the time in words
	 * @param periodKind how time is cut, such as {@code YTD_TO_MONTH}
	 * @param startsOn the first day
	 * @param endsOn the last day
	 * @param observedUntil up to when a cohort was followed
	 * @param printed the time as its source prints it
	 * @param status whether there is a figure, and if not, why
	 * @param reason why there is none
	 * @param value the number
	 * @param low the lower end of a range
	 * @param high the upper end of a range
	 * @param text words in place of a number
	 * @param numerator what a share counts
	 * @param denominator what a share is of
	 * @param qualifiers the marks of the Government Statistical Service
	 * @param revision the number of the figure for its time, from 1
	 * @param revisionReason why it was revised
	 * @param note what readers should know of it
	 * @param source where it comes from
	 * @param line what identifies its line of figures in files, such as
	 * {@code calls-101/2@GMP}; null in copies that were frozen before lines had names
	 */
	public record Value(String observation, String entity, @Nullable String group, String words, boolean figure,
			String period, String periodKind, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable LocalDate observedUntil, @Nullable String printed, String status, @Nullable String reason,
			@Nullable String value, @Nullable String low, @Nullable String high, @Nullable String text,
			@Nullable String numerator, @Nullable String denominator, List<String> qualifiers, int revision,
			@Nullable String revisionReason, @Nullable String note, @Nullable String source, @Nullable String line) {
	}

	/**
	 * A figure that is compared with.
	 *
	 * @param group the group; null for the whole
	 * @param with what it is, such as {@code Baseline} or the name of a force
	 * @param kind the kind of comparison
	 * @param value the figure; null if there is none
	 * @param change how far the newest figure is from it, in words
	 * @param judgement what that means for the plan
	 * @param refusal why no change is given
	 */
	public record Compared(@Nullable String group, String with, String kind, @Nullable Value value,
			@Nullable String change, Judgement judgement, @Nullable String refusal) {
	}

	/**
	 * A target.
	 *
	 * @param words what is to be reached
	 * @param origin who set it
	 * @param dueOn by when
	 * @param reached whether the newest figure reaches it; null if that cannot be said
	 */
	public record Aim(String words, String origin, @Nullable LocalDate dueOn, @Nullable Boolean reached) {
	}

	/** What a change means for the plan. */
	public enum Judgement {

		BETTER("Better", "●"), WORSE_HIGHER("Worse", "▲"), WORSE_LOWER("Worse", "▼"), NO_CHANGE("No change", ""),
		HIGHER("Higher", ""), LOWER("Lower", ""),

		/** There is nothing to compare with, or the periods are unlike. */
		NONE("Not compared", "");

		private final String label;

		private final String symbol;

		Judgement(String label, String symbol) {
			this.label = label;
			this.symbol = symbol;
		}

		public String label() {
			return this.label;
		}

		/** The shape that says the same; empty where the plan claims no direction. */
		public String symbol() {
			return this.symbol;
		}

		/** Whether it is worse, either way. */
		public boolean worse() {
			return this == WORSE_HIGHER || this == WORSE_LOWER;
		}

	}

}
