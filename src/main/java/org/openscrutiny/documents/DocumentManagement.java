package org.openscrutiny.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.beans.factory.ObjectProvider;
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

	private final DocumentRows rows;

	private final FileChecks checks;

	private final DocumentChunks chunks;

	private final TransactionOperations transactions;

	private final ObjectProvider<DocumentAccess> owners;

	private final AuditTrail audit;

	DocumentManagement(DocumentRows rows, FileChecks checks, DocumentChunks chunks, TransactionOperations transactions,
			ObjectProvider<DocumentAccess> owners, AuditTrail audit) {
		this.rows = rows;
		this.checks = checks;
		this.chunks = chunks;
		this.transactions = transactions;
		this.owners = owners;
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
		DocumentId id = this.rows.add(document);
		DocumentSummary added = addVersion(id, document.owner(), document.titleOrFilename(), 1, file, null, by);
		boolean named = isNamed(document.ownerKind(), document.owner());
		this.audit.record(by, "Added a document", subject(added, named),
				describe(Changes.none().set("Belongs to", document.ownerKind() + " " + document.owner()), added,
						file.file(), named));
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
			return inTransaction(() -> replace(this.rows.locked(id), file, why, by));
		}
	}

	private DocumentSummary replace(DocumentSummary present, CheckedFile file, String reason, By by) {
		boolean same = this.rows.version(present.versionId())
			.filter((version) -> Arrays.equals(version.sha256(), file.file().sha256()))
			.isPresent();
		if (same && !present.isWithdrawn()) {
			throw FileRefused.same(file.filename());
		}
		DocumentSummary added = addVersion(present.documentId(), present.owner(), present.title(), present.number() + 1,
				file, reason, by);
		boolean named = isNamed(added);
		this.audit.record(by, "Added a version of a document", subject(added, named),
				describe(Changes.none(), added, file.file(), named), named ? reason : null);
		return added;
	}

	private DocumentSummary addVersion(DocumentId document, UUID owner, String title, int number, CheckedFile file,
			@Nullable String reason, By by) {
		DocumentSummary added = this.rows.addVersion(document, owner, title, number, file, reason, by);
		try {
			this.chunks.write(added.versionId(), file.file().path());
			this.chunks.writeText(added.versionId(), file.file().text());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return added;
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
		DocumentSummary present = this.rows.locked(id);
		List<DocumentSummary> standing = this.rows.versions(id)
			.stream()
			.filter((version) -> !version.isWithdrawn())
			.toList();
		withdraw(standing, reason, by);
		boolean named = isNamed(present);
		this.audit.record(by, "Withdrew a document", subject(present, named),
				Changes.none().set("Versions", standing.size()), named ? reason.strip() : null);
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
		DocumentId document = this.rows.version(id)
			.orElseThrow(() -> new NotFound("document version " + id))
			.summary()
			.documentId();
		DocumentSummary present = this.rows.locked(document);
		List<DocumentSummary> standing = this.rows.versions(document)
			.stream()
			.filter((version) -> version.versionId().equals(id) && !version.isWithdrawn())
			.toList();
		withdraw(standing, reason, by);
		boolean named = isNamed(present);
		this.audit.record(by, "Withdrew a version of a document", subject(present, named),
				Changes.none().set("Version", standing.get(0).number()), named ? reason.strip() : null);
	}

	private void withdraw(List<DocumentSummary> versions, String reason, By by) {
		String why = required(reason, "Enter why the document is withdrawn");
		if (versions.isEmpty()) {
			throw new RuleBroken("The document was withdrawn before");
		}
		versions.forEach((version) -> this.rows.withdraw(version.versionId(), why, by));
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
		return owners.isEmpty() ? Map.of() : this.rows.newest(kind, owners);
	}

	/**
	 * The versions that newer ones took the place of after an instant, such as that from
	 * which readers knew of the record. What was taken down is left out. Always one
	 * statement.
	 * @return the versions by document, the newest first; a document without any is left
	 * out
	 */
	@Transactional(readOnly = true)
	public Map<DocumentId, List<DocumentSummary>> replaced(String kind, UUID owner, Instant after) {
		return this.rows.replaced(kind, owner, after);
	}

	/** All versions of a document, the newest first. */
	@Transactional(readOnly = true)
	public List<DocumentSummary> versions(DocumentId id) {
		return this.rows.versions(id);
	}

	private <T> T inTransaction(Supplier<T> act) {
		return Objects.requireNonNull(this.transactions.execute((status) -> act.get()));
	}

	/**
	 * Whether the audit trail may say what the document is called, and why it changed.
	 */
	private boolean isNamed(DocumentSummary document) {
		return this.rows.version(document.versionId())
			.filter((version) -> isNamed(version.ownerKind(), document.owner()))
			.isPresent();
	}

	private boolean isNamed(String ownerKind, UUID owner) {
		return this.owners.stream().anyMatch((each) -> each.kind().equals(ownerKind) && each.isNamedInAudit(owner));
	}

	private static Subject subject(DocumentSummary document, boolean named) {
		return new Subject(KIND, document.documentId().toString(), named ? document.title() : "A document");
	}

	private static Changes describe(Changes changes, DocumentSummary version, SpooledFile file, boolean named) {
		return changes.set("Version", version.number())
			.set("File", named ? version.filename() : null)
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
