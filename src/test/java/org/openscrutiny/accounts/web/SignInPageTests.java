package org.openscrutiny.accounts.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestRealTime;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SignInPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private TestRealTime realTime;

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

	private Page signIn(String email, String password) {
		return this.portal.reader()
			.get("/sign-in")
			.form("/sign-in")
			.with("email", email)
			.with("password", password)
			.send();
	}

}
