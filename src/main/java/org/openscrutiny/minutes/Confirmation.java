package org.openscrutiny.minutes;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/**
 * That an entry confirms the minutes of an earlier meeting.
 *
 * @param heldOn the day of that meeting
 * @param minutes its minutes; null where their text is not held
 */
@Embeddable
public record Confirmation(LocalDate heldOn, @Embedded @AttributeOverride(name = "value",
		column = @Column(name = "minutes_id")) @Nullable MinutesId minutes) {
}
