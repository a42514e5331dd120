package org.openscrutiny.minutes;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies the minutes of a meeting.
 *
 * @param value the identifier
 */
@Embeddable
public record MinutesId(UUID value) implements Serializable {

	public static MinutesId create() {
		return new MinutesId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
