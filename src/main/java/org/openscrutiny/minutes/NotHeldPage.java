package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A minute that others cite and whose text is not held.
 *
 * @param number its number
 * @param bodyName what the body is called
 * @param day the day of its meeting; null where only the month is known, or nothing
 * @param month the first day of the month of its meeting, where only that is known
 * @param heading its heading, where it is known
 * @param note what is known of it
 * @param citedBy the minutes that cite it
 * @param actions what was raised by it
 * @param decisions the decisions that were taken up in it
 */
public record NotHeldPage(MinuteNumber number, String bodyName, @Nullable LocalDate day, @Nullable LocalDate month,
		@Nullable String heading, @Nullable String note, List<MinuteSummary> citedBy, List<MinuteActions.Line> actions,
		List<MinuteDecisions.Line> decisions) {
}
