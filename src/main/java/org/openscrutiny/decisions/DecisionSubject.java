package org.openscrutiny.decisions;

import org.openscrutiny.audit.Subject;

/**
 * How the audit trail names a decision: by its reference, since its readers need not be
 * allowed to know what it is about.
 */
final class DecisionSubject {

	private static final String KIND = "decision";

	private DecisionSubject() {
	}

	static Subject of(Decision decision) {
		return of(decision.getId(), decision.getReference());
	}

	static Subject of(DecisionId id, DecisionReference reference) {
		return new Subject(KIND, id.toString(), "Decision " + reference);
	}

	/** A number that no decision has. */
	static Subject of(DecisionReference reference) {
		return new Subject(KIND, reference.toString(), "Decision " + reference);
	}

}
