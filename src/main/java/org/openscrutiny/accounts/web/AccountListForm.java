package org.openscrutiny.accounts.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountFilter;
import org.openscrutiny.accounts.AccountFilter.Order;
import org.openscrutiny.accounts.AccountStatus;
import org.openscrutiny.shared.Role;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The query of the administrators' list. What is not understood counts as left out.
 *
 * @param role the name of a {@link Role}
 * @param status the name of an {@link AccountStatus}
 * @param sort {@code name} or {@code signed-in}; turned round with a minus sign before it
 */
record AccountListForm(@Nullable String role, @Nullable String status, @Nullable String sort) {

	private static final String ADDRESS = "/manage/accounts";

	private static final String NAME = "name";

	private static final String SIGNED_IN = "signed-in";

	AccountFilter filter() {
		return new AccountFilter(find(Role.values(), this.role), find(AccountStatus.values(), this.status),
				order().equals(SIGNED_IN) ? Order.LAST_SIGN_IN : Order.NAME, isDescending());
	}

	/** The address of the list, for its pages. */
	String address() {
		return address(isDescending() ? "-" + order() : order());
	}

	/** The address of the list ordered by a column, or turned round if it is already. */
	String orderedBy(String column) {
		boolean turn = order().equals(column) && !isDescending();
		return address(turn ? "-" + column : column);
	}

	/** How a column is ordered, in the words of {@code aria-sort}. */
	@Nullable String direction(String column) {
		if (!order().equals(column)) {
			return null;
		}
		return isDescending() ? "descending" : "ascending";
	}

	private String order() {
		String sorted = (this.sort != null && this.sort.startsWith("-")) ? this.sort.substring(1) : this.sort;
		return SIGNED_IN.equals(sorted) ? SIGNED_IN : NAME;
	}

	private boolean isDescending() {
		return this.sort != null && this.sort.equals("-" + order());
	}

	private String address(String sorted) {
		AccountFilter filter = filter();
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
		if (filter.role() != null) {
			address.queryParam("role", filter.role());
		}
		if (filter.status() != null) {
			address.queryParam("status", filter.status());
		}
		if (!sorted.equals(NAME)) {
			address.queryParam("sort", sorted);
		}
		return address.toUriString();
	}

	private static <E extends Enum<E>> @Nullable E find(E[] values, @Nullable String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst().orElse(null);
	}

}
