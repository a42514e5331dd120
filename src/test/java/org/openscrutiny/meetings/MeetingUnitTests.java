package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.Attendance.Entry;
import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.shared.MemberId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MeetingUnitTests {

	private static final LocalDate DAY = LocalDate.of(2022, 3, 14);

	private final Meeting meeting = new Meeting(new BodyId("panel"), DAY, "The agenda", Instant.EPOCH);

	private final MemberId khan = MemberId.create();

	private final MemberId samra = MemberId.create();

	@Test
	void isCitedByBodyAndDay() {
		assertThat(this.meeting.getReference()).hasToString("panel-2022-03-14");
		assertThat(this.meeting.getStatus()).isEqualTo(Meeting.Status.SCHEDULED);
	}

	@Test
	void numbersItsItemsInOrder() {
		this.meeting.addItem("Apologies");
		this.meeting.addItem("Meeting dates", "Urgent business");
		assertThat(this.meeting.getItems()).extracting(AgendaItem::getNumber).containsExactly(1, 2);
		assertThat(this.meeting.getItems().get(1).getTopics()).containsExactly("Meeting dates", "Urgent business");
	}

	@Test
	void rejectsItemWithoutHeading() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.meeting.addItem());
	}

	@Test
	void keepsPapersOfAnItemInOrder() {
		AgendaItem item = this.meeting.addItem("Minutes")
			.attach("Minutes of November", Paper.Status.ATTACHED)
			.attach("Minutes of January", Paper.Status.TO_FOLLOW);
		assertThat(item.getPapers()).extracting(Paper::getTitle)
			.containsExactly("Minutes of November", "Minutes of January");
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
		this.meeting.cancel();
		assertThatIllegalStateException().isThrownBy(this.meeting::hold);
		Meeting held = new Meeting(new BodyId("panel"), DAY, "The minutes", Instant.EPOCH);
		held.hold();
		assertThatIllegalStateException().isThrownBy(held::cancel);
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
