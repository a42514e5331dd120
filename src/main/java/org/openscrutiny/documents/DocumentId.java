package org.openscrutiny.documents;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a document, whatever version of it.
 *
 * @param value the identifier
 */
public record DocumentId(UUID value) implements Serializable {

	static DocumentId create() {
		return new DocumentId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static DocumentId valueOf(String text) {
		return new DocumentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
