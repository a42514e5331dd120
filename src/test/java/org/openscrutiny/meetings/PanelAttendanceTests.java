package org.openscrutiny.meetings;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openscrutiny.membership.AttendedMeeting;
import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.membership.MemberAttendance;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@PortalTest
class PanelAttendanceTests {

	@Autowired
	MemberAttendance attendance;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	StatementCounter statements;

	@Test
	void tellsOfEachMinutedMeetingOfThePanel() {
		assertThat(this.attendance.meetingsOf(member("daniel-gibbin")))
			.extracting(AttendedMeeting::reference, AttendedMeeting::outcome)
			.containsExactlyInAnyOrder(tuple("panel-2021-11-29", Outcome.APOLOGIES),
					tuple("panel-2022-01-31", Outcome.PRESENT));
	}

	@Test
	void tellsOfTheConflictInWords() {
		assertThat(this.attendance.meetingsOf(member("abdul-khan")))
			.extracting(AttendedMeeting::outcome, AttendedMeeting::note)
			.containsExactlyInAnyOrder(tuple(Outcome.PRESENT, null),
					tuple(Outcome.CONFLICTING, "Listed as present and also with apologies."));
	}

	@Test
	void callsNobodyAbsentWhomTheMinutesDoNotName() {
		assertThat(this.attendance.meetingsOf(member("bob-piper"))).extracting(AttendedMeeting::outcome)
			.containsExactly(Outcome.NOT_RECORDED, Outcome.NOT_RECORDED);
	}

	@Test
	void asksTwice() {
		MemberId member = member("suky-samra");
		assertThat(this.statements.during(() -> this.attendance.meetingsOf(member))).isEqualTo(2);
	}

	private MemberId member(String slug) {
		return new MemberId(
				this.jdbc.sql("select id from member where slug = ?").param(slug).query(UUID.class).single());
	}

}
