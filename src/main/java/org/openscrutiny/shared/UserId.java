package org.openscrutiny.shared;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies an account: somebody who can sign in.
 *
 * @param value the identifier
 */
@Embeddable
public record UserId(UUID value) implements Serializable {

	public static UserId create() {
		return new UserId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static UserId valueOf(String text) {
		return new UserId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
