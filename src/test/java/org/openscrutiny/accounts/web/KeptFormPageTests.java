package org.openscrutiny.accounts.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class KeptFormPageTests {

	@Autowired
	private Portal portal;

	@Test
	void aFormSentAfterTheSessionHasEndedIsCarriedOutAfterSignIn() {
		Visitor visitor = this.portal.signedIn(Role.ADMINISTRATOR);
		Page.Form form = visitor.get("/manage/accounts/new")
			.form("/manage/accounts")
			.with("name", "Kept \"Name\" <b>")
			.with("email", "kept@sample.example")
			.with("roles", "PANEL_OFFICER", "OPCC_APPROVER");
		visitor.forgetCookies();
		Page signIn = form.send();
		assertThat(signIn.h1()).isEqualTo("Sign in");
		assertThat(signIn.main()).contains("What you sent is kept");
		Page kept = signIn.form("/sign-in")
			.with("email", Portal.emailOf(Role.ADMINISTRATOR))
			.with("password", Portal.password())
			.send();
		assertThat(kept.title()).startsWith("Your form was kept – ");
		assertThat(kept.h1()).isEqualTo("Your form was kept");
		assertThat(kept.main()).contains("Kept \"Name\" <b>").contains("kept@sample.example");
		Page account = kept.form("/manage/accounts").send();
		assertThat(account.h1()).isEqualTo("Kept \"Name\" <b>");
		assertThat(account.main()).contains("Panel officer, OPCC approver");
	}

	@Test
	void aFormOfAnotherSiteIsNotKept() {
		Visitor visitor = this.portal.signedIn(Role.ADMINISTRATOR);
		for (String origin : new String[] { "https://elsewhere.example", "null" }) {
			Page refused = visitor.send("POST", "/manage/accounts?name=Forged&email=forged@sample.example",
					Map.of("Origin", origin, "Content-Type", "application/x-www-form-urlencoded"));
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.h1()).isEqualTo("You cannot open this page");
		}
		assertThat(visitor.getOnly("/kept-form").header("Location").orElseThrow()).endsWith("/");
	}

	@Test
	void passwordsAreNotKept() {
		Visitor visitor = this.portal.signedIn(Role.PANEL_OFFICER);
		Page.Form form = visitor.get("/account")
			.form("/account/password")
			.with("currentPassword", "my secret one")
			.with("password", "my secret two")
			.with("repeatedPassword", "my secret two");
		visitor.forgetCookies();
		Page kept = form.send()
			.form("/sign-in")
			.with("email", Portal.emailOf(Role.PANEL_OFFICER))
			.with("password", Portal.password())
			.send();
		assertThat(kept.h1()).isEqualTo("Your form was kept");
		assertThat(kept.body()).doesNotContain("my secret");
	}

}
