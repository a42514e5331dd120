package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
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
 * The lists of decisions that are laid before meetings of the panel. A list is public at
 * once and frozen: it stays as it was when it was attached to the agenda.
 */
@Service
@Transactional
public class AgendaLists implements AgendaItemAddition {

	private final ScrutinyDesk desk;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	AgendaLists(ScrutinyDesk desk, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.desk = desk;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
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
		ScrutinyDesk.Overview overview = this.desk.overview();
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
		freeze(reference, chosen, heading, overview.unlisted(), by);
		this.audit.record(by, "Attached a list of decisions",
				new Subject("meeting", reference.toString(), meeting.bodyName()),
				Changes.none().set("Item", chosen.number()).set("Decisions", overview.unlisted().size()));
	}

	private void freeze(MeetingReference meeting, MeetingPage.Item item, String heading, List<DecisionLine> decisions,
			By by) {
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
		for (DecisionLine each : decisions) {
			this.jdbc
				.sql("""
						insert into decision_list_entry (list_id, position, decision_id, printed, title, made_on, classification)
						values (:list, :position, :decision, :printed, :title, :made, :classification)
						""")
				.param("list", list)
				.param("position", position++)
				.param("decision", each.id().value())
				.param("printed", each.printed())
				.param("title", each.title())
				.param("made", each.madeOn())
				.param("classification", each.classification().name())
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
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
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

	private static String note(ResultSet row) throws SQLException {
		String source = row.getString("source");
		return (source != null) ? "The list as printed. Recorded from: " + source
				: "The list as it was when it was attached to the agenda.";
	}

	private static Entry entry(ResultSet row) throws SQLException {
		Classification then = Classification.valueOf(row.getString("classification"));
		Classification shown = then.isWithheld() ? then : Classification.valueOf(row.getString("now_classified"));
		return new Entry("/decisions/" + Columns.reference(row), row.getString("printed"), row.getString("title"),
				row.getObject("made_on", LocalDate.class), shown.isWithheld() ? shown.getLabel() : null);
	}

}
