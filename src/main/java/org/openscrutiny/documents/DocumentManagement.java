package org.openscrutiny.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored documents, as other modules keep and list them. Who may change a record's
 * documents is for the calling module to check.
 */
@Service
public class DocumentManagement {

	/**
	 * Stores a file as the first version of a new document. Checking a large file takes
	 * seconds.
	 * @return the document
	 * @throws RuleBroken on {@code files}, if the file is not one that can be stored
	 */
	@Transactional
	public DocumentSummary store(NewDocument document, By by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Stores several files as one: if one of them cannot be stored, none is.
	 * @return the documents, in the order given
	 * @throws RuleBroken on {@code files}, naming every file that cannot be stored
	 */
	@Transactional
	public List<DocumentSummary> storeAll(List<NewDocument> documents, By by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Gives a document a new version. The earlier versions stay at their addresses.
	 * @param reason why, as readers see it
	 * @return the new version
	 * @throws NotFound if there is no such document
	 * @throws RuleBroken on {@code files}, if the file is not one that can be stored, or
	 * on {@code reason}, if none is given
	 */
	@Transactional
	public DocumentSummary replace(DocumentId id, Upload upload, String reason, By by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes every version of a document down. Whoever was allowed to read it is told why.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such document
	 * @throws RuleBroken on {@code reason}, if none is given
	 */
	@Transactional
	public void withdraw(DocumentId id, String reason, By by) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes one version of a document down.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such version
	 * @throws RuleBroken on {@code reason}, if none is given
	 */
	@Transactional
	public void withdraw(VersionId id, String reason, By by) {
		throw new UnsupportedOperationException();
	}

	/** The newest version of each document of a record. Always one statement. */
	@Transactional(readOnly = true)
	public List<DocumentSummary> of(String kind, UUID owner) {
		return ofAll(kind, List.of(owner)).getOrDefault(owner, List.of());
	}

	/**
	 * The newest version of each document of several records, in the order in which they
	 * were added. Always one statement.
	 * @return the documents by record; a record without documents is left out
	 */
	@Transactional(readOnly = true)
	public Map<UUID, List<DocumentSummary>> ofAll(String kind, Collection<UUID> owners) {
		return Map.of();
	}

	/** All versions of a document, the newest first. */
	@Transactional(readOnly = true)
	public List<DocumentSummary> versions(DocumentId id) {
		return List.of();
	}

}
