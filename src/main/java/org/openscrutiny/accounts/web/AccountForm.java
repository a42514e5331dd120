package org.openscrutiny.accounts.web;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.Account;
import org.openscrutiny.accounts.AccountDetails;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.springframework.validation.Errors;

/**
 * An account as an administrator fills it in.
 *
 * @param name the name shown to others
 * @param email the address to sign in with
 * @param roles what the person may do
 * @param member the identifier of the linked member, or empty
 * @param version the version that the form was filled in from; none for a new account
 */
record AccountForm(String name, String email, Set<Role> roles, String member, @Nullable Integer version) {

	AccountForm(@Nullable String name, @Nullable String email, @Nullable Set<Role> roles, @Nullable String member,
			@Nullable Integer version) {
		this.name = Objects.requireNonNullElse(name, "");
		this.email = Objects.requireNonNullElse(email, "");
		this.roles = (roles != null) ? new TreeSet<>(roles) : Set.of();
		this.member = Objects.requireNonNullElse(member, "");
		this.version = version;
	}

	static AccountForm empty() {
		return new AccountForm("", "", Set.of(), "", null);
	}

	static AccountForm of(Account account) {
		MemberId member = account.getMember();
		return new AccountForm(account.getName(), account.getEmail(), account.getRoles(),
				(member != null) ? member.toString() : "", account.getVersion());
	}

	AccountDetails details() {
		return new AccountDetails(this.name, this.email, this.roles, memberId());
	}

	/** Puts every broken rule beside its field. */
	void check(Errors errors) {
		if (!errors.hasErrors()) {
			details().brokenRules()
				.forEach((broken) -> errors.rejectValue(broken.getField(), "rule", broken.getMessage()));
		}
	}

	int seenVersion() {
		return (this.version != null) ? this.version : -1;
	}

	private @Nullable MemberId memberId() {
		try {
			return this.member.isEmpty() ? null : MemberId.valueOf(this.member);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
