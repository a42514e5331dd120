package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The text of minutes as it was at some stage, kept so that later changes can be shown.
 *
 * @param entries the entries, in order
 */
public record MinutesCopy(List<Entry> entries) {

	static MinutesCopy of(List<MinuteEntry> entries) {
		return new MinutesCopy(entries.stream().map(Entry::of).toList());
	}

	/** The copy with every text put through an operation. */
	MinutesCopy mapped(UnaryOperator<String> text) {
		return new MinutesCopy(this.entries.stream().map((entry) -> entry.mapped(text)).toList());
	}

	private static @Nullable String mapped(@Nullable String value, UnaryOperator<String> text) {
		return (value != null) ? text.apply(value) : null;
	}

	/**
	 * What a stage of the minutes was.
	 */
	public enum Stage {

		CIRCULATED, PUBLISHED, CONFIRMED

	}

	/**
	 * An entry.
	 *
	 * @param number its number
	 * @param heading the heading
	 * @param discussion Markdown for every reader
	 * @param restrictedDiscussion Markdown that is not for every reader
	 * @param publicSummary what readers are told instead
	 * @param resolutionsRestricted whether resolutions and votes are not for every reader
	 * @param exclusion how press and public were excluded
	 * @param note what else was noted
	 * @param resolutions what was resolved
	 * @param votes the votes
	 */
	public record Entry(@Nullable Integer number, String heading, String discussion,
			@Nullable String restrictedDiscussion, @Nullable String publicSummary, boolean resolutionsRestricted,
			@Nullable Exclusion exclusion, @Nullable String note, List<Point> resolutions, List<Vote> votes) {

		static Entry of(MinuteEntry entry) {
			EntryContent content = entry.getContent();
			EntryContent.Restricted restricted = content.restricted();
			EntryContent.Exclusion exclusion = content.exclusion();
			return new Entry(entry.getNumber(), content.heading(), content.discussion(),
					(restricted != null) ? restricted.discussion() : null,
					(restricted != null) ? restricted.summary() : null, restricted != null && restricted.resolutions(),
					(exclusion != null) ? new Exclusion(
							exclusion.items(), exclusion.paragraphs(), exclusion.mover(), exclusion.seconder()) : null,
					content.note(), points(content.resolutions()),
					content.votes()
						.stream()
						.map((vote) -> new Vote(vote.motion(), vote.count().explanation()))
						.toList());
		}

		private static List<Point> points(List<EntryContent.Point> flat) {
			List<Point> points = new ArrayList<>();
			for (EntryContent.Point point : flat) {
				if (point.below()) {
					Point above = points.remove(points.size() - 1);
					List<String> below = new ArrayList<>(above.points());
					below.add(point.text());
					points.add(new Point(above.text(), below));
				}
				else {
					points.add(new Point(point.text(), List.of()));
				}
			}
			return points;
		}

		Entry mapped(UnaryOperator<String> text) {
			return new Entry(this.number, text.apply(this.heading), text.apply(this.discussion),
					MinutesCopy.mapped(this.restrictedDiscussion, text), MinutesCopy.mapped(this.publicSummary, text),
					this.resolutionsRestricted, (this.exclusion != null) ? this.exclusion.mapped(text) : null,
					MinutesCopy.mapped(this.note, text),
					this.resolutions.stream().map((point) -> point.mapped(text)).toList(),
					this.votes.stream().map((vote) -> vote.mapped(text)).toList());
		}

	}

	/**
	 * How press and public were excluded.
	 */
	public record Exclusion(String items, List<Integer> paragraphs, @Nullable String mover, @Nullable String seconder) {

		Exclusion mapped(UnaryOperator<String> text) {
			return new Exclusion(text.apply(this.items), this.paragraphs, MinutesCopy.mapped(this.mover, text),
					MinutesCopy.mapped(this.seconder, text));
		}

	}

	/**
	 * A resolution with the points below it.
	 */
	public record Point(String text, List<String> points) {

		Point mapped(UnaryOperator<String> text) {
			return new Point(text.apply(this.text), this.points.stream().map(text).toList());
		}

	}

	/**
	 * A vote, with its outcome in words.
	 */
	public record Vote(@Nullable String motion, String explanation) {

		Vote mapped(UnaryOperator<String> text) {
			return new Vote(MinutesCopy.mapped(this.motion, text), this.explanation);
		}

	}

}
