package org.openscrutiny.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.ScorecardContent.Line;

/**
 * All that a national statement says, in figures and in words. A frozen copy is this as
 * canonical JSON, so components are only ever added, and those that are added may be
 * null.
 *
 * @param slug the last part of its address
 * @param number the number of the version
 * @param title the title
 * @param quarter the quarter in words
 * @param figuresTo the last day that a figure may be about
 * @param releaseAt from when readers see it; null where it is brought in from paper
 * @param source the document that it is brought in from; null if it was made here
 * @param sourceNote what readers should know of that document
 * @param introduction the whole in a few sentences
 * @param changeNote what is different from the version before; null for the first
 * @param priorities what is said of each priority
 * @param remarks where the words of a document that is brought in differ from figures,
 * found by the check
 */
public record StatementContent(String slug, int number, String title, String quarter, LocalDate figuresTo,
		@Nullable Instant releaseAt, @Nullable String source, @Nullable String sourceNote, String introduction,
		@Nullable String changeNote, List<Priority> priorities, List<String> remarks) {

	/** How many priorities are said to apply here. */
	public long applying() {
		return this.priorities.stream().filter((priority) -> Boolean.TRUE.equals(priority.applies())).count();
	}

	/** All figures. */
	public Stream<Line> lines() {
		return this.priorities.stream().flatMap(Priority::lines);
	}

	/**
	 * What is said of a priority.
	 *
	 * @param code the year of its set and the number in it
	 * @param heading the national heading
	 * @param localHeading what it is called here
	 * @param applies whether it applies here; null if that is not said
	 * @param why why it does or does not
	 * @param force what the force says
	 * @param commissioner what the commissioner says
	 * @param measures the measures
	 */
	public record Priority(String code, String heading, @Nullable String localHeading, @Nullable Boolean applies,
			@Nullable String why, @Nullable String force, @Nullable String commissioner, List<Measure> measures) {

		/** What the force says, paragraph by paragraph. */
		public List<String> paragraphsOfForce() {
			return paragraphs(this.force);
		}

		/** What the commissioner says, paragraph by paragraph. */
		public List<String> paragraphsOfCommissioner() {
			return paragraphs(this.commissioner);
		}

		private static List<String> paragraphs(@Nullable String text) {
			return (text != null) ? text.lines().filter((line) -> !line.isBlank()).toList() : List.of();
		}

		Stream<Line> lines() {
			return this.measures.stream().flatMap((measure) -> Stream.ofNullable(measure.line()));
		}

	}

	/**
	 * A measure.
	 *
	 * @param label what it is called
	 * @param level for what area there are figures, {@code NATIONAL} or {@code FORCE}
	 * @param proxy whether it stands for what is measured nationally
	 * @param baseline the time that figures are held against, in words; null for none
	 * @param missing why there is no local figure; null if there is a measure
	 * @param line the figures; null if there is no measure
	 */
	public record Measure(String label, SourceLevel level, boolean proxy, @Nullable String baseline,
			@Nullable String missing, @Nullable Line line) {
	}

}
