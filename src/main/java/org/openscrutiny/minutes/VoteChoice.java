package org.openscrutiny.minutes;

/**
 * How somebody voted.
 */
public enum VoteChoice {

	FOR("For"),

	AGAINST("Against"),

	ABSTAINED("Abstained");

	private final String label;

	VoteChoice(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
