package org.openscrutiny.minutes;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the minutes as one reader sees it.
 *
 * @param minutes the set it belongs to
 * @param entry the entry
 * @param entitled whether the reader also sees what is not for every reader
 * @param staff whether the reader is of the staff that raises actions by it
 * @param decisions the decisions that were taken up in it
 * @param previous the entry of the body with the number before
 * @param next the entry of the body with the number after
 */
public record EntryPage(MinutesHeader minutes, PrintedEntry entry, boolean entitled, boolean staff,
		List<MinuteDecisions.Line> decisions, @Nullable Neighbour previous, @Nullable Neighbour next) {

	/**
	 * An entry beside this one.
	 *
	 * @param number its number
	 * @param heading its heading
	 */
	public record Neighbour(MinuteNumber number, String heading) {
	}

}
