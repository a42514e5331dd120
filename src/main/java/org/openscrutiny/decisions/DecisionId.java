package org.openscrutiny.decisions;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a decision from its first draft on.
 *
 * @param value the identifier
 */
@Embeddable
public record DecisionId(UUID value) implements Serializable {

	public static DecisionId create() {
		return new DecisionId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static DecisionId valueOf(String text) {
		return new DecisionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
