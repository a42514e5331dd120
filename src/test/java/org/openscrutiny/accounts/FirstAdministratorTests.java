package org.openscrutiny.accounts;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.shared.Demonstration;
import org.openscrutiny.shared.RealTime;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.Site;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final Pattern LINK = Pattern.compile("/password/[\\w-]{43}");

	@Autowired
	private Portal portal;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private Site site;

	@Autowired
	private Clock clock;

	@Autowired
	private RealTime realTime;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void forgetAllAccounts() {
		this.jdbc.sql("delete from password_link").update();
		this.jdbc.sql("delete from account_role").update();
		this.jdbc.sql("delete from account").update();
	}

	@Test
	void asksTheFirstAdministratorForNameAndAddress(CapturedOutput output) {
		start(false, "");
		String link = linkIn(output.toString());
		Page page = this.portal.reader().get(link);
		assertThat(page.h1()).isEqualTo("Choose a password");
		Page wrong = page.form(link)
			.with("name", "Jo Appleyard")
			.with("email", "jo")
			.with("password", SampleAccounts.PASSWORD)
			.with("repeatedPassword", SampleAccounts.PASSWORD)
			.send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("Enter an e-mail address in the form name@example.com");
		assertThat(wrong.form(link).value("name")).containsExactly("Jo Appleyard");
		Page signIn = wrong.form(link)
			.with("email", "jo@example.org")
			.with("password", SampleAccounts.PASSWORD)
			.with("repeatedPassword", SampleAccounts.PASSWORD)
			.send();
		assertThat(signIn.main()).contains("Your password is chosen");
		assertThat(this.portal.signedIn("jo@example.org", SampleAccounts.PASSWORD).get("/manage/accounts").main())
			.contains("Jo Appleyard");
	}

	@Test
	void invitesTheAddressThatIsSet(CapturedOutput output) {
		start(false, "first@example.org");
		String link = linkIn(output.toString());
		Page page = this.portal.reader().get(link);
		assertThat(page.main()).contains("first@example.org");
		assertThat(page.document().select("#name")).isEmpty();
		page.form(link)
			.with("password", SampleAccounts.PASSWORD)
			.with("repeatedPassword", SampleAccounts.PASSWORD)
			.send();
		this.portal.signedIn("first@example.org", SampleAccounts.PASSWORD);
	}

	@Test
	void eachStartMakesTheLinkBeforeVoidUntilOneIsTakenUp(CapturedOutput output) {
		start(false, "");
		String first = linkIn(output.toString());
		start(false, "late@example.org");
		String second = linkIn(output.toString());
		assertThat(second).isNotEqualTo(first);
		assertThat(this.portal.reader().get(first).status()).isEqualTo(410);
		assertThat(this.accounts.findByRole(Role.ADMINISTRATOR)).singleElement()
			.satisfies((account) -> assertThat(account.getEmail()).isEqualTo("late@example.org"));
		this.portal.reader()
			.get(second)
			.form(second)
			.with("password", SampleAccounts.PASSWORD)
			.with("repeatedPassword", SampleAccounts.PASSWORD)
			.send();
		start(false, "");
		assertThat(linkIn(output.toString())).isEqualTo(second);
	}

	@Test
	void aDemonstrationNeedsNone(CapturedOutput output) {
		start(true, "");
		assertThat(output).doesNotContain("No administrator can sign in yet");
		assertThat(this.accounts.findByRole(Role.ADMINISTRATOR)).isEmpty();
	}

	private void start(boolean demonstration, String email) {
		new FirstAdministrator(new Demonstration(demonstration), email, this.accounts, this.links, this.audit,
				this.site, this.clock, this.realTime, this.transaction)
			.invite();
	}

	/** The last one. */
	private static String linkIn(String log) {
		Matcher links = LINK.matcher(log);
		String last = "";
		while (links.find()) {
			last = links.group();
		}
		assertThat(last).isNotEmpty();
		return last;
	}

}
