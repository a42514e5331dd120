package org.openscrutiny.home.web;

import org.junit.jupiter.api.Test;

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
class WorkPageTests {

	private static final String WORK = "/account/work";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	@Test
	void readersSignInFirst() {
		assertThat(this.portal.reader().get(WORK).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void eachSeesWhatWaitsForHimOrHer() {
		Page officer = this.portal.signedIn(Role.PANEL_OFFICER).get(WORK);
		assertThat(officer.h1()).isEqualTo("Your work");
		assertThat(officer.texts("h2")).containsExactly("Outstanding actions (1)", "Nothing waits here");
		assertThat(officer.texts("#work-done + ul > li")).containsExactly("Agendas to publish: Notice of meetings",
				"Attendance to record: Notice of meetings", "Withheld papers to review: Withheld papers",
				"Minutes: Write minutes");
		Page approver = this.portal.signedIn(Role.OPCC_APPROVER).get(WORK);
		assertThat(approver.texts("h2")).contains("Outstanding actions (7)");
		assertThat(approver.main()).contains("Decisions sent for approval", "Decisions being drafted",
				"Withheld decisions to review");
		assertThat(this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(WORK).main()).contains("Decisions being drafted")
			.doesNotContain("Decisions sent for approval");
		assertThat(this.portal.signedIn(Role.PANEL_MEMBER).get(WORK).main()).contains("Outstanding actions");
	}

	@Test
	void administratorsSeeWhoHasNotSignedInYet() {
		this.jdbc.sql("""
				with added as (insert into account (id, name, email, invited_at) values (gen_random_uuid(),
				                      'Invited Person', 'invited@sample.example', now()) returning id)
				insert into account_role (account_id, role) select id, 'PANEL_OFFICER' from added
				""").update();
		Page page = this.portal.signedIn(Role.ADMINISTRATOR).get(WORK);
		assertThat(page.texts("h2")).containsExactly("People who have not signed in yet (1)", "Nothing waits here");
		assertThat(page.main()).contains("Invited Person Invited as Panel officer");
		assertThat(page.follow("Invited Person").h1()).isEqualTo("Invited Person");
		assertThat(page.follow("See who changed what").h1()).isEqualTo("Audit trail");
	}

	@Test
	void marksWhatIsLate() {
		this.jdbc
			.sql("""
					insert into decision (id, printed, year, number, status, title, classification, visible_from, source, review_on)
					values (gen_random_uuid(), '001-2020', 2020, 1, 'PUBLISHED', 'Sale of land', 'CONFIDENTIAL',
					        timestamptz '2020-01-01 00:00Z', 'A test', date '2022-03-01')
					""")
			.update();
		Page page = this.portal.signedIn(Role.OPCC_APPROVER).get(WORK);
		assertThat(page.texts("li:contains(Sale of land)")).singleElement()
			.asString()
			.contains("001-2020: Sale of land", "Late", "Review due on 1 March 2022");
	}

	@Test
	void runsTheSameStatementsForAnyAmountOfWork() {
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		int few = this.statements.during(() -> approver.get(WORK));
		this.jdbc
			.sql("""
					insert into decision (id, printed, year, number, status, title, classification, visible_from, source, review_on)
					select gen_random_uuid(), n || '-2031', 2031, n, 'PUBLISHED', 'Decision ' || n, 'CONFIDENTIAL',
					       timestamptz '2020-01-01 00:00Z', 'A test', date '2022-03-01'
					  from generate_series(1, 100) n
					""")
			.update();
		assertThat(this.statements.during(() -> approver.get(WORK))).isEqualTo(few);
	}

}
