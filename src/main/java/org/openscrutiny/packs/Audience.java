package org.openscrutiny.packs;

/**
 * For whom an edition of a pack is.
 */
public enum Audience {

	PUBLIC("Pack", "pack.pdf"),

	/** Members and the office, who read what is withheld from the public. */
	MEMBERS("Members’ pack", "members-pack.pdf");

	private final String label;

	private final String filename;

	Audience(String label, String filename) {
		this.label = label;
		this.filename = filename;
	}

	public String getLabel() {
		return this.label;
	}

	/** The last part of its address. */
	public String getFilename() {
		return this.filename;
	}

	boolean readsWithheld() {
		return this == MEMBERS;
	}

}
