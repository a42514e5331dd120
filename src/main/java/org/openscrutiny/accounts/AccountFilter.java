package org.openscrutiny.accounts;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.Role;

/**
 * Which accounts are listed, and in which order.
 *
 * @param role only those with this role, or null for all
 * @param status only those of this status, or null for all
 * @param order what they are ordered by
 * @param descending whether the order is turned round
 */
public record AccountFilter(@Nullable Role role, @Nullable AccountStatus status, Order order, boolean descending) {

	/** What accounts are ordered by; those of equal rank by name. */
	public enum Order {

		/** By name, without regard to case. */
		NAME,

		/** By the last sign-in; who never signed in comes last either way. */
		LAST_SIGN_IN

	}

}
