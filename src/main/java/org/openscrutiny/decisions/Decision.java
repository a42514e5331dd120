package org.openscrutiny.decisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

/**
 * A key decision of the commissioner. One person drafts it and submits it, another
 * publishes it; from then on nothing of it changes but whether it is withheld.
 */
@Entity
public class Decision extends AggregateRoot<DecisionId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private DecisionId id;

	private String printed;

	@Embedded
	private DecisionReference reference;

	@Enumerated(EnumType.STRING)
	private Status status;

	private String title;

	private @Nullable String summary;

	private @Nullable LocalDate madeOn;

	private @Nullable String lead;

	private @Nullable BigDecimal cost;

	private @Nullable String priority;

	@Enumerated(EnumType.STRING)
	private Classification classification;

	@Embedded
	private @Nullable Withholding withholding;

	private @Nullable Instant visibleFrom;

	private @Nullable Instant publishedAt;

	private @Nullable String source;

	private @Nullable String note;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "drafted_by"))
	private @Nullable UserId draftedBy;

	private @Nullable String draftedName;

	private @Nullable Instant draftedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
	private @Nullable UserId submittedBy;

	private @Nullable String submittedName;

	private @Nullable Instant submittedAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "published_by"))
	private @Nullable UserId publishedBy;

	private @Nullable String publishedName;

	private @Nullable String returnMessage;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "decision_relation", joinColumns = @JoinColumn(name = "decision_id"))
	@OrderColumn(name = "position")
	private List<Relation> relations = new ArrayList<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "decision_author", joinColumns = @JoinColumn(name = "decision_id"))
	@AttributeOverride(name = "value", column = @Column(name = "person_id"))
	private Set<UserId> authors = new LinkedHashSet<>();

	protected Decision() {
	}

	/** A draft, which nobody outside the commissioner's office sees. */
	Decision(Content content, By by) {
		this.id = DecisionId.create();
		this.status = Status.DRAFT;
		this.draftedBy = by.who();
		this.draftedName = by.name();
		this.draftedAt = by.when();
		write(content, by);
	}

	/**
	 * Changes the draft.
	 * @throws RuleBroken if it is with an approver, or published
	 */
	void edit(Content content, By by) {
		requireStatus(Status.DRAFT, "Only a draft can be changed");
		write(content, by);
	}

	private void write(Content content, By by) {
		this.printed = content.printed();
		this.reference = content.reference();
		this.title = content.title();
		this.summary = content.summary();
		this.madeOn = content.madeOn();
		this.lead = content.lead();
		this.cost = content.cost();
		this.priority = content.priority();
		this.classification = content.classification();
		this.withholding = content.withholding();
		this.relations.clear();
		this.relations.addAll(content.relations());
		handledBy(by);
	}

	private void handledBy(By by) {
		if (by.who() != null) {
			this.authors.add(by.who());
		}
	}

	/**
	 * Hands the draft to an approver.
	 * @throws RuleBroken if it lacks something that a published decision needs
	 */
	void submit(By by) {
		requireStatus(Status.DRAFT, "Only a draft can be sent for approval");
		requireComplete();
		this.status = Status.SUBMITTED;
		this.submittedBy = by.who();
		this.submittedName = by.name();
		this.submittedAt = by.when();
		this.returnMessage = null;
		handledBy(by);
	}

	private void requireComplete() {
		if (this.source != null) {
			return;
		}
		requirePresent("summary", this.summary, "Enter a summary before you send the decision for approval");
		requirePresent("madeOn", this.madeOn,
				"Enter the date on which the decision was made before you send it for approval");
		if (this.classification.isWithheld()) {
			requireComplete(this.withholding);
		}
	}

	private static void requireComplete(@Nullable Withholding withholding) {
		requirePresent("reason", (withholding != null) ? withholding.reason() : null,
				"Enter why the decision is withheld");
		requirePresent("ground", (withholding != null) ? withholding.ground() : null,
				"Enter the exemption or duty of confidence that allows the decision to be withheld");
		requirePresent("decidedBy", (withholding != null) ? withholding.decidedBy() : null,
				"Enter who decided to withhold the decision");
		requirePresent("reviewOn", (withholding != null) ? withholding.reviewOn() : null,
				"Enter when the withholding is reviewed");
	}

	private static void requirePresent(String field, @Nullable Object value, String message) {
		if (value == null) {
			throw new RuleBroken(field, message);
		}
	}

	/**
	 * Hands the draft back to be changed.
	 * @param message what is to be changed
	 * @throws RuleBroken if it was not sent for approval
	 */
	void sendBack(String message) {
		requireStatus(Status.SUBMITTED, "Only a decision that was sent for approval can be returned");
		this.status = Status.DRAFT;
		this.returnMessage = message;
	}

	/**
	 * Makes the decision part of the public record, at once.
	 * @throws RuleBroken if it was not sent for approval, or the person had a hand in it
	 */
	void publish(By by) {
		requireStatus(Status.SUBMITTED, "Only a decision that was sent for approval can be published");
		if (isBy(by.who())) {
			throw new RuleBroken("You wrote or changed this decision, so somebody else must publish it");
		}
		this.status = Status.PUBLISHED;
		this.publishedBy = by.who();
		this.publishedName = by.name();
		this.publishedAt = by.when();
		this.visibleFrom = by.when();
	}

	/**
	 * Withholds a decision that was public, or keeps one withheld, with a new review
	 * date.
	 * @throws RuleBroken if it is not published, or the withholding is not explained
	 */
	void withhold(Classification as, Withholding withholding) {
		requireStatus(Status.PUBLISHED, "Change the classification of a draft on the draft itself");
		if (!as.isWithheld()) {
			throw new RuleBroken("classification", "Choose what the decision is withheld as");
		}
		requireComplete(withholding);
		this.classification = as;
		this.withholding = withholding;
	}

	/**
	 * Lets every reader see the whole decision.
	 * @throws RuleBroken if it is not published, or not withheld
	 */
	void declassify() {
		requireStatus(Status.PUBLISHED, "Change the classification of a draft on the draft itself");
		if (!this.classification.isWithheld()) {
			throw new RuleBroken("This decision is public already");
		}
		this.classification = Classification.PUBLIC;
		this.withholding = null;
	}

	private void requireStatus(Status status, String message) {
		if (this.status != status) {
			throw new RuleBroken(message);
		}
	}

	/** Whether a person had a hand in the wording, and so never publishes it. */
	public boolean isBy(@Nullable UserId person) {
		return person != null && this.authors.contains(person);
	}

	/** What was entered. */
	public Content getContent() {
		return new Content(this.printed, this.reference, this.title, this.summary, this.madeOn, this.lead, this.cost,
				this.priority, this.classification, this.withholding, getRelations());
	}

	@Override
	public DecisionId getId() {
		return this.id;
	}

	public String getPrinted() {
		return this.printed;
	}

	public DecisionReference getReference() {
		return this.reference;
	}

	public Status getStatus() {
		return this.status;
	}

	public String getTitle() {
		return this.title;
	}

	public @Nullable String getSummary() {
		return this.summary;
	}

	public @Nullable LocalDate getMadeOn() {
		return this.madeOn;
	}

	public @Nullable String getLead() {
		return this.lead;
	}

	public @Nullable BigDecimal getCost() {
		return this.cost;
	}

	public @Nullable String getPriority() {
		return this.priority;
	}

	public Classification getClassification() {
		return this.classification;
	}

	public @Nullable Withholding getWithholding() {
		return this.withholding;
	}

	public @Nullable Instant getVisibleFrom() {
		return this.visibleFrom;
	}

	public @Nullable Instant getPublishedAt() {
		return this.publishedAt;
	}

	public @Nullable String getSource() {
		return this.source;
	}

	public @Nullable String getNote() {
		return this.note;
	}

	public @Nullable String getDraftedName() {
		return this.draftedName;
	}

	public @Nullable Instant getDraftedAt() {
		return this.draftedAt;
	}

	public @Nullable String getSubmittedName() {
		return this.submittedName;
	}

	public @Nullable Instant getSubmittedAt() {
		return this.submittedAt;
	}

	public @Nullable String getPublishedName() {
		return this.publishedName;
	}

	public @Nullable String getReturnMessage() {
		return this.returnMessage;
	}

	public List<Relation> getRelations() {
		return Collections.unmodifiableList(this.relations);
	}

	/**
	 * How far a decision has come.
	 */
	public enum Status {

		DRAFT("Draft"),

		/** With an approver. */
		SUBMITTED("Sent for approval"),

		PUBLISHED("Published");

		private final String label;

		Status(String label) {
			this.label = label;
		}

		public String getLabel() {
			return this.label;
		}

	}

	/**
	 * What a draft says. Dates and amounts may be missing until it is sent for approval.
	 *
	 * @param printed the reference as it is printed
	 * @param reference what it is filed under
	 * @param title the subject, up to 200 characters
	 * @param summary what was decided and why, up to 5,000 characters
	 * @param madeOn the day on which the decision was made
	 * @param lead who leads on it
	 * @param cost in pounds; null if none is given
	 * @param priority the priority of the Police and Crime Plan that it serves
	 * @param classification how much of it readers see
	 * @param withholding what they are told of it while it is withheld; null for a public
	 * one
	 * @param relations what it does to earlier decisions
	 */
	public record Content(String printed, DecisionReference reference, String title, @Nullable String summary,
			@Nullable LocalDate madeOn, @Nullable String lead, @Nullable BigDecimal cost, @Nullable String priority,
			Classification classification, @Nullable Withholding withholding, List<Relation> relations) {

		public Content {
			relations = List.copyOf(relations);
			if (!classification.isWithheld()) {
				withholding = null;
			}
			if (relations.stream().anyMatch((relation) -> relation.target().equals(reference))) {
				throw new RuleBroken("supersedes", "A decision cannot amend or supersede itself");
			}
		}

	}

}
