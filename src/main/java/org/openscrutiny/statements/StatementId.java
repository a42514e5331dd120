package org.openscrutiny.statements;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a statement.
 *
 * @param value the identifier
 */
@Embeddable
public record StatementId(UUID value) implements Serializable {

	static StatementId create() {
		return new StatementId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
