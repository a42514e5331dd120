package org.openscrutiny.returns;

import java.time.LocalDateTime;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class WaitingFiguresTests {

	@Autowired
	private Portal portal;

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Test
	void everybodyReadsWhatWaits() {
		this.clock.set(LocalDateTime.of(2022, 7, 18, 9, 0));
		this.rounds.begin("2021-25", SampleReturns.details(), SampleReturns.APPROVER.at(this.clock.instant()));
		this.jdbc.sql("update assignment set contributor_id = null, approver_id = null").update();
		SampleReturns.assignAll(this.jdbc);
		this.jdbc.sql("update assignment set state = 'APPROVED'").update();
		SampleReturns.move(this.jdbc, "asb-incidents", AssignmentState.RETURNED);
		SampleReturns.type(this.jdbc, "vehicle-theft", YearMonth.of(2022, 4), "5");
		SampleReturns.submit(this.jdbc, "vehicle-theft");
		assertThat(waiting(Role.OPCC_CONTRIBUTOR))
			.isEqualTo("2022/23 quarter 1 1 measure, of which returned: 1. Due on 20 July 2022");
		assertThat(waiting(Role.OPCC_APPROVER)).isEqualTo("2022/23 quarter 1 1 measure submitted");
		assertThat(waiting(Role.PANEL_OFFICER)).isEmpty();
		this.clock.set(LocalDateTime.of(2022, 7, 25, 9, 0));
		assertThat(waiting(Role.OPCC_CONTRIBUTOR)).contains("Late", "Was due on 20 July 2022");
		this.clock.set(LocalDateTime.of(2022, 8, 25, 9, 0));
		assertThat(waiting(Role.OPCC_CONTRIBUTOR)).isEmpty();
	}

	private String waiting(Role role) {
		return String.join("",
				this.portal.signedIn(role).get("/account/work").texts("section:has(h2:contains(Figures)) li"));
	}

}
