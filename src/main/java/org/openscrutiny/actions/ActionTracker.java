package org.openscrutiny.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.EntrySource;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.minutes.MinutesReading;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tracker as every reader sees it, today or as it stood on an earlier day.
 */
@Service
@Transactional(readOnly = true)
public class ActionTracker {

	private static final String FILTERED = ActionRows.LINES + """
			select %s
			  from line
			 where visible_from <= :now
			   and (cast(:owner as text) is null or owner = :owner or joint_owner = :owner)
			   and (cast(:since as date) is null or raised_on <= :since)
			   and (cast(:meeting as text) is null or meeting = :meeting)
			   and %s
			""";

	private static final String OF_STATUS = " and status = :status order by ";

	private final JdbcClient jdbc;

	private final DocumentManagement documents;

	private final MinutesReading minutes;

	private final MeetingTrackers trackers;

	private final Clock clock;

	ActionTracker(JdbcClient jdbc, DocumentManagement documents, MinutesReading minutes, MeetingTrackers trackers,
			Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.minutes = minutes;
		this.trackers = trackers;
		this.clock = clock;
	}

	/**
	 * The tracker as it stood at the end of a day, always in four statements.
	 * @param asked the day; null for today, and today's tracker for a day to come
	 * @param page the page of both tables, from 1; past the last of the longer one, that
	 * is given
	 */
	public Tracker asAt(TrackerFilter filter, @Nullable LocalDate asked, int page) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asked == null || asked.isAfter(today)) ? today : asked;
		Map<String, Integer> totals = new HashMap<>();
		filtered("status, count(*) as number", filter, day, " group by status").query((row) -> {
			totals.put(row.getString("status"), row.getInt("number"));
		});
		int last = totals.values().stream().mapToInt(Tracker::last).max().orElse(1);
		int shown = Math.min(page, last);
		return new Tracker(day, (asked != null && asked.isAfter(today)) ? asked : null,
				part(filter, day, Action.Status.OUTSTANDING, totals, shown),
				part(filter, day, Action.Status.COMPLETED, totals, shown), shown, last, meetings());
	}

	private Tracker.Part part(TrackerFilter filter, LocalDate day, Action.Status status, Map<String, Integer> totals,
			int shown) {
		List<ActionLine> lines = filtered("*", filter, day,
				OF_STATUS + filter.order().getSql() + " limit :limit offset :offset")
			.param("status", status.name())
			.param("limit", Tracker.PAGE)
			.param("offset", (shown - 1) * Tracker.PAGE)
			.query((row, number) -> ActionRows.line(row))
			.list();
		return new Tracker.Part(lines, totals.getOrDefault(status.name(), 0));
	}

	/** Reads all actions of a filter one by one, the outstanding ones first. */
	public void forEach(TrackerFilter filter, @Nullable LocalDate asked, Consumer<ActionLine> reader) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asked == null || asked.isAfter(today)) ? today : asked;
		filtered("*", filter, day, " order by status desc, " + filter.order().getSql()).query((row) -> {
			reader.accept(ActionRows.line(row));
		});
	}

	private JdbcClient.StatementSpec filtered(String columns, TrackerFilter filter, LocalDate day, String end) {
		MeetingReference meeting = filter.meeting();
		Integer months = filter.months();
		return this.jdbc.sql(FILTERED.formatted(columns, filter.show().getSql()) + end)
			.param("day", day)
			.param("now", now())
			.param("owner", (filter.owner() != null) ? filter.owner().name() : null)
			.param("since", (months != null) ? day.minusMonths(months) : null)
			.param("meeting", (meeting != null) ? meeting.value() : null);
	}

	private List<Tracker.Meeting> meetings() {
		return this.jdbc.sql("""
				select m.reference, m.held_on from meeting m
				 where exists (select from action a where a.meeting = m.reference and a.visible_from <= :now)
				 order by m.held_on desc, m.reference
				""")
			.param("now", now())
			.query((row, number) -> new Tracker.Meeting(new MeetingReference(row.getString("reference")),
					row.getObject("held_on", LocalDate.class)))
			.list();
	}

	/** What is outstanding today, in numbers. */
	public Summary summary() {
		return this.jdbc.sql(ActionRows.LINES + """
				select count(*) as outstanding,
				       count(*) filter (where due_by < as_at) as overdue,
				       count(*) filter (where target = 'TO_BE_PROGRAMMED') as to_be_programmed
				  from line where visible_from <= :now and status = 'OUTSTANDING'
				""")
			.param("day", LocalDate.now(this.clock))
			.param("now", now())
			.query((row, number) -> new Summary(row.getInt("outstanding"), row.getInt("overdue"),
					row.getInt("to_be_programmed")))
			.single();
	}

	/**
	 * What readers may know of these actions as they stand today, in one statement.
	 */
	List<ActionLine> visible(String where, Map<String, ?> parameters) {
		JdbcClient.StatementSpec statement = this.jdbc
			.sql(ActionRows.LINES + "select * from line where visible_from <= :now and " + where + " order by "
					+ TrackerFilter.Order.REFERENCE.getSql())
			.param("day", LocalDate.now(this.clock))
			.param("now", now());
		for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
			statement = statement.param(parameter.getKey(), parameter.getValue());
		}
		return statement.query((row, number) -> ActionRows.line(row)).list();
	}

	/** What happened last that readers may know of, the newest first. */
	public List<Event> latest(int most) {
		return this.jdbc
			.sql("""
					select a.id, a.body, a.reference, e.position, e.kind, e.effective_on, e.effective_precision, e.text, e.wording,
					       greatest(a.visible_from, coalesce(e.entered_at, a.visible_from)) as told_at
					  from action_event e join action a on a.id = e.action_id
					 where a.visible_from <= :now and coalesce(e.entered_at, a.visible_from) <= :now
					 order by told_at desc, e.effective_on desc, a.body, a.minute_number desc nulls last, a.running desc,
					          e.position desc
					 limit :most
					""")
			.param("now", now())
			.param("most", most)
			.query((row, number) -> event(row))
			.list();
	}

	static Event event(ResultSet row) throws SQLException {
		return new Event(ActionRows.citedReference(row), row.getInt("position"),
				ActionEvent.Kind.valueOf(row.getString("kind")).getLabel(), ActionRows.date(row, "effective"),
				row.getString("text"), row.getString("wording"),
				Objects.requireNonNull(ActionRows.instant(row, "told_at")));
	}

	/**
	 * An action with its thread, as readers see it.
	 * @throws NotFound if there is none that readers may know of
	 */
	public ActionPage read(ActionReference reference) {
		ActionLine line = visible("body = :body and reference = :reference",
				Map.of("body", reference.body().value(), "reference", reference.text()))
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("No action " + reference));
		return page(line);
	}

	/** The page of an action, with the names that only staff see. */
	ActionPage page(ActionLine line) {
		Stored stored = this.jdbc.sql("select entry_id, resolution_id, source, version from action where id = ?")
			.param(line.id().value())
			.query((row, number) -> new Stored(row.getObject("entry_id", UUID.class),
					row.getObject("resolution_id", UUID.class), row.getString("source"), row.getInt("version")))
			.single();
		return new ActionPage(line, stored.version(), origin(stored), stored.source(), thread(line),
				this.trackers.with(line.id()));
	}

	/** Nothing but what readers of the minutes see. */
	private ActionPage.@Nullable Origin origin(Stored stored) {
		if (stored.entry() == null) {
			return null;
		}
		return this.minutes.source(new MinuteEntryId(stored.entry()))
			.filter(EntrySource::visible)
			.map((entry) -> origin(entry, stored.resolution()))
			.orElse(null);
	}

	private static ActionPage.@Nullable Origin origin(EntrySource entry, @Nullable UUID resolution) {
		Integer number = entry.number();
		if (number == null) {
			return null;
		}
		String label = entry.resolutions()
			.stream()
			.filter((line) -> !entry.restricted() && line.id().value().equals(resolution))
			.map(EntrySource.Line::label)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(null);
		return new ActionPage.Origin(new MinuteNumber(entry.body(), number).getHref(), entry.heading(), entry.meeting(),
				entry.heldOn(), label);
	}

	private List<ActionPage.Happening> thread(ActionLine line) {
		List<ActionPage.Row> rows = this.jdbc.sql("""
				select e.*, m.held_on as target_on
				  from action_event e left join meeting m on m.reference = e.target_meeting
				 where e.action_id = :id
				 order by e.effective_on, e.position
				""").param("id", line.id().value()).query((row, number) -> row(row)).list();
		Map<UUID, DocumentSummary> stored = this.documents.of(ActionDocuments.KIND, line.id().value())
			.stream()
			.collect(Collectors.toMap((document) -> document.documentId().value(), Function.identity()));
		List<ActionPage.Happening> thread = new ArrayList<>();
		ActionPage.Row before = null;
		for (ActionPage.Row row : rows) {
			thread.add(new ActionPage.Happening(row.position(), row.kind().getLabel(),
					row.kind() == ActionEvent.Kind.RAISED, row.on(), row.enteredAt(), row.enteredName(), row.toldBy(),
					row.evidence().text(), row.evidence().link(), row.evidence().minute(),
					(row.document() != null) ? stored.get(row.document()) : null, changes(before, row)));
			before = row;
		}
		return thread;
	}

	private static List<ActionPage.Change> changes(ActionPage.@Nullable Row before, ActionPage.Row row) {
		if (before == null) {
			return List.of();
		}
		List<ActionPage.Change> changes = new ArrayList<>();
		compare(changes, "Action", before.terms().wording(), row.terms().wording());
		compare(changes, "Owner", before.terms().owner().inWords(), row.terms().owner().inWords());
		compare(changes, "Due", before.due(), row.due());
		return changes;
	}

	private static void compare(Collection<ActionPage.Change> changes, String label, String before, String after) {
		if (!before.equals(after)) {
			changes.add(new ActionPage.Change(label, before, after));
		}
	}

	private static ActionPage.Row row(ResultSet row) throws SQLException {
		Terms terms = ActionRows.terms(row);
		UUID document = row.getObject("document_id", UUID.class);
		return new ActionPage.Row(row.getInt("position"), ActionEvent.Kind.valueOf(row.getString("kind")),
				ActionRows.date(row, "effective"), ActionRows.instant(row, "entered_at"), row.getString("entered_name"),
				row.getString("told_by"),
				new Evidence(row.getString("text"), row.getString("link"), row.getObject("minute", Integer.class),
						document),
				document, terms, ActionLine.due(terms.target(), row.getObject("target_on", LocalDate.class)));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record Stored(@Nullable UUID entry, @Nullable UUID resolution, @Nullable String source, int version) {
	}

	/**
	 * What is outstanding, in numbers.
	 *
	 * @param outstanding all of it
	 * @param overdue what should have been done by now
	 * @param toBeProgrammed what has no meeting yet
	 */
	public record Summary(int outstanding, int overdue, int toBeProgrammed) {
	}

	/**
	 * Something that happened to an action.
	 *
	 * @param reference the action
	 * @param position counts what was entered, from 1
	 * @param kind in words
	 * @param on when it happened
	 * @param text what was done, or the reason
	 * @param wording the action as it read from then on
	 * @param toldAt from when readers could know
	 */
	public record Event(ActionReference reference, int position, String kind, PartialDate on, @Nullable String text,
			String wording, Instant toldAt) {

		/** Its place in the thread of the action. */
		public String getHref() {
			return this.reference.href() + "#entry-" + this.position;
		}

	}

}
