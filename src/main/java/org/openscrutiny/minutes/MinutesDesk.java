package org.openscrutiny.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.meetings.NoticeDesk;
import org.openscrutiny.meetings.WorkingDays;
import org.openscrutiny.membership.SittingMember;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Minutes as those work with them who write them, and the members who are asked for
 * comments.
 */
@Service
@Transactional(readOnly = true)
public class MinutesDesk {

	private final AllMinutes all;

	private final MinuteEntries entries;

	private final MinutedMeetings meetings;

	private final MeetingManagement records;

	private final NoticeDesk notice;

	private final Membership membership;

	private final Numbering numbering;

	private final Publishing publishing;

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutesDesk(AllMinutes all, MinuteEntries entries, MinutedMeetings meetings, MeetingManagement records,
			NoticeDesk notice, Membership membership, Numbering numbering, Publishing publishing, JdbcClient jdbc,
			Clock clock) {
		this.all = all;
		this.entries = entries;
		this.meetings = meetings;
		this.records = records;
		this.notice = notice;
		this.membership = membership;
		this.numbering = numbering;
		this.publishing = publishing;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether somebody writes the minutes of the bodies that an office runs. */
	static boolean writes(ActingPerson person, Body.Office office) {
		return switch (office) {
			case PANEL -> person.is(Role.PANEL_OFFICER);
			case OPCC -> person.is(Role.OPCC_CONTRIBUTOR) || person.is(Role.OPCC_APPROVER);
		};
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
		return java.util.Objects.requireNonNull(bodies.get(body)).lateAfter();
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
			if (writes(person, Body.Office.valueOf(row.getString("run_by")))) {
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

	/**
	 * A meeting whose minutes a person writes.
	 * @throws NotFound if there is none, or the person does not write them
	 */
	public MinutedMeeting meeting(MeetingReference reference, ActingPerson person) {
		return this.meetings.find(reference)
			.filter((meeting) -> writes(person, meeting.runBy()))
			.orElseThrow(() -> new NotFound("meeting " + reference));
	}

	/**
	 * A meeting whose circulated minutes a person may comment on, or write.
	 * @throws NotFound if there is none, or the person has no part in it
	 */
	public MinutedMeeting meetingForComments(MeetingReference reference, ActingPerson person) {
		return this.meetings.find(reference)
			.filter((meeting) -> writes(person, meeting.runBy()) || mayComment(person, meeting))
			.orElseThrow(() -> new NotFound("meeting " + reference));
	}

	/** Whether somebody is a member of the body, or, for a board, of its office. */
	public boolean mayComment(ActingPerson person, MinutedMeeting meeting) {
		return (meeting.runBy() == Body.Office.PANEL)
				? person.is(Role.PANEL_MEMBER) && this.membership.sits(person, LocalDate.now(this.clock))
				: writes(person, meeting.runBy());
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

	/** Everything about the minutes of a meeting. */
	public Sheet sheet(MinutedMeeting meeting, ActingPerson person) {
		MeetingPage page = this.records.read(meeting.reference());
		Minutes minutes = this.all.findByMeeting(meeting.id()).orElse(null);
		List<Line> lines = (minutes != null) ? lines(minutes, meeting) : List.of();
		return new Sheet(meeting, page, minutes, lines, (minutes == null)
				? this.meetings.agenda(meeting.id()).stream().map(MinutedMeetings.Heading::topic).toList() : List.of(),
				earlierWithoutNumbers(meeting), obstacle(minutes, meeting, person));
	}

	private @Nullable String obstacle(@Nullable Minutes minutes, MinutedMeeting meeting, ActingPerson person) {
		if (minutes == null) {
			return null;
		}
		return switch (minutes.getState()) {
			case DRAFT -> meeting.heldOn().isAfter(LocalDate.now(this.clock))
					? "The meeting is still to come. Its minutes can be circulated once it was held" : null;
			case CIRCULATED -> this.publishing.obstacle(meeting, minutes.getId(), person).orElse(null);
			case PUBLISHED, CONFIRMED -> null;
		};
	}

	private List<Line> lines(Minutes minutes, MinutedMeeting meeting) {
		int first = minutes.getState().isNumbered() ? 0 : this.numbering.provisionalFirst(meeting);
		Map<UUID, List<Comment>> comments = comments(minutes.getId());
		Map<UUID, List<Remark>> errata = remarks(minutes.getId(),
				"select x.entry_id, x.text, x.made_name as name, x.made_at as made_at from minute_erratum x");
		Map<UUID, List<Remark>> redactions = remarks(minutes.getId(),
				"select x.entry_id, x.reason as text, x.redacted_name as name, x.redacted_at as made_at from minute_redaction x");
		List<Line> lines = new ArrayList<>();
		List<MinuteEntry> found = this.entries.of(minutes.getId());
		for (int i = 0; i < found.size(); i++) {
			MinuteEntry entry = found.get(i);
			UUID id = entry.getId().value();
			Integer number = entry.getNumber();
			lines.add(new Line(entry.getId(), entry.getVersion(), entry.getPosition(),
					(number != null) ? number : first + i, number == null, i == 0, i == found.size() - 1,
					entry.getContent(), entry.getConfirmations(), comments.getOrDefault(id, List.of()),
					errata.getOrDefault(id, List.of()), redactions.getOrDefault(id, List.of())));
		}
		return lines;
	}

	private Map<UUID, List<Comment>> comments(MinutesId minutes) {
		Map<UUID, List<Comment>> comments = new HashMap<>();
		this.jdbc.sql("""
				select c.* from minute_comment c join minute_entry e on e.id = c.entry_id
				 where e.minutes_id = ? order by c.made_at, c.id
				""").param(minutes.value()).query((row) -> {
			comments.computeIfAbsent(row.getObject("entry_id", UUID.class), (key) -> new ArrayList<>())
				.add(new Comment(row.getObject("id", UUID.class), row.getString("name"), row.getString("text"),
						instant(row, "made_at"), row.getString("resolution"), row.getString("resolved_by")));
		});
		return comments;
	}

	private Map<UUID, List<Remark>> remarks(MinutesId minutes, String select) {
		Map<UUID, List<Remark>> remarks = new HashMap<>();
		this.jdbc
			.sql(select + " join minute_entry e on e.id = x.entry_id where e.minutes_id = ? order by made_at, x.id")
			.param(minutes.value())
			.query((row) -> {
				remarks.computeIfAbsent(row.getObject("entry_id", UUID.class), (key) -> new ArrayList<>())
					.add(new Remark(row.getString("text"), row.getString("name"), instant(row, "made_at")));
			});
		return remarks;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** The earlier meetings since the last numbered minutes that have none. */
	private List<MeetingSummary> earlierWithoutNumbers(MinutedMeeting meeting) {
		LocalDate settled = this.jdbc.sql("""
				select max(m.held_on) from minutes n join meeting m on m.id = n.meeting_id
				 where n.body = ? and n.state <> 'DRAFT'
				""").param(meeting.body().value()).query(LocalDate.class).optional().orElse(null);
		if (settled == null) {
			return List.of();
		}
		return this.records.calendar(meeting.body(), null)
			.years()
			.stream()
			.map(MeetingCalendar.Year::meetings)
			.flatMap(List::stream)
			.filter((each) -> each.status() == Meeting.Status.HELD && each.heldOn().isAfter(settled)
					&& each.heldOn().isBefore(meeting.heldOn()))
			.toList();
	}

	/**
	 * One entry.
	 * @throws NotFound if there is no such entry of the meeting's minutes
	 */
	public Line line(Sheet sheet, MinuteEntryId id) {
		return sheet.lines()
			.stream()
			.filter((line) -> line.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("entry " + id));
	}

	/**
	 * That an entry is one of the meeting's minutes.
	 * @throws NotFound if it is not
	 */
	public void require(MinutedMeeting meeting, MinuteEntryId id) {
		MinuteEntry entry = this.entries.byId(id);
		if (!this.meetings.of(entry.getMinutes()).id().equals(meeting.id())) {
			throw new NotFound("entry " + id);
		}
	}

	/** What an entry says. */
	public EntryContent content(MinuteEntryId id) {
		return this.entries.byId(id).getContent();
	}

	/**
	 * The minutes of a meeting.
	 * @throws NotFound if they were not begun
	 */
	public Minutes minutes(MinutedMeeting meeting) {
		return this.all.findByMeeting(meeting.id())
			.orElseThrow(() -> new NotFound("minutes of " + meeting.reference()));
	}

	/** The members on the day of a meeting; empty where they are not on record. */
	public List<SittingMember> members(MinutedMeeting meeting) {
		return this.membership.on(meeting);
	}

	/** Earlier minutes of the same body that a meeting can confirm, the oldest first. */
	public List<Confirmable> confirmable(MinutedMeeting meeting) {
		return this.jdbc.sql("""
				select n.id, n.version, m.reference, m.held_on from minutes n join meeting m on m.id = n.meeting_id
				 where n.body = :body and n.state = 'PUBLISHED' and m.held_on < :heldOn
				 order by m.held_on
				""")
			.param("body", meeting.body().value())
			.param("heldOn", meeting.heldOn())
			.query((row, number) -> new Confirmable(new MinutesId(row.getObject("id", UUID.class)),
					row.getInt("version"), new MeetingReference(row.getString("reference")),
					row.getObject("held_on", LocalDate.class)))
			.list();
	}

	/**
	 * The entry with a number, of a body that anybody keeps minutes of, as an
	 * administrator redacts it.
	 * @throws NotFound if there is none
	 */
	public MinuteEntryId numbered(BodyId body, int number) {
		return this.jdbc.sql("select id from minute_entry where body = ? and number = ?")
			.param(body.value())
			.param(number)
			.query((row, index) -> new MinuteEntryId(row.getObject("id", UUID.class)))
			.optional()
			.orElseThrow(() -> new NotFound("minute " + number));
	}

	/** The meeting and the line of an entry, for an administrator. */
	public Redactable redactable(MinuteEntryId id) {
		MinuteEntry entry = this.entries.byId(id);
		MinutedMeeting meeting = this.meetings.of(entry.getMinutes());
		Minutes minutes = minutes(meeting);
		return lines(minutes, meeting).stream()
			.filter((line) -> line.id().equals(id))
			.findFirst()
			.map((line) -> new Redactable(meeting, line))
			.orElseThrow(() -> new NotFound("entry " + id));
	}

	/** The bodies, for an administrator. */
	public List<MeetingCalendar.NamedBody> bodies() {
		return this.records.calendar(null, null).bodies();
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

	/**
	 * Minutes as they are written.
	 *
	 * @param meeting the meeting
	 * @param page the meeting's record
	 * @param minutes how far they are; null before they are begun
	 * @param lines the entries
	 * @param agenda the headings of the agenda, before they are begun
	 * @param before earlier meetings that have no numbered minutes
	 * @param obstacle why they cannot be circulated, or published, now; null if nothing
	 * stands in the way
	 */
	public record Sheet(MinutedMeeting meeting, MeetingPage page, @Nullable Minutes minutes, List<Line> lines,
			List<String> agenda, List<MeetingSummary> before, @Nullable String obstacle) {

		public boolean isDraft() {
			return this.minutes != null && this.minutes.getState() == MinutesState.DRAFT;
		}

		public boolean isChangeable() {
			return this.minutes != null && this.minutes.getState() != MinutesState.CONFIRMED;
		}

		public boolean isConfirmed() {
			return this.minutes != null && this.minutes.getState() == MinutesState.CONFIRMED;
		}

		/** Comments that nobody answered. */
		public long getOpenComments() {
			return this.lines.stream()
				.flatMap((line) -> line.comments().stream())
				.filter((comment) -> comment.resolution() == null)
				.count();
		}

	}

	/**
	 * An entry as it is written.
	 *
	 * @param id the entry
	 * @param version the number of its stored state
	 * @param position its place, from 1
	 * @param number its number
	 * @param provisional whether the number may still change
	 * @param first whether no entry is before it
	 * @param last whether no entry is after it
	 * @param content what it says
	 * @param confirmations which minutes it confirms
	 * @param comments what members said
	 * @param errata what turned out to be wrong
	 * @param redactions what the law required to remove
	 */
	public record Line(MinuteEntryId id, int version, int position, int number, boolean provisional, boolean first,
			boolean last, EntryContent content, List<Confirmation> confirmations, List<Comment> comments,
			List<Remark> errata, List<Remark> redactions) {
	}

	/**
	 * What a member said of an entry.
	 */
	public record Comment(UUID id, String name, String text, Instant madeAt, @Nullable String resolution,
			@Nullable String resolvedBy) {
	}

	/**
	 * An erratum, or that words were removed.
	 */
	public record Remark(String text, String name, Instant at) {
	}

	/**
	 * Minutes that a later meeting can confirm.
	 */
	public record Confirmable(MinutesId id, int version, MeetingReference reference, LocalDate heldOn) {
	}

	/**
	 * An entry from which words can be removed.
	 */
	public record Redactable(MinutedMeeting meeting, Line line) {
	}

}
