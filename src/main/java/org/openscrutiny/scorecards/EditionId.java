package org.openscrutiny.scorecards;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a version of a scorecard.
 *
 * @param value the identifier
 */
@Embeddable
public record EditionId(UUID value) implements Serializable {

	static EditionId create() {
		return new EditionId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static EditionId valueOf(String text) {
		return new EditionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
