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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage.CarriedLink;
import org.openscrutiny.meetings.MeetingPage.Correction;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.meetings.MeetingPage.Publication;
import org.openscrutiny.meetings.MeetingPage.Tag;
import org.openscrutiny.meetings.MeetingPage.Withdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Agendas as readers see them. What a reader may not know never leaves the database: the
 * views of {@code V018__agenda.sql} leave it out. Always the same number of statements.
 */
@Component
class AgendaReading {

	/** What the public reads is in views of this name, what members read in others. */
	private static final String PUBLIC = "public";

	private static final String MEMBERS = "published";

	private final JdbcClient jdbc;

	private final DocumentManagement documents;

	AgendaReading(JdbcClient jdbc, DocumentManagement documents) {
		this.jdbc = jdbc;
		this.documents = documents;
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

	/**
	 * The items of a meeting's agenda that are published.
	 * @param entitled whether the reader may know what is withheld from the public
	 */
	List<Item> items(Meeting meeting, boolean entitled, Instant now) {
		Context context = new Context(meeting, entitled, now);
		Map<UUID, List<String>> topics = topics(context);
		Map<UUID, List<PaperRow>> papers = papers(context);
		Map<UUID, List<DocumentSummary>> files = files(papers);
		Map<UUID, List<Correction>> corrections = corrections(context);
		return itemRows(context).stream()
			.map((row) -> item(context, row, topics.getOrDefault(row.id(), List.of()),
					papers.getOrDefault(row.id(), List.of()), files, corrections))
			.toList();
	}

	private static Item item(Context context, ItemRow row, List<String> topics, List<PaperRow> papers,
			Map<UUID, List<DocumentSummary>> files, Map<UUID, List<Correction>> corrections) {
		Withholding stub = context.entitled() ? null : row.withholding();
		Set<UUID> come = papers.stream().map(PaperRow::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
		List<PaperRow> shown = papers.stream().filter((paper) -> !come.contains(paper.id())).toList();
		Set<Tag> tags = new LinkedHashSet<>();
		shown.stream().map(PaperRow::status).filter(Objects::nonNull).map(Tag::of).forEach(tags::add);
		return new Item(row.id(), row.number(), row.place(), row.minuteNumber(),
				topics.isEmpty() ? List.of(untitled(row.withholding(), "item")) : topics, row.standing(), row.ask(),
				row.reportOf(), row.presenter(), row.startsAt(),
				shown.stream().map((paper) -> line(context, row, paper, files, corrections)).toList(),
				List.copyOf(tags), row.note(), row.publication(), row.circumstances(), stub,
				context.entitled() ? row.withholding() : null, row.withdrawn(), row.links(),
				corrections.getOrDefault(row.id(), List.of()));
	}

	private static PaperLine line(Context context, ItemRow item, PaperRow row, Map<UUID, List<DocumentSummary>> files,
			Map<UUID, List<Correction>> corrections) {
		Withholding stub = context.entitled() ? null : row.withholding();
		boolean readable = stub == null && row.withdrawn() == null && item.withdrawn() == null;
		String href = (readable && row.hasPage() && row.number() != null)
				? href(context.meeting().getReference(), item.place(), row.number()) : null;
		return new PaperLine(row.id(), (row.title() != null) ? row.title() : untitled(row.withholding(), "paper"),
				row.note(), href, row.kindLabel(), row.reportOf(), row.byline(), row.content() != null,
				readable ? files.getOrDefault(row.id(), List.of()) : List.of(), row.publication(), row.since(),
				row.replaces() != null, row.publicVersionOf() != null, stub,
				context.entitled() ? row.withholding() : null, row.withdrawn(),
				corrections.getOrDefault(row.id(), List.of()));
	}

	static String href(MeetingReference meeting, int item, int paper) {
		return "/meetings/" + meeting + "/papers/" + item + "-" + paper;
	}

	private static String untitled(@Nullable Withholding withholding, String part) {
		return ((withholding != null) ? withholding.kind().getLabel() : "Withheld") + " " + part;
	}

	/**
	 * A published paper, with all that the reader may know of it.
	 * @param summary the meeting as lists show it
	 */
	Optional<PaperPage> paper(Meeting meeting, MeetingSummary summary, int item, int number, boolean entitled,
			Instant now) {
		return papers(new Context(meeting, entitled, now), summary,
				(place, row) -> place.place() == item && Objects.equals(row.number(), number))
			.findFirst();
	}

	/** All published papers of a meeting, item by item. */
	List<PaperPage> papers(Meeting meeting, MeetingSummary summary, boolean entitled, Instant now) {
		return papers(new Context(meeting, entitled, now), summary, (place, row) -> true).toList();
	}

	private Stream<PaperPage> papers(Context context, MeetingSummary summary, BiPredicate<ItemRow, PaperRow> wanted) {
		Map<UUID, List<PaperRow>> papers = papers(context);
		Map<UUID, List<String>> topics = topics(context);
		Map<UUID, List<DocumentSummary>> files = files(papers);
		Map<UUID, List<Correction>> corrections = corrections(context);
		return itemRows(context).stream()
			.flatMap((item) -> papers.getOrDefault(item.id(), List.of())
				.stream()
				.filter((row) -> wanted.test(item, row))
				.map((row) -> page(summary, item, topics.getOrDefault(item.id(), List.of()), row,
						line(context, item, row, files, corrections))));
	}

	private static PaperPage page(MeetingSummary summary, ItemRow item, List<String> topics, PaperRow row,
			PaperLine line) {
		return new PaperPage(summary, item.place(), item.number() != null,
				topics.isEmpty() ? untitled(item.withholding(), "item") : String.join("; ", topics), line,
				(item.withdrawn() != null) ? item.withdrawn() : row.withdrawn(), row.purpose(),
				lines(row.recommendations()), row.implications(), lines(row.background()),
				PaperText.blocks(row.content()));
	}

	private static List<String> lines(@Nullable String text) {
		return (text != null) ? text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList() : List.of();
	}

	private List<ItemRow> itemRows(Context context) {
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
			.query(AgendaReading::itemRow)
			.list()
			.stream()
			.collect(Collectors.toMap(ItemRow::id, (row) -> row, ItemRow::with, java.util.LinkedHashMap::new))
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

	private Map<UUID, List<String>> topics(Context context) {
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

	private Map<UUID, List<PaperRow>> papers(Context context) {
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

	/**
	 * The files of papers, in the order that the office gave them; withdrawn drafts left
	 * out.
	 */
	private Map<UUID, List<DocumentSummary>> files(Map<UUID, List<PaperRow>> papers) {
		Map<UUID, List<UUID>> order = new HashMap<>();
		papers.values().stream().flatMap(List::stream).forEach((paper) -> {
			if (!paper.files().isEmpty()) {
				order.put(paper.id(), paper.files());
			}
		});
		Map<UUID, List<DocumentSummary>> stored = this.documents.ofAll(PaperDocuments.KIND, order.keySet());
		Map<UUID, List<DocumentSummary>> files = new HashMap<>();
		order.forEach((paper, ids) -> files.put(paper, inOrder(ids, stored.getOrDefault(paper, List.of()))));
		return files;
	}

	static List<DocumentSummary> inOrder(List<UUID> ids, List<DocumentSummary> stored) {
		Map<UUID, DocumentSummary> byId = stored.stream()
			.collect(Collectors.toMap((file) -> file.documentId().value(), (file) -> file));
		return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
	}

	/** By item, and by paper. */
	private Map<UUID, List<Correction>> corrections(Context context) {
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
	 */
	private record Context(Meeting meeting, boolean entitled, Instant now) {

		String views() {
			return this.entitled ? MEMBERS : PUBLIC;
		}

	}

	private record ItemRow(UUID id, @Nullable Integer number, int position, @Nullable Integer minuteNumber,
			boolean standing, @Nullable String ask, @Nullable String reportOf, @Nullable String presenter,
			@Nullable LocalTime startsAt, @Nullable String note, int publication, @Nullable String circumstances,
			@Nullable Withholding withholding, @Nullable Withdrawn withdrawn, List<CarriedLink> links) {

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

	private record PaperRow(UUID id, @Nullable Integer number, Paper.@Nullable Status status, int publication,
			Instant since, @Nullable UUID replaces, @Nullable UUID publicVersionOf, @Nullable String title,
			Paper.@Nullable Kind kind, @Nullable String note, @Nullable String reportOf, @Nullable String author,
			@Nullable String authorTitle, @Nullable String purpose, @Nullable String recommendations,
			Implications implications, @Nullable String background, @Nullable String content,
			@Nullable Withholding withholding, @Nullable Withdrawn withdrawn, List<UUID> files) {

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
