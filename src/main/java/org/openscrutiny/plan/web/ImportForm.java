package org.openscrutiny.plan.web;

import org.jspecify.annotations.Nullable;

/**
 * What is said beside a file with the structure of a plan.
 *
 * @param sheet the sheet of it, if not the first with the headings
 */
record ImportForm(@Nullable String sheet) {

	/** Lets errors be about the file, which is sent beside the form. */
	public @Nullable String getFile() {
		return null;
	}

}
