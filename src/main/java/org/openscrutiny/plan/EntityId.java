package org.openscrutiny.plan;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies what a measure is taken of.
 *
 * @param value the identifier
 */
@Embeddable
public record EntityId(UUID value) implements Serializable {

	static EntityId create() {
		return new EntityId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static EntityId valueOf(String text) {
		return new EntityId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
