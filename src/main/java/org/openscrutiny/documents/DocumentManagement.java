package org.openscrutiny.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The stored documents, as other modules keep and list them. Who may change a record's
 * documents is for the calling module to check. Files are checked before the transaction
 * begins, unless the caller has begun one: a large file takes seconds.
 */
@Service
public class DocumentManagement {

	private static final String KIND = "document";

	private final JdbcClient jdbc;

	private final FileChecks checks;

	private final DocumentChunks chunks;

	private final TransactionOperations transactions;

	private final AuditTrail audit;

	DocumentManagement(JdbcClient jdbc, FileChecks checks, DocumentChunks chunks, TransactionOperations transactions,
			AuditTrail audit) {
		this.jdbc = jdbc;
		this.checks = checks;
		this.chunks = chunks;
		this.transactions = transactions;
		this.audit = audit;
	}

	/**
	 * Stores a file as the first version of a new document.
	 * @return the document
	 * @throws RuleBroken on {@code files}, if the file is not one that can be stored
	 */
	public DocumentSummary store(NewDocument document, By by) {
		return storeAll(List.of(document), by).get(0);
	}

	/**
	 * Stores several files as one: if one of them cannot be stored, none is.
	 * @return the documents, in the order given
	 * @throws RuleBroken on {@code files}, naming every file that cannot be stored
	 */
	public List<DocumentSummary> storeAll(List<NewDocument> documents, By by) {
		List<CheckedFile> files = new ArrayList<>();
		try {
			checkAll(documents, files);
			return inTransaction(() -> {
				List<DocumentSummary> stored = new ArrayList<>();
				for (int i = 0; i < files.size(); i++) {
					stored.add(add(documents.get(i), files.get(i), by));
				}
				return stored;
			});
		}
		finally {
			files.forEach(CheckedFile::close);
		}
	}

	private void checkAll(List<NewDocument> documents, List<CheckedFile> files) {
		List<String> refused = new ArrayList<>();
		for (NewDocument document : documents) {
			try {
				files.add(this.checks.check(document.upload()));
			}
			catch (FileRefused ex) {
				refused.add(ex.getMessage());
			}
		}
		if (!refused.isEmpty()) {
			throw new RuleBroken(FileRefused.FIELD, String.join(". ", refused));
		}
	}

	private DocumentSummary add(NewDocument document, CheckedFile file, By by) {
		DocumentId id = DocumentId.create();
		this.jdbc.sql("insert into document (id, owner_kind, owner_id, title) values (?, ?, ?, ?)")
			.param(id.value())
			.param(document.ownerKind())
			.param(document.owner())
			.param(document.titleOrFilename())
			.update();
		DocumentSummary added = addVersion(id, document.owner(), document.titleOrFilename(), 1, file, null, by);
		this.audit.record(by, "Added a document", subject(added), describe(
				Changes.none().set("Belongs to", document.ownerKind() + " " + document.owner()), added, file.file()));
		return added;
	}

	/**
	 * Gives a document a new version. The earlier versions stay at their addresses.
	 * @param reason why, as readers see it
	 * @return the new version
	 * @throws NotFound if there is no such document
	 * @throws RuleBroken on {@code files}, if the file is not one that can be stored or
	 * is the present version, or on {@code reason}, if none is given
	 */
	public DocumentSummary replace(DocumentId id, Upload upload, String reason, By by) {
		String why = required(reason, "Enter why there is a new version");
		try (CheckedFile file = this.checks.check(upload)) {
			return inTransaction(() -> replace(locked(id), file, why, by));
		}
	}

	private DocumentSummary replace(DocumentSummary present, CheckedFile file, String reason, By by) {
		boolean same = this.jdbc.sql("select sha256 = ? from document_version where id = ?")
			.param(file.file().sha256())
			.param(present.versionId().value())
			.query(Boolean.class)
			.single();
		if (same && !present.isWithdrawn()) {
			throw FileRefused.same(file.filename());
		}
		DocumentSummary added = addVersion(present.documentId(), present.owner(), present.title(), present.number() + 1,
				file, reason, by);
		this.audit.record(by, "Added a version of a document", subject(added),
				describe(Changes.none(), added, file.file()), reason);
		return added;
	}

	private DocumentSummary addVersion(DocumentId document, UUID owner, String title, int number, CheckedFile file,
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
			.param("who", (by.who() != null) ? by.who().value() : null, Types.OTHER)
			.param("name", by.name())
			.param("reason", reason, Types.VARCHAR)
			.update();
		try {
			this.chunks.write(id, content.path());
			storeText(id, Files.readString(content.text()).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new DocumentSummary(document, id, owner, title, file.filename(), file.kind(), content.size(),
				file.pages(), file.scan(), number, by.when(), reason, null);
	}

	private void storeText(VersionId id, String text) {
		if (!text.isEmpty()) {
			this.jdbc.sql("insert into document_text (version_id, content) values (?, ?)")
				.param(id.value())
				.param(text)
				.update();
		}
	}

	/**
	 * Takes every version of a document down. Whoever was allowed to read it is told why.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such document
	 * @throws RuleBroken on {@code reason}, if none is given; or if it was taken down
	 * before
	 */
	@Transactional
	public void withdraw(DocumentId id, String reason, By by) {
		DocumentSummary present = locked(id);
		List<DocumentSummary> standing = versions(id).stream().filter((version) -> !version.isWithdrawn()).toList();
		withdraw(standing, reason, by);
		this.audit.record(by, "Withdrew a document", subject(present), Changes.none().set("Versions", standing.size()),
				reason.strip());
	}

	/**
	 * Takes one version of a document down.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such version
	 * @throws RuleBroken on {@code reason}, if none is given; or if it was taken down
	 * before
	 */
	@Transactional
	public void withdraw(VersionId id, String reason, By by) {
		DocumentId document = this.jdbc.sql("select document_id from document_version where id = ?")
			.param(id.value())
			.query((row, number) -> new DocumentId(row.getObject("document_id", UUID.class)))
			.optional()
			.orElseThrow(() -> new NotFound("document version " + id));
		DocumentSummary present = locked(document);
		List<DocumentSummary> standing = versions(document).stream()
			.filter((version) -> version.versionId().equals(id) && !version.isWithdrawn())
			.toList();
		withdraw(standing, reason, by);
		this.audit.record(by, "Withdrew a version of a document", subject(present),
				Changes.none().set("Version", standing.get(0).number()), reason.strip());
	}

	private void withdraw(List<DocumentSummary> versions, String reason, By by) {
		String why = required(reason, "Enter why the document is withdrawn");
		if (versions.isEmpty()) {
			throw new RuleBroken("The document was withdrawn before");
		}
		for (DocumentSummary version : versions) {
			this.jdbc.sql("""
					insert into document_withdrawal (version_id, reason, withdrawn_at, withdrawn_by, withdrawn_by_name)
					values (:version, :reason, :when, :who, :name)
					""")
				.param("version", version.versionId().value())
				.param("reason", why)
				.param("when", by.when().atOffset(ZoneOffset.UTC))
				.param("who", (by.who() != null) ? by.who().value() : null, Types.OTHER)
				.param("name", by.name())
				.update();
		}
	}

	/** The newest version, with the document locked until the transaction ends. */
	private DocumentSummary locked(DocumentId id) {
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

	/** The newest version of each document of a record. Always one statement. */
	@Transactional(readOnly = true)
	public List<DocumentSummary> of(String kind, UUID owner) {
		return ofAll(kind, List.of(owner)).getOrDefault(owner, List.of());
	}

	/**
	 * The newest version of each document of several records, in the order in which they
	 * were added. Where it was withdrawn it says so, and is not replaced by an earlier
	 * one. Always one statement.
	 * @return the documents by record; a record without documents is left out
	 */
	@Transactional(readOnly = true)
	public Map<UUID, List<DocumentSummary>> ofAll(String kind, Collection<UUID> owners) {
		if (owners.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(DocumentRows.SELECT + """
				 where d.owner_kind = :kind and d.owner_id in (:owners)
				   and v.number = (select max(number) from document_version newest where newest.document_id = d.id)
				 order by d.position
				""")
			.param("kind", kind)
			.param("owners", owners)
			.query((row, number) -> DocumentRows.summary(row))
			.stream()
			.collect(Collectors.groupingBy(DocumentSummary::owner, LinkedHashMap::new, Collectors.toList()));
	}

	/** All versions of a document, the newest first. */
	@Transactional(readOnly = true)
	public List<DocumentSummary> versions(DocumentId id) {
		return this.jdbc.sql(DocumentRows.SELECT + " where d.id = ? order by v.number desc")
			.param(id.value())
			.query((row, number) -> DocumentRows.summary(row))
			.list();
	}

	private <T> T inTransaction(Supplier<T> act) {
		return Objects.requireNonNull(this.transactions.execute((status) -> act.get()));
	}

	private static Subject subject(DocumentSummary document) {
		return new Subject(KIND, document.documentId().toString(), document.title());
	}

	private static Changes describe(Changes changes, DocumentSummary version, SpooledFile file) {
		return changes.set("Version", version.number())
			.set("File", version.filename())
			.set("Size", version.size())
			.set("SHA-256", HexFormat.of().formatHex(file.sha256()))
			.set("Scan", version.scan().getLabel());
	}

	private static String required(String reason, String message) {
		if (reason.isBlank()) {
			throw new RuleBroken("reason", message);
		}
		return reason.strip();
	}

}
