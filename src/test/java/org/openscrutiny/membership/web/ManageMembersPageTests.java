package org.openscrutiny.membership.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.membership.AtOnce;
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
class ManageMembersPageTests {

	private static final String LIST = "/manage/members";

	private static final String OFFICES = "/manage/members/offices";

	private static final String AUTHORITIES = "/manage/members/authorities";

	private static final String NOTICE = ".govuk-notification-banner";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	@Test
	void listsTheMembership() {
		Page page = this.portal.officer().get(LIST);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.title()).startsWith("Membership –");
		assertThat(page.h1()).isEqualTo("Membership");
		assertThat(page.main()).contains("Cllr Alex Aitken", "Cllr Bob Piper is to replace Cllr Carmicheal",
				"Former members Cllr Mick Brown");
		assertThat(page.header("Cache-Control")).hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
	}

	@Test
	void askReadersToSignIn() {
		for (String path : List.of(LIST, LIST + "/new", LIST + "/jones", OFFICES, AUTHORITIES)) {
			assertThat(this.portal.reader().get(path).url().getPath()).isEqualTo("/sign-in");
		}
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "PANEL_OFFICER", mode = EnumSource.Mode.EXCLUDE)
	void refusesEveryOtherRole(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		for (String path : List.of(LIST, LIST + "/new", LIST + "/jones", LIST + "/jones/name", OFFICES, AUTHORITIES,
				LIST + "/jones/terms/new", LIST + "/jones/interests/new")) {
			assertThat(visitor.get(path).status()).isEqualTo(403);
		}
		List<String> token = visitor.get("/members").form("/sign-out").value("_csrf");
		assertThat(visitor.post(LIST, Map.of("familyName", List.of("Intruder"), "_csrf", token)).status())
			.isEqualTo(403);
		assertThat(count("select count(*) from member where family_name = 'Intruder'")).isZero();
	}

	@Test
	void addsAMember() {
		Page page = this.portal.officer()
			.get(LIST + "/new")
			.form(LIST)
			.with("givenName", "Ada")
			.with("familyName", "Example")
			.with("kind", "APPOINTED")
			.with("authority", authority("dudley"))
			.with("start.day", "1")
			.with("start.month", "March")
			.with("start.year", "2022")
			.send();
		assertThat(page.url().getPath()).isEqualTo(LIST);
		assertThat(page.main()).contains("Cllr Ada Example");
		assertThat(page.texts(NOTICE)).singleElement().asString().contains("was added");
		assertThat(this.portal.reader().get("/members/ada-example").main())
			.contains("Member of the panel, appointed by Dudley.", "Since 1 March 2022");
		assertThat(audited("ada-example")).containsExactly("Added");
	}

	@Test
	void keepsWhatWasTypedInARejectedForm() {
		Page page = this.portal.officer()
			.get(LIST + "/new")
			.form(LIST)
			.with("givenName", "Ada")
			.with("kind", "APPOINTED")
			.with("start.day", "31")
			.with("start.month", "2")
			.with("start.year", "2022")
			.with("note", "Until <May>")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.errors()).containsExactly("Enter the family name",
				"The start date must be a real date, such as 14 3 2022");
		Page.Form form = page.form(LIST);
		assertThat(form.value("givenName")).containsExactly("Ada");
		assertThat(form.value("start.day")).containsExactly("31");
		assertThat(form.value("note")).containsExactly("Until <May>");
		assertThat(page.document().select("#familyName, #start")).hasSize(2);
		Page second = form.with("familyName", "Kept").with("start.day", "1").send();
		assertThat(second.errors()).containsExactly("Choose the authority");
	}

	@Test
	void storesAFormThatIsSentTwiceOnce() {
		Page.Form form = this.portal.officer()
			.get(LIST + "/new")
			.form(LIST)
			.with("familyName", "Twice")
			.with("authority", authority("walsall"))
			.with("start.day", "1")
			.with("start.month", "3")
			.with("start.year", "2022");
		assertThat(form.send().status()).isEqualTo(200);
		assertThat(form.send().status()).isEqualTo(200);
		assertThat(count("select count(*) from member where family_name = 'Twice'")).isOne();
	}

	@Test
	void replacesAMemberByAnExactDate() {
		Page page = replacement("suky-samra").with("givenName", "Grace")
			.with("familyName", "Sample")
			.with("start.day", "1")
			.with("start.month", "2")
			.with("start.year", "2022")
			.send();
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.texts(NOTICE)).hasSize(1);
		assertThat(this.portal.reader().get("/members/suky-samra").main()).contains("End 31 January 2022",
				"Replaced by Cllr Grace Sample on 1 February 2022");
		assertThat(this.portal.reader().get("/members/grace-sample").main()).contains("appointed by Walsall",
				"Since 1 February 2022");
		assertThat(audited("suky-samra")).containsExactly("Ended a membership");
		assertThat(audited("grace-sample")).containsExactly("Took over a membership");
		assertThat(this.portal.officer().get(LIST + "/suky-samra").texts("main a"))
			.doesNotContain("Record a replacement");
	}

	@Test
	void replacesAMemberByTheDateNoted() {
		replacement("waheed-rasab").with("familyName", "Noted")
			.with("startKnown", "NO_LATER_THAN")
			.with("start.day", "7")
			.with("start.month", "3")
			.with("start.year", "2022")
			.send();
		assertThat(this.portal.reader().get("/members").main())
			.contains("Replaced Cllr Waheed Rasab: noted 7 March 2022, effective date not recorded");
	}

	@Test
	void storesAReplacementThatIsSentTwiceAtOneMomentOnce() throws InterruptedException {
		Page.Form form = dated(replacement("daniel-gibbin").with("familyName", "Hasty"));
		List<Page> pages = AtOnce.run(List.of(form::send, form::send));
		assertThat(pages).allSatisfy((page) -> {
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.url().getPath()).isEqualTo(LIST + "/daniel-gibbin");
		});
		assertThat(count("select count(*) from member where family_name = 'Hasty'")).isOne();
		assertThat(audited("daniel-gibbin")).containsExactly("Ended a membership");
		assertThat(audited("hasty")).containsExactly("Took over a membership");
	}

	@Test
	void storesOneOfTwoReplacementsThatAreSentAtOneMoment() throws InterruptedException {
		Page.Form one = dated(replacement("shaeen").with("familyName", "Rival"));
		Page.Form other = dated(replacement("shaeen").with("familyName", "Rival"));
		List<Page> pages = AtOnce.run(List.of(one::send, other::send));
		assertThat(pages).extracting(Page::status).containsOnlyOnce(200);
		assertThat(pages).filteredOn((page) -> page.status() != 200)
			.singleElement()
			.satisfies((late) -> assertThat(late.main()).containsAnyOf("Someone else has changed this",
					"Somebody has already taken over this membership"));
		assertThat(count("select count(*) from member where family_name = 'Rival'")).isOne();
		assertThat(audited("shaeen")).containsOnlyOnce("Ended a membership");
	}

	private static Page.Form dated(Page.Form form) {
		return form.with("start.day", "1").with("start.month", "3").with("start.year", "2022");
	}

	@Test
	void rejectsAReplacementBeforeTheStart() {
		Page page = replacement("yvonne-clements").with("familyName", "Early")
			.with("start.day", "1")
			.with("start.month", "1")
			.with("start.year", "2020")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactly("The takeover must be after the start of the earlier membership");
		assertThat(count("select count(*) from member where family_name = 'Early'")).isZero();
	}

	@Test
	void endsAMembershipWithAReason() {
		Page empty = act("paul-bradley", "ending").send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.errors()).containsExactly("Enter the end date", "Enter the reason");
		Page page = act("paul-bradley", "ending").with("end.day", "1")
			.with("end.month", "3")
			.with("end.year", "2022")
			.with("reason", "Resigned")
			.send();
		assertThat(page.texts(NOTICE)).containsExactly("Done The membership was ended.");
		assertThat(this.portal.reader().get("/members/paul-bradley").main()).contains("Former member", "Resigned");
	}

	@Test
	void correctsATermAndFindsTwoPeopleEditing() {
		Page.Form first = act("zee-russell", "correction").with("start.day", "10");
		Page.Form second = act("zee-russell", "correction").with("note", "From the other window");
		assertThat(first.with("start.month", "1").with("startKnown", "EXACT_DAY").send().status()).isEqualTo(200);
		Page conflict = second.send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.h1()).isEqualTo("Someone else has changed this");
		assertThat(conflict.texts("tbody tr")).containsExactly("Start: day 31 10",
				"Start known No later than Exact day", "Note From the other window Nothing");
		assertThat(this.portal.reader().get("/members/zee-russell").main()).contains("Since 10 January 2022")
			.doesNotContain("From the other window");
	}

	@Test
	void rejectsAnOverlappingTerm() {
		String address = LIST + "/kindy-sandhu/terms";
		Page page = this.portal.officer()
			.get(address + "/new")
			.form(address)
			.with("kind", "SUBSTITUTE")
			.with("authority", authority("coventry"))
			.with("start.day", "1")
			.with("start.month", "3")
			.with("start.year", "2022")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).singleElement().asString().contains("already has a membership at that time");
	}

	@Test
	void correctsAName() {
		String address = LIST + "/shaeen/name";
		Page page = this.portal.officer().get(address).form(address).with("givenName", "Known").send();
		assertThat(page.texts(NOTICE)).containsExactly("Done The name was corrected.");
		assertThat(this.portal.reader().get("/members/shaeen").h1()).isEqualTo("Cllr Known Shaeen");
	}

	@Test
	void hasOneChairAtATime() {
		assertThat(this.portal.officer().get(OFFICES).main()).contains("No chair or vice-chair is recorded yet.");
		assertThat(appoint("jasbir-jaspal").texts(NOTICE)).containsExactly("Done The appointment was recorded.");
		assertThat(this.portal.reader().get("/members").main()).contains("Cllr Jasbir Jaspal Chair")
			.doesNotContain("Who chairs the panel is not recorded");
		Page second = appoint("abdul-khan");
		assertThat(second.status()).isEqualTo(422);
		assertThat(second.errors()).singleElement().asString().contains("already has a chair at that time");
		String ending = this.portal.officer().get(OFFICES).document().select("a[href$=/ending]").attr("href");
		Page page = this.portal.officer()
			.get(ending)
			.form(ending)
			.with("end.day", "5")
			.with("end.month", "3")
			.with("end.year", "2022")
			.send();
		assertThat(page.texts(NOTICE)).containsExactly("Done The end of the office was recorded.");
		assertThat(this.portal.reader().get("/members?on=2022-03-06").main())
			.contains("Who chaired the panel is not recorded");
		assertThat(audited("jasbir-jaspal")).containsExactly("Appointed to an office", "Ended an office");
	}

	@Test
	void linksToTheRegisterOfACouncillor() {
		String address = LIST + "/saima-suleman/interests/links";
		Page.Form form = this.portal.officer()
			.get(LIST + "/saima-suleman/interests/new")
			.form(address)
			.with("url", "javascript:alert(1)")
			.with("asOf.day", "1")
			.with("asOf.month", "3")
			.with("asOf.year", "2022");
		Page rejected = form.send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Enter an address that begins with https://");
		assertThat(form.with("url", "https://example.org/register").send().status()).isEqualTo(200);
		assertThat(this.portal.reader()
			.get("/members/saima-suleman")
			.document()
			.select("a[href=https://example.org/register]")).hasSize(1);
	}

	@Test
	void registerOfASubstituteIsKeptByTheAuthority() {
		dated(this.portal.officer().get(LIST + "/new").form(LIST)).with("familyName", "Reserve")
			.with("kind", "SUBSTITUTE")
			.with("authority", authority("dudley"))
			.send();
		assertThat(this.portal.reader().get("/members/reserve").texts("[aria-labelledby=interests] p")).containsExactly(
				"A councillor’s interests are kept in the register of his or her own authority, whose code "
						+ "of conduct applies.",
				"No entry is recorded here.");
		assertThat(this.portal.officer().get(LIST + "/reserve/interests/new").h1())
			.isEqualTo("Link to the register entry of Cllr Reserve");
	}

	@Test
	void keepsARemovedInterestInTheHistory() {
		String address = LIST + "/lionel-walker/interests/entries";
		this.portal.officer()
			.get(LIST + "/lionel-walker/interests/new")
			.form(address)
			.with("category", "Employment")
			.with("nature", "Works for <Example & Sons>")
			.with("registeredOn.day", "1")
			.with("registeredOn.month", "2")
			.with("registeredOn.year", "2022")
			.send();
		assertThat(this.portal.reader().get("/members/lionel-walker").main())
			.contains("Employment: Works for <Example & Sons>", "Registered 1 February 2022");
		String removal = this.portal.officer()
			.get(LIST + "/lionel-walker")
			.document()
			.select("a[href*=/interests/][href$=/removal]")
			.attr("href");
		Page late = remove(removal, "9");
		assertThat(late.errors()).containsExactly("The date must be today or in the past");
		assertThat(remove(removal, "8").texts(NOTICE)).singleElement().asString().contains("stays in the history");
		assertThat(this.portal.reader().get("/members/lionel-walker").main()).contains("No longer held",
				"From 1 February 2022, removed 8 March 2022");
	}

	@Test
	void addsAndRenamesAnAuthority() {
		Page page = this.portal.officer().get(AUTHORITIES).form(AUTHORITIES).with("name", "Telford").send();
		assertThat(page.texts(NOTICE)).containsExactly("Done Telford was added.");
		Page twice = this.portal.officer().get(AUTHORITIES).form(AUTHORITIES).with("name", "telford").send();
		assertThat(twice.status()).isEqualTo(422);
		assertThat(twice.errors()).containsExactly("There is already an authority with this name");
		String address = AUTHORITIES + "/telford/name";
		assertThat(this.portal.officer().get(address).form(address).with("name", "Telford and Wrekin").send().main())
			.contains("Telford and Wrekin");
	}

	@Test
	void knowsNothingOfStrangers() {
		Visitor officer = this.portal.officer();
		for (String path : List.of("/nobody", "/nobody/name", "/jones/terms/x/ending",
				"/jones/terms/a2000000-0000-0000-0000-000000000001/ending", "/offices/x/ending",
				"/jones/terms/a2000000-0000-0000-0000-000000000001/removal",
				"/jones/terms/a2000000-0000-0000-0000-000000000001/correction", "/authorities/atlantis/removal",
				"/offices/a2000000-0000-0000-0000-000000000001/removal",
				"/offices/a2000000-0000-0000-0000-000000000001/correction",
				"/jones/interests/a2000000-0000-0000-0000-000000000001/removal", "/authorities/atlantis/name")) {
			assertThat(officer.get(LIST + path).status()).as(path).isEqualTo(404);
		}
	}

	@Test
	void listRunsAFixedNumberOfStatements() {
		Visitor officer = this.portal.officer();
		int before = this.statements.during(() -> officer.get(LIST));
		this.jdbc.sql("""
				with added as (insert into member (id, slug, family_name)
				     select gen_random_uuid(), 'many-' || n, 'Many ' || n from generate_series(1, 40) n returning id)
				insert into member_term (id, member_id, kind, started_on)
				select gen_random_uuid(), id, 'CO_OPTED', date '2022-01-01' from added
				""").update();
		assertThat(this.statements.during(() -> officer.get(LIST))).isEqualTo(before);
		assertThat(this.statements.during(() -> this.portal.reader().get("/members"))).isEqualTo(3);
		this.jdbc.sql("delete from member_term where member_id in (select id from member where slug like 'many-%')")
			.update();
		this.jdbc.sql("delete from member where slug like 'many-%'").update();
	}

	private Page remove(String removal, String day) {
		return this.portal.officer()
			.get(removal)
			.form(removal)
			.with("removedOn.day", day)
			.with("removedOn.month", "3")
			.with("removedOn.year", "2022")
			.send();
	}

	private Page appoint(String member) {
		return this.portal.officer()
			.get(OFFICES)
			.form(OFFICES)
			.with("kind", "CHAIR")
			.with("member", member)
			.with("start.day", "1")
			.with("start.month", "3")
			.with("start.year", "2022")
			.send();
	}

	private Page.Form replacement(String slug) {
		return act(slug, "replacement");
	}

	private Page.Form act(String slug, String act) {
		Visitor officer = this.portal.officer();
		String address = officer.get(LIST + "/" + slug).document().select("a[href$=/" + act + "]").attr("href");
		return officer.get(address).form(address);
	}

	private String authority(String slug) {
		return this.jdbc.sql("select cast(id as text) from authority where slug = ?")
			.param(slug)
			.query(String.class)
			.single();
	}

	private List<String> audited(String slug) {
		return this.jdbc
			.sql("select act from audit_entry where subject_kind = 'member' and subject_reference = ? order by id")
			.param(slug)
			.query(String.class)
			.list();
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
