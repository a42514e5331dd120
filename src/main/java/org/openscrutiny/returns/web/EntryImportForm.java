package org.openscrutiny.returns.web;

import org.jspecify.annotations.Nullable;

/**
 * A file with figures.
 *
 * @param sheet the sheet to read, if not the first with the headings
 */
record EntryImportForm(@Nullable String sheet) {

	/** Lets errors be about the file, which is sent beside the form. */
	public @Nullable String getFile() {
		return null;
	}

}
