package org.openscrutiny.returns.web;

import java.time.LocalDateTime;
import java.time.YearMonth;
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
class ApprovalsPageTests {

	private static final String PATH = "/returns/approvals";

	private static final String ROUND = PATH + "/" + SampleReturns.SLUG;

	private static final YearMonth APRIL = YearMonth.of(2022, 4);

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

	private void submitted(String measure, String april) {
		SampleReturns.type(this.jdbc, measure, APRIL, april);
		SampleReturns.submit(this.jdbc, measure);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "OPCC_APPROVER", mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseApproves(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		for (String path : List.of(PATH, ROUND, ROUND + "/asb-incidents", ROUND + "/asb-incidents/revision")) {
			assertThat(visitor.get(path).status()).as(path).isIn(403, 404);
		}
		for (String path : List.of(ROUND, ROUND + "/asb-incidents", ROUND + "/asb-incidents/approval",
				ROUND + "/asb-incidents/revision", ROUND + "/asb-incidents/lock")) {
			assertThat(visitor
				.post(path, Map.of("version", List.of("0"), "_csrf", visitor.get("/").form("/sign-out").value("_csrf")))
				.status()).as(path).isIn(403, 404);
		}
	}

	@Test
	void returnsOneAndApprovesTheRest() {
		submitted("vehicle-theft", "1,010");
		submitted("burglary-residential", "700");
		SampleReturns.accept(this.jdbc, "burglary-residential", "Up by 40% on the last figure",
				"Reporting online began in April");
		Visitor approver = this.portal.approver();
		assertThat(approver.get(PATH).texts("tbody th")).contains("2022/23 quarter 1");
		Page page = approver.get(ROUND);
		assertThat(page.h1()).isEqualTo("2022/23 quarter 1 What waits for approval");
		assertThat(page.main()).contains("1,010", "April 2022", "Warning: Up by 40% on the last figure",
				"Accepted by Demonstration contributor: Reporting online began in April");
		Page measure = page.follow("Theft of a motor vehicle");
		String path = ROUND + "/vehicle-theft";
		Page rejected = measure.form(path).send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Enter what the contributor should do");
		Page returned = rejected.form(path).with("message", "April looks too high: count again").send();
		assertThat(returned.url().getPath()).isEqualTo(ROUND);
		assertThat(returned.texts("h2")).contains("Residential burglary").doesNotContain("Theft of a motor vehicle");
		Page approved = returned.form(ROUND).send();
		assertThat(approved.texts(".govuk-notification-banner__heading"))
			.containsExactly("Approved: 1 measure with 2 figures.");
		Page locked = approver.get(ROUND + "/burglary-residential");
		assertThat(locked.main()).contains("approved and locked", "Worked out from the months",
				"Demonstration approver, 18 July 2022 at 9am");
		assertThat(approver.get(path).main()).contains("April looks too high: count again");
		Page contributors = this.portal.signedIn(Role.OPCC_CONTRIBUTOR)
			.get(ROUND.replace("/approvals", "") + "/burglary-residential");
		assertThat(contributors.main()).contains("Approved by Demonstration approver, 18 July 2022 at 9am, and locked.",
				"ask an approver to unlock it");
	}

	@Test
	void unlocksOneMeasureForARevision() {
		submitted("robbery-personal", "500");
		Visitor approver = this.portal.approver();
		String path = ROUND + "/robbery-personal";
		approver.get(path).form(path + "/approval").send();
		Page rejected = approver.get(path).follow("Unlock for a new revision").form(path + "/revision").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Choose why there is a new revision",
				"Enter the reason, which readers will see");
		Page unlocked = rejected.form(path + "/revision")
			.with("kind", "CORRECTION")
			.with("reason", "Two crimes were counted twice")
			.send();
		assertThat(unlocked.main()).contains("Correction: Two crimes were counted twice");
		Page locked = unlocked.form(path + "/lock").send();
		assertThat(locked.texts(".govuk-notification-banner__heading"))
			.containsExactly("The measure is locked again as it was approved.");
	}

	@Test
	void aRevisionIsEnteredThoughTheRoundIsClosed() {
		submitted("gun-crime", "40");
		String path = ROUND + "/gun-crime";
		Visitor approver = this.portal.approver();
		approver.get(path).form(path + "/approval").send();
		approver.get(path + "/revision")
			.form(path + "/revision")
			.with("kind", "SCHEDULED")
			.with("reason", "Final figures")
			.send();
		this.clock.set(LocalDateTime.of(2022, 9, 1, 9, 0));
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		assertThat(contributor.get("/returns/2022-23-q1/gun-crime").texts("button"))
			.contains("Save and submit this measure");
		assertThat(contributor.get("/returns/2022-23-q1/knife-crime").main()).contains("The round is not open");
		Page saved = contributor.get("/returns/2022-23-q1/gun-crime")
			.form("/returns/2022-23-q1/gun-crime")
			.with("r0-value", "41")
			.with("act", "save")
			.send();
		assertThat(saved.main()).doesNotContain("The round is not open");
		assertThat(this.jdbc.sql("select value_typed from entry where assignment_id = ?")
			.param(SampleReturns.assignment(this.jdbc, "gun-crime"))
			.query(String.class)
			.list()).containsExactly("41");
	}

	@Test
	void noApproverApprovesWhatHeOrSheEntered() {
		submitted("drug-trafficking-offences", "12");
		this.jdbc.sql("update entry set entered_by = ?, entered_for = ? where assignment_id = ?")
			.param(SampleReturns.APPROVER.id().value())
			.param(SampleReturns.CONTRIBUTOR.id().value())
			.param(SampleReturns.assignment(this.jdbc, "drug-trafficking-offences"))
			.update();
		Visitor approver = this.portal.approver();
		assertThat(approver.get(ROUND).texts("ul[aria-labelledby=own] li"))
			.containsExactly("Drug trafficking offences recorded");
		Page page = approver.get(ROUND + "/drug-trafficking-offences");
		assertThat(page.main()).contains("another approver must approve it",
				"for Demonstration contributor, who was absent");
		Page refused = page.form(ROUND + "/drug-trafficking-offences")
			.sentTo(ROUND + "/drug-trafficking-offences/approval")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).first().asString().contains("another approver must approve");
		this.jdbc.sql("update assignment set state = 'OPEN' where id = ?")
			.param(SampleReturns.assignment(this.jdbc, "drug-trafficking-offences"))
			.update();
	}

	@Test
	void unknownRoundsAndMeasuresAreNotFound() {
		Visitor approver = this.portal.approver();
		assertThat(approver.get(PATH + "/nothing").status()).isEqualTo(404);
		assertThat(approver.get(ROUND + "/nothing").status()).isEqualTo(404);
		Page nothing = approver.get(ROUND + "/asb-incidents/revision")
			.form(ROUND + "/asb-incidents/revision")
			.with("kind", "CORRECTION")
			.with("reason", "It is open")
			.send();
		assertThat(nothing.errors()).containsExactly("Only a measure that is approved can be unlocked");
	}

	@Test
	void takesAFixedNumberOfStatements() {
		submitted("theft-from-person", "12");
		Visitor approver = this.portal.approver();
		approver.get(ROUND);
		int few = this.statements.during(() -> approver.get(ROUND));
		for (String measure : List.of("custody-drug-referrals", "drug-disruptions", "nrm-county-lines",
				"county-lines-disruptions", "action-fraud-victims")) {
			submitted(measure, "5");
			SampleReturns.accept(this.jdbc, measure, "Up by 40%", "Reporting online began in April");
		}
		assertThat(this.statements.during(() -> approver.get(ROUND))).isEqualTo(few).isLessThanOrEqualTo(14);
	}

}
