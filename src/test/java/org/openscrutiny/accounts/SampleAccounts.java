package org.openscrutiny.accounts;

import java.util.Locale;
import java.util.Set;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;

/**
 * Accounts that a test may change as it likes.
 */
public class SampleAccounts {

	public static final String PASSWORD = "velvet otter under tram";

	/** The demonstration's administrator. */
	public static final ActingPerson ADMINISTRATOR = new ActingPerson(
			UserId.valueOf("d0000000-0000-0000-0000-000000000005"), "Demonstration administrator",
			Set.of(Role.ADMINISTRATOR), null);

	private final AccountManagement management;

	private final Passwords passwords;

	public SampleAccounts(AccountManagement management, Passwords passwords) {
		this.management = management;
		this.passwords = passwords;
	}

	public static String emailOf(String name) {
		return name.toLowerCase(Locale.ROOT) + "@sample.example";
	}

	public AccountManagement.Invitation invited(String name, Role... roles) {
		return this.management.invite(ADMINISTRATOR, new AccountDetails(name, emailOf(name), Set.of(roles), null));
	}

	/** Somebody who can sign in. */
	public ActingPerson active(String name, Role... roles) {
		AccountManagement.Invitation invitation = invited(name, roles);
		this.passwords.choose(invitation.link().token(), PASSWORD, null);
		return new ActingPerson(invitation.account(), name, Set.of(roles), null);
	}

}
