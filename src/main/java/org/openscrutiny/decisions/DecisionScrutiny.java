package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.BodyId;
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
 * What the panel's officers do with decisions: they lay those since the last meeting
 * before the next, as a list that is frozen, and mark what the panel is to look at. They
 * see what every reader sees.
 */
@Service
@Transactional
public class DecisionScrutiny implements AgendaItemAddition {

	private static final BodyId PANEL = new BodyId("panel");

	private static final String SINCE = """
			select d.*, s.id as mark, s.note as mark_note
			  from public_decision d
			  left join decision_scrutiny s on s.decision_id = d.id and s.ended_at is null
			 where d.visible_from >= :since and d.visible_from <= :now
			""";

	private final MeetingManagement meetings;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	DecisionScrutiny(MeetingManagement meetings, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** What the officers have on their desk. */
	@Transactional(readOnly = true)
	public Overview overview() {
		Optional<MeetingPage> next = nextMeeting();
		LocalDate last = next.map(MeetingPage::previous).map(MeetingSummary::heldOn).orElse(LocalDate.EPOCH);
		Set<UUID> listed = listed();
		List<Since> since = since(last);
		Map<UUID, String> laid = new LinkedHashMap<>();
		next.ifPresent((meeting) -> of(meeting.meeting().reference())
			.forEach((list) -> laid.put(list.item(), list.heading())));
		return new Overview(next.map(MeetingPage::meeting).orElse(null), (last.equals(LocalDate.EPOCH)) ? null : last,
				next.map((meeting) -> meeting.items().stream().filter((item) -> !laid.containsKey(item.id())).toList())
					.orElse(List.of()),
				laid, since, since.stream().filter((each) -> !listed.contains(each.decision().id().value())).toList(),
				marked());
	}

	private Optional<MeetingPage> nextMeeting() {
		return Optional.ofNullable(this.meetings.calendar(PANEL, null).next())
			.map((next) -> this.meetings.read(next.reference()));
	}

	private List<Since> since(LocalDate day) {
		return this.jdbc.sql(SINCE + " order by d.year desc, d.number desc, d.suffix desc")
			.param("since", day.atStartOfDay(this.clock.getZone()).toOffsetDateTime())
			.param("now", now())
			.query((row, number) -> since(row))
			.list();
	}

	private List<Since> marked() {
		return this.jdbc.sql(SINCE + " and s.id is not null order by s.marked_at desc")
			.param("since", LocalDate.EPOCH.atStartOfDay(this.clock.getZone()).toOffsetDateTime())
			.param("now", now())
			.query((row, number) -> since(row))
			.list();
	}

	private static Since since(ResultSet row) throws SQLException {
		return new Since(DecisionRegister.line(row), row.getObject("mark", UUID.class), row.getString("mark_note"));
	}

	private Set<UUID> listed() {
		return this.jdbc.sql("select decision_id from decision_list_entry")
			.query(UUID.class)
			.list()
			.stream()
			.collect(Collectors.toSet());
	}

	/**
	 * Lays the decisions since the last meeting of the panel before its next one, and
	 * freezes the list.
	 * @param reference the next meeting
	 * @param item the agenda item
	 * @param heading the heading of the list
	 * @throws NotFound if this is not the next meeting of the panel
	 * @throws RuleBroken if there is no such item, it has a list already, or there is
	 * nothing to lay before it
	 */
	public void attach(MeetingReference reference, UUID item, String heading, By by) {
		Overview overview = overview();
		MeetingSummary meeting = overview.meeting();
		if (meeting == null || !meeting.reference().equals(reference)) {
			throw new NotFound("No next meeting " + reference);
		}
		MeetingPage.Item chosen = overview.items()
			.stream()
			.filter((each) -> each.id().equals(item))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("item", "Choose an item of the agenda that has no list yet"));
		if (overview.unlisted().isEmpty()) {
			throw new RuleBroken("No decision was published since the last meeting that no list has yet");
		}
		freeze(meeting.reference(), chosen, heading, overview.unlisted(), by);
		this.audit.record(by, "Attached a list of decisions",
				new Subject("meeting", meeting.reference().toString(), meeting.bodyName()),
				Changes.none().set("Item", chosen.number()).set("Decisions", overview.unlisted().size()));
	}

	private void freeze(MeetingReference meeting, MeetingPage.Item item, String heading, List<Since> decisions, By by) {
		UUID list = UUID.randomUUID();
		try {
			this.jdbc.sql("""
					insert into decision_list (id, meeting, agenda_item_id, item_number, heading, frozen_at, frozen_by)
					values (:id, :meeting, :item, :number, :heading, :now, :who)
					""")
				.param("id", list)
				.param("meeting", meeting.toString())
				.param("item", item.id())
				.param("number", item.number())
				.param("heading", heading)
				.param("now", by.when().atOffset(ZoneOffset.UTC))
				.param("who", Objects.requireNonNull(by.who()).value())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleRecord();
		}
		int position = 1;
		for (Since each : decisions) {
			this.jdbc
				.sql("""
						insert into decision_list_entry (list_id, position, decision_id, printed, title, made_on, classification)
						values (:list, :position, :decision, :printed, :title, :made, :classification)
						""")
				.param("list", list)
				.param("position", position++)
				.param("decision", each.decision().id().value())
				.param("printed", each.decision().printed())
				.param("title", each.decision().title())
				.param("made", each.decision().madeOn())
				.param("classification", each.decision().classification().name())
				.update();
		}
	}

	/**
	 * The frozen lists of a meeting. A decision that was withheld since shows no more
	 * than its own page does.
	 */
	@Override
	@Transactional(readOnly = true)
	public List<Addition> of(MeetingReference meeting) {
		Map<UUID, Addition> lists = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select l.agenda_item_id, l.heading, l.frozen_at, l.source, e.printed, e.made_on, e.classification,
					       d.classification as now_classified,
					       case when d.classification = 'PUBLIC' or e.classification <> 'PUBLIC' then e.title else d.title end as title,
					       d.year, d.number, d.suffix
					  from decision_list l
					  join decision_list_entry e on e.list_id = l.id
					  join public_decision d on d.id = e.decision_id
					 where l.meeting = :meeting and l.frozen_at <= :now
					 order by l.frozen_at, l.id, e.position
					""")
			.param("meeting", meeting.toString())
			.param("now", now())
			.query((row) -> {
				UUID item = row.getObject("agenda_item_id", UUID.class);
				Addition list = lists.get(item);
				if (list == null) {
					list = new Addition(item, row.getString("heading"), new ArrayList<>(), note(row));
					lists.put(item, list);
				}
				list.entries().add(entry(row));
			});
		return List.copyOf(lists.values());
	}

	private @Nullable String note(ResultSet row) throws SQLException {
		String source = row.getString("source");
		return (source != null) ? "The list as printed. Recorded from: " + source
				: "The list as it was when it was attached to the agenda.";
	}

	private static Entry entry(ResultSet row) throws SQLException {
		Classification then = Classification.valueOf(row.getString("classification"));
		Classification shown = then.isWithheld() ? then : Classification.valueOf(row.getString("now_classified"));
		return new Entry("/decisions/" + DecisionRegister.reference(row), row.getString("printed"),
				row.getString("title"), row.getObject("made_on", LocalDate.class),
				shown.isWithheld() ? shown.getLabel() : null);
	}

	/**
	 * Marks a decision for the panel.
	 * @param note what the panel wants to know, as readers see it
	 * @throws NotFound if readers know of no such decision
	 * @throws RuleBroken if it is marked already
	 */
	public void mark(DecisionReference reference, String note, By by) {
		UUID decision = visible(reference);
		try {
			this.jdbc.sql("""
					insert into decision_scrutiny (id, decision_id, note, marked_at, marked_by, marked_name)
					values (:id, :decision, :note, :now, :who, :name)
					""")
				.param("id", UUID.randomUUID())
				.param("decision", decision)
				.param("note", note)
				.param("now", by.when().atOffset(ZoneOffset.UTC))
				.param("who", Objects.requireNonNull(by.who()).value())
				.param("name", by.name())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleRecord();
		}
		this.audit.record(by, "Marked for scrutiny", subject(decision, reference), Changes.none().set("Note", note));
	}

	/**
	 * Takes the mark off.
	 * @throws NotFound if the decision is not marked
	 */
	public void unmark(DecisionReference reference, By by) {
		UUID decision = visible(reference);
		int ended = this.jdbc.sql("""
				update decision_scrutiny set ended_at = :now, ended_by = :who, ended_name = :name
				 where decision_id = :decision and ended_at is null
				""")
			.param("decision", decision)
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.update();
		if (ended == 0) {
			throw new NotFound("Decision " + reference + " is not marked");
		}
		this.audit.record(by, "Took the scrutiny mark off", subject(decision, reference), Changes.none());
	}

	private UUID visible(DecisionReference reference) {
		return this.jdbc.sql("select id from public_decision where reference = :reference and visible_from <= :now")
			.param("reference", reference.toString())
			.param("now", now())
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFound("No decision " + reference));
	}

	private static Subject subject(UUID id, DecisionReference reference) {
		return new Subject("decision", id.toString(), "Decision " + reference);
	}

	private OffsetDateTime now() {
		Instant now = this.clock.instant();
		return now.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What the officers have before them.
	 *
	 * @param meeting the next meeting of the panel, if one is announced
	 * @param last the day of the one before, if there is one
	 * @param items the items of its agenda that have no list
	 * @param laid the headings of the lists that others have
	 * @param since the decisions that became visible since that day
	 * @param unlisted those of them that no list has
	 * @param marked the decisions marked for the panel
	 */
	public record Overview(@Nullable MeetingSummary meeting, @Nullable LocalDate last, List<MeetingPage.Item> items,
			Map<UUID, String> laid, List<Since> since, List<Since> unlisted, List<Since> marked) {
	}

	/**
	 * A decision with its mark.
	 *
	 * @param decision what readers know of it
	 * @param mark identifies the mark; null if it has none
	 * @param note what the panel wants to know
	 */
	public record Since(DecisionLine decision, @Nullable UUID mark, @Nullable String note) {
	}

}
