package org.openscrutiny.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One term as a page shows it, with the name of whoever it belongs to, took over from and
 * was taken over by.
 *
 * @param member whose term it is
 * @param id the term
 * @param kind in what capacity the person sits
 * @param authority the name of the authority; null for a co-opted independent
 * @param tenure from when to when
 * @param note what a reader should know of the record
 * @param endReason why it ended, if that was said
 * @param predecessor whom the person took over from
 * @param successor who took over from the person
 */
public record TermLine(MemberSummary member, TermId id, Term.Kind kind, @Nullable String authority, Tenure tenure,
		@Nullable String note, @Nullable String endReason, @Nullable Predecessor predecessor,
		@Nullable Successor successor) {

	public boolean covers(LocalDate day) {
		return this.tenure.covers(day);
	}

	/**
	 * From whom somebody took over.
	 *
	 * @param member the predecessor
	 * @param term the term that was taken over
	 */
	public record Predecessor(MemberSummary member, TermId term) {
	}

	/**
	 * Who took over from somebody.
	 *
	 * @param member the successor
	 * @param tenure the term that began with it
	 */
	public record Successor(MemberSummary member, Tenure tenure) {
	}

}
