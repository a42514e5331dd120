package org.openscrutiny.plan;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a key performance indicator.
 *
 * @param value the identifier
 */
@Embeddable
public record KpiId(UUID value) implements Serializable {

	static KpiId create() {
		return new KpiId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static KpiId valueOf(String text) {
		return new KpiId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
