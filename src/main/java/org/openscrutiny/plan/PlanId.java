package org.openscrutiny.plan;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a Police and Crime Plan.
 *
 * @param value the identifier
 */
@Embeddable
public record PlanId(UUID value) implements Serializable {

	static PlanId create() {
		return new PlanId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static PlanId valueOf(String text) {
		return new PlanId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
