package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day off that the calendar of bank holidays does not know yet.
 *
 * @param day the day
 * @param name why it is a holiday
 * @param addedBy who added it
 * @param addedAt when
 */
public record Holiday(LocalDate day, String name, String addedBy, Instant addedAt) {
}
