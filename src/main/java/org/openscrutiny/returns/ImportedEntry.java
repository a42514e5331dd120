package org.openscrutiny.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file with figures. A cell that is empty changes nothing.
 *
 * @param line the line
 * @param period the period as it was typed, or is asked for
 * @param periodInWords what it is, in words
 * @param value the value as it was typed; null if the cell is empty
 * @param status the status that stands for a value; null if there is none
 * @param reason why there is no value
 * @param marks the qualifiers; null if the cell is empty
 * @param note what readers should know
 * @param source where the figure comes from
 * @param why why its warnings are right
 */
public record ImportedEntry(String line, String period, String periodInWords, @Nullable String value,
		@Nullable ValueStatus status, @Nullable String reason, @Nullable Set<Qualifier> marks, @Nullable String note,
		@Nullable String source, @Nullable String why) {

	boolean isBlank() {
		return this.value == null && this.status == null && this.reason == null && this.marks == null
				&& this.note == null && this.source == null && this.why == null;
	}

	String key() {
		return this.line + ", " + this.periodInWords;
	}

	/** What the row says. A figure takes the place of a status, and the other way. */
	Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		if (this.value != null || this.status != null) {
			fields.put(EntryImport.VALUE, this.value);
			fields.put(EntryImport.STATUS, (this.status != null) ? this.status.getLabel() : null);
		}
		if (this.reason != null || this.value != null) {
			fields.put(EntryImport.REASON, this.reason);
		}
		put(fields, EntryImport.MARKS, (this.marks != null) ? String.join(" ", Qualifier.marks(this.marks)) : null);
		put(fields, EntryImport.NOTE, this.note);
		put(fields, EntryImport.SOURCE, this.source);
		put(fields, EntryImport.WHY, this.why);
		return fields;
	}

	private static void put(Map<String, @Nullable String> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

}
