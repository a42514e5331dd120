package org.openscrutiny.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingPage.CarriedLink;
import org.openscrutiny.meetings.MeetingPage.Correction;
import org.openscrutiny.meetings.MeetingPage.Publication;
import org.openscrutiny.meetings.MeetingPage.Withdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published agendas as they are stored. What a reader may not know never leaves the
 * database: the views of {@code V018__agenda.sql} leave it out.
 */
@Component
class AgendaRows {

	/** What the public reads is in views of this name, what members read in others. */
	private static final String PUBLIC = "public";

	private static final String MEMBERS = "published";

	private final JdbcClient jdbc;

	AgendaRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** When the agenda of a meeting and its supplements were published, up to now. */
	List<Publication> publications(MeetingId meeting, Instant now) {
		return this.jdbc.sql("""
				select number, visible_from, published_at, adds, late_reason, note
				  from agenda_publication
				 where meeting_id = :meeting and visible_from <= :now
				 order by number
				""")
			.param("meeting", meeting.value())
			.param("now", at(now))
			.query((row, number) -> new Publication(row.getInt("number"), instant(row, "visible_from"),
					optionalInstant(row, "published_at"), row.getString("adds"), row.getString("late_reason"),
					row.getString("note")))
			.list();
	}

	/** The published items, in order. */
	List<ItemRow> items(Context context) {
		return this.jdbc
			.sql("""
					select i.*, om.reference as from_meeting, om.held_on as from_day, coalesce(o.number, o.position) as from_place,
					       tm.reference as to_meeting, tm.held_on as to_day, coalesce(t.number, t.position) as to_place
					  from %1$s_agenda_item i
					  left join %1$s_agenda_item o on o.id = i.carried_from and o.visible_from <= :now
					  left join meeting om on om.id = o.meeting_id
					  left join %1$s_agenda_item t on t.carried_from = i.id and t.visible_from <= :now
					  left join meeting tm on tm.id = t.meeting_id
					 where i.meeting_id = :meeting and i.visible_from <= :now
					 order by i.position, tm.held_on
					"""
				.formatted(context.views()))
			.param("meeting", context.meeting().getId().value())
			.param("now", at(context.now()))
			.query(AgendaRows::itemRow)
			.list()
			.stream()
			.collect(Collectors.toMap(ItemRow::id, (row) -> row, ItemRow::with, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

	private static ItemRow itemRow(ResultSet row, int number) throws SQLException {
		List<CarriedLink> links = new ArrayList<>();
		for (String other : List.of("from", "to")) {
			String reference = row.getString(other + "_meeting");
			if (reference != null) {
				links.add(new CarriedLink("to".equals(other),
						"/meetings/" + reference + "#item-" + row.getInt(other + "_place"),
						row.getObject(other + "_day", LocalDate.class)));
			}
		}
		return new ItemRow(row.getObject("id", UUID.class), row.getObject("number", Integer.class),
				row.getInt("position"), row.getObject("minute_number", Integer.class), row.getBoolean("standing"),
				row.getString("ask"), row.getString("report_of"), row.getString("presenter"),
				row.getObject("starts_at", LocalTime.class), row.getString("note"), row.getInt("publication"),
				row.getString("circumstances"), withholding(row), withdrawn(row), links);
	}

	/** The headings of each item. */
	Map<UUID, List<String>> topics(Context context) {
		Map<UUID, List<String>> topics = new HashMap<>();
		this.jdbc.sql("""
				select t.item_id, t.topic
				  from %1$s_agenda_topic t join agenda_item i on i.id = t.item_id
				 where i.meeting_id = :meeting and i.visible_from <= :now
				 order by t.item_id, t.position
				""".formatted(context.views()))
			.param("meeting", context.meeting().getId().value())
			.param("now", at(context.now()))
			.query((row) -> {
				topics.computeIfAbsent(row.getObject("item_id", UUID.class), (id) -> new ArrayList<>())
					.add(row.getString("topic"));
			});
		return topics;
	}

	/** The published papers of each item. */
	Map<UUID, List<PaperRow>> papers(Context context) {
		Map<UUID, List<PaperRow>> papers = new HashMap<>();
		this.jdbc
			.sql("""
					select p.*, array(select f.document_id from agenda_paper_file f where f.paper_id = p.id order by f.position)
					           as files
					  from %1$s_agenda_paper p join agenda_item i on i.id = p.item_id
					 where i.meeting_id = :meeting and i.visible_from <= :now and p.visible_from <= :now
					 order by p.item_id, p.position
					"""
				.formatted(context.views()))
			.param("meeting", context.meeting().getId().value())
			.param("now", at(context.now()))
			.query((row) -> {
				papers.computeIfAbsent(row.getObject("item_id", UUID.class), (id) -> new ArrayList<>())
					.add(paperRow(row));
			});
		return papers;
	}

	private static PaperRow paperRow(ResultSet row) throws SQLException {
		String status = row.getString("status");
		String kind = row.getString("kind");
		return new PaperRow(row.getObject("id", UUID.class), row.getObject("number", Integer.class),
				(status != null) ? Paper.Status.valueOf(status) : null, row.getInt("publication"),
				instant(row, "visible_from"), row.getObject("replaces", UUID.class),
				row.getObject("public_version_of", UUID.class), row.getString("title"),
				(kind != null) ? Paper.Kind.valueOf(kind) : null, row.getString("note"), row.getString("report_of"),
				row.getString("author"), row.getString("author_title"), row.getString("purpose"),
				row.getString("recommendations"),
				new Implications(row.getString("financial"), row.getString("legal"), row.getString("equality"),
						row.getString("risk"), row.getString("other_implications")),
				row.getString("background"), row.getString("content"), withholding(row), withdrawn(row),
				Arrays.asList((UUID[]) row.getArray("files").getArray()));
	}

	/** What was put right, by item and by paper. */
	Map<UUID, List<Correction>> corrections(Context context) {
		Map<UUID, List<Correction>> corrections = new HashMap<>();
		this.jdbc.sql("""
				select coalesce(paper_id, item_id) as part, note, corrected_at
				  from %s where meeting_id = :meeting and corrected_at <= :now
				 order by corrected_at
				""".formatted(context.entitled() ? "agenda_correction" : "public_agenda_correction"))
			.param("meeting", context.meeting().getId().value())
			.param("now", at(context.now()))
			.query((row) -> {
				corrections.computeIfAbsent(row.getObject("part", UUID.class), (id) -> new ArrayList<>())
					.add(new Correction(instant(row, "corrected_at"), row.getString("note")));
			});
		return corrections;
	}

	static @Nullable Withholding withholding(ResultSet row) throws SQLException {
		String kind = row.getString("withheld");
		if (kind == null) {
			return null;
		}
		return new Withholding(Withholding.Kind.valueOf(kind),
				List.of((Integer[]) row.getArray("exempt_paragraphs").getArray()), row.getString("withheld_because"),
				row.getString("withheld_by"), row.getObject("review_on", LocalDate.class),
				row.getBoolean("title_withheld"));
	}

	private static @Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
		Instant at = optionalInstant(row, "withdrawn_at");
		return (at != null) ? new Withdrawn(at, row.getString("withdrawn_because")) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is read, when, and for whom.
	 *
	 * @param meeting the meeting
	 * @param entitled whether the reader may know what is withheld from the public
	 * @param now the instant up to which things are published
	 */
	record Context(Meeting meeting, boolean entitled, Instant now) {

		String views() {
			return this.entitled ? MEMBERS : PUBLIC;
		}

	}

	/** A published item. */
	record ItemRow(UUID id, @Nullable Integer number, int position, @Nullable Integer minuteNumber, boolean standing,
			@Nullable String ask, @Nullable String reportOf, @Nullable String presenter, @Nullable LocalTime startsAt,
			@Nullable String note, int publication, @Nullable String circumstances, @Nullable Withholding withholding,
			@Nullable Withdrawn withdrawn, List<CarriedLink> links) {

		int place() {
			return (this.number != null) ? this.number : this.position;
		}

		/** An item that was carried over to several meetings comes in several rows. */
		ItemRow with(ItemRow other) {
			Set<CarriedLink> all = new LinkedHashSet<>(this.links);
			all.addAll(other.links);
			return new ItemRow(this.id, this.number, this.position, this.minuteNumber, this.standing, this.ask,
					this.reportOf, this.presenter, this.startsAt, this.note, this.publication, this.circumstances,
					this.withholding, this.withdrawn, List.copyOf(all));
		}

	}

	/** A published paper. */
	record PaperRow(UUID id, @Nullable Integer number, Paper.@Nullable Status status, int publication, Instant since,
			@Nullable UUID replaces, @Nullable UUID publicVersionOf, @Nullable String title, Paper.@Nullable Kind kind,
			@Nullable String note, @Nullable String reportOf, @Nullable String author, @Nullable String authorTitle,
			@Nullable String purpose, @Nullable String recommendations, Implications implications,
			@Nullable String background, @Nullable String content, @Nullable Withholding withholding,
			@Nullable Withdrawn withdrawn, List<UUID> files) {

		boolean hasPage() {
			return this.content != null || this.purpose != null || this.recommendations != null
					|| this.background != null || !this.implications.getGiven().isEmpty() || this.author != null;
		}

		@Nullable String kindLabel() {
			return (this.kind != null) ? this.kind.getLabel() : null;
		}

		@Nullable String byline() {
			if (this.author == null) {
				return this.authorTitle;
			}
			return (this.authorTitle != null) ? this.author + ", " + this.authorTitle : this.author;
		}

	}

}
