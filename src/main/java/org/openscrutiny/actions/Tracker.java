package org.openscrutiny.actions;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;

/**
 * The tracker as it stood at the end of a day.
 *
 * @param asAt the day
 * @param asked the day that was asked for, if it is still to come
 * @param outstanding a page of the outstanding actions
 * @param completed a page of the completed actions
 * @param page the number of the page, from 1
 * @param lastPage the number of the last page of the longer table
 * @param meetings the meetings that raised actions, the newest first
 */
public record Tracker(LocalDate asAt, @Nullable LocalDate asked, Part outstanding, Part completed, int page,
		int lastPage, List<Meeting> meetings) {

	/** How many actions a page of each table shows. */
	public static final int PAGE = 25;

	/**
	 * A page of one of the two tables.
	 *
	 * @param lines the actions of the page
	 * @param total how many there are on all pages
	 */
	public record Part(List<ActionLine> lines, int total) {
	}

	static int last(int total) {
		return Math.max(1, (total + PAGE - 1) / PAGE);
	}

	/**
	 * A meeting that raised actions.
	 *
	 * @param reference the meeting
	 * @param heldOn its day
	 */
	public record Meeting(MeetingReference reference, LocalDate heldOn) {
	}

}
