package org.openscrutiny.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;

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

	/**
	 * Every rule that these details break by themselves, so that all are told at once.
	 */
	public List<RuleBroken> brokenRules() {
		return Stream
			.<Runnable>of(() -> Account.requireName(this.name), () -> Account.requireEmail(this.email),
					() -> Account.requireRoles(this.roles), () -> Account.requireMember(this.roles, this.member))
			.flatMap((rule) -> broken(rule).stream())
			.toList();
	}

	private static Optional<RuleBroken> broken(Runnable rule) {
		try {
			rule.run();
			return Optional.empty();
		}
		catch (RuleBroken ex) {
			return Optional.of(ex);
		}
	}

}
