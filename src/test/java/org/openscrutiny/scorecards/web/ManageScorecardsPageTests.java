package org.openscrutiny.scorecards.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class ManageScorecardsPageTests {

	private static final String DESK = "/manage/scorecards";

	private static final String VERSION = DESK + "/2021-22-q4/1";

	private static final String SECRET = "A sentence that nobody may see early";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPCC_CONTRIBUTOR", "OPCC_APPROVER" }, mode = EnumSource.Mode.EXCLUDE)
	void otherRolesStayOut(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		for (String path : new String[] { DESK, DESK + "/new", VERSION, VERSION + "/preview", VERSION + "/text" }) {
			assertThat(visitor.get(path).status()).as(path).isIn(403, 404);
		}
		assertThat(this.portal.reader().get(DESK).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void contributorsWriteButDoNotSchedule() {
		Visitor contributor = this.portal.contributor();
		assertThat(contributor.get(VERSION).main()).contains("Write", "Not written yet")
			.doesNotContain("Freeze", "Schedule");
		for (String path : new String[] { DESK + "/new", VERSION + "/schedule", VERSION + "/recall",
				DESK + "/2021-22-q4/date" }) {
			assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void isFrozenWhenItIsScheduledAndAppearsByTheClock() {
		Page missing = this.portal.approver().form(VERSION + "/schedule").send();
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.errors()).containsExactly("Write the summary first: one sentence that says the whole");

		this.portal.contributor().form(VERSION + "/text").with("summary", SECRET + ": [[no-such-measure]].").send();
		Page unknown = this.portal.approver().form(VERSION + "/schedule").send();
		assertThat(unknown.errors()).containsExactly("These references lead to no figure: [[no-such-measure]]");

		Visitor contributor = this.portal.contributor();
		Page written = contributor.form(VERSION + "/text")
			.with("summary", SECRET + ": there are [[officers-strength]] officers.")
			.with("companion", "Homicide fell by 12% against the year ending June 2019.")
			.send();
		assertThat(written.main()).contains(SECRET + ": there are 7,495 officers.",
				"Opposite directions on different bases");
		assertThat(contributor.get(VERSION + "/preview").main()).contains("This is a preview", SECRET);

		Page unexplained = this.portal.approver().form(VERSION + "/schedule").send();
		assertThat(unexplained.errors()).containsExactly("Enter why what the check found can stay as it is");
		Page scheduled = unexplained.form(VERSION + "/schedule")
			.with("reason", "The report uses the national baseline and says so.")
			.send();
		assertThat(scheduled.main()).contains("Scheduled", "24 May 2022 at 9:30am");
		assertThat(contributor.form(VERSION + "/text").with("summary", "Another").send().errors())
			.containsExactly("This version is scheduled. Take the schedule back to change it");

		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 29, 59));
		assertNothingLeaks();
		assertThat(this.portal.reader().get("/scorecards").header("Cache-Control").orElse("")).contains("max-age=1");
		Page late = this.portal.approver().form(VERSION + "/recall").with("reason", "Wait").send();
		assertThat(late.errors())
			.containsExactly("It is released, or will be within a minute. Write a corrected version instead");

		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 30));
		Page released = this.portal.reader().get("/scorecards/2021-22-q4");
		assertThat(released.status()).isEqualTo(200);
		assertThat(released.main()).contains(SECRET, "24 May 2022 at 9:30am", "Since the last one");
		assertThat(this.portal.reader().search(SECRET)).isNotEmpty();
		assertThat(this.portal.reader().get("/scorecards/latest").url().getPath()).isEqualTo("/scorecards/2021-22-q4");
		assertThat(this.portal.reader().get("/").body()).contains(SECRET);
		assertThat(this.jdbc.sql("select count(*) from standing_scorecard where slug = '2021-22-q4'")
			.query(Integer.class)
			.single()).isOne();
		assertStays();
		isCorrectedByALaterVersion();
	}

	private void assertNothingLeaks() {
		Visitor reader = this.portal.reader();
		assertThat(reader.search(SECRET)).isEmpty();
		assertThat(this.portal.approver().search(SECRET)).isEmpty();
		for (String path : new String[] { "/scorecards/2021-22-q4", "/scorecards/2021-22-q4/1",
				"/scorecards/2021-22-q4.csv", "/scorecards/2021-22-q4.ods", "/scorecards/2021-22-q4.json",
				"/scorecards/2021-22-q4/1.csv", "/scorecards/2021-22-q4/1.json" }) {
			Page page = reader.get(path);
			assertThat(page.status()).as(path).isEqualTo(404);
			assertThat(page.header("Cache-Control").orElse("")).as(path).contains("no-store");
			assertThat(page.body()).doesNotContain(SECRET);
		}
		for (String path : new String[] { "/", "/scorecards", "/scorecards.csv", "/releases", "/sitemap.xml", "/plan",
				"/indicators/police-officers", "/scorecards/2021-22-q3", "/meetings/panel-2022-03-14" }) {
			Page page = reader.get(path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path).doesNotContain(SECRET).doesNotContain("/scorecards/2021-22-q4");
		}
	}

	private void assertStays() {
		for (String sql : new String[] { "update scorecard_copy set summary = 'x'", "delete from scorecard_copy",
				"truncate scorecard_copy cascade", "update scorecard_line set value = 'x'",
				"delete from scorecard_figure", "update scorecard_edition set summary = 'x'",
				"update scorecard_sentence set text = 'x'",
				"insert into scorecard_recall select id, release_at, gen_random_uuid(), 'x', 'x' from scorecard_copy" }) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	private void isCorrectedByALaterVersion() {
		Visitor approver = this.portal.approver();
		Page begun = approver.get(VERSION).form(DESK + "/2021-22-q4/versions").send();
		assertThat(begun.url().getPath()).isEqualTo(DESK + "/2021-22-q4/2");
		Visitor contributor = this.portal.contributor();
		contributor.form(DESK + "/2021-22-q4/2/text")
			.with("summary", "The corrected sentence")
			.with("changeNote", "The summary named the wrong month.")
			.with("companion", "")
			.send();
		Page scheduled = approver.form(DESK + "/2021-22-q4/2/schedule").with("reason", "Looked at.").send();
		assertThat(scheduled.main()).contains("Released");
		Visitor reader = this.portal.reader();
		assertThat(reader.get("/scorecards/2021-22-q4").main()).contains("The corrected sentence",
				"The summary named the wrong month.");
		assertThat(reader.get("/scorecards/2021-22-q4/1").main()).contains(SECRET, "A later version took its place");
		assertThat(reader.get("/scorecards/2021-22-q4/2").status()).isEqualTo(200);
		assertThat(reader.get("/scorecards/2021-22-q4/3").status()).isEqualTo(404);
	}

	@Test
	void announcesReleasesAndTellsWhyTheDayChanged() {
		Visitor approver = this.portal.approver();
		Page empty = approver.form(DESK + "/2014-15-q3/date").with("reason", "x").send();
		assertThat(empty.status()).isEqualTo(422);
		this.jdbc
			.sql("""
					insert into collection_round (id, plan_id, slug, label, starts_on, cut_off, opens_on, due_on, closes_on)
					select gen_random_uuid(), id, '2022-23-q1', '2022/23 quarter 1', '2022-04-01', '2022-06-30', '2022-06-01',
					       '2022-07-20', '2022-07-29' from plan where slug = '2021-25'
					""")
			.update();
		String round = approver.get(DESK + "/new")
			.document()
			.select("option")
			.stream()
			.filter((option) -> option.text().equals("2022/23 quarter 1"))
			.findFirst()
			.orElseThrow()
			.attr("value");
		Page refused = approver.form(DESK + "/new").with("round", round).send();
		assertThat(refused.errors()).contains("Enter the day of the release");
		Page announced = refused.form(DESK + "/new")
			.with("title", "Scorecard 2022/23, first quarter")
			.with("releaseOn.day", "23")
			.with("releaseOn.month", "8")
			.with("releaseOn.year", "2022")
			.send();
		assertThat(announced.url().getPath()).isEqualTo(DESK + "/2022-23-q1/1");
		Page moved = approver.form(DESK + "/2022-23-q1/date")
			.with("releaseOn.day", "30")
			.with("releaseOn.month", "8")
			.with("releaseOn.year", "2022")
			.with("reason", "The survey comes a week later.")
			.send();
		assertThat(moved.status()).isEqualTo(200);
		assertThat(this.portal.reader().get("/releases").main()).contains("Tuesday 30 August 2022",
				"from 23 August 2022: The survey comes a week later.");
		approver.form(DESK + "/2022-23-q1/date")
			.with("releaseOn.day", "14")
			.with("releaseOn.month", "3")
			.with("releaseOn.year", "2023")
			.with("reason", "The survey comes a year later.")
			.send();
		Page calendar = this.portal.reader().get("/releases");
		assertThat(calendar.texts("[aria-labelledby=coming]").get(0)).startsWith("Up to 8 March 2023")
			.doesNotContain("2022/23");
		assertThat(calendar.texts("[aria-labelledby=later]")).singleElement()
			.asString()
			.contains("Later than that", "Tuesday 14 March 2023", "The survey comes a year later.");
	}

	@Test
	void keepsAListOfThoseWhoSeeItEarly() {
		Visitor contributor = this.portal.contributor();
		String address = DESK + "/2021-22-q3/1/early-access";
		assertThat(contributor.form(address).send().errors()).hasSize(3);
		Page listed = contributor.form(address)
			.with("name", "The press officer")
			.with("organisation", "OPCC")
			.with("purpose", "Prepares the notice")
			.send();
		assertThat(listed.main()).contains("The press officer, OPCC: Prepares the notice");
		String removal = listed.document().select("form[action$=/removal]").attr("action");
		assertThat(listed.form(removal).send().main()).contains("Nobody is listed");
	}

	@Test
	void listsScorecardsAndHowFarTheyAre() {
		Page list = this.portal.approver().get(DESK);
		assertThat(list.status()).isEqualTo(200);
		assertThat(list.texts("tbody tr")).anySatisfy((row) -> assertThat(row)
			.contains("Scorecard 2021/22, third quarter", "Released", "Brought in from paper"));
	}

	@Test
	void laysItBeforeAMeeting() {
		Visitor approver = this.portal.approver();
		String address = DESK + "/2014-15-q3/1/meeting";
		Page missing = approver.form(address).send();
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.errors()).containsExactly("Choose the item");
		String item = missing.document()
			.select("option")
			.stream()
			.filter((option) -> option.text().endsWith("14 March 2022: item 10"))
			.findFirst()
			.orElseThrow()
			.attr("value");
		missing.form(address).with("item", item).send();
		assertThat(approver.form(address).with("item", item).send().errors())
			.containsExactly("The scorecard is laid under this item already");
		assertThat(this.portal.reader().get("/meetings/panel-2022-03-14").main())
			.contains("Figures of the plan 2014/15, third quarter", "Scorecard 2021/22, third quarter");
		assertThat(this.portal.reader().get("/scorecards/2014-15-q3").main()).contains("14 March 2022, item 10");
	}

	@Test
	void namesItemsWithoutANumberByTheirHeading() {
		this.clock.set(LocalDateTime.of(2022, 2, 22, 8, 0));
		assertThat(this.portal.approver().get(DESK + "/2014-15-q3/1/meeting").texts("option"))
			.contains("Strategic Policing and Crime Board, 22 February 2022: "
					+ "National policing priorities and the Police and Crime Plan scorecard");
	}

	@Test
	void showsBothWhenTwoPeopleWrite() {
		Visitor contributor = this.portal.contributor();
		Page.Form first = contributor.form(DESK + "/2014-15-q3/1/text");
		assertThat(first.send().status()).isIn(422, 409);
		assertThat(contributor.post(VERSION + "/text", Map.of("version", List.of("99"), "summary", List.of("x"),
				"_csrf", contributor.get(DESK).form("/sign-out").value("_csrf")))
			.status()).isEqualTo(409);
	}

}
