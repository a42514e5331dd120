package org.openscrutiny.membership;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies one term of a member.
 *
 * @param value the identifier
 */
@Embeddable
public record TermId(UUID value) implements Serializable {

	static TermId create() {
		return new TermId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static TermId valueOf(String text) {
		return new TermId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
