package org.openscrutiny.shared;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, as the modules see him or her.
 *
 * @param id the account
 * @param name the name shown to others
 * @param roles what the person may do
 * @param member the member of the panel that the account belongs to, if it belongs to one
 */
public record ActingPerson(UserId id, String name, Set<Role> roles, @Nullable MemberId member) implements Serializable {

	public ActingPerson {
		roles = Set.copyOf(roles);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/**
	 * Signs an act of this person.
	 * @param when the instant of the act, by the business clock
	 * @return the signature
	 */
	public By at(Instant when) {
		return new By(this.id, this.name, when);
	}

}
