package org.openscrutiny.statements;

/** For what area there are figures of a measure. */
public enum SourceLevel {

	NATIONAL("National figures only"), FORCE("Figures of the force");

	private final String label;

	SourceLevel(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

}
