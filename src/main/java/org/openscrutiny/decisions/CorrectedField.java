package org.openscrutiny.decisions;

/**
 * What of a published decision can be corrected. The printed value stays; the corrected
 * one stands beside it with its date.
 */
public enum CorrectedField {

	TITLE("Subject"),

	SUMMARY("Summary"),

	MADE_ON("Date made"),

	LEAD("Lead"),

	COST("Cost"),

	PRIORITY("Plan priority"),

	RELATIONS("Related decisions");

	private final String label;

	CorrectedField(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
