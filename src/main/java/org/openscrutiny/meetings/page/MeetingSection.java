package org.openscrutiny.meetings.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.ActingPerson;

/**
 * Implemented by each module with records of a whole meeting, such as its minutes, to
 * which the meeting's page leads.
 */
public interface MeetingSection {

	/**
	 * @param meeting the meeting
	 * @param reader who asks, or null for a reader without an account
	 * @return what this reader may see now, in a fixed number of statements; empty if
	 * there is nothing
	 */
	Optional<Section> of(MeetingReference meeting, @Nullable ActingPerson reader);

	/**
	 * A section of the page.
	 *
	 * @param order the place among the sections, lowest first
	 * @param id what the section is addressed by, such as {@code minutes}
	 * @param heading the heading
	 * @param lines what it leads to
	 * @param note a sentence after them
	 * @param minutes the address of each minute of the meeting, by its number
	 */
	record Section(int order, String id, String heading, List<Line> lines, @Nullable String note,
			Map<Integer, String> minutes) {

		/** The place of what stands before the agenda. */
		public static final int LEADING = 0;

		public Section(int order, String id, String heading, List<Line> lines, @Nullable String note) {
			this(order, id, heading, lines, note, Map.of());
		}

		/** Whether it stands before the agenda. */
		public boolean isLeading() {
			return this.order <= LEADING;
		}

	}

	/**
	 * A link with what a reader should know before following it.
	 *
	 * @param href the address
	 * @param text the words of the link
	 * @param meta what stands after them
	 */
	record Line(String href, String text, @Nullable String meta) {
	}

}
