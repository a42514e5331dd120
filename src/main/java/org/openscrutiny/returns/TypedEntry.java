package org.openscrutiny.returns;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of a form or a file, as it was typed. A field that is null was not on the form,
 * so that what is stored stays; an empty one was emptied.
 *
 * @param key the row: the line, and after a {@code #} which of its periods
 * @param entry the entry that is shown there; null where there is none yet
 * @param version the version of that entry
 * @param value the value
 * @param period the period
 * @param status the status that stands for a value; null if there is none
 * @param reason why there is no value
 * @param marks the qualifiers; null if they were not on the form
 * @param note what readers should know
 * @param source where the figure comes from
 * @param parts the numbers of a share, and the day up to which cases were followed; null
 * if they were not on the form
 * @param accepted the reasons for warnings
 */
public record TypedEntry(String key, @Nullable EntryId entry, int version, String value, String period,
		@Nullable ValueStatus status, String reason, @Nullable Set<Qualifier> marks, @Nullable String note,
		@Nullable String source, @Nullable Parts parts, Map<String, Accepted> accepted) {

	public TypedEntry {
		marks = (marks != null) ? Set.copyOf(marks) : null;
		accepted = Map.copyOf(accepted);
	}

	/** The line that the row belongs to. */
	public String line() {
		return this.key.substring(0, this.key.contains("#") ? this.key.indexOf('#') : this.key.length());
	}

	String measure() {
		return line().replaceFirst("[/@].*", "");
	}

	/** Whether nothing is typed but, perhaps, the period that the form offers. */
	boolean isBlank() {
		return this.value.isBlank() && this.status == null && this.reason.isBlank() && isBlank(this.note)
				&& isBlank(this.source) && (this.marks == null || this.marks.isEmpty())
				&& (this.parts == null || this.parts.isBlank());
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	TypedEntry withValue(String other) {
		return new TypedEntry(this.key, this.entry, this.version, other, this.period, this.status, this.reason,
				this.marks, this.note, this.source, this.parts, this.accepted);
	}

	/**
	 * What only the page of one measure asks for.
	 *
	 * @param numerator what a share counts
	 * @param denominator what a share is of
	 * @param until the day up to which what happened to a cohort was followed
	 */
	public record Parts(String numerator, String denominator, String until) {

		boolean isBlank() {
			return this.numerator.isBlank() && this.denominator.isBlank() && this.until.isBlank();
		}

	}

	/**
	 * A warning that is accepted.
	 *
	 * @param message what it said when it was seen: of another figure it asks again
	 * @param reason why it is accepted; empty if it is not
	 */
	public record Accepted(String message, String reason) {
	}

}
