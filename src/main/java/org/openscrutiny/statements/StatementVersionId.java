package org.openscrutiny.statements;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a version of a statement.
 *
 * @param value the identifier
 */
@Embeddable
public record StatementVersionId(UUID value) implements Serializable {

	static StatementVersionId create() {
		return new StatementVersionId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
