package org.openscrutiny.returns;

/**
 * Why there is a revision of a figure.
 */
public enum RevisionKind {

	/** The first figure for its period. */
	INITIAL("First figure"),

	/** A change that was announced, such as final figures after provisional ones. */
	SCHEDULED("Scheduled revision"),

	/** A mistake was found. */
	CORRECTION("Correction"),

	/** The figure is now made in another way. */
	METHOD("Change of method");

	private final String label;

	RevisionKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
