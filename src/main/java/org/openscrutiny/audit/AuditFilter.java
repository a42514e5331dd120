package org.openscrutiny.audit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the audit trail; null or empty for everything.
 *
 * @param who part of a person's name
 * @param what part of an act or of what it was done to
 * @param kind the kind of record
 * @param from the first day, in London
 * @param to the last day, in London
 */
public record AuditFilter(@Nullable String who, @Nullable String what, @Nullable String kind, @Nullable LocalDate from,
		@Nullable LocalDate to) {
}
