package org.openscrutiny.returns;

import java.util.Objects;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;

/**
 * Who may do what with the figures of a measure.
 */
final class ReturnRights {

	private ReturnRights() {
	}

	/**
	 * Whether a person may enter it: the contributor who is asked, or an approver in his
	 * or her absence, which is recorded.
	 */
	static boolean mayEnter(ActingPerson person, Assignment assignment) {
		return person.is(Role.OPCC_APPROVER) || (person.is(Role.OPCC_CONTRIBUTOR)
				&& Objects.equals(assignment.getTerms().contributor(), person.id()));
	}

	/** Whether it is asked of another contributor, perhaps since a short while only. */
	static boolean isAnothers(ActingPerson person, Assignment assignment) {
		return person.is(Role.OPCC_CONTRIBUTOR) && !mayEnter(person, assignment);
	}

	/**
	 * @throws NotFound if the person may not enter it
	 */
	static void requireEntry(ActingPerson person, Assignment assignment) {
		if (!mayEnter(person, assignment)) {
			throw new NotFound("assignment " + assignment.getId());
		}
	}

	/**
	 * @throws NotFound if the person approves nothing
	 */
	static void requireApprover(ActingPerson person) {
		if (!person.is(Role.OPCC_APPROVER)) {
			throw new NotFound("approvals");
		}
	}

}
