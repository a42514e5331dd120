package org.openscrutiny.minutes;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a resolution, or a point below one.
 *
 * @param value the identifier
 */
@Embeddable
public record ResolutionId(UUID value) implements Serializable {

	public static ResolutionId create() {
		return new ResolutionId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ResolutionId valueOf(String text) {
		return new ResolutionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
