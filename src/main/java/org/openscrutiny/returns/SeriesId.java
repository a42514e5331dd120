package org.openscrutiny.returns;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a line of figures.
 *
 * @param value the identifier
 */
@Embeddable
public record SeriesId(UUID value) implements Serializable {

	static SeriesId create() {
		return new SeriesId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static SeriesId valueOf(String text) {
		return new SeriesId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
