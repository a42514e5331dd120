package org.openscrutiny.minutes.web;

import org.jspecify.annotations.Nullable;

/**
 * An act on minutes, or an entry of them, with a text where one is asked for.
 *
 * @param version the number of the state that was seen
 * @param text what is said, or why
 */
record StateForm(@Nullable String version, @Nullable String text) {

	static StateForm empty() {
		return new StateForm("", "");
	}

	/** -1 where the form was tampered with. */
	int seen() {
		try {
			return (this.version != null) ? Integer.parseInt(this.version) : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	String typed() {
		return (this.text != null) ? this.text.replace("\r\n", "\n") : "";
	}

}
