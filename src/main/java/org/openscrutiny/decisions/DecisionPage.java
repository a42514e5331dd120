package org.openscrutiny.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.minutes.CitedMinute;

/**
 * All that every reader may know of a decision.
 *
 * @param decision the decision
 * @param related what it does to other decisions, and they to it
 * @param history what became of it after it was published, the newest first
 * @param corrections what was found wrong, the oldest first
 * @param scrutiny that the panel's officers marked it
 * @param laidBefore the meetings before which it was laid
 * @param takenUp the minutes in which the panel took it up
 * @param documents its documents
 * @param replaced the earlier versions of documents that readers could read
 */
public record DecisionPage(DecisionLine decision, List<Related> related, List<Happening> history,
		List<Correction> corrections, List<Scrutiny> scrutiny, List<Laid> laidBefore, List<CitedMinute> takenUp,
		List<DocumentSummary> documents, Map<DocumentId, List<DocumentSummary>> replaced) {

	/** The earlier versions of a document, the newest first. */
	public List<DocumentSummary> earlier(DocumentId document) {
		return this.replaced.getOrDefault(document, List.of());
	}

	/** What was found wrong in one field, the oldest first. */
	public List<Correction> corrected(CorrectedField field) {
		return this.corrections.stream().filter((correction) -> correction.field() == field).toList();
	}

	/** The decisions that hold in the place of this one. */
	public List<Related> supersededBy() {
		return this.related.stream()
			.filter((other) -> other.label().equals(Relation.Kind.SUPERSEDES.getInverse()))
			.toList();
	}

	/**
	 * Another decision.
	 *
	 * @param label how the two belong together, such as "Amends"
	 * @param reference the other's reference
	 * @param title its subject, if readers may know it
	 * @param href its page; null if it is not held here
	 */
	public record Related(String label, String reference, @Nullable String title, @Nullable String href) {
	}

	/**
	 * An act on the published decision.
	 *
	 * @param kind what was done
	 * @param at when
	 * @param classification what it was withheld as
	 * @param withholding what was told of the withholding
	 * @param explanation why it was done
	 */
	public record Happening(Kind kind, Instant at, Classification classification, Withholding withholding,
			@Nullable String explanation) {

		/**
		 * What was done.
		 */
		public enum Kind {

			WITHHELD("Withheld"), KEPT_WITHHELD("Reviewed and kept withheld"), DECLASSIFIED("Made public");

			private final String label;

			Kind(String label) {
				this.label = label;
			}

			public String getLabel() {
				return this.label;
			}

		}

	}

	/**
	 * A mistake in what was published, with what is right.
	 *
	 * @param field what was wrong
	 * @param corrected what is right
	 * @param at when it was corrected
	 * @param explanation how the mistake came about, or how it was found
	 */
	public record Correction(CorrectedField field, String corrected, Instant at, @Nullable String explanation) {
	}

	/**
	 * That the panel's officers marked the decision.
	 *
	 * @param note what the panel wants to know
	 * @param markedAt when it was marked
	 * @param endedAt when the mark was taken off
	 */
	public record Scrutiny(String note, Instant markedAt, @Nullable Instant endedAt) {
	}

	/**
	 * A list of decisions that was laid before a meeting.
	 *
	 * @param heading the heading of the list
	 * @param meeting the reference of the meeting
	 * @param item the number of the agenda item
	 */
	public record Laid(String heading, String meeting, @Nullable Integer item) {

		public String getHref() {
			return "/meetings/" + this.meeting + ((this.item != null) ? "#item-" + this.item : "");
		}

	}

}
