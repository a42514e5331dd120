package org.openscrutiny.decisions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a decision does to an earlier one, which need not be held here.
 *
 * @param kind what it does
 * @param target the earlier decision
 */
@Embeddable
public record Relation(@Enumerated(EnumType.STRING) Kind kind, @Embedded DecisionReference target) {

	/**
	 * What one decision does to another.
	 */
	public enum Kind {

		AMENDS("Amends", "Amended by"),

		SUPERSEDES("Supersedes", "Superseded by");

		private final String label;

		private final String inverse;

		Kind(String label, String inverse) {
			this.label = label;
			this.inverse = inverse;
		}

		public String getLabel() {
			return this.label;
		}

		/** How it reads on the page of the earlier decision. */
		public String getInverse() {
			return this.inverse;
		}

	}

}
