package org.openscrutiny.shared;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies somebody who sits, or sat, on a panel.
 *
 * @param value the identifier
 */
@Embeddable
public record MemberId(UUID value) implements Serializable {

	public static MemberId create() {
		return new MemberId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static MemberId valueOf(String text) {
		return new MemberId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
