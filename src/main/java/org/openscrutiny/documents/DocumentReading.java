package org.openscrutiny.documents;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Hands out stored files to those whom the owning record lets read.
 */
@Service
public class DocumentReading {

	private final DocumentRows rows;

	private final DocumentChunks chunks;

	private final ObjectProvider<DocumentAccess> owners;

	DocumentReading(DocumentRows rows, DocumentChunks chunks, ObjectProvider<DocumentAccess> owners) {
		this.rows = rows;
		this.chunks = chunks;
		this.owners = owners;
	}

	/**
	 * Finds a file. A withdrawn one is found too, so that its reader can be told.
	 * @param reader who asks, or null for a reader without an account
	 * @throws NotFound if there is none, or none that this reader may know of
	 */
	public StoredFile open(VersionId id, @Nullable ActingPerson reader) {
		DocumentRows.Version found = this.rows.version(id).orElseThrow(() -> new NotFound("document version " + id));
		DocumentAccess access = this.owners.stream()
			.filter((owner) -> owner.kind().equals(found.ownerKind()))
			.findFirst()
			.orElseThrow(() -> new NotFound("document version " + id));
		DocumentSummary summary = found.summary();
		boolean open = access.mayRead(summary.owner(), null);
		if (!open && (reader == null || !access.mayRead(summary.owner(), reader))) {
			throw new NotFound("document version " + id);
		}
		return new StoredFile(summary, found.sha256(), open,
				(found.withdrawnAt() != null) ? found.withdrawnAt().toInstant() : null, content(summary));
	}

	/**
	 * The bytes of a file, for what the program makes of it. Nobody is asked whether it
	 * may be read: who may read what is made of it, is for its maker to check.
	 */
	public Resource content(DocumentSummary version) {
		return StoredFile.content("document version " + version.versionId(), version.size(),
				() -> this.chunks.read(version.versionId(), version.size()));
	}

	/**
	 * The newest version of the same document that was not taken down, if there is one.
	 */
	public Optional<DocumentSummary> newest(DocumentId id) {
		return this.rows.versions(id).stream().filter((version) -> !version.isWithdrawn()).findFirst();
	}

}
