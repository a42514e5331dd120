package org.openscrutiny.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class RoundManagementTests {

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private RoundDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Clock business;

	@Autowired
	private StatementCounter statements;

	@BeforeEach
	void summer() {
		this.clock.set(LocalDateTime.of(2022, 7, 18, 9, 0));
		if (this.desk.rounds().stream().noneMatch((each) -> each.slug().equals(SampleReturns.SLUG))) {
			assertThat(this.rounds.begin("2021-25", SampleReturns.details(), by())).isEqualTo(SampleReturns.SLUG);
		}
	}

	private By by() {
		return SampleReturns.APPROVER.at(this.business.instant());
	}

	private RoundDesk.Line line(String code) {
		return this.desk.round(SampleReturns.SLUG)
			.lines()
			.stream()
			.filter((line) -> line.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void asksForEachMeasureOfTheReportedKpisOnce() {
		List<RoundDesk.Line> lines = this.desk.round(SampleReturns.SLUG).lines();
		assertThat(lines).extracting(RoundDesk.Line::code)
			.doesNotHaveDuplicates()
			.contains("robbery-personal", "asb-incidents");
		assertThat(lines).allSatisfy((line) -> assertThat(this.jdbc.sql("select lifecycle from kpi where slug = ?")
			.param(line.kpiSlug())
			.query(String.class)
			.single()).isEqualTo("ACTIVE"));
		assertThat(this.rounds.complete(SampleReturns.SLUG, by())).isZero();
	}

	@Test
	void asksTheSamePeopleAsLastTime() {
		SampleReturns.assignAll(this.jdbc);
		this.jdbc.sql("update assignment set asks_for = 'QUARTER' where id = ?")
			.param(SampleReturns.assignment(this.jdbc, "robbery-personal"))
			.update();
		CollectionRound.Details details = SampleReturns.details();
		String next = this.rounds.begin("2021-25", new CollectionRound.Details("The next", details.startsOn(),
				details.cutOff(), details.opensOn(), details.dueOn(), details.closesOn(), null), by());
		assertThat(this.desk.round(next).lines()).filteredOn((line) -> line.code().equals("robbery-personal"))
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.contributor()).isNotNull();
				assertThat(line.approver()).isNotNull();
				assertThat(line.asksFor()).isEqualTo(PeriodKind.QUARTER);
			});
	}

	@Test
	void twoRoundsNeverHaveOneName() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.rounds.begin("2021-25", SampleReturns.details(), by()))
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("label"));
	}

	@Test
	void givesMoreTimeForGood() {
		CollectionRound round = this.desk.round(SampleReturns.SLUG).round();
		this.rounds.extend(SampleReturns.SLUG, round.getVersion(), LocalDate.of(2022, 7, 22), LocalDate.of(2022, 8, 5),
				"The survey is late", by());
		CollectionRound later = this.desk.round(SampleReturns.SLUG).round();
		assertThat(later.getDueOn()).isEqualTo("2022-07-22");
		assertThat(this.desk.rounds()).filteredOn((each) -> each.slug().equals(SampleReturns.SLUG))
			.singleElement()
			.satisfies((each) -> assertThat(each.closesOn()).isEqualTo("2022-08-05"));
		assertThatExceptionOfType(StaleRecord.class).isThrownBy(() -> this.rounds.extend(SampleReturns.SLUG,
				round.getVersion(), LocalDate.of(2022, 7, 29), LocalDate.of(2022, 8, 5), "Again", by()));
		for (String sql : List.of("update round_extension set reason = 'Other'", "delete from round_extension",
				"truncate round_extension")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	@Test
	void assignsMeasuresToOtherPeople() {
		RoundDesk.Line line = line("asb-incidents");
		this.rounds.assign(SampleReturns.SLUG, List.of(line.id()), new RoundManagement.Handover(
				SampleReturns.CONTRIBUTOR.id(), SampleReturns.APPROVER.id(), PeriodKind.YTD_TO_MONTH), by());
		RoundDesk.Line now = line("asb-incidents");
		assertThat(now.contributor()).isNotNull();
		assertThat(now.asksFor()).isEqualTo(PeriodKind.YTD_TO_MONTH);
		assertThat(
				this.jdbc.sql("select message from assignment_event where assignment_id = ? order by id desc limit 1")
					.param(line.id().value())
					.query(String.class)
					.single())
			.startsWith("Contributor: Demonstration contributor. Approver:");
		for (UserId stranger : List.of(UserId.create(), SampleReturns.APPROVER.id())) {
			assertThatExceptionOfType(RuleBroken.class)
				.isThrownBy(() -> this.rounds.assign(SampleReturns.SLUG, List.of(line.id()),
						new RoundManagement.Handover(stranger, null, null), by()))
				.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("contributor"));
		}
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.rounds.assign(SampleReturns.SLUG, List.of(),
				new RoundManagement.Handover(null, null, PeriodKind.MONTH), by()));
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.rounds.assign(SampleReturns.SLUG,
				List.of(line.id()), new RoundManagement.Handover(null, null, null), by()));
	}

	@Test
	void whatIsNotDueIsAskedForByHand() {
		SampleReturns.move(this.jdbc, "theft-from-person", AssignmentState.NOT_DUE);
		this.rounds.ask(SampleReturns.SLUG, "theft-from-person", by());
		assertThat(line("theft-from-person").state()).isEqualTo(AssignmentState.OPEN);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.rounds.ask(SampleReturns.SLUG, "theft-from-person", by()));
	}

	@Test
	void readsARoundWithAFixedNumberOfStatements() {
		assertThat(this.statements.during(() -> this.desk.round(SampleReturns.SLUG))).isLessThanOrEqualTo(4);
		assertThat(this.statements.during(this.desk::rounds)).isEqualTo(1);
	}

}
