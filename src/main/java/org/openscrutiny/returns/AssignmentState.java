package org.openscrutiny.returns;

/**
 * How far the figures of one measure are in a round.
 */
public enum AssignmentState {

	/** The KPI is not reported this time: its last figure stands, with its date. */
	NOT_DUE("Not due this time"),

	/** Nothing is entered yet. */
	OPEN("Not started"),

	/** Something is entered, and can be changed. */
	DRAFT("Draft"),

	/** It waits for the approver. */
	SUBMITTED("Submitted"),

	/** The approver sent it back with a message. */
	RETURNED("Returned"),

	/** It is locked. */
	APPROVED("Approved");

	private final String label;

	AssignmentState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/** Whether the contributor still has something to do. */
	public boolean isOwed() {
		return this == OPEN || this == DRAFT || this == RETURNED;
	}

}
