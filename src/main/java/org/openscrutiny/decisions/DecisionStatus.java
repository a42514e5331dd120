package org.openscrutiny.decisions;

/**
 * How far a decision has come.
 */
public enum DecisionStatus {

	DRAFT("Draft"),

	/** With an approver. */
	SUBMITTED("Sent for approval"),

	PUBLISHED("Published");

	private final String label;

	DecisionStatus(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
