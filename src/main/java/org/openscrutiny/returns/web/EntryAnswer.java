package org.openscrutiny.returns.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.returns.EntryManagement;
import org.openscrutiny.returns.ShownFinding;

/**
 * What the script that saves learns.
 *
 * @param message what the person is told
 * @param rows the rows as they are stored
 */
record EntryAnswer(String message, List<Row> rows) {

	static EntryAnswer refused(String message) {
		return new EntryAnswer("Not saved: " + message, List.of());
	}

	static EntryAnswer saved(String message, List<EntryManagement.SavedRow> rows) {
		return new EntryAnswer(message, rows.stream().map(Row::of).toList());
	}

	/**
	 * A row.
	 *
	 * @param key which row
	 * @param entry identifies what is stored; null if nothing is
	 * @param version its version
	 * @param understood what was understood
	 * @param findings what checks say of it
	 */
	record Row(String key, @Nullable String entry, int version, String understood, List<ShownFinding> findings) {

		private static Row of(EntryManagement.SavedRow saved) {
			return new Row(saved.key(), (saved.entry() != null) ? saved.entry().toString() : null, saved.version(),
					saved.understood(), saved.findings());
		}

	}

}
