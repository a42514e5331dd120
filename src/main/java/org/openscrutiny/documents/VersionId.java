package org.openscrutiny.documents;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies one version of a document for ever.
 *
 * @param value the identifier
 */
public record VersionId(UUID value) implements Serializable {

	static VersionId create() {
		return new VersionId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static VersionId valueOf(String text) {
		return new VersionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
