package org.openscrutiny.statements;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a set of national priorities.
 *
 * @param value the identifier
 */
@Embeddable
public record PrioritySetId(UUID value) implements Serializable {

	static PrioritySetId create() {
		return new PrioritySetId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
