package org.openscrutiny.accounts;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountUnitTests {

	private static final Instant WHEN = Instant.parse("2026-03-02T10:00:00Z");

	@Test
	void isInvitedUntilAPasswordIsChosen() {
		Account account = account("A Person", "person@example.org", Set.of(Role.PANEL_OFFICER), null);
		assertThat(account.getStatus()).isEqualTo(AccountStatus.INVITED);
		account.choosePassword("{hash}");
		assertThat(account.getStatus()).isEqualTo(AccountStatus.ACTIVE);
		account.disable();
		assertThat(account.getStatus()).isEqualTo(AccountStatus.DISABLED);
		account.enable();
		assertThat(account.getStatus()).isEqualTo(AccountStatus.ACTIVE);
	}

	@Test
	void dropsSpacesAroundNameAndAddress() {
		Account account = account("  A Person ", " person@example.org ", Set.of(Role.PANEL_OFFICER), null);
		assertThat(account.getName()).isEqualTo("A Person");
		assertThat(account.getEmail()).isEqualTo("person@example.org");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "nobody", "@example.org", "a@b", "a b@example.org", "a@example.", "a@@example.org" })
	void refusesWhatIsNoAddress(String email) {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> account("A Person", email, Set.of(Role.PANEL_OFFICER), null))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("email"));
	}

	@Test
	void needsARole() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> account("A Person", "person@example.org", Set.of(), null))
			.withMessage("Select at least one role");
	}

	@Test
	void linksAPanelMemberAndNobodyElseToAMember() {
		MemberId member = MemberId.create();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> account("A Person", "person@example.org", Set.of(Role.PANEL_MEMBER), null))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("member"));
		Account account = account("A Person", "person@example.org", Set.of(Role.PANEL_MEMBER), member);
		assertThat(account.getMember()).isEqualTo(member);
		account.assign(Set.of(Role.PANEL_OFFICER), member);
		assertThat(account.getMember()).isNull();
		assertThat(account.getRoles()).containsExactly(Role.PANEL_OFFICER);
	}

	@Test
	void detailsTellEveryBrokenRuleAtOnce() {
		assertThat(new AccountDetails("", "nobody", Set.of(), null).brokenRules()).extracting(RuleBroken::getField)
			.containsExactly("name", "email", "roles");
	}

	private static Account account(String name, String email, Set<Role> roles, MemberId member) {
		return new Account(UserId.create(), name, email, roles, member, WHEN);
	}

}
