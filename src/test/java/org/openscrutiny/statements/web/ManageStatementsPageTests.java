package org.openscrutiny.statements.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

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
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ManageStatementsPageTests {

	private static final String DESK = "/manage/statements";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	/** Begins the statement of a quarter, unless another test has. */
	private static void begin(Visitor visitor, String quarter) {
		visitor.form(DESK + "/new").with("quarter", quarter).send();
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
		Visitor contributor = this.portal.contributor();
		String version = DESK + "/2021-22-q3/1";
		assertThat(contributor.get(version).main()).doesNotContain("Begin a corrected version");
		assertThat(contributor.get(DESK + "/priorities").main()).doesNotContain("Add a set");
		for (String path : new String[] { version + "/schedule", version + "/recall", DESK + "/priorities/new" }) {
			assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void showsWhatTheCheckFound() {
		Page page = this.portal.approver().get(DESK + "/2021-22-q3/1");
		assertThat(page.main()).contains("Opposite directions on different bases (1)",
				"Numbers that are typed, not referred to (", "Knife crime", "Serious youth violence",
				"Not recorded: brought in from paper");
		assertThat(this.portal.approver().get(DESK + "/2021-22-q3/9").status()).isEqualTo(404);
		assertThat(this.portal.approver().get(DESK).texts("tbody tr"))
			.anySatisfy((row) -> assertThat(row).contains("National statement, February 2022", "Released"));
	}

	@Test
	void isScheduledOnceWhenTwoPeopleDoItAtTheSameMoment() {
		this.portal.contributor().form(DESK + "/new").with("quarter", "2021-22-q1").send();
		String version = DESK + "/2021-22-q1/1";
		this.portal.contributor().form(version + "/text").with("introduction", "The first quarter").send();
		this.jdbc.sql("update statement_part set applies = true, why = 'It does.', force_text = 'Work goes on.' "
				+ "where version_id in (select v.id from statement_version v join statement s on s.id = v.statement_id "
				+ "where s.slug = '2021-22-q1')")
			.update();
		List<Page.Form> forms = List.of(this.portal.approver(), this.portal.approver())
			.stream()
			.map((each) -> each.form(version + "/schedule")
				.with("releaseOn.day", "1")
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
		int few = this.statements.during(() -> this.portal.approver().get(DESK));
		this.jdbc.sql("insert into statement (id, slug, title, figures_to) "
				+ "select gen_random_uuid(), '2030-31-q' || n, 'Practice ' || n, '2031-03-31' from generate_series(1, 4) n")
			.update();
		this.jdbc
			.sql("insert into statement_version (id, statement_id, number) "
					+ "select gen_random_uuid(), id, 1 from statement where title like 'Practice%'")
			.update();
		assertThat(this.statements.during(() -> this.portal.approver().get(DESK))).isEqualTo(few);
		Visitor approver = this.portal.approver();
		assertThat(this.statements.during(() -> approver.get(DESK + "/2021-22-q3/1"))).isLessThanOrEqualTo(20);
		this.jdbc
			.sql("delete from statement_version where statement_id in (select id from statement "
					+ "where title like 'Practice%')")
			.update();
		this.jdbc.sql("delete from statement where title like 'Practice%'").update();
	}

	@Test
	void nobodySchedulesOwnWords() {
		Visitor both = this.portal.approver();
		begin(both, "2021-22-q2");
		String version = DESK + "/2021-22-q2/1";
		both.form(version + "/text").with("introduction", "My own words").send();
		assertThat(both.form(version + "/schedule").with("reason", "x").send().errors())
			.containsExactly("You wrote a part of this version, so somebody else must schedule it");
	}

	@Test
	void choosesMeasures() {
		Visitor contributor = this.portal.contributor();
		begin(contributor, "2021-22-q2");
		String address = DESK + "/2021-22-q2/1/priorities/2021-2/measures";
		Page neither = contributor.form(address).with("label", "Knife crime").send();
		assertThat(neither.status()).isEqualTo(422);
		assertThat(neither.errors())
			.containsExactly("Enter either the code of a measure, or below why there is no local figure");
		assertThat(contributor.form(address).with("label", "Knife crime").with("measure", "no-such").send().errors())
			.containsExactly("There is no measure with this code");
		assertThat(contributor.form(address)
			.with("label", "Knife crime")
			.with("measure", "knife-crime")
			.with("baseline", "Year ending June 2019")
			.send()
			.errors()).containsExactly("Enter the first day of the baseline", "Enter the last day of the baseline");
		Page added = contributor.form(address).with("label", "Knife crime").with("measure", "knife-crime").send();
		assertThat(added.texts("main li strong")).contains("Knife crime");
		assertThat(contributor.form(address).with("label", "knife crime").with("measure", "homicides").send().errors())
			.containsExactly("The priority shows a measure with this name already");
		String last = added.document().select("form[action$=/removal]").last().attr("action");
		assertThat(added.form(last).send().texts("main li strong")).doesNotContain("Knife crime");
		assertThat(contributor.get(DESK + "/2021-22-q2/1/priorities/2021-9/measures").status()).isEqualTo(404);
	}

	@Test
	void isLaidBeforeAMeeting() {
		String address = DESK + "/2021-22-q3/1/meeting";
		assertThat(this.portal.contributor().get(address).status()).isEqualTo(403);
		Visitor approver = this.portal.approver();
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
			.containsExactly("The statement is laid under this item already");
		assertThat(this.portal.reader().get("/statements/2021-22-q3").main()).contains("14 March 2022, item 10");
		assertThat(this.portal.reader()
			.get("/meetings/panel-2022-03-14")
			.document()
			.select("a[href=/statements/2021-22-q3]")).hasSize(2);
	}

	@Test
	void showsBothWhenTwoPeopleWrite() {
		Visitor contributor = this.portal.contributor();
		assertThat(
				contributor
					.post(DESK + "/2021-22-q3/1/text", Map.of("version", List.of("99"), "introduction", List.of("x"),
							"_csrf", contributor.get(DESK).form("/sign-out").value("_csrf")))
					.status())
			.isEqualTo(409);
	}

	@Test
	void draftsAreRemovedAndWhatWasFrozenIsNot() {
		assertThat(this.portal.contributor().get(DESK + "/2021-22-q3/1/removal").status()).isEqualTo(403);
		Visitor approver = this.portal.approver();
		assertThat(approver.form(DESK + "/2021-22-q3/1/removal").send().errors())
			.containsExactly("This version was scheduled once, so it stays in the record. Change it instead");
		this.clock.set(LocalDateTime.of(2022, 8, 1, 9, 0));
		begin(this.portal.contributor(), "2022-23-q1");
		String draft = DESK + "/2022-23-q1/1";
		assertThat(this.portal.approver().get(draft).status()).isEqualTo(200);
		assertThat(this.portal.approver().form(draft + "/removal").send().url().getPath()).isEqualTo(DESK);
		assertThat(this.portal.approver().get(draft).status()).isEqualTo(404);
		this.portal.approver().get(DESK + "/2021-22-q3/1").form(DESK + "/2021-22-q3/versions").send();
		assertThat(this.portal.approver().form(DESK + "/2021-22-q3/2/removal").send().body())
			.contains("The draft is removed.");
		assertThat(this.portal.approver().get(DESK + "/2021-22-q3/2").status()).isEqualTo(404);
		assertThat(this.portal.approver().get(DESK + "/2021-22-q3/1").status()).isEqualTo(200);
	}

	@Test
	void everyPageOfTheOfficeIsValid() {
		begin(this.portal.contributor(), "2021-22-q2");
		String version = DESK + "/2021-22-q2/1";
		Visitor approver = this.portal.approver();
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
		Visitor approver = this.portal.approver();
		Page refused = approver.form(DESK + "/priorities/new").send();
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
		assertThat(approver.form(metrics).send().errors()).containsExactly("Enter what the priority is judged by");
		assertThat(approver.form(metrics).with("title", "Something counted").send().main())
			.contains("Something counted");
		String end = section.document().select("a[href$=/end]").last().attr("href");
		assertThat(approver.form(end)
			.with("endsOn.day", "1")
			.with("endsOn.month", "1")
			.with("endsOn.year", "2020")
			.send()
			.errors()).containsExactly("The last day must not be before the first one");
		assertThat(approver.form(end)
			.with("endsOn.day", "31")
			.with("endsOn.month", "3")
			.with("endsOn.year", "2029")
			.send()
			.main()).contains("In force from 1 April 2025 to 31 March 2029.");
	}

	@Test
	void isOwedForEachQuarter() {
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get("/account/work").main())
			.doesNotContain("National statements");
		Page today = this.portal.contributor().get("/account/work");
		assertThat(today.main()).contains("National statements to publish")
			.doesNotContain("January to March 2022", "October to December 2021");
		this.clock.set(LocalDateTime.of(2023, 7, 3, 9, 0));
		Page late = this.portal.contributor().get("/account/work");
		assertThat(late.main()).contains("January to March 2023 Late The quarter ended on 31 March 2023. Not begun",
				"April to June 2023 The quarter ended on 30 June 2023. Not begun");
	}

}
