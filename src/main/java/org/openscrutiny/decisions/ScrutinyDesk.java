package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingCalendar;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as the panel's officers work with it: what was decided since the panel
 * last met, and what is marked for it. They see what every reader sees.
 */
@Service
@Transactional(readOnly = true)
public class ScrutinyDesk {

	private static final BodyId PANEL = new BodyId("panel");

	private static final String ROWS = """
			select d.*, s.note as mark,
			       exists (select from decision_list_entry e where e.decision_id = d.id) as listed
			  from public_decision d
			  left join decision_scrutiny s on s.decision_id = d.id and s.ended_at is null
			 where d.visible_from <= :now
			""";

	private final MeetingManagement meetings;

	private final JdbcClient jdbc;

	private final Clock clock;

	ScrutinyDesk(MeetingManagement meetings, JdbcClient jdbc, Clock clock) {
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the officers have before them. */
	public Overview overview() {
		MeetingCalendar calendar = this.meetings.calendar(PANEL, null);
		MeetingSummary next = calendar.next();
		Optional<MeetingSummary> last = calendar.years()
			.stream()
			.flatMap((year) -> year.meetings().stream())
			.filter((meeting) -> meeting.status() == Meeting.Status.HELD
					|| (meeting.status() == Meeting.Status.SCHEDULED && !meeting.upcoming()))
			.findFirst();
		Map<UUID, String> laid = (next != null) ? laid(next.reference()) : Map.of();
		List<MeetingPage.Item> items = (next != null) ? this.meetings.read(next.reference()).items() : List.of();
		return new Overview(next, last.map(MeetingSummary::heldOn).orElse(null),
				items.stream().filter((item) -> !laid.containsKey(item.id())).toList(), List.copyOf(laid.values()),
				since(last.map(this::end).orElse(Instant.EPOCH)), marked());
	}

	/**
	 * Up to when the panel was told of decisions: when the last list for the meeting was
	 * frozen, or else the beginning of the day on which it was held.
	 */
	private Instant end(MeetingSummary last) {
		Instant day = last.heldOn().atStartOfDay(this.clock.getZone()).toInstant();
		return this.jdbc.sql("select frozen_at from decision_list where meeting = ? order by frozen_at desc limit 1")
			.param(last.reference().toString())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.filter((frozen) -> frozen.isBefore(day))
			.orElse(day);
	}

	private Map<UUID, String> laid(MeetingReference meeting) {
		Map<UUID, String> headings = new LinkedHashMap<>();
		this.jdbc.sql("select agenda_item_id, heading from decision_list where meeting = ? order by frozen_at, id")
			.param(meeting.toString())
			.query((row) -> {
				headings.put(row.getObject("agenda_item_id", UUID.class), row.getString("heading"));
			});
		return headings;
	}

	private List<Entry> since(Instant since) {
		return this.jdbc.sql(ROWS + " and d.visible_from >= :since order by d.year desc, d.number desc, d.suffix desc")
			.param("now", now())
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query(ScrutinyDesk::entry)
			.list();
	}

	private List<Entry> marked() {
		return this.jdbc.sql(ROWS + " and s.id is not null order by s.marked_at desc, s.id")
			.param("now", now())
			.query(ScrutinyDesk::entry)
			.list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(Columns.line(row), row.getString("mark"), row.getBoolean("listed"));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What the officers have before them.
	 *
	 * @param meeting the next meeting of the panel, if one is announced
	 * @param last the day on which the panel last met, if that is known
	 * @param items the items of the next agenda that have no list
	 * @param laid the headings of the lists that others have
	 * @param since the decisions published since the panel was last told of any
	 * @param marked the decisions marked for the panel
	 */
	public record Overview(@Nullable MeetingSummary meeting, @Nullable LocalDate last, List<MeetingPage.Item> items,
			List<String> laid, List<Entry> since, List<Entry> marked) {

		/** The decisions of which the next list consists: those that no list has yet. */
		public List<DecisionLine> unlisted() {
			return this.since.stream().filter((entry) -> !entry.listed()).map(Entry::decision).toList();
		}

		/** The item that the agenda itself gives to key decisions. */
		public Optional<MeetingPage.Item> suggestedItem() {
			return this.items.stream()
				.filter((item) -> item.topics()
					.stream()
					.anyMatch((topic) -> topic.toLowerCase(Locale.UK).contains("decision")))
				.findFirst();
		}

	}

	/**
	 * A decision as the officers look at it.
	 *
	 * @param decision what readers know of it
	 * @param mark what the panel wants to know, if it is marked
	 * @param listed whether it was laid before a meeting
	 */
	public record Entry(DecisionLine decision, @Nullable String mark, boolean listed) {
	}

}
