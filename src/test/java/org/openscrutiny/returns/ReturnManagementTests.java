package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class ReturnManagementTests {

	private static final YearMonth APRIL = YearMonth.of(2022, 4);

	private static final LocalDate END = LocalDate.of(2022, 6, 30);

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private RoundDesk desk;

	@Autowired
	private ApprovalDesk approvals;

	@Autowired
	private ReturnManagement returns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void summer() {
		this.clock.set(LocalDateTime.of(2022, 7, 18, 9, 0));
		if (this.desk.rounds().stream().noneMatch((each) -> each.slug().equals(SampleReturns.SLUG))) {
			this.rounds.begin("2021-25", SampleReturns.details(), SampleReturns.APPROVER.at(this.clock.instant()));
			SampleReturns.assignAll(this.jdbc);
		}
	}

	private void submitted(String measure, String april, String may, String june) {
		SampleReturns.type(this.jdbc, measure, APRIL, april);
		SampleReturns.type(this.jdbc, measure, APRIL.plusMonths(1), may);
		SampleReturns.type(this.jdbc, measure, APRIL.plusMonths(2), june);
		SampleReturns.submit(this.jdbc, measure);
	}

	private int approve(String measure, ActingPerson person) {
		return this.returns.approve(SampleReturns.SLUG,
				Map.of(new AssignmentId(SampleReturns.assignment(this.jdbc, measure)),
						SampleReturns.version(this.jdbc, measure)),
				person);
	}

	private String approved(String measure, String kind) {
		return String.valueOf(SampleReturns.approved(this.jdbc, measure, kind, END));
	}

	@Test
	void approvesMonthsAndWorksTheRestOut() {
		submitted("vehicle-theft", "1,010", "990", "1,000");
		SampleReturns.accept(this.jdbc, "vehicle-theft", "Up by 40%", "Reporting online began in April");
		assertThat(approve("vehicle-theft", SampleReturns.APPROVER)).isEqualTo(7);
		assertThat(SampleReturns.state(this.jdbc, "vehicle-theft")).isEqualTo(AssignmentState.APPROVED);
		assertThat(approved("vehicle-theft", "MONTH")).isEqualTo("1000 r1");
		assertThat(approved("vehicle-theft", "QUARTER")).isEqualTo("3000 r1 derived");
		assertThat(approved("vehicle-theft", "YTD_TO_MONTH")).isEqualTo("3000 r1 derived");
		assertThat(SampleReturns.approved(this.jdbc, "vehicle-theft", "YTD_TO_MONTH", LocalDate.of(2022, 5, 31)))
			.isEqualTo("2000 r1 derived");
		assertThat(this.jdbc.sql("select count(*) from entry where assignment_id = ?")
			.param(SampleReturns.assignment(this.jdbc, "vehicle-theft"))
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("""
				select w.reason from observation_warning w join observation o on o.id = w.observation_id
				 where o.series_id = ? and o.as_entered = '1,010'
				""").param(SampleReturns.series(this.jdbc, "vehicle-theft")).query(String.class).single())
			.isEqualTo("Reporting online began in April");
		assertThat(this.jdbc
			.sql("select act from audit_entry where subject_reference = '2022-23-q1/vehicle-theft' order by id desc")
			.query(String.class)
			.list()).first().isEqualTo("Approved");
	}

	@Test
	void whoeverEnteredOrSubmittedNeverApproves() {
		SampleReturns.type(this.jdbc, "drug-disruptions", APRIL, "5", SampleReturns.APPROVER);
		SampleReturns.submit(this.jdbc, "drug-disruptions");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> approve("drug-disruptions", SampleReturns.APPROVER))
			.withMessageContaining("another approver");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> approve("drug-disruptions", SampleReturns.CONTRIBUTOR));
		approve("drug-disruptions", SampleReturns.SECOND);
		assertThat(
				this.jdbc.sql("select entered_for = ? from observation where series_id = ? and period_kind = 'MONTH'")
					.param(SampleReturns.CONTRIBUTOR.id().value())
					.param(SampleReturns.series(this.jdbc, "drug-disruptions"))
					.query(Boolean.class)
					.single())
			.isTrue();
		SampleReturns.type(this.jdbc, "county-lines-disruptions", APRIL, "5");
		SampleReturns.submit(this.jdbc, "county-lines-disruptions", SampleReturns.APPROVER);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> approve("county-lines-disruptions", SampleReturns.APPROVER))
			.withMessageContaining("You submitted");
	}

	@Test
	void returnsOneMeasureWithAMessage() {
		submitted("theft-from-person", "10", "11", "12");
		int version = SampleReturns.version(this.jdbc, "theft-from-person");
		this.returns.sendBack(SampleReturns.SLUG, "theft-from-person", version, "June looks too low",
				SampleReturns.APPROVER);
		assertThat(SampleReturns.state(this.jdbc, "theft-from-person")).isEqualTo(AssignmentState.RETURNED);
		assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> this.returns.sendBack(SampleReturns.SLUG,
				"theft-from-person", version, "Again", SampleReturns.APPROVER));
		assertThat(this.approvals.measure(SampleReturns.SLUG, "theft-from-person", SampleReturns.APPROVER).history())
			.first()
			.satisfies((step) -> assertThat(step.message()).isEqualTo("June looks too low"));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> approve("theft-from-person", SampleReturns.APPROVER))
			.withMessageContaining("not waiting for approval");
	}

	@Test
	void aContributorTakesAMeasureBack() {
		submitted("burglary-residential", "10", "11", "12");
		ActingPerson other = new ActingPerson(SampleReturns.SECOND.id(), "Other", SampleReturns.CONTRIBUTOR.roles(),
				null);
		int version = SampleReturns.version(this.jdbc, "burglary-residential");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.returns.withdraw(SampleReturns.SLUG, "burglary-residential", version, other));
		this.returns.withdraw(SampleReturns.SLUG, "burglary-residential", version, SampleReturns.CONTRIBUTOR);
		assertThat(SampleReturns.state(this.jdbc, "burglary-residential")).isEqualTo(AssignmentState.DRAFT);
	}

	@Test
	void correctsAMonthByANewRevisionOfAllThatFollowsFromIt() {
		submitted("asb-incidents", "100", "200", "300");
		approve("asb-incidents", SampleReturns.APPROVER);
		this.returns.unlock(SampleReturns.SLUG, "asb-incidents", SampleReturns.version(this.jdbc, "asb-incidents"),
				RevisionKind.CORRECTION, "May was counted twice", SampleReturns.APPROVER);
		SampleReturns.type(this.jdbc, "asb-incidents", APRIL.plusMonths(1), "100");
		SampleReturns.type(this.jdbc, "asb-incidents", APRIL.plusMonths(2), "300");
		assertThat(this.approvals.measure(SampleReturns.SLUG, "asb-incidents", SampleReturns.APPROVER).item().figures())
			.first()
			.satisfies((figure) -> {
				assertThat(figure.before()).isNotNull();
				assertThat(figure.before().change()).isEqualTo("Down 100 (50.0%)");
				assertThat(figure.before().samePeriod()).isTrue();
			});
		SampleReturns.submit(this.jdbc, "asb-incidents");
		assertThat(approve("asb-incidents", SampleReturns.APPROVER)).isEqualTo(4);
		assertThat(SampleReturns.approved(this.jdbc, "asb-incidents", "MONTH", LocalDate.of(2022, 5, 31)))
			.isEqualTo("100 r2");
		assertThat(approved("asb-incidents", "MONTH")).isEqualTo("300 r1");
		assertThat(approved("asb-incidents", "QUARTER")).isEqualTo("500 r2 derived");
		assertThat(this.jdbc.sql(
				"select revision_reason from observation where series_id = ? and revision = 2 and period_kind = 'QUARTER'")
			.param(SampleReturns.series(this.jdbc, "asb-incidents"))
			.query(String.class)
			.single()).isEqualTo("May was counted twice");
	}

	@Test
	void locksAMeasureAgainAsItWas() {
		submitted("drug-trafficking-offences", "1", "2", "3");
		approve("drug-trafficking-offences", SampleReturns.APPROVER);
		this.returns.unlock(SampleReturns.SLUG, "drug-trafficking-offences",
				SampleReturns.version(this.jdbc, "drug-trafficking-offences"), RevisionKind.METHOD, "A new count",
				SampleReturns.APPROVER);
		SampleReturns.type(this.jdbc, "drug-trafficking-offences", APRIL, "9");
		this.returns.lockAgain(SampleReturns.SLUG, "drug-trafficking-offences",
				SampleReturns.version(this.jdbc, "drug-trafficking-offences"), SampleReturns.APPROVER);
		assertThat(SampleReturns.state(this.jdbc, "drug-trafficking-offences")).isEqualTo(AssignmentState.APPROVED);
		assertThat(SampleReturns.approved(this.jdbc, "drug-trafficking-offences", "MONTH", LocalDate.of(2022, 4, 30)))
			.isEqualTo("1 r1");
	}

	@Test
	void refusesWhatContradictsTheRecord() {
		this.jdbc
			.sql("""
					insert into observation (id, series_id, period_kind, starts_on, ends_on, revision, status, value, source,
					        revision_kind)
					values (gen_random_uuid(), ?, 'YTD_TO_MONTH', '2022-04-01', '2022-06-30', 1, 'VALUE', 31, 'A paper', 'INITIAL')
					""")
			.param(SampleReturns.series(this.jdbc, "robbery-personal"))
			.update();
		submitted("robbery-personal", "10", "10", "10");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> approve("robbery-personal", SampleReturns.APPROVER))
			.withMessageContaining("give 30")
			.withMessageContaining("the approved figure is 31");
		assertThat(SampleReturns.state(this.jdbc, "robbery-personal")).isEqualTo(AssignmentState.SUBMITTED);
		assertThat(SampleReturns.approved(this.jdbc, "robbery-personal", "MONTH", END)).isNull();
	}

	@Test
	void approvesAllOrNothing() {
		submitted("custody-drug-referrals", "1", "2", "3");
		SampleReturns.type(this.jdbc, "nrm-county-lines", APRIL, "5", SampleReturns.APPROVER);
		SampleReturns.submit(this.jdbc, "nrm-county-lines");
		Map<AssignmentId, Integer> both = Map.of(
				new AssignmentId(SampleReturns.assignment(this.jdbc, "custody-drug-referrals")),
				SampleReturns.version(this.jdbc, "custody-drug-referrals"),
				new AssignmentId(SampleReturns.assignment(this.jdbc, "nrm-county-lines")),
				SampleReturns.version(this.jdbc, "nrm-county-lines"));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.returns.approve(SampleReturns.SLUG, both, SampleReturns.APPROVER));
		assertThat(SampleReturns.state(this.jdbc, "custody-drug-referrals")).isEqualTo(AssignmentState.SUBMITTED);
		ApprovalDesk.Sheet sheet = this.approvals.round(SampleReturns.SLUG, SampleReturns.APPROVER);
		assertThat(sheet.own()).extracting((item) -> item.line().code()).contains("nrm-county-lines");
		assertThat(sheet.open()).extracting((item) -> item.line().code()).contains("custody-drug-referrals");
	}

	@Test
	void whatIsApprovedIsNeverChangedInTheDatabase() {
		submitted("action-fraud-victims", "1", "2", "3");
		approve("action-fraud-victims", SampleReturns.APPROVER);
		for (String sql : List.of("update observation set value = 4", "delete from observation",
				"truncate observation cascade", "delete from assignment_event",
				"update assignment_event set message = ''", "delete from observation_warning")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

}
