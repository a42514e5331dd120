package org.openscrutiny.membership;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies an entry of the register of interests.
 *
 * @param value the identifier
 */
@Embeddable
public record InterestId(UUID value) implements Serializable {

	static InterestId create() {
		return new InterestId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static InterestId valueOf(String text) {
		return new InterestId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
