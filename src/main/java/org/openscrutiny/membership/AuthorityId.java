package org.openscrutiny.membership;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies an authority.
 *
 * @param value the identifier
 */
@Embeddable
public record AuthorityId(UUID value) implements Serializable {

	static AuthorityId create() {
		return new AuthorityId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static AuthorityId valueOf(String text) {
		return new AuthorityId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
