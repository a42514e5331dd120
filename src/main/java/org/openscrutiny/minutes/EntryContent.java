package org.openscrutiny.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

/**
 * What an entry of the minutes says.
 *
 * @param heading the heading
 * @param discussion what was said, in Markdown, for every reader; may be empty
 * @param restricted what is not for every reader
 * @param exclusion how press and public were excluded
 * @param note what else a reader should know of the record
 * @param resolutions what was resolved, in order
 * @param votes the votes, in order
 */
public record EntryContent(String heading, String discussion, @Nullable Restricted restricted,
		@Nullable Exclusion exclusion, @Nullable String note, List<Point> resolutions, List<Division> votes) {

	/** Characters of a heading at most. */
	public static final int HEADING = 300;

	/** Characters of a discussion at most. */
	public static final int DISCUSSION = 50_000;

	/** Characters of every other text at most. */
	public static final int TEXT = 5_000;

	/**
	 * @throws RuleBroken if something is missing or too long
	 */
	public EntryContent {
		if (heading.isBlank()) {
			throw new RuleBroken("heading", "Enter a heading");
		}
		requireAtMost("heading", "The heading", heading, HEADING);
		requireAtMost("discussion", "The discussion", discussion, DISCUSSION);
		requireAtMost("note", "The note", note, TEXT);
		resolutions = List.copyOf(resolutions);
		votes = List.copyOf(votes);
		if (!resolutions.isEmpty() && resolutions.get(0).below()) {
			throw new RuleBroken("resolutions[0].text",
					"The first resolution cannot be a point below another. Clear its box, or enter one above it");
		}
		for (int i = 0; i < resolutions.size(); i++) {
			resolutions.get(i).check("resolutions[" + i + "].text");
		}
	}

	private static void requireAtMost(String field, String what, @Nullable String text, int most) {
		if (text != null && text.length() > most) {
			throw new RuleBroken(field, String.format(
					"%s must be %,d characters or fewer. It has %,d, and was not saved", what, most, text.length()));
		}
	}

	/** Whether the entry's one motion was lost, so that nothing was resolved by it. */
	public boolean isLost() {
		return VoteCount.isLost(this.votes.stream()
			.filter((vote) -> vote.motion() == null)
			.map((vote) -> vote.count().carried())
			.toList());
	}

	/** An entry that has a heading only. */
	static EntryContent headed(String heading, String discussion) {
		return new EntryContent(heading, discussion, null, null, null, List.of(), List.of());
	}

	/**
	 * What press and public do not read.
	 *
	 * @param discussion what was said, in Markdown
	 * @param summary what every reader is told instead, as the Local Government Act 1972,
	 * section 100C(2) asks
	 * @param resolutions whether resolutions and votes are restricted too
	 */
	public record Restricted(String discussion, String summary, boolean resolutions) {

		public Restricted {
			if (discussion.isBlank()) {
				throw new RuleBroken("restricted", "Enter the restricted text, or clear the summary for readers");
			}
			requireAtMost("restricted", "The restricted text", discussion, DISCUSSION);
			if (summary.isBlank()) {
				throw new RuleBroken("summary",
						"Enter a summary that every reader may see: the restricted text is not shown to them");
			}
			requireAtMost("summary", "The summary", summary, TEXT);
		}

	}

	/**
	 * A resolution that excludes press and public from items: Local Government Act 1972,
	 * section 100A(4).
	 *
	 * @param items the items, as the resolution calls them
	 * @param paragraphs of Part 1 of Schedule 12A, 1 to 7
	 * @param mover who moved it
	 * @param seconder who seconded it
	 */
	public record Exclusion(String items, List<Integer> paragraphs, @Nullable String mover, @Nullable String seconder) {

		public Exclusion {
			if (items.isBlank()) {
				throw new RuleBroken("excludedItems", "Enter the items from which press and public were excluded");
			}
			paragraphs = paragraphs.stream().distinct().sorted().toList();
			if (paragraphs.isEmpty()) {
				throw new RuleBroken("paragraphs", "Choose at least one paragraph of Schedule 12A");
			}
			if (paragraphs.get(0) < 1 || paragraphs.get(paragraphs.size() - 1) > 7) {
				throw new RuleBroken("paragraphs", "Choose paragraphs from 1 to 7");
			}
			requireAtMost("excludedItems", "The list of items", items, TEXT);
			requireAtMost("mover", "The mover", mover, HEADING);
			requireAtMost("seconder", "The seconder", seconder, HEADING);
		}

	}

	/**
	 * A resolution, or a point below the last one before it.
	 *
	 * @param id which one, if it was there before
	 * @param text what was resolved
	 * @param below whether it is a lettered point below a roman one
	 */
	public record Point(@Nullable ResolutionId id, String text, boolean below) {

		private void check(String field) {
			if (this.text.isBlank()) {
				throw new RuleBroken(field, (this.id != null) ? "Enter the resolution, or tick “Remove”"
						: "Enter the resolution, or clear its box");
			}
			requireAtMost(field, "A resolution", this.text, TEXT);
		}

	}

	/**
	 * A vote.
	 *
	 * @param motion what was voted on; null where that is the entry's one motion
	 * @param ruleSource where the threshold comes from
	 * @param count what is recorded of it
	 * @param names how members voted, where it is recorded by name
	 */
	public record Division(@Nullable String motion, @Nullable String ruleSource, VoteCount count,
			Map<MemberId, VoteChoice> names) {

		public Division {
			names = Map.copyOf(names);
		}

		/** Whether the motion is known to be lost. */
		public boolean isLost() {
			return Boolean.FALSE.equals(this.count.carried());
		}

		/**
		 * @param field the name of the vote in the form
		 * @param voters how many could vote, if it is recorded
		 * @throws RuleBroken if it cannot have been so
		 */
		void check(String field, @Nullable Voters voters) {
			requireAtMost(field + ".motion", "The motion", this.motion, TEXT);
			requireAtMost(field + ".ruleSource", "The source of the threshold", this.ruleSource, HEADING);
			VoteCount.Numbers numbers = this.count.numbers();
			if (numbers == null) {
				if (!this.names.isEmpty()) {
					throw new RuleBroken(field + ".inFavour", "Enter the numbers of a vote that is recorded by name");
				}
				return;
			}
			if (numbers.total() == 0) {
				throw new RuleBroken(field + ".inFavour", "Enter at least one vote");
			}
			if (voters != null && numbers.total() > voters.number()) {
				throw new RuleBroken(field + ".inFavour",
						"The votes add up to " + numbers.total() + ", and " + voters.inWords());
			}
			if (this.count.casting() != null && numbers.inFavour() != numbers.against()) {
				throw new RuleBroken(field + ".casting",
						"The chair has a casting vote only where the votes for and against are level");
			}
			checkNames(field, numbers);
		}

		private void checkNames(String field, VoteCount.Numbers numbers) {
			if (this.names.isEmpty()) {
				return;
			}
			Set<String> wrong = new HashSet<>();
			compare(VoteChoice.FOR, numbers.inFavour(), wrong);
			compare(VoteChoice.AGAINST, numbers.against(), wrong);
			compare(VoteChoice.ABSTAINED, numbers.abstentions(), wrong);
			if (!wrong.isEmpty()) {
				throw new RuleBroken(field + ".inFavour", "The numbers differ from the votes by name: "
						+ String.join("; ", wrong.stream().sorted().toList()));
			}
		}

		private void compare(VoteChoice choice, int number, Set<String> wrong) {
			long named = this.names.values().stream().filter((each) -> each == choice).count();
			if (named != number) {
				wrong.add(named + " named as " + choice.getLabel().toLowerCase(Locale.UK) + ", " + number + " counted");
			}
		}

	}

}
