package org.openscrutiny.plan;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a milestone.
 *
 * @param value the identifier
 */
@Embeddable
public record MilestoneId(UUID value) implements Serializable {

	static MilestoneId create() {
		return new MilestoneId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static MilestoneId valueOf(String text) {
		return new MilestoneId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
