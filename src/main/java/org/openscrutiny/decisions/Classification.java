package org.openscrutiny.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of a decision every reader sees: all of it, or that it exists.
 */
public enum Classification {

	PUBLIC("Public"),

	COMMERCIALLY_CONFIDENTIAL("Commercially confidential"),

	CONFIDENTIAL("Confidential"),

	OPERATIONALLY_SENSITIVE("Operationally sensitive");

	private final String label;

	Classification(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	/** How it reads within a sentence. */
	public String inWords() {
		return this.label.toLowerCase(Locale.UK);
	}

	/** How it reads in an address. */
	public String getParameter() {
		return inWords().replace(' ', '-');
	}

	public boolean isWithheld() {
		return this != PUBLIC;
	}

	/**
	 * Reads a classification as people type it, or as it stands in an address.
	 * @return the classification; empty if there is none of this name
	 */
	public static Optional<Classification> read(String text) {
		String typed = text.strip()
			.toLowerCase(Locale.UK)
			.replaceAll("[\\s_-]+", "-")
			.replace("commercial-", "commercially-");
		return Arrays.stream(values()).filter((value) -> value.getParameter().equals(typed)).findFirst();
	}

}
