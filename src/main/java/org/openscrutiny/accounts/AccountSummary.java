package org.openscrutiny.accounts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;

/**
 * An account as a line of the administrators' list.
 *
 * @param id the account
 * @param name the name shown to others
 * @param email the address to sign in with
 * @param roles what the person may do, in the order of {@link Role}
 * @param status how far it can be used
 * @param signedInAt the last sign-in in real time, if there was one
 */
public record AccountSummary(UserId id, String name, String email, List<Role> roles, AccountStatus status,
		@Nullable Instant signedInAt) {

	public AccountSummary {
		roles = List.copyOf(roles);
	}

}
