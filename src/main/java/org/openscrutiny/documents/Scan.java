package org.openscrutiny.documents;

/**
 * What is known of viruses in a stored file. A file with a virus is never stored.
 */
public enum Scan {

	/** A scanner looked and found none. */
	CLEAN("no virus found"),

	/** No scanner is set up. */
	NOT_SCANNED("not scanned for viruses");

	private final String label;

	Scan(String label) {
		this.label = label;
	}

	/** What staff read beside the file. */
	public String getLabel() {
		return this.label;
	}

}
