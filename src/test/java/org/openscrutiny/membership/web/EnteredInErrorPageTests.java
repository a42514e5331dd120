package org.openscrutiny.membership.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What officers do about entries that were wrong from the start.
 */
@PortalTest
class EnteredInErrorPageTests {

	private static final String LIST = "/manage/members";

	private static final String OFFICES = LIST + "/offices";

	private static final String AUTHORITIES = LIST + "/authorities";

	private static final String NOTICE = ".govuk-notification-banner";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void removesAPersonWithTheOnlyMembership() {
		add("Mistake", "1");
		this.portal.officer()
			.get(LIST + "/mistake/interests/new")
			.form(LIST + "/mistake/interests/entries")
			.with("category", "Employment")
			.with("nature", "Example")
			.with("registeredOn.day", "1")
			.with("registeredOn.month", "3")
			.with("registeredOn.year", "2022")
			.send();
		Page.Form form = act("mistake", "removal");
		Page empty = form.send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.title()).startsWith("Error: ");
		assertThat(empty.h1()).isEqualTo("Remove a membership of Cllr Mistake");
		assertThat(empty.errors()).containsExactly("Enter the reason");
		Page page = form.with("reason", "Never sat").send();
		assertThat(page.url().getPath()).isEqualTo(LIST);
		assertThat(page.texts(NOTICE)).containsExactly("Done The membership was removed as entered in error.");
		assertThat(page.main()).doesNotContain("Mistake");
		assertThat(this.portal.reader().get("/members/mistake").status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/members").main()).doesNotContain("Mistake");
		assertThat(this.portal.reader().get("/sitemap.xml").body()).doesNotContain("/members/mistake");
		assertThat(audited("mistake")).contains("Added", "Removed a membership entered in error");
		assertThat(this.jdbc.sql("select reason from audit_entry where act like 'Removed a membership%'")
			.query(String.class)
			.list()).contains("Never sat");
		add("Mistake", "2");
		assertThat(this.portal.reader().get("/members/mistake").status()).isEqualTo(200);
	}

	@Test
	void removedReplacementFreesTheSeat() {
		act("suky-samra", "replacement").with("familyName", "Wrong")
			.with("start.day", "1")
			.with("start.month", "2")
			.with("start.year", "2022")
			.send();
		assertThat(act("wrong", "removal").send().main()).contains("Cllr Suky Samra keeps the end that is recorded");
		assertThat(act("wrong", "removal").with("reason", "Somebody else").send().status()).isEqualTo(200);
		assertThat(this.portal.reader().get("/members/suky-samra").main()).contains("End 31 January 2022")
			.doesNotContain("Wrong");
		assertThat(act("suky-samra", "replacement").with("familyName", "Right")
			.with("start.day", "1")
			.with("start.month", "2")
			.with("start.year", "2022")
			.send()
			.texts(NOTICE)).containsExactly("Done The replacement was recorded.");
		assertThat(this.portal.reader().get("/members/suky-samra").main()).contains("Replaced by Cllr Right");
		this.portal.officer().get(LIST + "/right/name").form(LIST + "/right/name").with("familyName", "Righter").send();
		assertThat(this.portal.reader().get("/members/suky-samra").main()).doesNotContain("Cllr Right ")
			.contains("Replaced by Cllr Righter");
	}

	@Test
	void removedMembershipIsNoLongerTakenOver() {
		add("First", "1");
		act("first", "replacement").with("familyName", "Second")
			.with("start.day", "5")
			.with("start.month", "3")
			.with("start.year", "2022")
			.send();
		assertThat(act("first", "removal").with("reason", "Never sat").send().status()).isEqualTo(200);
		assertThat(this.portal.reader().get("/members/second").main()).contains("Since 5 March 2022")
			.doesNotContain("In place of");
		assertThat(audited("second")).containsExactly("Took over a membership", "Corrected a membership");
	}

	@Test
	void keepsSomebodyWithAnotherMembership() {
		String terms = LIST + "/mick-brown/terms";
		this.portal.officer()
			.get(terms + "/new")
			.form(terms)
			.with("kind", "CO_OPTED")
			.with("start.day", "1")
			.with("start.month", "3")
			.with("start.year", "2022")
			.send();
		Page page = act("mick-brown", "removal").with("reason", "Wrong person").send();
		assertThat(page.url().getPath()).isEqualTo(LIST + "/mick-brown");
		assertThat(this.portal.reader().get("/members/mick-brown").main()).contains("Former member")
			.doesNotContain("Since 1 March 2022");
	}

	@Test
	void keepsWhomTheRecordOfAMeetingNames() {
		Page page = act("paul-bradley", "removal").with("reason", "Mistake").send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).singleElement()
			.asString()
			.contains("The record of a meeting names Cllr Paul Bradley");
		assertThat(this.portal.reader().get("/members/paul-bradley").status()).isEqualTo(200);
		assertThat(audited("paul-bradley")).isEmpty();
	}

	@Test
	void correctsWhomSomebodyReplaced() {
		Page.Form form = act("alex-aitken", "correction");
		assertThat(form.value("replaces")).containsExactly("a2000000-0000-0000-0000-000000000002");
		assertThat(form.with("replaces", "").send().status()).isEqualTo(200);
		assertThat(this.portal.reader().get("/members/alex-aitken").main()).doesNotContain("In place of");
		assertThat(this.portal.reader().get("/members/mick-brown").main()).doesNotContain("Replaced by");
		Page running = act("alex-aitken", "correction").with("replaces", "a2000000-0000-0000-0000-000000000007").send();
		assertThat(running.errors()).singleElement().asString().startsWith("The start must be after the end");
		Page taken = act("alex-aitken", "correction").with("replaces", "a2000000-0000-0000-0000-000000000016").send();
		assertThat(taken.errors()).containsExactly("Somebody has already taken over this membership");
		act("alex-aitken", "correction").with("replaces", "a2000000-0000-0000-0000-000000000002").send();
		assertThat(this.portal.reader().get("/members/alex-aitken").main()).contains("In place of Cllr Mick Brown");
		assertThat(audited("alex-aitken")).containsExactly("Corrected a membership", "Corrected a membership");
	}

	@Test
	void correctsAndRemovesAnOffice() {
		this.portal.officer()
			.get(OFFICES)
			.form(OFFICES)
			.with("kind", "VICE_CHAIR")
			.with("member", "lionel-walker")
			.with("start.day", "1")
			.with("start.month", "3")
			.with("start.year", "2022")
			.send();
		assertThat(act("lionel-walker", "removal").with("reason", "x").send().errors()).singleElement()
			.asString()
			.contains("Remove the office first");
		Page early = office("correction").with("start.year", "2020").send();
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.errors()).containsExactly("Lionel Walker is not a member of the panel on that date");
		office("correction").with("start.month", "2")
			.with("end.day", "5")
			.with("end.month", "3")
			.with("end.year", "2022")
			.send();
		assertThat(this.portal.reader().get("/members/lionel-walker").main()).contains("Since 1 February 2022",
				"End 5 March 2022");
		Page empty = office("removal").send();
		assertThat(empty.errors()).containsExactly("Enter the reason");
		assertThat(office("removal").with("reason", "Another person").send().texts(NOTICE))
			.containsExactly("Done The office was removed as entered in error.");
		assertThat(this.portal.reader().get("/members/lionel-walker").main()).doesNotContain("Vice-chair");
		assertThat(audited("lionel-walker")).containsExactly("Appointed to an office", "Corrected an office",
				"Removed an office entered in error");
	}

	@Test
	void removesAnAuthorityForWhichNobodySat() {
		this.portal.officer().get(AUTHORITIES).form(AUTHORITIES).with("name", "Atlantis").send();
		Page.Form form = removal(AUTHORITIES + "/atlantis/removal");
		assertThat(form.send().errors()).containsExactly("Enter the reason");
		assertThat(form.with("reason", "Not in the area").send().main()).doesNotContain("Atlantis");
		Page used = removal(AUTHORITIES + "/dudley/removal").with("reason", "Why not").send();
		assertThat(used.status()).isEqualTo(422);
		assertThat(used.errors()).singleElement().asString().contains("Members sit or sat for Dudley");
	}

	@Test
	void refusesNamesWithoutALetter() {
		Page member = fill(this.portal.officer().get(LIST + "/new").form(LIST), "!!!", "1").send();
		assertThat(member.status()).isEqualTo(422);
		assertThat(member.errors()).containsExactly("The family name must have at least one letter");
		Page authority = this.portal.officer().get(AUTHORITIES).form(AUTHORITIES).with("name", "???").send();
		assertThat(authority.errors()).containsExactly("The authority’s name must have at least one letter");
		for (String sql : List.of("update member set family_name = '!!!' where slug = 'jones'",
				"update member set given_name = '1' where slug = 'jones'",
				"update member set title = ' .' where slug = 'jones'",
				"update authority set name = '???' where slug = 'dudley'")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.jdbc.sql(sql).update());
		}
		assertThat(this.jdbc.sql("update member set given_name = 'Łé' where slug = 'jones'").update()).isOne();
		this.jdbc.sql("update member set given_name = null where slug = 'jones'").update();
	}

	@Test
	void onlyOfficersRemove() {
		String term = LIST + "/jones/terms/a2000000-0000-0000-0000-000000000010/removal";
		assertThat(this.portal.reader().get(term).url().getPath()).isEqualTo("/sign-in");
		Visitor administrator = this.portal.signedIn(Role.ADMINISTRATOR);
		assertThat(administrator.get(term).status()).isEqualTo(403);
		List<String> token = administrator.get("/members").form("/sign-out").value("_csrf");
		assertThat(administrator.post(term, Map.of("reason", List.of("x"), "_csrf", token)).status()).isEqualTo(403);
		assertThat(administrator.get(AUTHORITIES + "/dudley/removal").status()).isEqualTo(403);
	}

	private void add(String familyName, String day) {
		assertThat(fill(this.portal.officer().get(LIST + "/new").form(LIST), familyName, day).send().status())
			.isEqualTo(200);
	}

	private static Page.Form fill(Page.Form form, String familyName, String day) {
		return form.with("familyName", familyName)
			.with("kind", "CO_OPTED")
			.with("start.day", day)
			.with("start.month", "3")
			.with("start.year", "2022");
	}

	private Page.Form act(String slug, String act) {
		return removal(this.portal.officer()
			.get(LIST + "/" + slug)
			.document()
			.select("a[href*=/terms/][href$=/" + act + "]")
			.attr("href"));
	}

	private Page.Form office(String act) {
		return removal(this.portal.officer().get(OFFICES).document().select("a[href$=/" + act + "]").attr("href"));
	}

	private Page.Form removal(String address) {
		return this.portal.officer().get(address).form(address);
	}

	private List<String> audited(String slug) {
		return this.jdbc
			.sql("select act from audit_entry where subject_kind = 'member' and subject_reference = ? order by id")
			.param(slug)
			.query(String.class)
			.list();
	}

}
