package org.openscrutiny.minutes;

import java.util.List;

import org.openscrutiny.meetings.MunicipalYear;

/**
 * All minutes that every reader may see, newest first.
 *
 * @param years the sets by municipal year
 * @param notHeld minutes that others cite and whose text is not held
 */
public record MinutesList(List<Year> years, List<NotHeldPage> notHeld) {

	/**
	 * The sets of one year.
	 *
	 * @param year the year
	 * @param sets at least one
	 */
	public record Year(MunicipalYear year, List<MinutesHeader> sets) {
	}

}
