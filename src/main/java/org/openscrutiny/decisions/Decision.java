package org.openscrutiny.decisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
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
	private DecisionStatus status;

	private String title;

	private @Nullable String summary;

	private @Nullable LocalDate madeOn;

	private @Nullable String lead;

	private @Nullable BigDecimal cost;

	@Embedded
	private @Nullable ServedPriority priority;

	@Enumerated(EnumType.STRING)
	private Classification classification;

	@Embedded
	private @Nullable Withholding withholding;

	private @Nullable Instant visibleFrom;

	private @Nullable String source;

	private @Nullable UUID importId;

	@Embedded
	@AttributeOverride(name = "who.value", column = @Column(name = "drafted_by"))
	@AttributeOverride(name = "name", column = @Column(name = "drafted_name"))
	@AttributeOverride(name = "at", column = @Column(name = "drafted_at"))
	private @Nullable Signature drafted;

	@Embedded
	@AttributeOverride(name = "who.value", column = @Column(name = "submitted_by"))
	@AttributeOverride(name = "name", column = @Column(name = "submitted_name"))
	@AttributeOverride(name = "at", column = @Column(name = "submitted_at"))
	private @Nullable Signature submitted;

	@Embedded
	@AttributeOverride(name = "who.value", column = @Column(name = "published_by"))
	@AttributeOverride(name = "name", column = @Column(name = "published_name"))
	@AttributeOverride(name = "at", column = @Column(name = "published_at"))
	private @Nullable Signature published;

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
	Decision(DecisionContent content, By by) {
		this.id = DecisionId.create();
		this.status = DecisionStatus.DRAFT;
		this.drafted = Signature.of(by);
		write(content, by);
	}

	/**
	 * A record brought in from elsewhere, which may lack what a draft must not. It waits
	 * for an approver.
	 * @param source where it comes from, as readers see it
	 * @param register the register that it is a part of
	 */
	static Decision broughtIn(DecisionContent content, String source, UUID register, By by) {
		Decision decision = new Decision(content, by);
		decision.source = source;
		decision.importId = register;
		decision.handToApprover(by);
		return decision;
	}

	/**
	 * Changes the draft.
	 * @throws RuleBroken if it is with an approver, or published
	 */
	void edit(DecisionContent content, By by) {
		requireStatus(DecisionStatus.DRAFT, "Only a draft can be changed");
		write(content, by);
	}

	private void write(DecisionContent content, By by) {
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
		requireStatus(DecisionStatus.DRAFT, "Only a draft can be sent for approval");
		if (this.source == null) {
			getContent().requireComplete();
		}
		handToApprover(by);
	}

	private void handToApprover(By by) {
		this.status = DecisionStatus.SUBMITTED;
		this.submitted = Signature.of(by);
		this.returnMessage = null;
		handledBy(by);
	}

	/**
	 * Hands the draft back to be changed.
	 * @param message what is to be changed
	 * @throws RuleBroken if it was not sent for approval
	 */
	void sendBack(String message) {
		requireStatus(DecisionStatus.SUBMITTED, "Only a decision that was sent for approval can be returned");
		this.status = DecisionStatus.DRAFT;
		this.returnMessage = message;
	}

	/**
	 * Makes the decision part of the public record, at once. A record brought in from
	 * elsewhere was published at a time that is not recorded: readers see it as of its
	 * own date, where it has one.
	 * @param zone where the day of a decision begins
	 * @throws RuleBroken if it was not sent for approval, or the person had a hand in it
	 */
	void publish(By by, ZoneId zone) {
		requireStatus(DecisionStatus.SUBMITTED, "Only a decision that was sent for approval can be published");
		if (isBy(by.who())) {
			throw new RuleBroken("You wrote or changed this decision, so somebody else must publish it");
		}
		this.status = DecisionStatus.PUBLISHED;
		if (this.source == null) {
			this.published = Signature.of(by);
			this.visibleFrom = by.when();
		}
		else {
			this.published = Signature.withoutInstant(by);
			this.visibleFrom = (this.madeOn != null) ? this.madeOn.atStartOfDay(zone).toInstant() : by.when();
		}
	}

	/**
	 * Withholds a decision that was public, or keeps one withheld, with a new review
	 * date.
	 * @throws RuleBroken if it is not published, or the withholding is not explained
	 */
	void withhold(Classification as, Withholding withholding) {
		requireStatus(DecisionStatus.PUBLISHED, "Change the classification of a draft on the draft itself");
		if (!as.isWithheld()) {
			throw new RuleBroken("classification", "Choose what the decision is withheld as");
		}
		withholding.requireComplete();
		this.classification = as;
		this.withholding = withholding;
	}

	/**
	 * Lets every reader see the whole decision.
	 * @throws RuleBroken if it is not published, or not withheld
	 */
	void declassify() {
		requireStatus(DecisionStatus.PUBLISHED, "Change the classification of a draft on the draft itself");
		if (!this.classification.isWithheld()) {
			throw new RuleBroken("This decision is public already");
		}
		this.classification = Classification.PUBLIC;
		this.withholding = null;
	}

	private void requireStatus(DecisionStatus status, String message) {
		if (this.status != status) {
			throw new RuleBroken(message);
		}
	}

	/**
	 * Whether a person may add, replace or take down documents: whoever writes may do so
	 * with a draft, nobody while the decision is with an approver, and only an approver
	 * once it is published, since readers see the change at once.
	 */
	public boolean isOpenToDocumentsOf(ActingPerson person) {
		return switch (this.status) {
			case DRAFT -> true;
			case SUBMITTED -> false;
			case PUBLISHED -> person.is(Role.OPCC_APPROVER);
		};
	}

	/**
	 * Notes that a person changes the documents.
	 * @throws RuleBroken if he or she may not
	 */
	void changeDocuments(ActingPerson person) {
		if (!isOpenToDocumentsOf(person)) {
			throw new RuleBroken((this.status == DecisionStatus.SUBMITTED)
					? "The decision is with an approver, so its documents cannot be changed"
					: "Only an approver changes the documents of a published decision");
		}
		if (this.status == DecisionStatus.DRAFT) {
			this.authors.add(person.id());
		}
	}

	/** Whether a person had a hand in the wording, and so never publishes it. */
	public boolean isBy(@Nullable UserId person) {
		return person != null && this.authors.contains(person);
	}

	/** What was entered. */
	public DecisionContent getContent() {
		return new DecisionContent(this.printed, this.reference, this.title, this.summary, this.madeOn, this.lead,
				this.cost, this.priority, this.classification, this.withholding, this.relations);
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

	public DecisionStatus getStatus() {
		return this.status;
	}

	public String getTitle() {
		return this.title;
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

	public @Nullable String getSource() {
		return this.source;
	}

	public @Nullable Signature getDrafted() {
		return this.drafted;
	}

	public @Nullable Signature getSubmitted() {
		return this.submitted;
	}

	public @Nullable Signature getPublished() {
		return this.published;
	}

	public @Nullable String getReturnMessage() {
		return this.returnMessage;
	}

}
