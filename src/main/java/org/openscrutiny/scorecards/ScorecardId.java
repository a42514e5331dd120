package org.openscrutiny.scorecards;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Identifies a scorecard.
 *
 * @param value the identifier
 */
@Embeddable
public record ScorecardId(UUID value) implements Serializable {

	static ScorecardId create() {
		return new ScorecardId(UUID.randomUUID());
	}

	/**
	 * Reads an identifier from an address or a form field.
	 * @param text a UUID
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ScorecardId valueOf(String text) {
		return new ScorecardId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
