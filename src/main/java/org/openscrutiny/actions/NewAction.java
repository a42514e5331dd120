package org.openscrutiny.actions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.ResolutionId;

/**
 * An action that is to be raised.
 *
 * @param body the body whose action it is
 * @param entry the entry of the minutes that raises it
 * @param resolution the resolution of that entry
 * @param minuteNumber the number of the minute, where no entry is given; null for an
 * action that no minute raises
 * @param raisedOn the day
 * @param terms what is to be done
 */
public record NewAction(BodyId body, @Nullable MinuteEntryId entry, @Nullable ResolutionId resolution,
		@Nullable Integer minuteNumber, LocalDate raisedOn, Terms terms) {
}
