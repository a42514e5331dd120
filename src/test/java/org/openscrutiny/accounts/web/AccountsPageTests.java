package org.openscrutiny.accounts.web;

import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AccountsPageTests {

	private static final String LIST = "/manage/accounts";

	@Autowired
	private Portal portal;

	@Autowired
	private AccountManagement management;

	@Autowired
	private Passwords passwords;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	private SampleAccounts samples;

	private Visitor administrator;

	@BeforeEach
	void signIn() {
		this.samples = new SampleAccounts(this.management, this.passwords);
		this.administrator = this.portal.signedIn(Role.ADMINISTRATOR);
	}

	@Test
	void listsAccountsByName() {
		Page page = this.administrator.get(LIST);
		assertThat(page.title()).startsWith("Accounts – ");
		assertThat(page.h1()).isEqualTo("Accounts");
		assertThat(page.texts("tbody th")).contains("Demonstration administrator", "Demonstration officer");
		assertThat(page.document().select("th[aria-sort]").text()).startsWith("Name");
		assertThat(page.texts("nav[aria-label=Staff] a[aria-current=page]")).containsExactly("Accounts");
	}

	@Test
	void saysInADemonstrationWhichTimesAreReal() {
		Page list = this.administrator.get(LIST);
		assertThat(list.texts("thead th").get(4)).startsWith("Last sign-in (real time)");
		assertThat(this.administrator.get(list.document().select("tbody a").attr("href")).texts("dt"))
			.contains("Invited (real time)", "Last sign-in (real time)");
	}

	@Test
	void turnsTheOrderRound() {
		List<String> upwards = this.administrator.get(LIST + "?role=OPCC_APPROVER&status=ACTIVE&sort=name")
			.texts("tbody th");
		assertThat(upwards).contains("Demonstration approver").doesNotContain("Demonstration officer").isSorted();
		Page downwards = this.administrator
			.get(this.administrator.get(LIST).document().select("thead th[aria-sort=ascending] a").attr("href"));
		assertThat(downwards.document().select("th[aria-sort=descending]").text()).startsWith("Name");
		assertThat(downwards.texts("tbody th")).isSortedAccordingTo(Comparator.reverseOrder());
		Page bySignIn = this.administrator.get(LIST + "?sort=-signed-in");
		assertThat(bySignIn.texts("tbody th").get(0)).isEqualTo("Demonstration administrator");
	}

	@Test
	void filtersByRoleAndStatus() {
		this.samples.invited("Filtered", Role.OPCC_APPROVER);
		Page page = this.administrator.get(LIST + "?role=OPCC_APPROVER&status=INVITED");
		assertThat(page.texts("tbody th")).containsExactly("Filtered");
		assertThat(page.document().select("#role option[selected]").text()).isEqualTo("OPCC approver");
		Page nothing = this.administrator.get(LIST + "?role=ADMINISTRATOR&status=INVITED");
		assertThat(nothing.main()).contains("No accounts").contains("Nothing fits the filter");
		assertThat(this.administrator.get(LIST + "?role=nonsense&status=x&sort=y&page=z").status()).isEqualTo(200);
	}

	@Test
	void takesTheSameStatementsForTenAndForTwoHundredAccounts() {
		fillUpTo(10);
		int few = this.statements.during(() -> this.administrator.get(LIST));
		fillUpTo(200);
		int many = this.statements.during(() -> this.administrator.get(LIST));
		assertThat(many).isEqualTo(few).isEqualTo(2);
		Page first = this.administrator.get(LIST);
		assertThat(first.texts("tbody tr")).hasSize(25);
		Page second = this.administrator.get(first.document().select("a[rel=next]").attr("href"));
		assertThat(second.texts("tbody tr")).hasSize(25).doesNotContainAnyElementsOf(first.texts("tbody tr"));
		assertThat(this.administrator.get(LIST + "?page=999").status()).isEqualTo(200);
		this.jdbc.sql("delete from account_role where account_id in (select id from account where name like 'Filler%')")
			.update();
		this.jdbc.sql("delete from account where name like 'Filler%'").update();
	}

	private void fillUpTo(int number) {
		this.jdbc
			.sql("""
					with filler as (
					    insert into account (id, name, email, invited_at)
					    select gen_random_uuid(), 'Filler ' || n, 'filler' || n || '-' || :number || '@sample.example', now()
					      from generate_series(1, greatest(0, :number - (select count(*) from account))) n
					    returning id)
					insert into account_role select id, 'PANEL_OFFICER' from filler
					""")
			.param("number", number)
			.update();
	}

	@Test
	void invitesAndShowsTheLinkOnce() {
		Page form = this.administrator.get(LIST).follow("Invite somebody");
		assertThat(form.title()).startsWith("Invite somebody – ");
		assertThat(form.h1()).isEqualTo("Invite somebody");
		Page account = form.form(LIST)
			.with("name", "Ada Bell")
			.with("email", "ada@sample.example")
			.with("roles", "PANEL_OFFICER", "OPCC_CONTRIBUTOR")
			.send();
		assertThat(account.h1()).isEqualTo("Ada Bell");
		assertThat(account.main()).contains("Invited").contains("Panel officer, OPCC contributor").contains("7 days");
		String link = account.document().select("code").text();
		assertThat(link).startsWith("http://localhost").contains("/password/");
		assertThat(this.administrator.get(account.url().getPath()).document().select("code")).isEmpty();
		assertThat(this.portal.reader().get(URI.create(link).getPath()).h1()).isEqualTo("Choose a password");
	}

	@Test
	void givesARejectedInvitationBackComplete() {
		Page rejected = this.administrator.get(LIST + "/new")
			.form(LIST)
			.with("name", "Typed Name")
			.with("email", "typed at example")
			.with("roles", "OPCC_APPROVER", "PANEL_OFFICER")
			.send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.title()).startsWith("Error: Invite somebody");
		assertThat(rejected.errors()).containsExactly("Enter an e-mail address in the form name@example.com");
		assertThat(rejected.document().select(".govuk-error-summary a").attr("href")).isEqualTo("#email");
		assertThat(rejected.form(LIST).value("name")).containsExactly("Typed Name");
		assertThat(rejected.form(LIST).value("email")).containsExactly("typed at example");
		assertThat(rejected.form(LIST).value("roles")).containsExactlyInAnyOrder("OPCC_APPROVER", "PANEL_OFFICER");
		Page again = rejected.form(LIST).with("email", Portal.emailOf(Role.PANEL_OFFICER)).send();
		assertThat(again.errors()).containsExactly("Another account has this e-mail address already");
		Page empty = rejected.form(LIST).with("name", "").with("email", "").with("roles").send();
		assertThat(empty.errors()).containsExactly("Enter a name of 1 to 100 characters",
				"Enter an e-mail address in the form name@example.com", "Select at least one role");
		Page nonsense = rejected.form(LIST).with("email", "ok@sample.example").with("roles", "KING").send();
		assertThat(nonsense.status()).isEqualTo(400);
		assertThat(nonsense.h1()).isEqualTo("The address or form could not be understood");
		assertThat(nonsense.body()).doesNotContain("java.");
	}

	@Test
	void linksAPanelMemberToThePersonOfTheRecord() {
		Page form = this.administrator.get(LIST + "/new");
		String member = form.document().select("#member option[value~=.]").get(0).val();
		String name = form.document().select("#member option[value~=.]").get(0).text();
		Page rejected = form.form(LIST)
			.with("name", "Cllr Somebody")
			.with("email", "councillor@sample.example")
			.with("roles", "PANEL_MEMBER")
			.send();
		assertThat(rejected.errors()).containsExactly("Select the member of the panel that this account belongs to");
		assertThat(rejected.document().select(".govuk-error-summary a").attr("href")).isEqualTo("#member");
		this.jdbc.sql("update account set member_id = null").update();
		assertThat(rejected.form(LIST).with("member", "nonsense").send().errors())
			.containsExactly("Select the member of the panel that this account belongs to");
		Page account = rejected.form(LIST).with("member", member).send();
		assertThat(account.h1()).isEqualTo("Cllr Somebody");
		assertThat(account.main()).contains(name);
	}

	@Test
	void carriesTheSameFormOutOnce() throws Exception {
		Page.Form form = this.administrator.get(LIST + "/new")
			.form(LIST)
			.with("name", "Sent Twice")
			.with("email", "twice@sample.example")
			.with("roles", "PANEL_OFFICER");
		ExecutorService threads = Executors.newFixedThreadPool(2);
		CyclicBarrier start = new CyclicBarrier(2);
		List<Future<Page>> answers = threads.invokeAll(Collections.nCopies(2, () -> {
			start.await();
			return form.sendOnly();
		}));
		threads.shutdown();
		String first = answers.get(0).get().header("Location").orElseThrow();
		String second = answers.get(1).get().header("Location").orElseThrow();
		assertThat(this.portal.address().resolve(first)).isEqualTo(this.portal.address().resolve(second));
		assertThat(this.jdbc.sql("select count(*) from account where email = 'twice@sample.example'")
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where subject_title = 'Sent Twice'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void changesAnAccountAndEndsItsSessions() {
		ActingPerson person = this.samples.active("Changeling", Role.PANEL_OFFICER);
		Visitor visitor = visitor("Changeling");
		String address = LIST + "/" + person.id();
		Page form = this.administrator.get(address).follow("Change");
		assertThat(form.h1()).isEqualTo("Change the account of Changeling");
		assertThat(form.form(address + "/edit").value("roles")).containsExactly("PANEL_OFFICER");
		Page rejected = form.form(address + "/edit").with("name", " ").with("email", "typed@sample.example").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Enter a name of 1 to 100 characters");
		assertThat(rejected.form(address + "/edit").value("email")).containsExactly("typed@sample.example");
		Page changed = rejected.form(address + "/edit")
			.with("name", "Changeling")
			.with("email", SampleAccounts.emailOf("Changeling"))
			.with("roles", "OPCC_APPROVER")
			.send();
		assertThat(changed.main()).contains("OPCC approver").doesNotContain("Panel officer");
		assertThat(visitor.getOnly("/account").header("Location").orElseThrow()).endsWith("/sign-in");
		Page stale = form.form(address + "/edit").with("name", "From the old form").send();
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.texts("tbody tr")).contains("Name From the old form Changeling",
				"Roles Panel officer OPCC approver");
	}

	@Test
	void aSessionOutlivesAChangeOfTheAddressOnly() {
		ActingPerson person = this.samples.active("Mover", Role.PANEL_OFFICER);
		Visitor visitor = visitor("Mover");
		String address = LIST + "/" + person.id();
		this.administrator.get(address + "/edit").form(address + "/edit").with("email", "mover2@sample.example").send();
		assertThat(visitor.get("/account").main()).contains("mover2@sample.example");
	}

	@Test
	void disablingEndsARunningSessionAtOnce() {
		ActingPerson person = this.samples.active("Leaver", Role.PANEL_OFFICER);
		Visitor visitor = visitor("Leaver");
		assertThat(visitor.get("/account").h1()).isEqualTo("Your account");
		String address = LIST + "/" + person.id();
		Page form = this.administrator.get(address).follow("Disable this account");
		assertThat(form.h1()).isEqualTo("Disable the account of Leaver");
		Page rejected = form.form(address + "/disablement").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Enter a reason of 1 to 500 characters");
		Page done = rejected.form(address + "/disablement").with("reason", "Has left the office").send();
		assertThat(notice(done)).contains("The account is disabled");
		assertThat(done.main()).contains("Disabled");
		assertThat(visitor.getOnly("/account").header("Location").orElseThrow()).endsWith("/sign-in");
		assertThat(this.portal.reader()
			.get("/sign-in")
			.form("/sign-in")
			.with("email", SampleAccounts.emailOf("Leaver"))
			.with("password", SampleAccounts.PASSWORD)
			.send()
			.status()).isEqualTo(422);
		assertThat(notice(done.form(address + "/enablement").send())).contains("The account is enabled");
		assertThat(visitor("Leaver").get("/account").status()).isEqualTo(200);
	}

	@Test
	void offersNoDisablingOfOnesOwnAccount() {
		String address = LIST + "/" + SampleAccounts.ADMINISTRATOR.id();
		assertThat(this.administrator.get(address).main()).doesNotContain("Disable this account");
		Page refused = this.administrator.get(address + "/disablement")
			.form(address + "/disablement")
			.with("reason", "Tired")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors().get(0)).contains("your own account");
		assertThat(refused.form(address + "/disablement").value("reason")).containsExactly("Tired");
	}

	@Test
	void makesAResetLink() {
		ActingPerson person = this.samples.active("Resetter", Role.PANEL_OFFICER);
		String address = LIST + "/" + person.id();
		Page page = this.administrator.get(address).form(address + "/password-link").send();
		assertThat(notice(page)).contains("A link was made for Resetter");
		assertThat(page.main()).contains("1 hour");
		String link = URI.create(page.document().select("code").text()).getPath();
		this.portal.reader()
			.get(link)
			.form(link)
			.with("password", "seven brass teapots sing")
			.with("repeatedPassword", "seven brass teapots sing")
			.send();
		this.portal.signedIn(SampleAccounts.emailOf("Resetter"), "seven brass teapots sing");
	}

	@Test
	void answersNotFoundForWhatIsNoAccount() {
		for (String address : List.of("/x", "/00000000-0000-0000-0000-000000000000",
				"/00000000-0000-0000-0000-000000000000/edit", "/00000000-0000-0000-0000-000000000000/disablement")) {
			assertThat(this.administrator.get(LIST + address).status()).as(address).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
	void otherRolesMayNot(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		String account = LIST + "/" + SampleAccounts.ADMINISTRATOR.id();
		for (String address : List.of(LIST, LIST + "/new", account, account + "/edit", account + "/disablement")) {
			assertThat(visitor.get(address).status()).as(address).isEqualTo(403);
		}
		String token = visitor.get("/account").form("/account/password").value("_csrf").get(0);
		for (String address : List.of(LIST, account, account + "/disablement", account + "/enablement",
				account + "/password-link")) {
			assertThat(visitor.post(address, Map.of("_csrf", List.of(token))).status()).as(address).isEqualTo(403);
		}
		assertThat(visitor.get("/account").texts("nav[aria-label=Staff] a")).doesNotContain("Accounts");
	}

	@Test
	void readersAreAskedToSignIn() {
		String account = LIST + "/" + SampleAccounts.ADMINISTRATOR.id();
		for (String address : List.of(LIST, LIST + "/new", account, account + "/edit", account + "/disablement")) {
			assertThat(this.portal.reader().get(address).h1()).as(address).isEqualTo("Sign in");
		}
	}

	private static String notice(Page page) {
		return page.document().select(".govuk-notification-banner").text();
	}

	private Visitor visitor(String name) {
		return this.portal.signedIn(SampleAccounts.emailOf(name), SampleAccounts.PASSWORD);
	}

}
