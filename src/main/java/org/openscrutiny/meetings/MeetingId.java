package org.openscrutiny.meetings;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a meeting.
 *
 * @param value the identifier
 */
@Embeddable
public record MeetingId(UUID value) implements Serializable {

	public static MeetingId create() {
		return new MeetingId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
