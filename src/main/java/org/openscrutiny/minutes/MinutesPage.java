package org.openscrutiny.minutes;

import java.util.List;

import org.openscrutiny.meetings.MeetingPage;

/**
 * A set of minutes as one reader sees it.
 *
 * @param minutes what the set is
 * @param meeting the meeting, with who was there
 * @param entries the entries, in order
 * @param entitled whether the reader also sees what is not for every reader
 */
public record MinutesPage(MinutesHeader minutes, MeetingPage meeting, List<PrintedEntry> entries, boolean entitled) {

	/** Whether something here is shown to this reader and not to every reader. */
	public boolean isRestricted() {
		return this.entitled && this.entries.stream().anyMatch((entry) -> entry.restricted() != null);
	}

}
