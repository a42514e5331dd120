package org.openscrutiny.statements.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class ManageStatementsPageTests {

	private static final String DESK = "/manage/statements";

	private static final String VERSION = DESK + "/2021-22-q4/1";

	private static final String PAGE = "/statements/2021-22-q4";

	private static final String SECRET = "Words that nobody may see early";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private Visitor contributor() {
		return this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
	}

	private Visitor approver() {
		return this.portal.signedIn(Role.OPCC_APPROVER);
	}

	/** Begins the statement of a quarter, unless another test has. */
	private static void begin(Visitor visitor, String quarter) {
		form(visitor, DESK + "/new").with("quarter", quarter).send();
	}

	private static Page.Form form(Visitor visitor, String address) {
		return visitor.get(address).form(address);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPCC_CONTRIBUTOR", "OPCC_APPROVER" }, mode = EnumSource.Mode.EXCLUDE)
	void otherRolesStayOut(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		String version = DESK + "/2021-22-q3/1";
		for (String path : new String[] { DESK, DESK + "/new", version, version + "/preview", version + "/text",
				version + "/priorities/2021-1", DESK + "/priorities" }) {
			assertThat(visitor.get(path).status()).as(path).isIn(403, 404);
		}
		assertThat(this.portal.reader().get(DESK).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void contributorsDoNotScheduleNorKeepTheCatalogue() {
		Visitor contributor = contributor();
		String version = DESK + "/2021-22-q3/1";
		assertThat(contributor.get(version).main()).doesNotContain("Begin a corrected version");
		assertThat(contributor.get(DESK + "/priorities").main()).doesNotContain("Add a set");
		for (String path : new String[] { version + "/schedule", version + "/recall", DESK + "/priorities/new" }) {
			assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void showsWhatTheCheckFound() {
		Page page = approver().get(DESK + "/2021-22-q3/1");
		assertThat(page.main()).contains("Opposite directions on different bases (1)",
				"Numbers that are typed, not referred to (", "Knife crime", "Serious youth violence",
				"Not recorded: brought in from paper");
		assertThat(approver().get(DESK + "/2021-22-q3/9").status()).isEqualTo(404);
		assertThat(approver().get(DESK).texts("tbody tr"))
			.anySatisfy((row) -> assertThat(row).contains("National statement, February 2022", "Released"));
	}

	@Test
	void isWrittenFrozenReleasedByTheClockAndCorrected() {
		Visitor contributor = contributor();
		assertThat(form(contributor, DESK + "/new").send().errors()).containsExactly("Choose the quarter");
		Page begun = form(contributor, DESK + "/new").with("quarter", "2021-22-q4").send();
		assertThat(begun.url().getPath()).isEqualTo(VERSION);
		assertThat(begun.texts("tbody tr")).hasSize(6)
			.allSatisfy((row) -> assertThat(row).contains("Not said Nothing Nothing"));
		assertThat(contributor.get(VERSION + "/priorities/2021-6")
			.form(VERSION + "/priorities/2021-6")
			.value("localHeading")).containsExactly("Fraud and cybercrime");

		assertThat(schedule().errors())
			.containsExactly("Write the introduction first: a few sentences that say the whole");
		form(contributor, VERSION + "/text").with("introduction", SECRET + ": [[no-such-measure]].").send();
		assertThat(schedule().errors()).singleElement()
			.asString()
			.startsWith("Say of these whether they apply here and why")
			.contains("Tackle cyber crime");
		writesOnAllPriorities(contributor);
		assertThat(schedule().errors()).containsExactly("These references lead to no figure: [[no-such-measure]]");
		Page saved = form(contributor, VERSION + "/text")
			.with("introduction", SECRET + ": [[homicides-year]] homicides.")
			.send();
		assertThat(saved.main())
			.contains(SECRET + ": 46 homicides.", "Knife crime: the text says “up 23%”",
					"“23%” in: Knife crime rose by 23%.")
			.doesNotContain("“46” in");
		assertThat(contributor.get(VERSION + "/preview").main()).contains("This is a preview", SECRET, "Yes. It does.");

		assertThat(schedule().errors()).containsExactly("Enter why what the check found can stay as it is");
		assertThat(schedule("reason", "Another base", "releaseOn.day", "").errors())
			.containsExactly("The day of the release must include a day");
		assertThat(schedule("reason", "Another base", "releaseOn.year", "2021").errors())
			.containsExactly("Choose a day after the end of the quarter");
		schedule("reason", "Looked at", "releaseOn.day", "17");
		assertThat(released("coming")).contains("Tuesday 17 May 2022, 9:30am: National statement");
		form(approver(), VERSION + "/recall").with("reason", "The survey is late").send();
		assertThat(released("called-off")).contains("which was announced for 17 May 2022. The survey is late");
		this.clock.set(LocalDateTime.of(2022, 3, 9, 9, 0));
		Page scheduled = schedule("reason", "The force counts from June 2019 and says so.");
		assertThat(scheduled.main()).contains("Scheduled", "24 May 2022 at 9:30am");
		assertThat(form(contributor, VERSION + "/text").with("introduction", "Another").send().errors())
			.containsExactly("This version is scheduled. Take the schedule back to change it");

		Page recalled = form(approver(), VERSION + "/recall").with("reason", "A figure is late").send();
		assertThat(recalled.main()).contains("Draft");
		this.clock.set(LocalDateTime.of(2022, 3, 10, 9, 0));
		schedule("reason", "As before");

		assertThat(released("coming"))
			.contains("Tuesday 24 May 2022, 9:30am: National statement", "from 17 May 2022: The survey is late")
			.doesNotContain("A figure is late");

		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 29, 59));
		assertNothingLeaks();
		assertThat(form(approver(), VERSION + "/recall").with("reason", "Wait").send().errors())
			.containsExactly("It is released, or will be within a minute. Write a corrected version instead");
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 30));
		assertThat(this.portal.reader().get(PAGE).main()).contains(SECRET, "24 May 2022 at 9:30am",
				"6, of which 6 apply here");
		assertThat(this.portal.reader().get("/").body()).contains(SECRET);
		assertThat(this.portal.reader().search(SECRET)).isNotEmpty();
		assertThat(released("past")).contains("National statement", "24 May 2022");
		assertStays();
		isCorrected();
	}

	/** What a section of the release calendar tells. */
	private String released(String section) {
		return String.join(" ", this.portal.reader().get("/releases").texts("[aria-labelledby=" + section + "]"));
	}

	private void writesOnAllPriorities(Visitor contributor) {
		for (int number = 1; number <= 6; number++) {
			String address = VERSION + "/priorities/2021-" + number;
			Page missing = form(contributor, address).with("applies", "yes").send();
			assertThat(missing.status()).isEqualTo(422);
			assertThat(missing.errors()).containsExactly("Enter why it applies here or does not");
			missing.form(address)
				.with("why", "It does.")
				.with("forceText", (number == 2) ? "Knife crime rose by 23%.\nA second paragraph." : "Work goes on.")
				.send();
		}
	}

	private Page schedule(String... fields) {
		Page.Form form = form(approver(), VERSION + "/schedule").with("releaseOn.day", "24")
			.with("releaseOn.month", "5")
			.with("releaseOn.year", "2022");
		for (int i = 0; i < fields.length; i += 2) {
			form = form.with(fields[i], fields[i + 1]);
		}
		return form.send();
	}

	private void assertNothingLeaks() {
		Visitor reader = this.portal.reader();
		assertThat(reader.search(SECRET)).isEmpty();
		assertThat(approver().search(SECRET)).isEmpty();
		for (String path : new String[] { PAGE, PAGE + "/1", PAGE + ".csv", PAGE + ".ods", PAGE + ".json",
				PAGE + "/1.csv", PAGE + "/1.ods", PAGE + "/1.json" }) {
			Page page = reader.get(path);
			assertThat(page.status()).as(path).isEqualTo(404);
			assertThat(page.header("Cache-Control").orElse("")).as(path).contains("no-store");
			assertThat(page.body()).doesNotContain(SECRET);
		}
		for (String path : new String[] { "/", "/statements", "/statements.csv", "/statements/priorities",
				"/sitemap.xml", "/scorecards", "/releases", "/statements/2021-22-q3", "/meetings/panel-2022-03-14" }) {
			Page page = reader.get(path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(page.body()).as(path).doesNotContain(SECRET).doesNotContain(PAGE);
		}
		assertThat(reader.get("/statements").header("Cache-Control").orElse("")).contains("max-age=1,");
		assertThat(reader.getOnly("/statements/latest").header("Location").orElseThrow())
			.endsWith("/statements/2021-22-q3");
	}

	private void assertStays() {
		for (String sql : new String[] { "update statement_copy set introduction = 'x'", "delete from statement_copy",
				"truncate statement_copy cascade", "delete from statement_recall",
				"update statement_version set introduction = 'x'", "update statement_part set why = 'x'",
				"delete from statement_measure", "delete from statement_version",
				"insert into statement_recall select id, release_at, gen_random_uuid(), 'x', 'x' from standing_statement" }) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	private void isCorrected() {
		Visitor approver = approver();
		Page begun = approver.get(VERSION).form(DESK + "/2021-22-q4/versions").send();
		assertThat(begun.url().getPath()).isEqualTo(DESK + "/2021-22-q4/2");
		assertThat(form(approver, DESK + "/2021-22-q4/2/schedule").with("reason", "x").send().errors())
			.containsExactly("Write first what is different from version 1");
		form(contributor(), DESK + "/2021-22-q4/2/text").with("introduction", "The corrected words")
			.with("changeNote", "The introduction named the wrong year.")
			.send();
		Page scheduled = form(approver, DESK + "/2021-22-q4/2/schedule").with("reason", "Looked at.").send();
		assertThat(scheduled.main()).contains("Released");
		Visitor reader = this.portal.reader();
		assertThat(reader.get(PAGE).main()).contains("The corrected words", "The introduction named the wrong year.",
				"(all versions: 2, 1)");
		assertThat(reader.get(PAGE + "/1").main()).contains(SECRET, "A later version took its place");
	}

	@Test
	void isScheduledOnceWhenTwoPeopleDoItAtTheSameMoment() {
		form(contributor(), DESK + "/new").with("quarter", "2021-22-q1").send();
		String version = DESK + "/2021-22-q1/1";
		form(contributor(), version + "/text").with("introduction", "The first quarter").send();
		this.jdbc.sql("update statement_part set applies = true, why = 'It does.', force_text = 'Work goes on.' "
				+ "where version_id in (select v.id from statement_version v join statement s on s.id = v.statement_id "
				+ "where s.slug = '2021-22-q1')")
			.update();
		List<Page.Form> forms = List.of(approver(), approver())
			.stream()
			.map((each) -> form(each, version + "/schedule").with("releaseOn.day", "1")
				.with("releaseOn.month", "6")
				.with("releaseOn.year", "2022"))
			.toList();
		List<Integer> answers = forms.stream()
			.map((form) -> CompletableFuture.supplyAsync(form::sendOnly))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.map(Page::status)
			.toList();
		assertThat(answers).containsOnlyOnce(302).anyMatch((status) -> status == 409 || status == 422);
		assertThat(this.jdbc.sql("select count(*) from standing_statement where slug = '2021-22-q1'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void runsAFixedNumberOfStatements() {
		int few = this.statements.during(() -> approver().get(DESK));
		this.jdbc.sql("insert into statement (id, slug, title, figures_to) "
				+ "select gen_random_uuid(), '2030-31-q' || n, 'Practice ' || n, '2031-03-31' from generate_series(1, 4) n")
			.update();
		this.jdbc
			.sql("insert into statement_version (id, statement_id, number) "
					+ "select gen_random_uuid(), id, 1 from statement where title like 'Practice%'")
			.update();
		assertThat(this.statements.during(() -> approver().get(DESK))).isEqualTo(few);
		Visitor approver = approver();
		assertThat(this.statements.during(() -> approver.get(DESK + "/2021-22-q3/1"))).isLessThanOrEqualTo(20);
		this.jdbc
			.sql("delete from statement_version where statement_id in (select id from statement "
					+ "where title like 'Practice%')")
			.update();
		this.jdbc.sql("delete from statement where title like 'Practice%'").update();
	}

	@Test
	void nobodySchedulesOwnWords() {
		Visitor both = approver();
		begin(both, "2021-22-q2");
		String version = DESK + "/2021-22-q2/1";
		form(both, version + "/text").with("introduction", "My own words").send();
		assertThat(form(both, version + "/schedule").with("reason", "x").send().errors())
			.containsExactly("You wrote a part of this version, so somebody else must schedule it");
	}

	@Test
	void choosesMeasures() {
		Visitor contributor = contributor();
		begin(contributor, "2021-22-q2");
		String address = DESK + "/2021-22-q2/1/priorities/2021-2/measures";
		Page neither = form(contributor, address).with("label", "Knife crime").send();
		assertThat(neither.status()).isEqualTo(422);
		assertThat(neither.errors())
			.containsExactly("Enter either the code of a measure, or below why there is no local figure");
		assertThat(form(contributor, address).with("label", "Knife crime").with("measure", "no-such").send().errors())
			.containsExactly("There is no measure with this code");
		assertThat(form(contributor, address).with("label", "Knife crime")
			.with("measure", "knife-crime")
			.with("baseline", "Year ending June 2019")
			.send()
			.errors()).containsExactly("Enter the first day of the baseline", "Enter the last day of the baseline");
		Page added = form(contributor, address).with("label", "Knife crime").with("measure", "knife-crime").send();
		assertThat(added.texts("main li strong")).contains("Knife crime");
		assertThat(form(contributor, address).with("label", "knife crime").with("measure", "homicides").send().errors())
			.containsExactly("The priority shows a measure with this name already");
		String last = added.document().select("form[action$=/removal]").last().attr("action");
		assertThat(added.form(last).send().texts("main li strong")).doesNotContain("Knife crime");
		assertThat(contributor.get(DESK + "/2021-22-q2/1/priorities/2021-9/measures").status()).isEqualTo(404);
	}

	@Test
	void isLaidBeforeAMeeting() {
		String address = DESK + "/2021-22-q3/1/meeting";
		assertThat(contributor().get(address).status()).isEqualTo(403);
		Visitor approver = approver();
		Page missing = form(approver, address).send();
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
		assertThat(form(approver, address).with("item", item).send().errors())
			.containsExactly("The statement is laid under this item already");
		assertThat(this.portal.reader().get("/statements/2021-22-q3").main()).contains("14 March 2022, item 10");
		assertThat(this.portal.reader()
			.get("/meetings/panel-2022-03-14")
			.document()
			.select("a[href=/statements/2021-22-q3]")).hasSize(2);
	}

	@Test
	void showsBothWhenTwoPeopleWrite() {
		Visitor contributor = contributor();
		assertThat(
				contributor
					.post(DESK + "/2021-22-q3/1/text", Map.of("version", List.of("99"), "introduction", List.of("x"),
							"_csrf", contributor.get(DESK).form("/sign-out").value("_csrf")))
					.status())
			.isEqualTo(409);
	}

	@Test
	void draftsAreRemovedAndWhatWasFrozenIsNot() {
		assertThat(contributor().get(DESK + "/2021-22-q3/1/removal").status()).isEqualTo(403);
		Visitor approver = approver();
		assertThat(form(approver, DESK + "/2021-22-q3/1/removal").send().errors())
			.containsExactly("This version was scheduled once, so it stays in the record. Change it instead");
		this.clock.set(LocalDateTime.of(2022, 8, 1, 9, 0));
		begin(contributor(), "2022-23-q1");
		String draft = DESK + "/2022-23-q1/1";
		assertThat(approver().get(draft).status()).isEqualTo(200);
		assertThat(form(approver(), draft + "/removal").send().url().getPath()).isEqualTo(DESK);
		assertThat(approver().get(draft).status()).isEqualTo(404);
		approver().get(DESK + "/2021-22-q3/1").form(DESK + "/2021-22-q3/versions").send();
		assertThat(form(approver(), DESK + "/2021-22-q3/2/removal").send().body()).contains("The draft is removed.");
		assertThat(approver().get(DESK + "/2021-22-q3/2").status()).isEqualTo(404);
		assertThat(approver().get(DESK + "/2021-22-q3/1").status()).isEqualTo(200);
	}

	@Test
	void everyPageOfTheOfficeIsValid() {
		begin(contributor(), "2021-22-q2");
		String version = DESK + "/2021-22-q2/1";
		Visitor approver = approver();
		HtmlChecker html = new HtmlChecker();
		for (String path : new String[] { DESK, DESK + "/new", version, version + "/text", version + "/preview",
				version + "/priorities/2021-1", version + "/priorities/2021-1/measures", version + "/schedule",
				version + "/meeting", version + "/removal", DESK + "/priorities", DESK + "/priorities/new" }) {
			Page page = approver.get(path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(html.errors(page.body())).as(path).isEmpty();
			assertThat(page.document().select("h1")).as(path).hasSize(1);
		}
	}

	@Test
	void keepsTheCatalogue() {
		Visitor approver = approver();
		Page refused = form(approver, DESK + "/priorities/new").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).contains("Enter the priorities, one on each line", "Enter the first day");
		Page added = refused.form(DESK + "/priorities/new")
			.with("title", "National priorities of 2025")
			.with("source", "A practice set")
			.with("inForceFrom.day", "1")
			.with("inForceFrom.month", "4")
			.with("inForceFrom.year", "2025")
			.with("priorities", "First\n\nSecond\n")
			.send();
		assertThat(added.main()).contains("National priorities of 2025", "Code 2025-2");
		assertThat(this.portal.reader().get("/statements/priorities").main()).doesNotContain("2025");
		Page section = approver.get(DESK + "/priorities");
		String metrics = section.document().select("a[href$=/2025-1/metrics]").attr("href");
		assertThat(form(approver, metrics).send().errors()).containsExactly("Enter what the priority is judged by");
		assertThat(form(approver, metrics).with("title", "Something counted").send().main())
			.contains("Something counted");
		String end = section.document().select("a[href$=/end]").last().attr("href");
		assertThat(form(approver, end).with("endsOn.day", "1")
			.with("endsOn.month", "1")
			.with("endsOn.year", "2020")
			.send()
			.errors()).containsExactly("The last day must not be before the first one");
		assertThat(form(approver, end).with("endsOn.day", "31")
			.with("endsOn.month", "3")
			.with("endsOn.year", "2029")
			.send()
			.main()).contains("In force from 1 April 2025 to 31 March 2029.");
	}

	@Test
	void isOwedForEachQuarter() {
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get("/account/work").main())
			.doesNotContain("National statements");
		Page today = contributor().get("/account/work");
		assertThat(today.main()).contains("National statements to publish")
			.doesNotContain("January to March 2022", "October to December 2021");
		this.clock.set(LocalDateTime.of(2023, 7, 3, 9, 0));
		Page late = contributor().get("/account/work");
		assertThat(late.main()).contains("January to March 2023 Late The quarter ended on 31 March 2023. Not begun",
				"April to June 2023 The quarter ended on 30 June 2023. Not begun");
	}

}
