package org.openscrutiny.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.openscrutiny.shared.MemberId;

/**
 * Who sits on the panel, as far as accounts need to know. Implemented by the module that
 * keeps the memberships; without it no account can be linked to a member.
 */
public interface MemberDirectory {

	/** The people to whom an account can belong, in the order in which they are shown. */
	List<Choice> choices();

	/** Somebody to whom an account belongs. */
	default Optional<Choice> find(MemberId member) {
		return choices().stream().filter((choice) -> choice.id().equals(member)).findFirst();
	}

	/**
	 * @param member anybody, also one whom the directory does not know
	 * @param on a date in London
	 * @return whether the record says that this person was a member of the panel on that
	 * date
	 */
	boolean sits(MemberId member, LocalDate on);

	/**
	 * Somebody to whom an account can belong.
	 *
	 * @param id the member
	 * @param name the name, with whatever tells two people of one name apart
	 * @param href the address of the public page about this person
	 */
	record Choice(MemberId id, String name, String href) {
	}

}
