package org.openscrutiny.meetings;

import java.io.Serializable;

import jakarta.persistence.Embeddable;

/**
 * Identifies a body by the short name that stands in addresses and references. It stays
 * when the body is renamed.
 *
 * @param value lower-case letters, such as {@code panel}
 */
@Embeddable
public record BodyId(String value) implements Serializable {

	@Override
	public String toString() {
		return this.value;
	}

}
