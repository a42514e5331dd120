package org.openscrutiny.minutes;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies an entry of the minutes.
 *
 * @param value the identifier
 */
@Embeddable
public record MinuteEntryId(UUID value) implements Serializable {

	public static MinuteEntryId create() {
		return new MinuteEntryId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static MinuteEntryId valueOf(String text) {
		return new MinuteEntryId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
