package org.openscrutiny.membership;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies one time in an office.
 *
 * @param value the identifier
 */
@Embeddable
public record OfficeId(UUID value) implements Serializable {

	static OfficeId create() {
		return new OfficeId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static OfficeId valueOf(String text) {
		return new OfficeId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
