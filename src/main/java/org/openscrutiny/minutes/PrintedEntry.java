package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the minutes as one reader sees it. Texts are HTML that is safe to show,
 * unless they are called plain.
 *
 * @param id the entry
 * @param number its number
 * @param heading the heading, plain
 * @param item the number of the item of the agenda; null where it has none
 * @param discussion what was said; may be empty
 * @param restricted what is not for every reader; null where all of it is
 * @param exclusion how press and public were excluded, as a plain sentence
 * @param resolutions what was resolved
 * @param votes the votes
 * @param confirmed the meetings whose minutes the entry confirms
 * @param errata what turned out to be wrong, in order of time
 * @param redactions what had to be removed, in order of time
 * @param note what else a reader should know of the record
 * @param actions what was raised by it
 */
public record PrintedEntry(MinuteEntryId id, MinuteNumber number, String heading, @Nullable Integer item,
		String discussion, @Nullable Restricted restricted, @Nullable String exclusion, List<Resolved> resolutions,
		List<Vote> votes, List<Confirmed> confirmed, List<Erratum> errata, List<Redaction> redactions,
		@Nullable String note, List<MinuteActions.Line> actions) {

	/** Whether the entry's one motion was lost, so that nothing was resolved by it. */
	public boolean isLost() {
		return VoteCount
			.isLost(this.votes.stream().filter((vote) -> vote.motion() == null).map(Vote::carried).toList());
	}

	/** Whether nothing is recorded under the heading. */
	public boolean isBare() {
		return this.discussion.isEmpty() && this.restricted == null && this.resolutions.isEmpty()
				&& this.votes.isEmpty();
	}

	PrintedEntry with(List<MinuteActions.Line> raised) {
		return new PrintedEntry(this.id, this.number, this.heading, this.item, this.discussion, this.restricted,
				this.exclusion, this.resolutions, this.votes, this.confirmed, this.errata, this.redactions, this.note,
				List.copyOf(raised));
	}

	/**
	 * That a part of the entry is not for every reader.
	 *
	 * @param summary what every reader is told instead
	 * @param text what is not for every reader; null for a reader who may not see it
	 * @param resolutions whether resolutions and votes are restricted too
	 */
	public record Restricted(String summary, @Nullable String text, boolean resolutions) {
	}

	/**
	 * A resolution, or a point below one.
	 *
	 * @param id the resolution
	 * @param numeral such as "ii" or "a"; null for a single resolution
	 * @param text what was resolved
	 * @param points the lettered points below it
	 */
	public record Resolved(ResolutionId id, @Nullable String numeral, String text, List<Resolved> points) {
	}

	/**
	 * A vote.
	 *
	 * @param motion what was voted on; null where that is the entry's one motion
	 * @param carried whether it was carried; null where that is not recorded
	 * @param explanation the outcome with the reason for it, plain
	 * @param source where the threshold comes from
	 * @param names how members voted, where it is recorded by name
	 */
	public record Vote(@Nullable String motion, @Nullable Boolean carried, String explanation, @Nullable String source,
			List<Names> names) {
	}

	/**
	 * Those who voted alike.
	 *
	 * @param label such as "For"
	 * @param members their names, in order
	 */
	public record Names(String label, List<String> members) {
	}

	/**
	 * Earlier minutes that the entry confirms.
	 *
	 * @param heldOn the day of the meeting
	 * @param href where to read about them; null where nothing is known of the meeting
	 * @param held whether their text is held
	 */
	public record Confirmed(LocalDate heldOn, @Nullable String href, boolean held) {
	}

	/**
	 * What turned out to be wrong after confirmation.
	 *
	 * @param notedOn the day on which it was noted
	 * @param text what is wrong, and what is right
	 */
	public record Erratum(LocalDate notedOn, String text) {
	}

	/**
	 * That words were removed.
	 *
	 * @param on the day
	 * @param reason the law that requires it, plain
	 */
	public record Redaction(LocalDate on, String reason) {
	}

}
