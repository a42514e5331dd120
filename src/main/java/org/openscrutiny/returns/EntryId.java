package org.openscrutiny.returns;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies what was typed and is not approved yet.
 *
 * @param value the identifier
 */
@Embeddable
public record EntryId(UUID value) implements Serializable {

	static EntryId create() {
		return new EntryId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static EntryId valueOf(String text) {
		return new EntryId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
