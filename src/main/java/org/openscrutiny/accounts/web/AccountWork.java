package org.openscrutiny.accounts.web;

import java.util.List;
import java.util.stream.Collectors;

import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.accounts.AccountSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.WaitingWork;
import org.springframework.stereotype.Component;

/**
 * The accounts that nobody has used yet.
 */
@Component
class AccountWork implements WaitingWork {

	private static final int PLACE = 80;

	private static final String ACCOUNTS = "/manage/accounts";

	private final AccountDirectory accounts;

	AccountWork(AccountDirectory accounts) {
		this.accounts = accounts;
	}

	@Override
	public List<Section> waitingFor(ActingPerson person) {
		if (!person.is(Role.ADMINISTRATOR)) {
			return List.of();
		}
		return List.of(new Section(PLACE, "People who have not signed in yet", ACCOUNTS, "Manage accounts",
				this.accounts.invited().stream().map(AccountWork::item).toList()));
	}

	private static Item item(AccountSummary account) {
		return new Item(account.name(), ACCOUNTS + "/" + account.id(),
				"Invited as " + account.roles().stream().map(Role::getLabel).collect(Collectors.joining(", ")), false);
	}

}
