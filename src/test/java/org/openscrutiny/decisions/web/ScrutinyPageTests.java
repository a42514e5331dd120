package org.openscrutiny.decisions.web;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ScrutinyPageTests {

	private static final String DESK = "/manage/scrutiny";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "PANEL_OFFICER", mode = EnumSource.Mode.EXCLUDE)
	void onlyOfficersComeIn(Role role) {
		assertThat(this.portal.signedIn(role).get(DESK).status()).isIn(403, 404);
	}

	@Test
	void marksADecisionForScrutiny() {
		Visitor officer = this.portal.officer();
		Page page = officer.get(DESK);
		assertThat(page.h1()).isEqualTo("Key decisions for the panel");
		Page wrong = officer.get(DESK + "/004-2022/mark").form(DESK + "/004-2022/mark").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("Enter what the panel wants to know");
		wrong.form(DESK + "/004-2022/mark").with("reason", "How is the precept spent?").send();
		assertThat(this.portal.reader().get("/decisions/004-2022").main()).contains("Scrutiny by the panel",
				"How is the precept spent?", "Marked on 8 March 2022");
		officer.get(DESK).form(DESK + "/004-2022/mark/end").send();
		assertThat(this.portal.reader().get("/decisions/004-2022").main()).contains("mark taken off on");
		assertThat(officer.get(DESK + "/005-2022/mark").status()).isEqualTo(404);
	}

	@Test
	void attachesWhatNoListHasAndFreezesIt() {
		assertThat(this.portal.officer().get(DESK).main()).contains("that is not in a list already");
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, classification, visible_from, source)
				values (gen_random_uuid(), '090-2022', 2022, 90, 'PUBLISHED', 'Late decision', 'PUBLIC',
				        timestamptz '2022-03-07 09:00Z', 'A test')
				""").update();
		Page page = this.portal.officer().get(DESK);
		assertThat(page.main()).contains("1 decision goes into the list", "090-2022: Late decision");
		String list = DESK + "/meetings/panel-2022-03-14/list";
		assertThat(page.form(list).value("heading")).containsExactly("Key decisions since 31 January 2022");
		Page wrong = page.form(list).with("item", "").with("heading", "").send();
		assertThat(wrong.errors()).containsExactly("Choose an item of the agenda", "Enter a heading for the list");
		String item = wrong.document().select("[name=item] option:matchesOwn(^11\\.)").val();
		wrong.form(list).with("item", item).with("heading", "Late decisions").send();
		Page meeting = this.portal.reader().get("/meetings/panel-2022-03-14");
		assertThat(meeting.texts("#item-11 section h4")).containsExactly("Late decisions");
		this.jdbc.sql("update decision set classification = 'CONFIDENTIAL' where reference = '090-2022'").update();
		assertThat(this.portal.reader().get("/meetings/panel-2022-03-14").body()).contains("090-2022")
			.doesNotContain("Late decision<");
		assertThat(this.portal.reader().get("/decisions/090-2022").main()).contains("Laid before Late decisions");
	}

	@Test
	void oneClickAttachesTheListToTheItemOfTheAgenda() {
		this.jdbc
			.sql("""
					with item as (
					    insert into agenda_item (id, meeting_id, position, number, standing, visible_from)
					    select gen_random_uuid(), id, 91, 91, false, visible_from from meeting where reference = 'panel-2022-03-14'
					    returning id)
					insert into agenda_topic (item_id, position, topic) select id, 0, 'More key decisions' from item
					""")
			.update();
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, classification, visible_from, source)
				values (gen_random_uuid(), '091-2022', 2022, 91, 'PUBLISHED', 'One click', 'PUBLIC',
				        timestamptz '2022-03-07 09:00Z', 'A test')
				""").update();
		String list = DESK + "/meetings/panel-2022-03-14/list";
		Page done = this.portal.officer().get(DESK).form(list).send();
		assertThat(done.document().select(".govuk-notification-banner").text()).contains("The list is attached");
		Page meeting = this.portal.reader().get("/meetings/panel-2022-03-14");
		assertThat(meeting.texts("#item-91 section h4")).containsExactly("Key decisions since 31 January 2022");
		assertThat(meeting.texts("#item-91 section li a")).contains("091-2022: One click");
		assertThat(this.portal.reader().get("/decisions/091-2022").main())
			.contains("Laid before Key decisions since 31 January 2022");
	}

	@Test
	void nothingIsLostBetweenAListAndItsMeeting() {
		this.jdbc.sql("""
				insert into meeting (id, reference, body, status, held_on, visible_from, source)
				values (gen_random_uuid(), 'panel-2022-04-25', 'panel', 'SCHEDULED', date '2022-04-25',
				        timestamptz '2022-03-20 09:00Z', 'A test')
				""").update();
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, classification, visible_from, source)
				values (gen_random_uuid(), '092-2022', 2022, 92, 'PUBLISHED', 'After the list', 'PUBLIC',
				        timestamptz '2022-03-10 09:00Z', 'A test')
				""").update();
		this.clock.set(LocalDateTime.of(2022, 4, 1, 9, 0));
		assertThat(this.portal.officer().get(DESK).main())
			.contains("Monday 25 April 2022", "Published since the meeting of 14 March 2022",
					"092-2022: After the list")
			.doesNotContain("006-2022: ");
	}

	@Test
	void marksAnOlderDecisionFromItsOwnPage() {
		assertThat(this.portal.officer().get("/decisions/008-2018").follow("Mark for scrutiny").h1())
			.contains("008-2018");
		assertThat(this.portal.reader().get("/decisions/008-2018").main()).doesNotContain("Mark for scrutiny",
				"Manage this decision");
	}

	@Test
	void linksADecisionToTheMinutesThatTookItUp() {
		String path = DESK + "/002-2022/minutes";
		Page page = this.portal.officer().get("/decisions/002-2022").follow("Link to minutes");
		assertThat(page.url().getPath()).isEqualTo(path);
		assertThat(page.h1()).contains("Decision 002 – 2022", "Minutes that took it up");
		assertThat(page.main()).contains("No minute is linked.");
		assertThat(page.form(path).with("number", "six").send().errors())
			.containsExactly("Enter the number of a minute, such as 616");
		Page wrong = page.form(path).with("number", "99999").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("There is no minute 99999 that readers can look up");
		assertThat(wrong.form(path).value("number")).containsExactly("99999");
		wrong.form(path).with("number", "616").send();
		Page both = this.portal.officer().get(path).form(path).with("number", "606").send();
		assertThat(both.document().select(".govuk-notification-banner").text())
			.contains("Readers now see that minute 606 took up the decision.");
		assertThat(both.form(path).with("number", "616").send().errors())
			.containsExactly("Minute 616 is linked already");

		Page reader = this.portal.reader().get("/decisions/002-2022");
		assertThat(reader.main()).contains("Taken up in Minute 606 Minute 616, 29 November 2021: ");
		Page minute = this.portal.reader().get("/minutes/616");
		assertThat(minute.texts("section[aria-labelledby=decisions] a")).hasSize(1)
			.first()
			.asString()
			.startsWith("Decision 002 – 2022: Pension forfeiture");
		assertThat(this.portal.reader().get("/minutes/606").main()).contains("Key decisions taken up",
				"Decision 002 – 2022");
		this.clock.set(LocalDateTime.of(2022, 3, 3, 9, 0));
		assertThat(this.portal.reader().get("/minutes/606").body()).doesNotContain("002 – 2022");
		this.clock.reset();

		this.portal.officer().get(path).form(path + "/616/removal").send();
		this.portal.officer().get(path).form(path + "/606/removal").send();
		assertThat(this.portal.reader().get("/decisions/002-2022").main()).doesNotContain("Taken up in");
		assertThat(this.portal.reader().get("/minutes/616").main()).doesNotContain("Key decisions taken up");
		assertThat(this.jdbc
			.sql("select count(*) from audit_entry where act in ('Linked to a minute', 'Took a link to a minute off')")
			.query(Integer.class)
			.single()).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "PANEL_OFFICER", mode = EnumSource.Mode.EXCLUDE)
	void onlyOfficersLinkMinutes(Role role) {
		assertThat(this.portal.signedIn(role).get(DESK + "/002-2022/minutes").status()).isIn(403, 404);
		assertThat(this.portal.signedIn(role).get("/decisions/002-2022").main()).doesNotContain("Link to minutes");
	}

}
