package org.openscrutiny.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.membership.AttendedMeeting.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class AttendanceUnitTests {

	private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 29);

	private static final LocalDate JANUARY = LocalDate.of(2022, 1, 31);

	private static final LocalDate MARCH = LocalDate.of(2022, 3, 14);

	@Test
	void countsPresentOfCountedMeetings() {
		Attendance attendance = attendance(Tenure.knownBy(NOVEMBER), meeting(NOVEMBER, Outcome.PRESENT),
				meeting(JANUARY, Outcome.APOLOGIES), meeting(MARCH, Outcome.ABSENT));
		assertThat(attendance.present()).isOne();
		assertThat(attendance.counted()).isEqualTo(3);
		assertThat(attendance.percentage()).hasValue(33);
	}

	@Test
	void substituteInPlaceOfTheMemberIsNotPresence() {
		Attendance attendance = attendance(Tenure.knownBy(NOVEMBER), meeting(NOVEMBER, Outcome.PRESENT),
				meeting(JANUARY, Outcome.SUBSTITUTE));
		assertThat(attendance.percentage()).hasValue(50);
	}

	@Test
	void conflictAndSilenceStayOutsideThePercentage() {
		Attendance attendance = attendance(Tenure.knownBy(NOVEMBER), meeting(NOVEMBER, Outcome.PRESENT),
				meeting(JANUARY, Outcome.CONFLICTING), meeting(MARCH, Outcome.NOT_RECORDED));
		assertThat(attendance.percentage()).hasValue(100);
		assertThat(attendance.leftOut()).containsExactlyInAnyOrderEntriesOf(
				Map.of(Attendance.LeftOut.CONFLICTING, 1L, Attendance.LeftOut.NOT_RECORDED, 1L));
		assertThat(attendance.lines()).hasSize(3);
	}

	@Test
	void hasNoPercentageWhereNothingCounts() {
		assertThat(attendance(Tenure.knownBy(NOVEMBER)).percentage()).isEmpty();
		assertThat(attendance(Tenure.knownBy(NOVEMBER), meeting(JANUARY, Outcome.CONFLICTING)).percentage()).isEmpty();
	}

	@Test
	void leavesOutMeetingsBeforeAndAfterTheMembership() {
		Attendance attendance = attendance(Tenure.knownBy(NOVEMBER).endedBy(JANUARY),
				meeting(NOVEMBER.minusDays(1), Outcome.NOT_RECORDED), meeting(NOVEMBER, Outcome.PRESENT),
				meeting(JANUARY, Outcome.NOT_RECORDED), meeting(MARCH, Outcome.ABSENT));
		assertThat(attendance.lines()).extracting((line) -> line.meeting().heldOn()).containsExactly(NOVEMBER);
	}

	@Test
	void lastDayOfTheMembershipCounts() {
		assertThat(attendance(Tenure.from(NOVEMBER).until(JANUARY), meeting(JANUARY, Outcome.PRESENT)).counted())
			.isOne();
	}

	@Test
	void substituteIsExpectedNowhere() {
		Attendance attendance = Attendance.of(
				List.of(meeting(NOVEMBER, Outcome.PRESENT), meeting(JANUARY, Outcome.NOT_RECORDED)),
				List.of(new Attendance.Seat(Term.Kind.SUBSTITUTE, Tenure.knownBy(NOVEMBER))));
		assertThat(attendance.lines()).singleElement().satisfies((line) -> assertThat(line.counted()).isFalse());
		assertThat(attendance.percentage()).isEmpty();
	}

	@Test
	void newestMeetingStandsFirst() {
		assertThat(attendance(Tenure.knownBy(NOVEMBER), meeting(NOVEMBER, Outcome.PRESENT),
				meeting(MARCH, Outcome.PRESENT))
			.lines()).extracting((line) -> line.meeting().heldOn()).containsExactly(MARCH, NOVEMBER);
	}

	private static Attendance attendance(Tenure tenure, AttendedMeeting... meetings) {
		return Attendance.of(List.of(meetings), List.of(new Attendance.Seat(Term.Kind.APPOINTED, tenure)));
	}

	private static AttendedMeeting meeting(LocalDate date, Outcome outcome) {
		return new AttendedMeeting("panel-" + date, "Police and Crime Panel", date, outcome, null);
	}

}
