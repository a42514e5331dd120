package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.meetings.NoticeDesk;
import org.openscrutiny.meetings.WorkingDays;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which meetings need minutes, how far those are that were begun, and how the bodies keep
 * theirs.
 */
@Service
@Transactional(readOnly = true)
public class MinutesWorklist {

	private final MeetingManagement records;

	private final NoticeDesk notice;

	private final Numbering numbering;

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutesWorklist(MeetingManagement records, NoticeDesk notice, Numbering numbering, JdbcClient jdbc, Clock clock) {
		this.records = records;
		this.notice = notice;
		this.numbering = numbering;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The meetings whose minutes this person writes, the newest first: those to come too,
	 * so that their minutes can be prepared.
	 */
	public Overview overview(ActingPerson person) {
		LocalDate today = LocalDate.now(this.clock);
		Map<BodyId, Keeping> bodies = keeping(person);
		Map<MeetingReference, Stored> stored = stored();
		Map<BodyId, LocalDate> settled = new HashMap<>();
		WorkingDays days = this.notice.workingDays();
		List<MeetingSummary> all = this.records.calendar(null, null)
			.years()
			.stream()
			.map(MeetingCalendar.Year::meetings)
			.flatMap(List::stream)
			.filter((meeting) -> bodies.containsKey(meeting.body()) && meeting.getCalledOff() == null)
			.toList();
		all.forEach((meeting) -> {
			Stored minutes = stored.get(meeting.reference());
			if (minutes != null && minutes.state().isNumbered()) {
				settled.merge(meeting.body(), meeting.heldOn(), (one, other) -> one.isAfter(other) ? one : other);
			}
		});
		List<Row> rows = all.stream()
			.map((meeting) -> row(meeting, stored.get(meeting.reference()), bodies, settled, today, days))
			.toList();
		return new Overview(rows.stream().filter((row) -> row.kind() == Row.Kind.TO_WRITE).toList(),
				rows.stream().filter((row) -> row.state() == MinutesState.CIRCULATED).toList(),
				rows.stream().filter((row) -> row.state() == MinutesState.PUBLISHED).toList(),
				rows.stream().filter((row) -> row.state() == MinutesState.CONFIRMED).toList(),
				rows.stream().filter((row) -> row.kind() == Row.Kind.NOT_HERE).toList(), List.copyOf(bodies.values()));
	}

	private static Row row(MeetingSummary meeting, @Nullable Stored minutes, Map<BodyId, Keeping> bodies,
			Map<BodyId, LocalDate> settled, LocalDate today, WorkingDays days) {
		LocalDate after = settled.get(meeting.body());
		LocalDate due = days.after(meeting.heldOn(), lateAfter(bodies, meeting.body()));
		Row.Kind kind = (minutes != null)
				? (minutes.state() == MinutesState.DRAFT) ? Row.Kind.TO_WRITE : Row.Kind.WRITTEN
				: (after == null || meeting.heldOn().isAfter(after)) ? Row.Kind.TO_WRITE : Row.Kind.NOT_HERE;
		return new Row(meeting, kind, (minutes != null) ? minutes.state() : null,
				(minutes != null) ? minutes.openComments() : 0, due, kind == Row.Kind.TO_WRITE && due.isBefore(today));
	}

	private static int lateAfter(Map<BodyId, Keeping> bodies, BodyId body) {
		return Objects.requireNonNull(bodies.get(body)).lateAfter();
	}

	private Map<BodyId, Keeping> keeping(ActingPerson person) {
		LocalDate today = LocalDate.now(this.clock);
		Map<BodyId, String> names = this.records.calendar(null, null)
			.bodies()
			.stream()
			.collect(Collectors.toMap(MeetingCalendar.NamedBody::id, MeetingCalendar.NamedBody::name));
		Map<BodyId, Keeping> bodies = new LinkedHashMap<>();
		this.jdbc.sql("""
				select b.slug, b.run_by, coalesce(n.late_after, 20) as late_after
				  from body b left join minute_numbering n on n.body = b.slug
				 where b.valid_to is null or b.valid_to >= :today or exists (select from meeting where body = b.slug)
				 order by b.slug
				""").param("today", today).query((row) -> {
			BodyId id = new BodyId(row.getString("slug"));
			if (MinutesDesk.writes(person, Body.Office.valueOf(row.getString("run_by")))) {
				bodies.put(id, new Keeping(id, names.getOrDefault(id, id.value()), row.getInt("late_after")));
			}
		});
		return bodies;
	}

	private Map<MeetingReference, Stored> stored() {
		Map<MeetingReference, Stored> stored = new HashMap<>();
		this.jdbc.sql("""
				select m.reference, n.state,
				       (select count(*) from minute_comment c join minute_entry e on e.id = c.entry_id
				         where e.minutes_id = n.id and c.resolved_at is null) as open_comments
				  from minutes n join meeting m on m.id = n.meeting_id
				""").query((row) -> {
			stored.put(new MeetingReference(row.getString("reference")),
					new Stored(MinutesState.valueOf(row.getString("state")), row.getInt("open_comments")));
		});
		return stored;
	}

	/** A body whose minutes a person keeps, as settings show it. */
	public BodySettings settings(BodyId body, ActingPerson person) {
		Keeping keeping = keeping(person).get(body);
		if (keeping == null) {
			throw new NotFound("body " + body);
		}
		Numbering.Settings settings = this.numbering.settings(body);
		return new BodySettings(body, keeping.name(), settings.version(), settings.lastNumber(), settings.lateAfter(),
				settings.begun());
	}

	private record Stored(MinutesState state, int openComments) {
	}

	/**
	 * What an office has to do.
	 *
	 * @param toWrite meetings without minutes, and drafts
	 * @param circulated minutes that members comment on
	 * @param published minutes that wait to be confirmed
	 * @param confirmed minutes that are permanent
	 * @param notHere earlier meetings whose minutes were never brought in
	 * @param bodies the bodies
	 */
	public record Overview(List<Row> toWrite, List<Row> circulated, List<Row> published, List<Row> confirmed,
			List<Row> notHere, List<Keeping> bodies) {
	}

	/**
	 * A body whose minutes are kept here.
	 */
	public record Keeping(BodyId id, String name, int lateAfter) {
	}

	/**
	 * A meeting in the list.
	 *
	 * @param meeting the meeting
	 * @param kind what is to be done
	 * @param state how far its minutes are; null before they are begun
	 * @param openComments comments that nobody answered
	 * @param due the day by which a draft should be circulated
	 * @param late whether that day has passed
	 */
	public record Row(MeetingSummary meeting, Kind kind, @Nullable MinutesState state, int openComments, LocalDate due,
			boolean late) {

		public String getHref() {
			return "/manage/meetings/" + this.meeting.reference() + "/minutes";
		}

		/**
		 * What is to be done about the minutes of a meeting.
		 */
		enum Kind {

			TO_WRITE, WRITTEN, NOT_HERE

		}

	}

	/**
	 * How a body keeps its minutes.
	 *
	 * @param lastNumber the number of its last entry before it moved in
	 * @param lateAfter working days after which a draft counts as late
	 * @param begun whether numbers were given out
	 */
	public record BodySettings(BodyId body, String name, int version, int lastNumber, int lateAfter, boolean begun) {
	}

}
