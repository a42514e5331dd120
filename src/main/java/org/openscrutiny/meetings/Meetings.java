package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Meetings extends Repository<Meeting, MeetingId> {

	/** Also one that readers do not see yet. */
	@Query("select m from Meeting m where m.reference = :reference")
	Optional<Meeting> find(MeetingReference reference);

	/** The latest meetings of a body that say what the public may ask. */
	@Query("select m from Meeting m where m.body = :body and m.questions.daysBefore is not null order by m.heldOn desc")
	List<Meeting> withQuestions(BodyId body, Limit limit);

	Meeting save(Meeting meeting);

	String ROWS = """
			select new org.openscrutiny.meetings.Meetings$Row(m.reference, m.body, m.status, m.heldOn, m.startsAt, m.venue,
				m.agendaSource, cast((select count(i) from Agenda a join a.items i
					where a.id = m.id and i.visibleFrom <= :now) as Integer), size(m.attendance))
			from Meeting m where m.visibleFrom <= :now
			""";

	@Query("select m from Meeting m where m.reference = :reference and m.visibleFrom <= :now")
	Optional<Meeting> visible(MeetingReference reference, Instant now);

	@Query(ROWS + " order by m.heldOn desc, m.reference.value desc")
	List<Row> visible(Instant now);

	@Query(ROWS + " and m.heldOn >= :today and m.status = SCHEDULED order by m.heldOn, m.startsAt, m.reference.value")
	List<Row> upcoming(Instant now, LocalDate today, Limit limit);

	@Query(ROWS + " and m.heldOn < :today order by m.heldOn desc, m.reference.value desc")
	List<Row> past(Instant now, LocalDate today, Limit limit);

	@Query(ROWS + """
			 and m.body = :body and (m.heldOn, m.reference.value) < (:heldOn, :reference)
			order by m.heldOn desc, m.reference.value desc
			""")
	List<Row> before(BodyId body, LocalDate heldOn, String reference, Instant now, Limit limit);

	@Query(ROWS + """
			 and m.body = :body and (m.heldOn, m.reference.value) > (:heldOn, :reference)
			order by m.heldOn, m.reference.value
			""")
	List<Row> after(BodyId body, LocalDate heldOn, String reference, Instant now, Limit limit);

	/**
	 * One row for each entry that concerns a member, and one for each meeting with an
	 * attendance list that does not name him or her.
	 */
	@Query("""
			select new org.openscrutiny.meetings.Meetings$AttendanceRow(m.reference, m.body, m.heldOn, a)
			from Meeting m left join m.attendance a on (a.member = :member or a.substituteFor = :member)
			where m.status = HELD and m.attendance is not empty and m.visibleFrom <= :now
				and m.body in (select b.id from Body b where b.runBy = PANEL)
			order by m.heldOn desc, m.reference.value
			""")
	List<AttendanceRow> attendanceOf(MemberId member, Instant now);

	@Query("select m.reference from Meeting m where m.visibleFrom <= :now order by m.heldOn, m.reference.value")
	List<MeetingReference> references(Instant now);

	/**
	 * What a list shows of a meeting, but for the body's name.
	 *
	 * @param items how many items of its agenda are known
	 * @param attendance how many entries its attendance list has
	 */
	record Row(MeetingReference reference, BodyId body, Meeting.Status status, LocalDate heldOn,
			@Nullable LocalTime startsAt, @Nullable String venue, Meeting.@Nullable AgendaSource agendaSource,
			int items, int attendance) {
	}

	/**
	 * What a meeting's record says of one member.
	 *
	 * @param entry null where it does not name the member
	 */
	record AttendanceRow(MeetingReference reference, BodyId body, LocalDate heldOn, @Nullable Attendance entry) {
	}

}
