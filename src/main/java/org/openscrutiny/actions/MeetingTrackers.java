package org.openscrutiny.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.meetings.page.AgendaItemAddition;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trackers that are laid before meetings. Each is frozen: it points at the rows of
 * the history at which its actions stood. Those that unpublished minutes raised are among
 * them, and are shown to readers once the minutes are.
 */
@Service
@Transactional
public class MeetingTrackers implements AgendaItemAddition {

	private static final String TRACKERS = """
			select t.*, m.held_on,
			       (select count(*) from action_tracker_line l join action_event e on e.id = l.event_id
			          join action a on a.id = l.action_id and a.visible_from <= :now
			         where l.tracker_id = t.id and e.status = 'OUTSTANDING') as outstanding,
			       (select count(*) from action_tracker_line l join action_event e on e.id = l.event_id
			          join action a on a.id = l.action_id and a.visible_from <= :now
			         where l.tracker_id = t.id and e.status = 'COMPLETED') as completed
			  from action_tracker t join meeting m on m.reference = t.meeting
			 where t.frozen_at <= :now and
			""";

	private final MeetingManagement meetings;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MeetingTrackers(MeetingManagement meetings, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What can be laid before the next meeting of the panel; empty where none is
	 * announced.
	 */
	@Transactional(readOnly = true)
	public Optional<Preparation> preparation() {
		return Optional.ofNullable(this.meetings.calendar(ActionReference.PANEL, null).next()).map((next) -> {
			MeetingPage page = this.meetings.read(next.reference());
			List<MeetingTracker> laid = ofMeeting(next.reference());
			return new Preparation(next,
					page.items()
						.stream()
						.filter((item) -> laid.stream().noneMatch((tracker) -> tracker.item().equals(item.id())))
						.toList(),
					laid);
		});
	}

	/**
	 * Lays the tracker before the next meeting of the panel, as it stands now.
	 * @param reference the meeting
	 * @param item the agenda item
	 * @param heading the heading under the item
	 * @return the frozen tracker
	 * @throws NotFound if this is not the next meeting of the panel
	 * @throws RuleBroken if there is no such item, or it has a tracker already
	 */
	public MeetingTracker freeze(MeetingReference reference, UUID item, String heading, By by) {
		Preparation preparation = preparation().filter((next) -> next.meeting().reference().equals(reference))
			.orElseThrow(() -> new NotFound("No next meeting " + reference));
		MeetingPage.Item chosen = preparation.items()
			.stream()
			.filter((each) -> each.id().equals(item))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("item", "Choose an item of the agenda that has no tracker yet"));
		UUID id = UUID.randomUUID();
		store(id, preparation, chosen, heading, by);
		this.audit.record(by, "Attached the action tracker",
				new Subject("meeting", reference.toString(), preparation.meeting().bodyName()),
				Changes.none().set("Item", chosen.number()));
		return tracker(id);
	}

	private void store(UUID id, Preparation preparation, MeetingPage.Item item, String heading, By by) {
		MeetingReference meeting = preparation.meeting().reference();
		try {
			this.jdbc
				.sql("""
						insert into action_tracker (id, meeting, number, agenda_item_id, item_number, heading, frozen_at, frozen_by)
						values (:id, :meeting, :number, :item, :itemNumber, :heading, :now, :who)
						""")
				.param("id", id)
				.param("meeting", meeting.toString())
				.param("number", preparation.laid().size() + 1)
				.param("item", item.id())
				.param("itemNumber", item.number())
				.param("heading", heading)
				.param("now", by.when().atOffset(ZoneOffset.UTC))
				.param("who", Objects.requireNonNull(by.who()).value())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleRecord();
		}
		this.jdbc
			.sql("insert into action_tracker_line (tracker_id, position, action_id, event_id, latest)\n"
					+ ActionRows.LINES + """
							select :tracker, row_number() over (order by status desc, %s), id, event_id, latest_text
							  from line where body = :body
							""".formatted(TrackerFilter.Order.REFERENCE.getSql()))
			.param("tracker", id)
			.param("day", LocalDate.now(this.clock))
			.param("body", ActionReference.PANEL.value())
			.update();
	}

	private MeetingTracker tracker(UUID id) {
		return this.jdbc.sql(TRACKERS + "t.id = :id")
			.param("now", now())
			.param("id", id)
			.query((row, number) -> tracker(row))
			.single();
	}

	private List<MeetingTracker> ofMeeting(MeetingReference meeting) {
		return this.jdbc.sql(TRACKERS + "t.meeting = :meeting order by t.number")
			.param("now", now())
			.param("meeting", meeting.toString())
			.query((row, number) -> tracker(row))
			.list();
	}

	/** The trackers in which an action stands, the earliest first. */
	@Transactional(readOnly = true)
	List<MeetingTracker> with(ActionId action) {
		return this.jdbc.sql(TRACKERS + """
				exists (select from action_tracker_line l where l.tracker_id = t.id and l.action_id = :action)
				 order by m.held_on, t.meeting, t.number
				""").param("now", now()).param("action", action.value()).query((row, number) -> tracker(row)).list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Addition> of(MeetingReference meeting) {
		return ofMeeting(meeting).stream()
			.map((tracker) -> new Addition(tracker.item(), tracker.heading(),
					List.of(new Entry(tracker.getHref(), "The tracker",
							tracker.outstanding() + " outstanding, " + tracker.completed() + " completed", null, null,
							"As it stood for this meeting")),
					note(tracker)))
			.toList();
	}

	private static @Nullable String note(MeetingTracker tracker) {
		return (tracker.source() != null) ? "As printed. Recorded from: " + tracker.source()
				: "As it stood when it was attached to the agenda.";
	}

	/**
	 * A frozen tracker with its lines.
	 * @param number counts the trackers of the meeting
	 * @throws NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public MeetingTracker.Sheet read(MeetingReference meeting, int number) {
		MeetingTracker tracker = ofMeeting(meeting).stream()
			.filter((each) -> each.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("No tracker " + number + " of " + meeting));
		LocalDate day = LocalDate.ofInstant(tracker.frozenAt(), this.clock.getZone());
		List<MeetingTracker.Line> lines = this.jdbc
			.sql("""
					select a.id, a.body, a.reference, a.minute_number, a.meeting, a.visible_from, s.status, s.wording, s.owner,
					       s.owner_name, s.owner_member, s.joint_owner, s.target, s.due_on, s.due_precision, s.target_meeting,
					       s.deferrals, m.held_on as target_on, r.effective_on as raised_on,
					       r.effective_precision as raised_precision, l.latest, null as latest_kind, cast(:day as date) as as_at
					  from action_tracker_line l
					  join action a on a.id = l.action_id and a.visible_from <= :now
					  join action_event r on r.action_id = a.id and r.position = 1
					  join action_event s on s.id = l.event_id
					  left join meeting m on m.reference = s.target_meeting
					 where l.tracker_id = :tracker
					 order by l.position
					""")
			.param("day", day)
			.param("now", now())
			.param("tracker", tracker.id())
			.query((row, position) -> new MeetingTracker.Line(ActionRows.line(row), row.getString("latest"),
					Objects.requireNonNull(ActionRows.instant(row, "visible_from")).isAfter(tracker.frozenAt())))
			.list();
		return new MeetingTracker.Sheet(tracker, lines.stream().filter((line) -> !line.action().isCompleted()).toList(),
				lines.stream().filter((line) -> line.action().isCompleted()).toList());
	}

	private static MeetingTracker tracker(ResultSet row) throws SQLException {
		return new MeetingTracker(row.getObject("id", UUID.class), new MeetingReference(row.getString("meeting")),
				row.getObject("held_on", LocalDate.class), row.getInt("number"),
				row.getObject("agenda_item_id", UUID.class), row.getObject("item_number", Integer.class),
				row.getString("heading"), Objects.requireNonNull(ActionRows.instant(row, "frozen_at")),
				row.getString("source"), row.getInt("outstanding"), row.getInt("completed"));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What there is to do for a meeting.
	 *
	 * @param meeting the next meeting of the panel
	 * @param items the items of its agenda that have no tracker
	 * @param laid the trackers that are laid before it
	 */
	public record Preparation(MeetingSummary meeting, List<MeetingPage.Item> items, List<MeetingTracker> laid) {
	}

}
