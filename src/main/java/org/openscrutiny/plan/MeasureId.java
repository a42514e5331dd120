package org.openscrutiny.plan;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a measure.
 *
 * @param value the identifier
 */
@Embeddable
public record MeasureId(UUID value) implements Serializable {

	static MeasureId create() {
		return new MeasureId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static MeasureId valueOf(String text) {
		return new MeasureId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
