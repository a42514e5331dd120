package org.openscrutiny.accounts.web;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openscrutiny.accounts.AccountManagement;
import org.openscrutiny.accounts.PasswordLink;
import org.openscrutiny.accounts.Passwords;
import org.openscrutiny.accounts.SampleAccounts;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class PasswordPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private AccountManagement management;

	@Autowired
	private Passwords passwords;

	@Autowired
	private TestRealTime realTime;

	private SampleAccounts samples;

	@BeforeEach
	void samples() {
		this.samples = new SampleAccounts(this.management, this.passwords);
	}

	@Test
	void choosesAPasswordAndEndsOtherSessions(CapturedOutput output) {
		var person = this.samples.active("Chooser", Role.PANEL_OFFICER);
		Visitor elsewhere = this.portal.signedIn(SampleAccounts.emailOf("Chooser"), SampleAccounts.PASSWORD);
		PasswordLink link = this.management.renewLink(SampleAccounts.ADMINISTRATOR, person.id());
		Page page = this.portal.reader().get(link.path());
		assertThat(page.title()).startsWith("Choose a password – ");
		assertThat(page.h1()).isEqualTo("Choose a password");
		assertThat(page.main()).contains("chooser@sample.example");
		assertThat(page.header("Referrer-Policy")).contains("no-referrer");
		assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
		Page done = send(page, link, " seven brass teapots ", " seven brass teapots ");
		assertThat(done.h1()).isEqualTo("Sign in");
		assertThat(done.main()).contains("Your password is chosen");
		assertThat(elsewhere.getOnly("/account").header("Location").orElseThrow()).endsWith("/sign-in");
		this.portal.signedIn(SampleAccounts.emailOf("Chooser"), " seven brass teapots ");
		assertThat(output).doesNotContain(link.token());
	}

	@Test
	void refusesACommonPasswordAndTwoDifferentOnes() {
		PasswordLink link = this.samples.invited("Refused", Role.PANEL_OFFICER).link();
		Page page = this.portal.reader().get(link.path());
		Page common = send(page, link, "passwordpassword", "passwordpassword");
		assertThat(common.status()).isEqualTo(422);
		assertThat(common.title()).startsWith("Error: Choose a password");
		assertThat(common.errors())
			.containsExactly("Choose another password. This one is among the first that others would try");
		assertThat(common.body()).doesNotContain("passwordpassword");
		assertThat(common.header("Referrer-Policy")).contains("no-referrer");
		assertThat(send(common, link, "otter", "otter").errors())
			.containsExactly("Choose a password of at least 12 characters");
		assertThat(send(common, link, "velvet otter under tram", "velvet otter under train").errors())
			.containsExactly("The two passwords are not the same. Type both again");
		assertThat(send(common, link, "", "").errors()).containsExactly("Enter a new password");
		assertThat(send(common, link, SampleAccounts.PASSWORD, SampleAccounts.PASSWORD).h1()).isEqualTo("Sign in");
	}

	@Test
	void showsAWayOnForALinkThatIsVoid() {
		var invitation = this.samples.invited("Void", Role.PANEL_OFFICER);
		Page open = this.portal.reader().get(invitation.link().path());
		PasswordLink second = this.management.renewLink(SampleAccounts.ADMINISTRATOR, invitation.account());
		assertGone(this.portal.reader().get(invitation.link().path()));
		assertGone(send(open, invitation.link(), SampleAccounts.PASSWORD, SampleAccounts.PASSWORD));
		this.realTime.pass(Duration.ofDays(8));
		assertGone(this.portal.reader().get(second.path()));
		assertGone(this.portal.reader().get("/password/unknown"));
		assertThat(this.portal.reader().get("/password").status()).isEqualTo(404);
	}

	private static void assertGone(Page page) {
		assertThat(page.status()).isEqualTo(410);
		assertThat(page.title()).startsWith("This link cannot be used any more – ");
		assertThat(page.main()).contains("sign in").contains("ask an administrator of this site for a new link");
	}

	@Test
	void showsThePageAfreshWhenItWasOpenTooLong() {
		PasswordLink link = this.samples.invited("Slow", Role.PANEL_OFFICER).link();
		Visitor visitor = this.portal.reader();
		Page page = visitor.get(link.path());
		visitor.forgetCookies();
		Page afresh = send(page, link, SampleAccounts.PASSWORD, SampleAccounts.PASSWORD);
		assertThat(afresh.main()).contains("The page had been open too long");
		assertThat(send(afresh, link, SampleAccounts.PASSWORD, SampleAccounts.PASSWORD).h1()).isEqualTo("Sign in");
	}

	@Test
	void saysTheSameToWhoForgotWhetherOrNotThereIsAnAccount() {
		Page page = this.portal.reader().get("/sign-in").follow("Forgotten your password?");
		assertThat(page.title()).startsWith("Forgotten your password? – ");
		assertThat(page.h1()).isEqualTo("Forgotten your password?");
		Page known = ask(Portal.emailOf(Role.PANEL_OFFICER));
		Page unknown = ask("nobody@sample.example");
		assertThat(known.h1()).isEqualTo("Ask an administrator");
		assertThat(known.main()).isEqualTo(unknown.main());
		Page wrong = ask("nobody");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("Enter an e-mail address in the form name@example.com");
		assertThat(wrong.form("/password/forgotten").value("email")).containsExactly("nobody");
	}

	@Test
	void slowsDownAskingWithoutTouchingSignIn() {
		String email = Portal.emailOf(Role.OPCC_CONTRIBUTOR);
		for (int time = 1; time <= 5; time++) {
			assertThat(ask(email).status()).isEqualTo(200);
		}
		Page refused = ask(email);
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.errors().get(0)).contains("too many requests").contains("15 minutes");
		assertThat(refused.form("/password/forgotten").value("email")).containsExactly(email);
		this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		this.realTime.pass(Duration.ofMinutes(16));
		assertThat(ask(email).status()).isEqualTo(200);
	}

	private Page ask(String email) {
		return this.portal.reader().get("/password/forgotten").form("/password/forgotten").with("email", email).send();
	}

	private static Page send(Page page, PasswordLink link, String password, String repeated) {
		return page.form(link.path()).with("password", password).with("repeatedPassword", repeated).send();
	}

}
