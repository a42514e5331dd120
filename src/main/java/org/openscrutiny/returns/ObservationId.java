package org.openscrutiny.returns;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies an approved figure.
 *
 * @param value the identifier
 */
@Embeddable
public record ObservationId(UUID value) implements Serializable {

	static ObservationId create() {
		return new ObservationId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ObservationId valueOf(String text) {
		return new ObservationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
