package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.UserId;

/**
 * How a meeting was moved or called off, with what it was before.
 *
 * @param kind what was done
 * @param reason why, as readers see it
 * @param heldOn the day until then
 * @param startsAt the time until then
 * @param venue the venue until then
 * @param changedAt when this was done
 * @param changedBy who did it
 */
@Embeddable
public record MeetingChange(@Enumerated(EnumType.STRING) Kind kind, String reason, LocalDate heldOn,
		@Nullable LocalTime startsAt, @Nullable String venue, Instant changedAt,
		@Embedded @AttributeOverride(name = "value",
				column = @Column(name = "changed_by")) @Nullable UserId changedBy) {

	/**
	 * What can be done.
	 */
	public enum Kind {

		/** To another day, time or venue. */
		MOVED,

		/** Called off, to be held on another day. */
		POSTPONED,

		CANCELLED

	}

}
