package org.openscrutiny.returns;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a collection round.
 *
 * @param value the identifier
 */
@Embeddable
public record RoundId(UUID value) implements Serializable {

	static RoundId create() {
		return new RoundId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static RoundId valueOf(String text) {
		return new RoundId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
