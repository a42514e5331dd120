package org.openscrutiny.meetings;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that a reader may know of a paper.
 *
 * @param meeting the meeting for which it was written
 * @param item under what its item is addressed
 * @param numbered whether that is the number of the item
 * @param topic the headings of its item
 * @param paper what the agenda shows of it
 * @param withdrawn why it, or its item, was taken down
 * @param purpose what it is for
 * @param recommendations what the body is asked to do
 * @param implications what follows from it
 * @param background the background papers
 * @param text its text, paragraph by paragraph; empty where it is not written here
 */
public record PaperPage(MeetingSummary meeting, int item, boolean numbered, String topic, MeetingPage.PaperLine paper,
		MeetingPage.@Nullable Withdrawn withdrawn, @Nullable String purpose, List<String> recommendations,
		Implications implications, List<String> background, List<PaperText.Block> text) {

	/** Whether there is anything of it that this reader may read. */
	public boolean isOpen() {
		return this.paper.stub() == null && this.withdrawn == null;
	}

}
