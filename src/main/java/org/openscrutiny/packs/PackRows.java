package org.openscrutiny.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.PublishedPapers.Openness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Packs as the database has them. What is made is never changed.
 */
@Component
class PackRows {

	private final JdbcClient jdbc;

	PackRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All packs of a meeting with their editions, the newest first. One statement. */
	List<Row> of(MeetingReference meeting) {
		return rows("where p.meeting_id = (select id from meeting where reference = ?)", meeting.value());
	}

	/** All packs of a meeting with their editions, the newest first. One statement. */
	List<Row> of(MeetingId meeting) {
		return rows("where p.meeting_id = ?", meeting.value());
	}

	private List<Row> rows(String condition, Object meeting) {
		Map<UUID, Row> rows = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.id, p.meeting_id, p.number, p.publication, p.as_of, p.fingerprint, p.made_at, e.audience,
				       e.file_id, e.size, e.pages
				  from pack p left join pack_edition e on e.pack_id = p.id
				""" + condition + " order by p.number desc, e.audience").param(meeting).query((result) -> {
			Row row = Row.of(result);
			rows.putIfAbsent(row.id(), row);
			if (result.getString("audience") != null) {
				Objects.requireNonNull(rows.get(row.id()))
					.editions()
					.put(Audience.valueOf(result.getString("audience")), new Stored(
							result.getObject("file_id", UUID.class), result.getLong("size"), result.getInt("pages")));
			}
		});
		return List.copyOf(rows.values());
	}

	/** Begins a pack that is half made until it is finished. */
	UUID begin(MeetingId meeting, int number, int publication, Instant asOf, String fingerprint) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into pack (id, meeting_id, number, publication, as_of, fingerprint)
				values (:id, :meeting, :number, :publication, :asOf, :fingerprint)
				""")
			.param("id", id)
			.param("meeting", meeting.value())
			.param("number", number)
			.param("publication", publication)
			.param("asOf", utc(asOf))
			.param("fingerprint", fingerprint)
			.update();
		return id;
	}

	/** Removes a pack that was never finished. */
	void discard(Row row) {
		this.jdbc.sql("delete from pack where id = ?").param(row.id()).update();
	}

	void finish(UUID pack, Instant now) {
		this.jdbc.sql("update pack set made_at = ? where id = ?").param(utc(now)).param(pack).update();
	}

	void addEdition(UUID pack, Audience audience, Stored stored, List<PackPart> parts) {
		this.jdbc.sql("insert into pack_edition (pack_id, audience, file_id, size, pages) values (?, ?, ?, ?, ?)")
			.param(pack)
			.param(audience.name())
			.param(stored.file())
			.param(stored.size())
			.param(stored.pages())
			.update();
		int position = 0;
		for (PackPart part : parts) {
			add(pack, audience, position++, part);
		}
	}

	private void add(UUID pack, Audience audience, int position, PackPart part) {
		this.jdbc.sql("""
				insert into pack_part (pack_id, audience, position, item_id, paper_id, document_id, version_id,
				                       openness, digest, first_page, last_page)
				values (:pack, :audience, :position, :item, :paper, :document, :version, :openness, :digest, :first,
				        :last)
				""")
			.param("pack", pack)
			.param("audience", audience.name())
			.param("position", position)
			.param("item", part.item(), Types.OTHER)
			.param("paper", part.paper(), Types.OTHER)
			.param("document", part.document(), Types.OTHER)
			.param("version", part.version(), Types.OTHER)
			.param("openness", part.openness().ordinal())
			.param("digest", part.digest())
			.param("first", part.firstPage(), Types.VARCHAR)
			.param("last", part.lastPage(), Types.VARCHAR)
			.update();
	}

	/** What each edition of a meeting's packs holds, in order. One statement. */
	Map<Edition, List<PackPart>> parts(MeetingId meeting) {
		Map<Edition, List<PackPart>> parts = new LinkedHashMap<>();
		this.jdbc.sql("""
				select t.* from pack_part t join pack p on p.id = t.pack_id
				 where p.meeting_id = ?
				 order by t.pack_id, t.audience, t.position
				""").param(meeting.value()).query((row) -> {
			parts
				.computeIfAbsent(
						new Edition(row.getObject("pack_id", UUID.class), Audience.valueOf(row.getString("audience"))),
						(edition) -> new ArrayList<>())
				.add(part(row));
		});
		return parts;
	}

	private static PackPart part(ResultSet row) throws SQLException {
		return new PackPart(row.getObject("item_id", UUID.class), row.getObject("paper_id", UUID.class),
				row.getObject("document_id", UUID.class), row.getObject("version_id", UUID.class),
				Openness.values()[row.getInt("openness")], row.getString("digest"), row.getString("first_page"),
				row.getString("last_page"));
	}

	/** The page numbers that are given out, by paper and file. */
	Map<Numbered, PageRun> pages(MeetingId meeting) {
		Map<Numbered, PageRun> pages = new LinkedHashMap<>();
		this.jdbc.sql("""
				select paper_id, document_id, publication, first_page, pages from pack_pages where meeting_id = ?
				 order by publication, first_page
				""").param(meeting.value()).query((row) -> {
			pages.put(new Numbered(row.getObject("paper_id", UUID.class), row.getObject("document_id", UUID.class)),
					new PageRun(row.getInt("publication"), row.getInt("first_page"), row.getInt("pages")));
		});
		return pages;
	}

	void give(MeetingId meeting, Numbered numbered, PageRun run) {
		this.jdbc.sql("""
				insert into pack_pages (meeting_id, paper_id, document_id, publication, first_page, pages)
				values (:meeting, :paper, :document, :publication, :first, :pages)
				""")
			.param("meeting", meeting.value())
			.param("paper", numbered.paper())
			.param("document", numbered.document(), Types.OTHER)
			.param("publication", run.publication())
			.param("first", run.first())
			.param("pages", run.pages())
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A pack.
	 *
	 * @param madeAt null while it is half made
	 */
	record Row(UUID id, MeetingId meeting, int number, int publication, Instant asOf, String fingerprint,
			@Nullable Instant madeAt, Map<Audience, Stored> editions) {

		private static Row of(ResultSet row) throws SQLException {
			OffsetDateTime madeAt = row.getObject("made_at", OffsetDateTime.class);
			return new Row(row.getObject("id", UUID.class), new MeetingId(row.getObject("meeting_id", UUID.class)),
					row.getInt("number"), row.getInt("publication"),
					row.getObject("as_of", OffsetDateTime.class).toInstant(), row.getString("fingerprint"),
					(madeAt != null) ? madeAt.toInstant() : null, new LinkedHashMap<>());
		}

		Optional<Stored> edition(Audience audience) {
			return Optional.ofNullable(this.editions.get(audience));
		}

	}

	/**
	 * An edition of a pack.
	 */
	record Edition(UUID pack, Audience audience) {
	}

	/**
	 * The file of an edition.
	 *
	 * @param size in bytes
	 */
	record Stored(UUID file, long size, int pages) {
	}

	/**
	 * What has page numbers: the text of a paper, or one of its files.
	 *
	 * @param document null for the text
	 */
	record Numbered(UUID paper, @Nullable UUID document) {
	}

}
