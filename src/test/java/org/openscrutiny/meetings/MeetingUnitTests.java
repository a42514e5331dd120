package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.Attendance.Entry;
import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MeetingUnitTests {

	private static final LocalDate DAY = LocalDate.of(2022, 3, 14);

	private static final By BY = new By(null, "An officer", Instant.EPOCH);

	private final Meeting meeting = new Meeting(new BodyId("panel"), DAY, "The agenda", Instant.EPOCH);

	private final MemberId khan = MemberId.create();

	private final MemberId samra = MemberId.create();

	@Test
	void isCitedByBodyAndDay() {
		assertThat(this.meeting.getReference()).hasToString("panel-2022-03-14");
		assertThat(this.meeting.getStatus()).isEqualTo(Meeting.Status.SCHEDULED);
	}

	@Test
	void recordsAttendanceOnlyOfMeetingThatWasHeld() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.meeting.record(Attendance.of(this.khan, Entry.PRESENT)));
		this.meeting.hold();
		this.meeting.record(Attendance.of(this.khan, Entry.PRESENT));
		assertThat(this.meeting.attendanceOf(this.khan)).isEqualTo(Outcome.PRESENT);
	}

	@Test
	void isNeitherHeldAfterCancellationNorCancelledAfterwards() {
		this.meeting.cancel("Too few members can come", BY);
		assertThatIllegalStateException().isThrownBy(this.meeting::hold);
		Meeting held = new Meeting(new BodyId("panel"), DAY, "The minutes", Instant.EPOCH);
		held.hold();
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> held.cancel("No reason", BY));
	}

	@Test
	void keepsItsReferenceAndWhatItWasWhenItMoves() {
		this.meeting.change(plan(DAY, "13:30", null), null, BY);
		assertThat(this.meeting.getChanges()).isEmpty();
		this.meeting.change(plan(DAY.plusDays(7), "13:30", null), "The hall is closed", BY);
		assertThat(this.meeting.getReference()).hasToString("panel-2022-03-14");
		assertThat(this.meeting.getHeldOn()).isEqualTo(DAY.plusDays(7));
		MeetingChange last = this.meeting.getChanges().get(0);
		assertThat(last.heldOn()).isEqualTo(DAY);
		assertThat(last.reason()).isEqualTo("The hall is closed");
	}

	@Test
	void movesOnlyForAReason() {
		MeetingPlan later = plan(DAY.plusDays(1), null, null);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.meeting.change(later, " ", BY))
			.satisfies((ex) -> assertThat(ex.getField()).isEqualTo("reason"));
	}

	@Test
	void isCalledAgainWhenAPostponedMeetingGetsADay() {
		this.meeting.postpone("The election", BY);
		assertThat(this.meeting.getStatus()).isEqualTo(Meeting.Status.POSTPONED);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.meeting.postpone("Again", BY));
		this.meeting.change(plan(DAY.plusDays(30), null, null), "A new day was found", BY);
		assertThat(this.meeting.getStatus()).isEqualTo(Meeting.Status.SCHEDULED);
		assertThat(this.meeting.getChanges()).extracting(MeetingChange::kind)
			.containsExactly(MeetingChange.Kind.POSTPONED, MeetingChange.Kind.MOVED);
	}

	@Test
	void endsAfterItBegins() {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> plan(DAY, "13:30", "13:30"));
	}

	@Test
	void overlapsOnlyWhereBothRunAtOnce() {
		LocalTime half = LocalTime.of(13, 30);
		assertThat(MeetingPlan.overlap(half, null, LocalTime.of(15, 30), null)).isFalse();
		assertThat(MeetingPlan.overlap(half, null, LocalTime.of(15, 29), null)).isTrue();
		assertThat(MeetingPlan.overlap(half, LocalTime.of(14, 0), LocalTime.of(14, 0), null)).isFalse();
		assertThat(MeetingPlan.overlap(LocalTime.of(23, 30), null, half, null)).isFalse();
	}

	private static MeetingPlan plan(LocalDate day, @Nullable String start, @Nullable String end) {
		return new MeetingPlan(day, (start != null) ? LocalTime.parse(start) : null,
				(end != null) ? LocalTime.parse(end) : null, null, null, null, null);
	}

	@Test
	void sayingTwoThingsOfOneMemberIsAConflict() {
		this.meeting.hold();
		this.meeting.record(Attendance.of(this.khan, Entry.PRESENT));
		this.meeting.record(Attendance.of(this.khan, Entry.APOLOGIES));
		assertThat(this.meeting.attendanceOf(this.khan)).isEqualTo(Outcome.CONFLICTING);
	}

	@Test
	void whoIsNotNamedIsNotRecordedRatherThanAbsent() {
		this.meeting.hold();
		this.meeting.record(Attendance.of(this.khan, Entry.PRESENT));
		assertThat(this.meeting.attendanceOf(this.samra)).isEqualTo(Outcome.NOT_RECORDED);
	}

	@Test
	void substituteIsPresentInThePlaceOfAnother() {
		this.meeting.hold();
		this.meeting.record(new Attendance(this.khan, Entry.SUBSTITUTE, this.samra));
		this.meeting.record(Attendance.of(this.samra, Entry.APOLOGIES));
		assertThat(this.meeting.attendanceOf(this.khan)).isEqualTo(Outcome.PRESENT);
		assertThat(this.meeting.attendanceOf(this.samra)).isEqualTo(Outcome.SUBSTITUTE);
	}

	@Test
	void onlySubstituteNamesAnotherMember() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Attendance(this.khan, Entry.SUBSTITUTE, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Attendance(this.khan, Entry.PRESENT, this.samra));
		assertThatIllegalArgumentException().isThrownBy(() -> new Attendance(this.khan, Entry.SUBSTITUTE, this.khan));
	}

	@Test
	void questionsCloseDaysBeforeTheMeeting() {
		PublicQuestions rule = new PublicQuestions(4, null);
		LocalDate lastDay = LocalDate.of(2022, 3, 10);
		assertThat(rule.deadline(DAY, lastDay)).isEqualTo(new QuestionDeadline(lastDay, 4, null, true));
		assertThat(rule.deadline(DAY, lastDay.plusDays(1)).open()).isFalse();
	}

	@Test
	void readsReferencesAsPeopleTypeThem() {
		assertThat(MeetingReference.read("PANEL-2022-03-14")).contains(new MeetingReference("panel-2022-03-14"));
		assertThat(MeetingReference.read("panel-2022-03-14-2")).isPresent();
		assertThat(MeetingReference.read("panel")).isEmpty();
		assertThat(MeetingReference.read("panel-2022-3-14")).isEmpty();
	}

	@Test
	void bodyKeepsTheNameOfTheDay() {
		Body board = new Body(new BodyId("spcb"), Body.Office.OPCC,
				List.of(new BodyName("Policing Board", null, LocalDate.of(2020, 12, 31)),
						new BodyName("Strategic Board", LocalDate.of(2021, 1, 1), null)));
		assertThat(board.nameOn(LocalDate.of(2020, 12, 31))).isEqualTo("Policing Board");
		assertThat(board.nameOn(LocalDate.of(2021, 1, 1))).isEqualTo("Strategic Board");
	}

}
