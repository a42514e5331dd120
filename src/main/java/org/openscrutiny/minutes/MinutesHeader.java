package org.openscrutiny.minutes;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;

/**
 * What a set of minutes is, without what it says.
 *
 * @param id the minutes
 * @param meeting the meeting
 * @param body the body that met
 * @param bodyName what the body was called on the day
 * @param runBy whose staff write the minutes
 * @param heldOn the day of the meeting
 * @param state how far the minutes have come
 * @param visible whether every reader sees them now
 * @param standing how far they have come, in a sentence
 * @param circulatedAt when they were sent to the members; null where that is not recorded
 * @param publishedAt when they were published; null where that is not recorded
 * @param signedBy who signed them; null where nobody did, or it is not recorded
 * @param source the document from which they come; null for minutes written here
 * @param note what else is to be known of them
 * @param first the number of the first entry; null where there is none
 * @param last the number of the last entry
 * @param stages how many of their stages that every reader may see were kept
 */
public record MinutesHeader(MinutesId id, MeetingReference meeting, BodyId body, String bodyName, Body.Office runBy,
		LocalDate heldOn, MinutesState state, boolean visible, Standing standing, @Nullable Instant circulatedAt,
		@Nullable Instant publishedAt, @Nullable String signedBy, @Nullable String source, @Nullable String note,
		@Nullable Integer first, @Nullable Integer last, int stages) {

	public String getHref() {
		return "/meetings/" + this.meeting + "/minutes";
	}

	public String getPdfHref() {
		return getHref() + ".pdf";
	}

	public String getChangesHref() {
		return getHref() + "/changes";
	}

	/** Such as "611 to 622"; null where there is no entry. */
	public @Nullable String getNumbers() {
		if (this.first == null || this.last == null) {
			return null;
		}
		return this.first.equals(this.last) ? this.first.toString() : this.first + " to " + this.last;
	}

	/**
	 * How far minutes have come, as a sentence about another meeting.
	 *
	 * @param before the words before the link
	 * @param meeting the words that link to the other meeting; empty if none is known
	 * @param href the address of the other meeting
	 * @param after the words after the link, with no full stop
	 */
	public record Standing(String before, String meeting, @Nullable String href, String after) {

		static Standing of(String words) {
			return new Standing(words, "", null, "");
		}

		/** The sentence without its link. */
		public String getWords() {
			return this.before + this.meeting + this.after;
		}

	}

}
