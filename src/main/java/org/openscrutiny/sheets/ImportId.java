package org.openscrutiny.sheets;

import java.util.UUID;

/**
 * Identifies an import that waits to be confirmed.
 *
 * @param value the identifier
 */
public record ImportId(UUID value) {

	/**
	 * Reads an identifier from an address.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ImportId valueOf(String text) {
		return new ImportId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
