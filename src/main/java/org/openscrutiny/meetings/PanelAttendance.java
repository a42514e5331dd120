package org.openscrutiny.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openscrutiny.membership.AttendedMeeting;
import org.openscrutiny.membership.AttendedMeeting.Outcome;
import org.openscrutiny.membership.MemberAttendance;
import org.openscrutiny.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the membership of the meetings of the panel that were held and whose attendance
 * is on record. Two statements, however many there are.
 */
@Component
class PanelAttendance implements MemberAttendance {

	private final Meetings meetings;

	private final Bodies bodies;

	private final Clock clock;

	PanelAttendance(Meetings meetings, Bodies bodies, Clock clock) {
		this.meetings = meetings;
		this.bodies = bodies;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<AttendedMeeting> meetingsOf(MemberId member) {
		Map<BodyId, Body> known = this.bodies.all()
			.stream()
			.collect(Collectors.toMap(Body::getId, Function.identity()));
		return this.meetings.attendanceOf(member, this.clock.instant())
			.stream()
			.collect(Collectors.groupingBy(Meetings.AttendanceRow::reference))
			.values()
			.stream()
			.map((rows) -> attended(member, rows, known))
			.toList();
	}

	private static AttendedMeeting attended(MemberId member, List<Meetings.AttendanceRow> rows,
			Map<BodyId, Body> known) {
		Meetings.AttendanceRow meeting = rows.get(0);
		List<Attendance> record = rows.stream()
			.map(Meetings.AttendanceRow::entry)
			.filter(Objects::nonNull)
			.map(Attendance.class::cast)
			.toList();
		Outcome outcome = Attendance.outcomeFor(member, record);
		return new AttendedMeeting(meeting.reference().value(),
				Objects.requireNonNull(known.get(meeting.body())).nameOn(meeting.heldOn()), meeting.heldOn(), outcome,
				(outcome == Outcome.CONFLICTING) ? "Listed " + Attendance.lists(record) + "." : null);
	}

}
