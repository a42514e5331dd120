package org.openscrutiny.returns;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies what one person is asked for in a round.
 *
 * @param value the identifier
 */
@Embeddable
public record AssignmentId(UUID value) implements Serializable {

	static AssignmentId create() {
		return new AssignmentId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static AssignmentId valueOf(String text) {
		return new AssignmentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
