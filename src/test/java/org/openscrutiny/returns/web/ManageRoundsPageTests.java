package org.openscrutiny.returns.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.returns.RoundManagement;
import org.openscrutiny.returns.SampleReturns;
import org.openscrutiny.shared.Role;
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
class ManageRoundsPageTests {

	private static final String PATH = "/manage/rounds";

	private static final String ROUND = PATH + "/" + SampleReturns.SLUG;

	@Autowired
	private Portal portal;

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void summer() {
		SampleReturns.begin(this.clock, this.rounds, this.jdbc);
	}

	private void all(String state) {
		this.jdbc
			.sql("update assignment set state = ? where round_id = (select id from collection_round where slug = ?)")
			.param(state)
			.param(SampleReturns.SLUG)
			.update();
	}

	private static String notice(Page page) {
		return String.join("", page.texts(".govuk-notification-banner__heading"));
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "OPCC_APPROVER", mode = EnumSource.Mode.EXCLUDE)
	void othersStayOut(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		for (String path : List.of(PATH, PATH + "/new", ROUND, ROUND + "/extension", ROUND + "/assignments")) {
			assertThat(visitor.get(path).status()).as(path).isIn(403, 404);
		}
		assertThat(
				visitor.post(ROUND + "/completion", Map.of("_csrf", visitor.get("/").form("/sign-out").value("_csrf")))
					.status())
			.isIn(403, 404);
	}

	@Test
	void readersAreAskedToSignIn() {
		assertThat(this.portal.reader().get(PATH).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void beginsARound() {
		Visitor approver = this.portal.approver();
		Page empty = approver.get(PATH + "/new").form(PATH + "/new").send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.errors()).contains("Enter the name of the round, such as 2021/22 quarter 4",
				"Enter the data cut-off");
		Page.Form form = approver.get(PATH + "/new").form(PATH + "/new").with("label", "2022/23 quarter 2");
		day(form, "startsOn", "1", "7", "2022");
		day(form, "cutOff", "30", "9", "2022");
		day(form, "opensOn", "1", "10", "2022");
		day(form, "dueOn", "20", "10", "2022");
		day(form, "closesOn", "19", "10", "2022");
		Page wrong = form.send();
		assertThat(wrong.errors())
			.containsExactly("The round must close on or after the day figures are due, 20 October 2022");
		Page.Form better = wrong.form(PATH + "/new");
		day(better, "closesOn", "28", "10", "2022");
		Page begun = better.send();
		assertThat(begun.url().getPath()).isEqualTo(PATH + "/2022-23-q2");
		assertThat(begun.h1()).isEqualTo("Police and Crime Plan 2021–2025 2022/23 quarter 2");
		assertThat(begun.main()).contains("1 July 2022 to 30 September 2022, the data cut-off",
				"Robbery of personal property", "Demonstration contributor");
		assertThat(approver.get(PATH).texts("tbody th"))
			.anySatisfy((row) -> assertThat(row).contains("2022/23 quarter 2"));
	}

	private static void day(Page.Form form, String field, String day, String month, String year) {
		form.with(field + ".day", day).with(field + ".month", month).with(field + ".year", year);
	}

	@Test
	void showsWhoStillOwesWhat() {
		Page page = this.portal.approver().get(ROUND);
		assertThat(page.title()).startsWith("Manage round: 2022/23 quarter 1");
		assertThat(page.texts("table[aria-labelledby=people] tbody th")).contains("Demonstration contributor");
		assertThat(page.texts("nav[aria-label='State of the measures'] a")).first().asString().startsWith("All (");
		assertThat(this.portal.approver().get(ROUND + "?state=approved").texts("section h3")).isEmpty();
		assertThat(this.portal.approver().get(PATH + "/nothing").status()).isEqualTo(404);
	}

	@Test
	void changesARound() {
		Visitor approver = this.portal.approver();
		Page.Form form = approver.get(ROUND + "/edit").form(ROUND + "/edit");
		assertThat(form.value("closesOn.day")).containsExactly("29");
		Page changed = form.with("note", "Count by the day of the crime").send();
		assertThat(changed.main()).contains("Count by the day of the crime");
		Page stale = form.with("note", "Another").send();
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.main()).contains("Another", "Count by the day of the crime");
	}

	@Test
	void givesMoreTimeWithAReason() {
		Visitor approver = this.portal.approver();
		String path = ROUND + "/extension";
		Page rejected = approver.get(path).form(path).send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).contains("Enter why more time is given");
		Page.Form form = rejected.form(path).with("reason", "The survey is late");
		day(form, "closesOn", "5", "8", "2022");
		assertThat(form.send().main()).contains("closes 5 August 2022: The survey is late (Demonstration approver");
	}

	@Test
	void assignsMeasures() {
		Visitor approver = this.portal.approver();
		String path = ROUND + "/assignments";
		Page rejected = approver.get(path).form(path).with("asksFor", "QUARTER").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Choose at least one measure");
		Page done = rejected.form(path)
			.with("chosen", SampleReturns.assignment(this.jdbc, "asb-incidents").toString())
			.send();
		assertThat(done.texts(".govuk-notification-banner__heading")).containsExactly("The measures were assigned.");
		assertThat(done.document().select("tr:contains(Anti-social behaviour incidents reported)").text())
			.contains("Quarter");
		assertThat(approver.get(path).form(path).with("chosen", "nonsense").with("asksFor", "MONTH").send().status())
			.isEqualTo(422);
	}

	@Test
	void asksForAMeasureThatIsNotDue() {
		this.jdbc.sql("update assignment set state = 'NOT_DUE' where id = ?")
			.param(SampleReturns.assignment(this.jdbc, "theft-from-person"))
			.update();
		Page page = this.portal.approver().get(ROUND + "?state=not_due");
		assertThat(page.main()).contains("Last figure: ", "April 2021 to January 2022");
		assertThat(notice(page.form(ROUND + "/assignments/theft-from-person/due").send()))
			.isEqualTo("The measure is asked for in this round.");
		assertThat(page.form(ROUND + "/assignments/theft-from-person/due").with("submission", "").send().errors())
			.containsExactly("This measure is asked for already");
	}

	@Test
	void bringsInWhatIsNew() {
		assertThat(notice(this.portal.approver().get(ROUND).form(ROUND + "/completion").send()))
			.isEqualTo("The round has every measure that the plan reports.");
	}

	@Test
	void takesAFixedNumberOfStatements() {
		Visitor approver = this.portal.approver();
		this.jdbc.sql("update assignment set state = 'NOT_DUE' where id = ?")
			.param(SampleReturns.assignment(this.jdbc, "homicides"))
			.update();
		int few = this.statements.during(() -> approver.get(ROUND));
		all("NOT_DUE");
		assertThat(this.statements.during(() -> approver.get(ROUND))).isEqualTo(few).isLessThanOrEqualTo(9);
		all("OPEN");
		assertThat(this.statements.during(() -> approver.get(PATH))).isLessThanOrEqualTo(2);
		assertThat(this.statements.during(() -> approver.get(ROUND + "/assignments"))).isLessThanOrEqualTo(7);
	}

}
