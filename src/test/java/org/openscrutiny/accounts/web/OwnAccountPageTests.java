package org.openscrutiny.accounts.web;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.accounts.AccountManagement;
import org.openscrutiny.accounts.Passwords;
import org.openscrutiny.accounts.SampleAccounts;
import org.openscrutiny.shared.ActingPerson;
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
class OwnAccountPageTests {

	private static final String NEW = "seven brass teapots sing";

	@Autowired
	private Portal portal;

	@Autowired
	private AccountManagement management;

	@Autowired
	private Passwords passwords;

	@Autowired
	private TestRealTime realTime;

	@Autowired
	private JdbcClient jdbc;

	private SampleAccounts samples;

	@BeforeEach
	void samples() {
		this.samples = new SampleAccounts(this.management, this.passwords);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void everybodySignedInSeesHisOwn(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		Page page = visitor.get(visitor.get("/sign-in").document().select(".os-header__person a").attr("href"));
		assertThat(page.title()).startsWith("Your account – ");
		assertThat(page.h1()).isEqualTo("Your account");
		assertThat(page.main()).contains(Portal.emailOf(role)).contains(role.getLabel());
		assertThat(visitor.get("/account/password").h1()).isEqualTo("Your account");
	}

	@Test
	void namesTheMemberOfThePanelThatTheAccountBelongsTo() {
		Page page = this.portal.signedIn(Role.PANEL_MEMBER).get("/account");
		assertThat(page.main()).contains("Member of the panel Kristina Murphy");
		assertThat(page.follow("Kristina Murphy (independent)").url()).hasPath("/members/kristina-murphy");
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get("/account").main())
			.doesNotContain("Member of the panel");
	}

	@Test
	void readersAreAskedToSignIn() {
		assertThat(this.portal.reader().get("/account").h1()).isEqualTo("Sign in");
	}

	@Test
	void listsAndEndsOnesOwnSessionsOnly() {
		this.samples.active("Wanderer", Role.PANEL_OFFICER);
		Visitor here = visitor("Wanderer");
		Visitor elsewhere = visitor("Wanderer");
		Page page = here.get("/account");
		assertThat(page.texts("main li")).hasSize(2)
			.anyMatch((line) -> line.startsWith("This session, begun on"))
			.anyMatch((line) -> line.startsWith("Begun on") && line.contains("End the session begun on"));
		here.cookies().forEach((cookie) -> assertThat(page.body()).doesNotContain(cookie.getValue()));
		String ending = page.document().select("main li form").attr("action");
		this.samples.active("Stranger", Role.PANEL_OFFICER);
		Page stranger = visitor("Stranger").get("/account");
		assertThat(stranger.texts("main li")).hasSize(1);
		assertThat(stranger.form("/account/password").sentTo(ending).send().status()).isEqualTo(404);
		assertThat(elsewhere.get("/account").h1()).isEqualTo("Your account");
		Page ended = page.form(ending).send();
		assertThat(notice(ended)).contains("That session has ended");
		assertThat(ended.texts("main li")).hasSize(1);
		assertThat(elsewhere.getOnly("/account").header("Location").orElseThrow()).endsWith("/sign-in");
		assertThat(ended.form("/account/password").sentTo(ending).send().status()).isEqualTo(404);
	}

	@Test
	void sessionsThatRanOutAreNotListed() {
		ActingPerson person = this.samples.active("Sleeper", Role.PANEL_OFFICER);
		this.jdbc
			.sql("""
					insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
					                            expiry_time, principal_name)
					values (gen_random_uuid(), gen_random_uuid(), 0, 0, 60, 60000, ?)
					""")
			.param(person.id().toString())
			.update();
		assertThat(visitor("Sleeper").get("/account").texts("main li")).hasSize(1);
	}

	@Test
	void changesThePasswordAndEndsOtherSessionsOnly() {
		this.samples.active("Renewer", Role.PANEL_OFFICER);
		Visitor here = visitor("Renewer");
		Visitor elsewhere = visitor("Renewer");
		Page done = send(here.get("/account"), SampleAccounts.PASSWORD, NEW, NEW);
		assertThat(done.h1()).isEqualTo("Your account");
		assertThat(notice(done)).contains("Your password was changed");
		assertThat(elsewhere.getOnly("/account").header("Location").orElseThrow()).endsWith("/sign-in");
		assertThat(here.getOnly("/account").status()).isEqualTo(200);
		this.portal.signedIn(SampleAccounts.emailOf("Renewer"), NEW);
	}

	@Test
	void refusesAWrongCurrentAndACommonNewPassword() {
		this.samples.active("Mistaken", Role.PANEL_OFFICER);
		Page page = visitor("Mistaken").get("/account");
		Page wrong = send(page, "not my password", NEW, NEW);
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.title()).startsWith("Error: Your account");
		assertThat(wrong.errors()).containsExactly("This is not your current password");
		assertThat(wrong.body()).doesNotContain(NEW).doesNotContain("not my password");
		assertThat(send(page, SampleAccounts.PASSWORD, "qwertyuiop1234", "qwertyuiop1234").errors())
			.containsExactly("Choose another password. This one is among the first that others would try");
		assertThat(send(page, "", NEW, "").errors()).containsExactly("Enter your current password",
				"The two passwords are not the same. Type both again");
	}

	@Test
	void slowsDownTheGuessingOfTheCurrentPassword() {
		this.samples.active("Guessed", Role.PANEL_OFFICER);
		Visitor visitor = visitor("Guessed");
		for (int guess = 1; guess <= 5; guess++) {
			assertThat(send(visitor.get("/account"), "guess " + guess, NEW, NEW).status()).isEqualTo(422);
		}
		Page refused = send(visitor.get("/account"), SampleAccounts.PASSWORD, NEW, NEW);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.errors().get(0)).contains("too many wrong passwords").contains("15 minutes");
		this.realTime.pass(Duration.ofMinutes(16));
		assertThat(notice(send(visitor.get("/account"), SampleAccounts.PASSWORD, NEW, NEW)))
			.contains("Your password was changed");
	}

	private static String notice(Page page) {
		return page.document().select(".govuk-notification-banner").text();
	}

	private Visitor visitor(String name) {
		return this.portal.signedIn(SampleAccounts.emailOf(name), SampleAccounts.PASSWORD);
	}

	private static Page send(Page page, String current, String chosen, String repeated) {
		return page.form("/account/password")
			.with("currentPassword", current)
			.with("password", chosen)
			.with("repeatedPassword", repeated)
			.send();
	}

}
