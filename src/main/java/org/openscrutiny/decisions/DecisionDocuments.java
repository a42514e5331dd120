package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of decisions.
 */
@Service
@Transactional
public class DecisionDocuments {

	static final String KIND = "decision";

	private final Decisions decisions;

	private final DocumentManagement documents;

	private final AuditTrail audit;

	private final Clock clock;

	DecisionDocuments(Decisions decisions, DocumentManagement documents, AuditTrail audit, Clock clock) {
		this.decisions = decisions;
		this.documents = documents;
		this.audit = audit;
		this.clock = clock;
	}

	/** The documents of a decision, whoever may read them. */
	@Transactional(readOnly = true)
	List<DocumentSummary> of(DecisionId id) {
		return this.documents.of(KIND, id.value());
	}

	/**
	 * The earlier versions of the documents of a decision that stood while it was public.
	 * @param since from when on readers could read its documents
	 */
	@Transactional(readOnly = true)
	Map<DocumentId, List<DocumentSummary>> replaced(DecisionId id, Instant since) {
		return this.documents.replaced(KIND, id.value(), since);
	}

	/** Stores the files of a decision. */
	void keep(DecisionId id, List<Upload> files, By by) {
		if (!files.isEmpty()) {
			this.documents
				.storeAll(files.stream().map((file) -> new NewDocument(KIND, id.value(), null, file)).toList(), by);
		}
	}

	/**
	 * Adds documents.
	 * @throws NotFound if there is no such decision
	 * @throws RuleBroken if the person may not, there is no file, or one cannot be stored
	 */
	public void add(DecisionId id, List<Upload> files, ActingPerson person) {
		By by = person.at(this.clock.instant());
		Decision decision = open(id, person);
		if (files.isEmpty()) {
			throw new RuleBroken("files", "Choose one or more files");
		}
		keep(id, files, by);
		this.audit.record(by, "Added documents", DecisionSubject.of(decision),
				Changes.none().set("Number", files.size()));
	}

	/**
	 * Puts a new version in the place of a document.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such decision, or it has no such document
	 * @throws RuleBroken if the person may not, there is no file or reason, or the file
	 * cannot be stored
	 */
	public void replace(DecisionId id, DocumentId document, @Nullable Upload file, String reason, ActingPerson person) {
		By by = person.at(this.clock.instant());
		Decision decision = holding(id, document, person);
		if (file == null) {
			throw new RuleBroken("files", "Choose a file");
		}
		this.documents.replace(document, file, reason, by);
		this.audit.record(by, "Replaced a document", DecisionSubject.of(decision), Changes.none());
	}

	/**
	 * Takes a document down.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such decision, or it has no such document
	 * @throws RuleBroken if the person may not, or there is no reason
	 */
	public void withdraw(DecisionId id, DocumentId document, String reason, ActingPerson person) {
		By by = person.at(this.clock.instant());
		Decision decision = holding(id, document, person);
		this.documents.withdraw(document, reason, by);
		this.audit.record(by, "Took a document down", DecisionSubject.of(decision), Changes.none());
	}

	private Decision holding(DecisionId id, DocumentId document, ActingPerson person) {
		Decision decision = open(id, person);
		if (of(id).stream().noneMatch((each) -> each.documentId().equals(document))) {
			throw new NotFound("document " + document);
		}
		return decision;
	}

	private Decision open(DecisionId id, ActingPerson person) {
		Decision decision = this.decisions.byId(id);
		decision.changeDocuments(person);
		this.decisions.store(decision);
		return decision;
	}

}
