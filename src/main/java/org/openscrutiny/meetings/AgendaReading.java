package org.openscrutiny.meetings;

import java.time.Instant;
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
import org.openscrutiny.meetings.AgendaRows.Context;
import org.openscrutiny.meetings.AgendaRows.ItemRow;
import org.openscrutiny.meetings.AgendaRows.PaperRow;
import org.openscrutiny.meetings.MeetingPage.Correction;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.meetings.MeetingPage.Publication;
import org.openscrutiny.meetings.MeetingPage.Tag;
import org.springframework.stereotype.Component;

/**
 * Agendas as readers see them. Always the same number of statements.
 */
@Component
class AgendaReading {

	private final AgendaRows rows;

	private final DocumentManagement documents;

	AgendaReading(AgendaRows rows, DocumentManagement documents) {
		this.rows = rows;
		this.documents = documents;
	}

	/** When the agenda of a meeting and its supplements were published, up to now. */
	List<Publication> publications(MeetingId meeting, Instant now) {
		return this.rows.publications(meeting, now);
	}

	/**
	 * The items of a meeting's agenda that are published.
	 * @param entitled whether the reader may know what is withheld from the public
	 */
	List<Item> items(Meeting meeting, boolean entitled, Instant now) {
		Context context = new Context(meeting, entitled, now);
		Map<UUID, List<String>> topics = this.rows.topics(context);
		Map<UUID, List<PaperRow>> papers = this.rows.papers(context);
		Map<UUID, List<DocumentSummary>> files = files(papers);
		Map<UUID, List<Correction>> corrections = this.rows.corrections(context);
		return this.rows.items(context)
			.stream()
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
		Map<UUID, List<PaperRow>> papers = this.rows.papers(context);
		Map<UUID, List<String>> topics = this.rows.topics(context);
		Map<UUID, List<DocumentSummary>> files = files(papers);
		Map<UUID, List<Correction>> corrections = this.rows.corrections(context);
		return this.rows.items(context)
			.stream()
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

}
