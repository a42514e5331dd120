package org.openscrutiny.accounts.web;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.openscrutiny.accounts.AccountManagement;
import org.openscrutiny.accounts.Passwords;
import org.openscrutiny.accounts.SampleAccounts;
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
class SignInPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private TestRealTime realTime;

	@Autowired
	private AccountManagement management;

	@Autowired
	private Passwords passwords;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void namesTheDemonstrationsAccounts() {
		Page page = this.portal.reader().get("/sign-in");
		assertThat(page.h1()).isEqualTo("Sign in");
		assertThat(page.texts("tbody td")).containsExactly("member@demonstration.example",
				"officer@demonstration.example", "contributor@demonstration.example", "approver@demonstration.example",
				"administrator@demonstration.example");
	}

	@Test
	void signsEveryRoleInAndOut() {
		for (Role role : Role.values()) {
			Visitor visitor = this.portal.signedIn(role);
			Page out = visitor.get("/sign-in").form("/sign-out").send();
			assertThat(out.main()).contains("You are signed out");
			assertThat(out.document().select("form[action=/sign-out]")).isEmpty();
		}
	}

	@Test
	void severalPagesOpenAtOnceInANewSession() {
		for (int i = 0; i < 5; i++) {
			Visitor visitor = this.portal.signedIn(Role.PANEL_OFFICER);
			List<Integer> answers = Stream.of("/", "/meetings", "/members", "/actions", "/decisions", "/account/work")
				.toList()
				.parallelStream()
				.map((path) -> visitor.get(path).status())
				.toList();
			assertThat(answers).containsOnly(200);
		}
	}

	@Test
	void givesANewSessionAtSignIn() {
		Visitor visitor = this.portal.reader();
		Page page = visitor.get("/sign-in");
		String before = visitor.cookies().get(0).getValue();
		page.form("/sign-in")
			.with("email", Portal.emailOf(Role.PANEL_OFFICER))
			.with("password", Portal.password())
			.send();
		assertThat(visitor.cookies()).singleElement()
			.satisfies((cookie) -> assertThat(cookie.getValue()).isNotEqualTo(before));
	}

	@Test
	void saysTheSameWhateverIsWrongAndKeepsTheAddress() {
		Page unknown = signIn("nobody@demonstration.example", "some password or other");
		Page wrong = signIn("member@demonstration.example", "some password or other");
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(unknown.errors()).isEqualTo(wrong.errors())
			.containsExactly("The e-mail address or the password is not right");
		assertThat(wrong.document().select("#email").val()).isEqualTo("member@demonstration.example");
		assertThat(wrong.title()).startsWith("Error: ");
	}

	@Test
	void refusesFurtherAttemptsAfterFiveForAQuarterOfAnHour() {
		String email = Portal.emailOf(Role.OPCC_APPROVER);
		for (int attempt = 1; attempt <= 5; attempt++) {
			assertThat(signIn(email, "wrong " + attempt).status()).isEqualTo(422);
		}
		Page refused = signIn(email, Portal.password());
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.errors().get(0)).contains("too many attempts").contains("15 minutes");
		this.realTime.pass(Duration.ofMinutes(16));
		this.portal.signedIn(Role.OPCC_APPROVER);
	}

	@Test
	void offersNoMailWhereThereIsNoMailServer() {
		for (int attempt = 1; attempt <= 5; attempt++) {
			signIn("guessed@sample.example", "wrong " + attempt);
		}
		assertThat(signIn("guessed@sample.example", "wrong again").errors()).singleElement()
			.asString()
			.contains("ask an administrator of this site for a link")
			.doesNotContain("by e-mail");
	}

	@Test
	void answersAnAddressThatNoAccountCanHaveLikeAWrongOne() {
		String random = new Random(8000).ints(8000, 'a', 'z' + 1)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "@sample.example";
		Page page = signIn(random, "some password or other");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactly("The e-mail address or the password is not right");
		Page forgotten = this.portal.reader()
			.get("/password/forgotten")
			.form("/password/forgotten")
			.with("email", random)
			.send();
		assertThat(forgotten.status()).isEqualTo(422);
		assertThat(forgotten.errors()).containsExactly("Enter an e-mail address in the form name@example.com");
		assertThat(this.jdbc.sql("select count(*) from sign_in_attempt where length(email) > 254")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void letsNobodyInWhoseAccountIsDisabledAtThatMoment() {
		new SampleAccounts(this.management, this.passwords).active("Racer", Role.PANEL_OFFICER);
		this.jdbc.sql("""
				create function disabled_at_that_moment() returns trigger language plpgsql as $$
				begin
				  new.enabled = false;
				  new.version = new.version + 1;
				  return new;
				end $$
				""").update();
		this.jdbc.sql("""
				create trigger disabled_at_that_moment before update of signed_in_at on account
				   for each row when (new.name = 'Racer') execute function disabled_at_that_moment()
				""").update();
		Visitor racer = this.portal.signedIn(SampleAccounts.emailOf("Racer"), SampleAccounts.PASSWORD);
		assertThat(racer.get("/account").h1()).isEqualTo("Sign in");
	}

	@Test
	void thePrivacyPageNamesWhatSigningInLeaves() {
		assertThat(this.portal.reader().get("/privacy").main()).contains("the time of their last sign-in")
			.contains("with the e-mail address that was typed and the internet address they came from")
			.contains("erased within one day");
	}

	private Page signIn(String email, String password) {
		return this.portal.reader()
			.get("/sign-in")
			.form("/sign-in")
			.with("email", email)
			.with("password", password)
			.send();
	}

}
