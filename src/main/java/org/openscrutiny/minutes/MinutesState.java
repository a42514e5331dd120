package org.openscrutiny.minutes;

/**
 * How far minutes have come. They never go back.
 */
public enum MinutesState {

	/** Being written; numbers are provisional. */
	DRAFT("Draft", "follow"),

	/** Sent to the members, who may comment. Numbers are fixed. */
	CIRCULATED("Circulated to members", "verbal"),

	/** Open to every reader, labelled as a draft. */
	PUBLISHED("Published as a draft", "verbal"),

	/** Confirmed at a later meeting: permanent. */
	CONFIRMED("Confirmed", "attached");

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
