package org.openscrutiny.meetings;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Until when, and by whom, a question can be put to a meeting.
 *
 * @param closesOn the last day
 * @param daysBefore how many calendar days that is before the meeting
 * @param askers who may ask, in a sentence; null if the agenda does not say
 * @param open whether that day has not passed
 */
public record QuestionDeadline(LocalDate closesOn, int daysBefore, @Nullable String askers, boolean open) {
}
