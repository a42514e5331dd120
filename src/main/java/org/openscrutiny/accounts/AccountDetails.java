package org.openscrutiny.accounts;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;

/**
 * What an administrator decides about an account.
 *
 * @param name 1 to 100 characters
 * @param email an address that mail reaches
 * @param roles what the person may do, at least one
 * @param member the member of the panel that the account belongs to; needed for, and kept
 * only for, a panel member
 */
public record AccountDetails(String name, String email, Set<Role> roles, @Nullable MemberId member) {

	public AccountDetails {
		roles = Set.copyOf(roles);
	}

}
