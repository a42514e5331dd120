package org.openscrutiny.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinuteNumber;

/**
 * One action with its whole thread.
 *
 * @param line how it stands
 * @param version the number of its stored state
 * @param origin the minute that raised it; null where there is none, or its text is not
 * held
 * @param source the document that it was copied from; null where it was entered here
 * @param thread what happened, from the beginning on
 * @param trackers the frozen trackers in which it stands
 */
public record ActionPage(ActionLine line, int version, @Nullable Origin origin, @Nullable String source,
		List<Happening> thread, List<MeetingTracker> trackers) {

	/** Whether something of it was copied from paper. */
	public boolean isCopied() {
		return this.thread.stream().anyMatch((act) -> act.enteredAt() == null);
	}

	/** The address of a minute of the same body. */
	public String minuteHref(int number) {
		ActionReference reference = this.line.reference();
		return new MinuteNumber((reference != null) ? reference.body() : ActionReference.PANEL, number).getHref();
	}

	/**
	 * Something that happened.
	 *
	 * @param position counts what was entered, from 1
	 * @param kind in words
	 * @param raised whether it is the beginning
	 * @param on when
	 * @param enteredAt when it was entered here; null where it was copied from paper
	 * @param enteredName who entered it, for staff only
	 * @param toldBy for whom; null where that is not recorded
	 * @param text what was done, or the reason
	 * @param link a page elsewhere
	 * @param minute the number of a minute
	 * @param document a document; null where there is none, or it was taken down
	 * @param changes what was different from then on, in words
	 */
	public record Happening(int position, String kind, boolean raised, PartialDate on, @Nullable Instant enteredAt,
			@Nullable String enteredName, @Nullable String toldBy, @Nullable String text, @Nullable String link,
			@Nullable Integer minute, @Nullable DocumentSummary document, List<Change> changes) {
	}

	/**
	 * What was different after something had happened.
	 *
	 * @param label such as "Owner"
	 * @param before the old words
	 * @param after the new words
	 */
	public record Change(String label, String before, String after) {
	}

	/**
	 * The minute that raised an action.
	 *
	 * @param href its page
	 * @param heading its heading
	 * @param meeting the meeting
	 * @param heldOn the day of the meeting
	 * @param resolution the resolution, such as "ii a"; null where it is the whole entry
	 */
	public record Origin(String href, String heading, MeetingReference meeting, LocalDate heldOn,
			@Nullable String resolution) {
	}

	record Row(int position, ActionEvent.Kind kind, PartialDate on, @Nullable Instant enteredAt,
			@Nullable String enteredName, @Nullable String toldBy, Evidence evidence, @Nullable UUID document,
			Terms terms, String due) {
	}

}
