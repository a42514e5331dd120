package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.documents.DocumentId;
import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the commissioner's office does with decisions. The audit trail tells which parts
 * of a decision were changed and never what they say: its readers need not be allowed to
 * see that.
 */
@Service
@Transactional
public class DecisionManagement {

	private static final String SUBJECT = "decision";

	private final Decisions decisions;

	private final DocumentManagement documents;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	DecisionManagement(Decisions decisions, DocumentManagement documents, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		this.decisions = decisions;
		this.documents = documents;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins a decision.
	 * @param files its documents
	 * @return the draft
	 * @throws RuleBroken if the reference is taken, or a file cannot be stored
	 */
	public DecisionId draft(Decision.Content content, List<Upload> files, By by) {
		requireSound(content, null);
		Decision decision = new Decision(content, by);
		store(decision);
		keep(decision, files, by);
		this.audit.record(by, "Drafted", subject(decision), changes(null, content));
		return decision.getId();
	}

	/**
	 * Changes a draft.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is no draft, the reference is taken, or a file cannot be
	 * stored
	 */
	public void edit(DecisionId id, int version, Decision.Content content, List<Upload> files, By by) {
		Decision decision = forChange(id, version);
		requireSound(content, decision);
		Decision.Content before = decision.getContent();
		decision.edit(content, by);
		store(decision);
		keep(decision, files, by);
		this.audit.record(by, "Changed a draft", subject(decision), changes(before, content));
	}

	private void requireSound(Decision.Content content, @Nullable Decision except) {
		if (content.madeOn() != null && content.madeOn().isAfter(today())) {
			throw new RuleBroken("madeOn", "The date on which the decision was made must be today or in the past");
		}
		Withholding withholding = content.withholding();
		if (withholding != null) {
			requireToCome(withholding);
		}
		this.decisions.findByReference(content.reference())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("reference", "There is already a decision " + content.reference());
			});
	}

	private void requireToCome(Withholding withholding) {
		if (withholding.reviewOn() != null && !withholding.reviewOn().isAfter(today())) {
			throw new RuleBroken("reviewOn", "The review date must be in the future");
		}
	}

	private void keep(Decision decision, List<Upload> files, By by) {
		if (!files.isEmpty()) {
			this.documents.storeAll(files.stream()
				.map((file) -> new NewDocument(DecisionDocuments.KIND, decision.getId().value(), null, file))
				.toList(), by);
		}
	}

	/**
	 * Adds documents to a decision that may be published already.
	 * @throws NotFound if there is no such decision
	 * @throws RuleBroken if there is no file, or one cannot be stored
	 */
	public void addDocuments(DecisionId id, List<Upload> files, By by) {
		Decision decision = decision(id);
		if (files.isEmpty()) {
			throw new RuleBroken("files", "Choose one or more files");
		}
		keep(decision, files, by);
		this.audit.record(by, "Added documents", subject(decision), Changes.none().set("Number", files.size()));
	}

	/**
	 * Puts a new version in the place of a document.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such decision, or it has no such document
	 * @throws RuleBroken if there is no file or reason, or the file cannot be stored
	 */
	public void replaceDocument(DecisionId id, DocumentId document, @Nullable Upload file, String reason, By by) {
		Decision decision = decision(id);
		requireOf(decision, document);
		if (file == null) {
			throw new RuleBroken("files", "Choose a file");
		}
		this.documents.replace(document, file, reason, by);
		this.audit.record(by, "Replaced a document", subject(decision), Changes.none(), null);
	}

	/**
	 * Takes a document down.
	 * @param reason why, as readers see it
	 * @throws NotFound if there is no such decision, or it has no such document
	 * @throws RuleBroken if there is no reason
	 */
	public void withdrawDocument(DecisionId id, DocumentId document, String reason, By by) {
		Decision decision = decision(id);
		requireOf(decision, document);
		this.documents.withdraw(document, reason, by);
		this.audit.record(by, "Took a document down", subject(decision), Changes.none(), null);
	}

	private void requireOf(Decision decision, DocumentId document) {
		boolean known = this.documents.of(DecisionDocuments.KIND, decision.getId().value())
			.stream()
			.anyMatch((each) -> each.documentId().equals(document));
		if (!known) {
			throw new NotFound("document " + document);
		}
	}

	/**
	 * Hands a draft to an approver.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is no draft, or lacks something
	 */
	public void submit(DecisionId id, int version, By by) {
		act(id, version, by, "Sent for approval", null, (decision) -> decision.submit(by));
	}

	/**
	 * Hands a decision back to be changed.
	 * @param message what is to be changed
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was not sent for approval
	 */
	public void sendBack(DecisionId id, int version, String message, By by) {
		act(id, version, by, "Returned", null, (decision) -> decision.sendBack(message));
	}

	/**
	 * Makes a decision part of the public record, at once.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was not sent for approval, or the person had a hand in it
	 */
	public void publish(DecisionId id, int version, By by) {
		act(id, version, by, "Published", null, (decision) -> decision.publish(by));
	}

	/**
	 * Throws a draft away, so that its number is free again.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is no draft, or has documents
	 */
	public void discard(DecisionId id, int version, By by) {
		Decision decision = forChange(id, version);
		if (decision.getStatus() != Decision.Status.DRAFT) {
			throw new RuleBroken("Only a draft can be thrown away");
		}
		if (!this.documents.of(DecisionDocuments.KIND, id.value()).isEmpty()) {
			throw new RuleBroken("Take its documents down first");
		}
		this.decisions.deleteById(id);
		this.audit.record(by, "Threw a draft away", subject(decision), Changes.none());
	}

	private void act(DecisionId id, int version, By by, String act, @Nullable String reason,
			Consumer<Decision> change) {
		Decision decision = forChange(id, version);
		Decision.Status before = decision.getStatus();
		change.accept(decision);
		store(decision);
		this.audit.record(by, act, subject(decision),
				Changes.none().field("Status", before.getLabel(), decision.getStatus().getLabel()), reason);
	}

	/**
	 * Withholds a published decision, or keeps it withheld until another review.
	 * @param explanation why now, as readers see it
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not published, or the withholding is not explained
	 */
	public void withhold(DecisionId id, int version, Classification as, Withholding withholding, String explanation,
			By by) {
		Decision decision = forChange(id, version);
		requireToCome(withholding);
		Classification before = decision.getClassification();
		decision.withhold(as, withholding);
		store(decision);
		happened(decision, before.isWithheld() ? "KEPT_WITHHELD" : "WITHHELD", as, withholding, explanation, by);
		this.audit.record(by, before.isWithheld() ? "Kept withheld" : "Withheld", subject(decision),
				Changes.none()
					.field("Classification", before.getLabel(), as.getLabel())
					.set("Review", withholding.reviewOn()),
				explanation);
	}

	/**
	 * Lets every reader see a decision that was withheld.
	 * @param explanation why, as readers see it
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not published, or public already
	 */
	public void declassify(DecisionId id, int version, String explanation, By by) {
		Decision decision = forChange(id, version);
		Classification before = decision.getClassification();
		Withholding told = Objects.requireNonNullElseGet(decision.getWithholding(),
				() -> Withholding.notRecorded(null));
		decision.declassify();
		store(decision);
		happened(decision, "DECLASSIFIED", before, told, explanation, by);
		this.audit.record(by, "Made public", subject(decision),
				Changes.none().field("Classification", before.getLabel(), Classification.PUBLIC.getLabel()),
				explanation);
	}

	private void happened(Decision decision, String kind, Classification classification, Withholding withholding,
			String explanation, By by) {
		this.jdbc
			.sql("""
					insert into decision_event (decision_id, kind, happened_at, person_id, person_name, classification,
					                            withheld_reason, withheld_ground, withheld_by, review_on, explanation)
					values (:id, :kind, :when, :who, :name, :classification, :reason, :ground, :decider, :review, :explanation)
					""")
			.param("id", decision.getId().value())
			.param("kind", kind)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", (by.who() != null) ? by.who().value() : null)
			.param("name", by.name())
			.param("classification", classification.name())
			.param("reason", withholding.reason())
			.param("ground", withholding.ground())
			.param("decider", withholding.decidedBy())
			.param("review", withholding.reviewOn())
			.param("explanation", explanation)
			.update();
	}

	/**
	 * Records that something of a published decision is wrong. The printed value stays.
	 * @param field what is wrong
	 * @param corrected what is right
	 * @param explanation how it came about, or how it was found
	 * @throws NotFound if there is no such decision
	 * @throws RuleBroken if it is not published
	 */
	public void correct(DecisionId id, CorrectedField field, String corrected, String explanation, By by) {
		Decision decision = decision(id);
		if (decision.getStatus() != Decision.Status.PUBLISHED) {
			throw new RuleBroken("Change the draft itself");
		}
		this.jdbc.sql("""
				insert into decision_event (decision_id, kind, happened_at, person_id, person_name, explanation, field,
				                            corrected)
				values (:id, 'CORRECTED', :when, :who, :name, :explanation, :field, :corrected)
				""")
			.param("id", id.value())
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", (by.who() != null) ? by.who().value() : null)
			.param("name", by.name())
			.param("explanation", explanation)
			.param("field", field.name())
			.param("corrected", corrected)
			.update();
		this.audit.record(by, "Corrected", subject(decision),
				Changes.none().contact(field.getLabel(), null, corrected));
	}

	/**
	 * Explains to every reader why a number of the series was not used.
	 * @throws RuleBroken if the number is taken
	 */
	public void explainGap(DecisionReference number, String explanation, By by) {
		if (this.decisions.findByReference(number).isPresent()) {
			throw new RuleBroken("explanation", "There is a decision " + number);
		}
		this.jdbc.sql("""
				insert into decision_gap (year, number, explanation, explained_at, explained_by, explained_name)
				values (:year, :number, :explanation, :when, :who, :name)
				""")
			.param("year", number.year())
			.param("number", number.number())
			.param("explanation", explanation)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.update();
		this.audit.record(by, "Explained a number not used",
				new Subject(SUBJECT, number.toString(), "Decision " + number),
				Changes.none().set("Explanation", explanation));
	}

	private Decision decision(DecisionId id) {
		return this.decisions.findById(id).orElseThrow(() -> new NotFound("decision " + id));
	}

	private Decision forChange(DecisionId id, int version) {
		Decision decision = decision(id);
		decision.requireVersion(version);
		return decision;
	}

	/** What the database refuses here, somebody else made impossible a moment ago. */
	private void store(Decision decision) {
		try {
			this.decisions.saveAndFlush(decision);
		}
		catch (DataIntegrityViolationException ex) {
			throw new StaleRecord();
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static Subject subject(Decision decision) {
		return new Subject(SUBJECT, decision.getId().toString(), "Decision " + decision.getReference());
	}

	private static Changes changes(Decision.@Nullable Content before, Decision.Content after) {
		return Changes.none()
			.field("Reference", (before != null) ? before.printed() : null, after.printed())
			.contact("Subject", (before != null) ? before.title() : null, after.title())
			.contact("Summary", (before != null) ? before.summary() : null, after.summary())
			.contact("Date made", text((before != null) ? before.madeOn() : null), text(after.madeOn()))
			.contact("Lead", (before != null) ? before.lead() : null, after.lead())
			.contact("Cost", text((before != null) ? before.cost() : null), text(after.cost()))
			.contact("Plan priority", (before != null) ? before.priority() : null, after.priority())
			.contact("Classification", text((before != null) ? before.classification() : null),
					text(after.classification()))
			.contact("Withholding", text((before != null) ? before.withholding() : null), text(after.withholding()))
			.contact("Related decisions", text((before != null) ? before.relations() : List.of()),
					text(after.relations()));
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
