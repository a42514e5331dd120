package org.openscrutiny.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param when the instant, by the business clock
 * @param who the name of the person at that time
 * @param act what was done
 * @param kind the kind of record
 * @param title the record that it was done to
 * @param changes what was altered
 * @param reason why, if a reason was given
 */
public record AuditEntry(Instant when, String who, String act, String kind, String title, List<Change> changes,
		@Nullable String reason) {

	/**
	 * A field that was altered.
	 *
	 * @param field what it is called
	 * @param before the old value; null for none, or for one that is not shown
	 * @param after the new value; null for none
	 */
	public record Change(String field, @Nullable String before, @Nullable String after) {
	}

}
