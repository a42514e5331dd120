package org.openscrutiny.meetings.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * Implemented by each module with records that were laid before a meeting under an item
 * of its agenda.
 */
public interface AgendaItemAddition {

	/**
	 * @param meeting the meeting
	 * @return what every reader may see under its items now, in a fixed number of
	 * statements
	 */
	List<Addition> of(MeetingReference meeting);

	/**
	 * A list under an item.
	 *
	 * @param item the identifier of the agenda item
	 * @param heading the heading of the list
	 * @param entries the list
	 * @param note a sentence about the list, such as when it was made
	 */
	record Addition(UUID item, String heading, List<Entry> entries, @Nullable String note) {
	}

	/**
	 * A record in the list.
	 *
	 * @param href its page
	 * @param reference what it is cited by
	 * @param title what it is about; null where that is withheld
	 * @param on its date; null where it is not recorded
	 * @param tag what a reader should know at once, such as that it is withheld
	 */
	record Entry(String href, String reference, @Nullable String title, @Nullable LocalDate on, @Nullable String tag) {
	}

}
