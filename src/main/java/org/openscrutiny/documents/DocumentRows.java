package org.openscrutiny.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents and their versions as the database has them. Rows are added and never
 * changed.
 */
@Component
class DocumentRows {

	private static final String SELECT = """
			select d.id as document_id, d.owner_kind, d.owner_id, d.title, v.id as version_id, v.number, v.filename,
			       v.kind, v.size, v.sha256, v.pages, v.scan, v.stored_at, v.reason, w.reason as withdrawn, w.withdrawn_at
			  from document d
			  join document_version v on v.document_id = d.id
			  left join document_withdrawal w on w.version_id = v.id
			""";

	private final JdbcClient jdbc;

	DocumentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DocumentId add(NewDocument document) {
		DocumentId id = DocumentId.create();
		this.jdbc.sql("insert into document (id, owner_kind, owner_id, title) values (?, ?, ?, ?)")
			.param(id.value())
			.param(document.ownerKind())
			.param(document.owner())
			.param(document.titleOrFilename())
			.update();
		return id;
	}

	/**
	 * Adds a version, without its content.
	 * @param reason why it replaces the one before; null for the first
	 */
	DocumentSummary addVersion(DocumentId document, UUID owner, String title, int number, CheckedFile file,
			@Nullable String reason, By by) {
		VersionId id = VersionId.create();
		SpooledFile content = file.file();
		this.jdbc.sql("""
				insert into document_version (id, document_id, number, filename, kind, size, sha256, pages, scan,
				                              stored_at, stored_by, stored_by_name, reason)
				values (:id, :document, :number, :filename, :kind, :size, :sha256, :pages, :scan, :when, :who, :name,
				        :reason)
				""")
			.param("id", id.value())
			.param("document", document.value())
			.param("number", number)
			.param("filename", file.filename())
			.param("kind", file.kind().name())
			.param("size", content.size())
			.param("sha256", content.sha256())
			.param("pages", file.pages(), Types.INTEGER)
			.param("scan", file.scan().name())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", who(by), Types.OTHER)
			.param("name", by.name())
			.param("reason", reason, Types.VARCHAR)
			.update();
		return new DocumentSummary(document, id, owner, title, file.filename(), file.kind(), content.size(),
				file.pages(), file.scan(), number, by.when(), reason, null);
	}

	void withdraw(VersionId version, String reason, By by) {
		this.jdbc.sql("""
				insert into document_withdrawal (version_id, reason, withdrawn_at, withdrawn_by, withdrawn_by_name)
				values (:version, :reason, :when, :who, :name)
				""")
			.param("version", version.value())
			.param("reason", reason)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", who(by), Types.OTHER)
			.param("name", by.name())
			.update();
	}

	private static @Nullable UUID who(By by) {
		return (by.who() != null) ? by.who().value() : null;
	}

	/**
	 * The newest version, with the document locked until the transaction ends.
	 * @throws NotFound if there is no such document
	 */
	DocumentSummary locked(DocumentId id) {
		boolean exists = this.jdbc.sql("select id from document where id = ? for update")
			.param(id.value())
			.query(UUID.class)
			.optional()
			.isPresent();
		if (!exists) {
			throw new NotFound("document " + id);
		}
		return versions(id).get(0);
	}

	/** All versions of a document, the newest first. */
	List<DocumentSummary> versions(DocumentId id) {
		return this.jdbc.sql(SELECT + " where d.id = ? order by v.number desc")
			.param(id.value())
			.query((row, number) -> summary(row))
			.list();
	}

	Optional<Version> version(VersionId id) {
		return this.jdbc.sql(SELECT + " where v.id = ?")
			.param(id.value())
			.query((row, number) -> new Version(row.getString("owner_kind"), summary(row), row.getBytes("sha256"),
					row.getObject("withdrawn_at", OffsetDateTime.class)))
			.optional();
	}

	/** The newest version of each document, by record, in the order they were added. */
	Map<UUID, List<DocumentSummary>> newest(String kind, Collection<UUID> owners) {
		return this.jdbc.sql(SELECT + """
				 where d.owner_kind = :kind and d.owner_id in (:owners)
				   and v.number = (select max(number) from document_version newest where newest.document_id = d.id)
				 order by d.position
				""")
			.param("kind", kind)
			.param("owners", owners)
			.query((row, number) -> summary(row))
			.stream()
			.collect(Collectors.groupingBy(DocumentSummary::owner, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * The versions of a record's documents that newer ones took the place of after an
	 * instant, and that were not taken down, by document, the newest first.
	 */
	Map<DocumentId, List<DocumentSummary>> replaced(String kind, UUID owner, Instant after) {
		return this.jdbc.sql(SELECT + """
				 where d.owner_kind = :kind and d.owner_id = :owner and w.version_id is null
				   and (select min(next.stored_at) from document_version next
				         where next.document_id = d.id and next.number > v.number) >= :after
				 order by v.number desc
				""")
			.param("kind", kind)
			.param("owner", owner)
			.param("after", after.atOffset(ZoneOffset.UTC))
			.query((row, number) -> summary(row))
			.stream()
			.collect(Collectors.groupingBy(DocumentSummary::documentId));
	}

	private static DocumentSummary summary(ResultSet row) throws SQLException {
		return new DocumentSummary(new DocumentId(row.getObject("document_id", UUID.class)),
				new VersionId(row.getObject("version_id", UUID.class)), row.getObject("owner_id", UUID.class),
				row.getString("title"), row.getString("filename"), DocumentKind.valueOf(row.getString("kind")),
				row.getLong("size"), row.getObject("pages", Integer.class), Scan.valueOf(row.getString("scan")),
				row.getInt("number"), row.getObject("stored_at", OffsetDateTime.class).toInstant(),
				row.getString("reason"), row.getString("withdrawn"));
	}

	/**
	 * A version and what only those who hand it out need.
	 *
	 * @param ownerKind the kind of record that it belongs to
	 * @param summary what it is
	 * @param sha256 the digest of its content
	 * @param withdrawnAt when it was taken down; null if it was not
	 */
	record Version(String ownerKind, DocumentSummary summary, byte[] sha256, @Nullable OffsetDateTime withdrawnAt) {
	}

}
