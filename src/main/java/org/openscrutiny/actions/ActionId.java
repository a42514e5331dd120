package org.openscrutiny.actions;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies an action.
 *
 * @param value the identifier
 */
@Embeddable
public record ActionId(UUID value) implements Serializable {

	static ActionId create() {
		return new ActionId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ActionId valueOf(String text) {
		return new ActionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
