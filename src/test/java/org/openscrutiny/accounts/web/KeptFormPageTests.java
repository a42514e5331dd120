package org.openscrutiny.accounts.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class KeptFormPageTests {

	private static final Map<String, List<String>> FIELDS = Map.of("name", List.of("Kept"), "email",
			List.of("kept@sample.example"), "submission", List.of("3e0b1c9e-4a52-4a55-9d3c-0a3f6f0a7c11"));

	@Autowired
	private Portal portal;

	@Autowired
	private TestRealTime realTime;

	@Autowired
	private JdbcClient jdbc;

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
		assertThat(kept.main()).contains("Kept \"Name\" <b>").contains("kept@sample.example", "Roles Panel officer Roles OPCC approver");
		Page account = kept.form("/manage/accounts").send();
		assertThat(account.h1()).isEqualTo("Kept \"Name\" <b>");
		assertThat(account.main()).contains("Panel officer, OPCC approver");
		assertThat(visitor.getOnly("/kept-form").header("Location").orElseThrow()).endsWith("/");
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session where principal_name is not null")
			.query(Integer.class)
			.list()).isNotEmpty().containsOnly(8 * 3600);
	}

	@Test
	void aKeptFormThatIsRejectedIsShownOnItsOwnPage() {
		Visitor visitor = this.portal.reader();
		Page rejected = signIn(expire(visitor), Role.ADMINISTRATOR).form("/manage/accounts").with("name", "").send();
		assertThat(rejected.errors()).contains("Enter a name of 1 to 100 characters");
		assertThat(visitor.getOnly("/kept-form").header("Location").orElseThrow()).endsWith("/");
	}

	@Test
	void aKeptFormCanBeDiscarded() {
		Visitor visitor = this.portal.reader();
		Page done = signIn(expire(visitor), Role.ADMINISTRATOR).form("/kept-form/discard").send();
		assertThat(done.texts(".govuk-notification-banner__heading")).containsExactly("The form was discarded");
		assertThat(visitor.getOnly("/kept-form").header("Location").orElseThrow()).endsWith("/");
	}

	@Test
	void aKeptFormIsNotShownToSomebodyWithOtherRights() {
		Visitor visitor = this.portal.reader();
		Page refused = signIn(expire(visitor), Role.OPCC_CONTRIBUTOR);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.title()).startsWith("You cannot send this form – ");
		assertThat(refused.h1()).isEqualTo("You cannot send this form");
		assertThat(refused.body()).doesNotContain("kept@sample.example");
		assertThat(visitor.getOnly("/kept-form").header("Location").orElseThrow()).endsWith("/");
	}

	@Test
	void aFormForAnAddressThatNoModuleClaimsLeavesNoSession() {
		Visitor visitor = this.portal.reader();
		long before = this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
		assertThat(visitor.postOnly("/nonsense", FIELDS).status()).isEqualTo(404);
		assertThat(visitor.cookies()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from spring_session").query(Long.class).single()).isEqualTo(before);
	}

	@Test
	void formsOfAnybodyAreKeptOnlyUpToASize() {
		assertThat(sentTo(Map.of("note", List.of("x".repeat(299_996))))).isEqualTo("/kept-form");
		assertThat(sentTo(Map.of("note", List.of("x".repeat(299_997))))).isEqualTo("/sign-in?expired");
	}

	@Test
	void aLongFormOfSomebodySignedInIsKeptAndDoesNotShortenTheSession() {
		Visitor visitor = this.portal.signedIn(Role.ADMINISTRATOR);
		Page kept = visitor.post("/manage/accounts", Map.of("note", List.of("x".repeat(400_000))));
		assertThat(kept.h1()).isEqualTo("Your form was kept");
		assertThat(this.jdbc.sql("select max_inactive_interval from spring_session where principal_name is not null")
			.query(Integer.class)
			.list()).isNotEmpty().containsOnly(8 * 3600);
	}

	@Test
	void formsOfAnybodyAreKeptOnlyTwentyTimesInAnHour() {
		this.realTime.pass(Duration.ofMinutes(61));
		for (int form = 1; form <= 20; form++) {
			assertThat(sentTo(FIELDS)).isEqualTo("/kept-form");
		}
		assertThat(sentTo(FIELDS)).isEqualTo("/sign-in?expired");
		this.realTime.pass(Duration.ofMinutes(61));
		assertThat(sentTo(FIELDS)).isEqualTo("/kept-form");
	}

	private String sentTo(Map<String, List<String>> fields) {
		return this.portal.reader().postOnly("/manage/accounts", fields).header("Location").orElseThrow();
	}

	/** Sends a form without a session, and gives the page that asks to sign in. */
	private static Page expire(Visitor visitor) {
		return visitor.post("/manage/accounts", FIELDS);
	}

	private static Page signIn(Page page, Role role) {
		return page.form("/sign-in").with("email", Portal.emailOf(role)).with("password", Portal.password()).send();
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
