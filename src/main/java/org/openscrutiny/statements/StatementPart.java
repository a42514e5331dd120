package org.openscrutiny.statements;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of a national priority.
 *
 * @param position its place in the statement, from 1
 * @param localHeading what it is called here; null for the national heading
 * @param applies whether it applies here; null if that is not said
 * @param why why it does or does not
 * @param forceText what the force says, with references to figures
 * @param commissionerText what the commissioner says
 */
@Embeddable
public record StatementPart(int position, @Nullable String localHeading, @Nullable Boolean applies,
		@Nullable String why, @Nullable String forceText, @Nullable String commissionerText) {

	static StatementPart empty(int position) {
		return new StatementPart(position, null, null, null, null, null);
	}

	/** A new quarter: the same headings and reasons, and nothing said yet. */
	StatementPart forNextQuarter(int place) {
		return new StatementPart(place, this.localHeading, this.applies, this.why, null, null);
	}

	/** Whether somebody says something, and whether and why it applies. */
	public boolean isComplete() {
		return this.applies != null && this.why != null && (this.forceText != null || this.commissionerText != null);
	}

}
