package org.openscrutiny.minutes;

/**
 * How far minutes have come. They never go back.
 */
public enum MinutesState {

	/** Being written; numbers are provisional. */
	DRAFT("Draft", "grey"),

	/** Sent to the members, who may comment. Numbers are fixed. */
	CIRCULATED("Circulated to members", "blue"),

	/** Open to every reader, labelled as a draft. */
	PUBLISHED("Published as a draft", "blue"),

	/** Confirmed at a later meeting: permanent. */
	CONFIRMED("Confirmed", "green");

	private final String label;

	private final String tag;

	MinutesState(String label, String tag) {
		this.label = label;
		this.tag = tag;
	}

	public String getLabel() {
		return this.label;
	}

	/** The kind of tag by which lists show it. */
	public String getTag() {
		return this.tag;
	}

	/** Whether entries have the numbers that they keep. */
	public boolean isNumbered() {
		return this != DRAFT;
	}

	/** Whether every reader may see the minutes. */
	public boolean isPublic() {
		return this == PUBLISHED || this == CONFIRMED;
	}

}
