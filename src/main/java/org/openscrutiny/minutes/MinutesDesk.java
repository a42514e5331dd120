package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
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

	private final MinutesRemarks remarks;

	private final MeetingManagement records;

	private final Membership membership;

	private final Numbering numbering;

	private final Publishing publishing;

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutesDesk(AllMinutes all, MinuteEntries entries, MinutedMeetings meetings, MinutesRemarks remarks,
			MeetingManagement records, Membership membership, Numbering numbering, Publishing publishing,
			JdbcClient jdbc, Clock clock) {
		this.all = all;
		this.entries = entries;
		this.meetings = meetings;
		this.remarks = remarks;
		this.records = records;
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

	/** Everything about the minutes of a meeting. */
	public MinutesSheet sheet(MinutedMeeting meeting, ActingPerson person) {
		MeetingPage page = this.records.read(meeting.reference());
		Minutes minutes = this.all.findByMeeting(meeting.id()).orElse(null);
		List<MinutesSheet.Line> lines = (minutes != null) ? lines(minutes, meeting) : List.of();
		return new MinutesSheet(meeting, page, minutes, lines, (minutes == null)
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

	private List<MinutesSheet.Line> lines(Minutes minutes, MinutedMeeting meeting) {
		int first = minutes.getState().isNumbered() ? 0 : this.numbering.provisionalFirst(meeting);
		Map<UUID, List<MinutesRemarks.Comment>> comments = this.remarks.comments(minutes.getId());
		Map<UUID, List<MinutesRemarks.Remark>> errata = this.remarks.errata(minutes.getId());
		Map<UUID, List<MinutesRemarks.Remark>> redactions = this.remarks.redactions(minutes.getId());
		List<MinutesSheet.Line> lines = new ArrayList<>();
		List<MinuteEntry> found = this.entries.of(minutes.getId());
		for (int i = 0; i < found.size(); i++) {
			MinuteEntry entry = found.get(i);
			UUID id = entry.getId().value();
			Integer number = entry.getNumber();
			lines.add(new MinutesSheet.Line(entry.getId(), entry.getVersion(), entry.getPosition(),
					(number != null) ? number : first + i, number == null, i == 0, i == found.size() - 1,
					entry.getContent(), entry.getConfirmations(), comments.getOrDefault(id, List.of()),
					errata.getOrDefault(id, List.of()), redactions.getOrDefault(id, List.of())));
		}
		return lines;
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

	/**
	 * Minutes that a later meeting can confirm.
	 */
	public record Confirmable(MinutesId id, int version, MeetingReference reference, LocalDate heldOn) {
	}

	/**
	 * An entry from which words can be removed.
	 */
	public record Redactable(MinutedMeeting meeting, MinutesSheet.Line line) {
	}

}
