package org.openscrutiny.returns;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.KpiId;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.AggregateRoot;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;

/**
 * One measure that somebody is asked for in a round. How far it is, is said here and
 * never on an approved figure.
 */
@Entity
public class Assignment extends AggregateRoot<AssignmentId> {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AssignmentId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "round_id"))
	private RoundId round;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "measure_id"))
	private MeasureId measure;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "kpi_id"))
	private KpiId kpi;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "contributor_id"))
	private @Nullable UserId contributor;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "approver_id"))
	private @Nullable UserId approver;

	@Enumerated(EnumType.STRING)
	private AssignmentState state;

	@Enumerated(EnumType.STRING)
	private PeriodKind asksFor;

	@Enumerated(EnumType.STRING)
	private @Nullable RevisionKind revisionKind;

	private @Nullable String revisionReason;

	protected Assignment() {
	}

	/**
	 * @param due whether the KPI is reported in this round
	 */
	Assignment(RoundId round, MeasureId measure, KpiId kpi, Terms terms, boolean due) {
		this.id = AssignmentId.create();
		this.round = round;
		this.measure = measure;
		this.kpi = kpi;
		this.state = due ? AssignmentState.OPEN : AssignmentState.NOT_DUE;
		assign(terms);
	}

	/**
	 * Says who enters and who approves, and for what kind of period.
	 * @throws RuleBroken if one person would do both
	 */
	final void assign(Terms terms) {
		if (terms.contributor() != null && terms.contributor().equals(terms.approver())) {
			throw new RuleBroken("approver", "Whoever enters a figure cannot approve it. Choose another person");
		}
		this.contributor = terms.contributor();
		this.approver = terms.approver();
		this.asksFor = terms.asksFor();
	}

	/**
	 * Asks for it in this round, although its KPI is not due.
	 * @throws RuleBroken if it is asked for already
	 */
	void ask() {
		require(this.state == AssignmentState.NOT_DUE, "This measure is asked for already");
		this.state = AssignmentState.OPEN;
	}

	/**
	 * Takes note that something is entered or changed.
	 * @throws RuleBroken if it waits for the approver or is locked, with what to do
	 */
	void begin() {
		requireEnterable();
		this.state = AssignmentState.DRAFT;
	}

	/**
	 * Lets figures be entered only while nobody decides on them.
	 * @throws RuleBroken if it waits for the approver or is locked, with what to do
	 */
	void requireEnterable() {
		switch (this.state) {
			case NOT_DUE -> throw new RuleBroken("This measure is not due in this round. An approver can ask for it");
			case SUBMITTED ->
				throw new RuleBroken("This measure is submitted. Withdraw it, or ask the approver to return it");
			case APPROVED -> throw new RuleBroken(
					"This measure is approved and locked. An approver can unlock it for a new revision");
			default -> {
			}
		}
	}

	/**
	 * Hands it to the approver.
	 * @throws RuleBroken if it is not the contributor's turn
	 */
	void submit() {
		requireEnterable();
		this.state = AssignmentState.SUBMITTED;
	}

	/**
	 * Takes it back before the approver decided.
	 * @throws RuleBroken if it is not submitted
	 */
	void withdraw() {
		requireSubmitted();
		this.state = AssignmentState.DRAFT;
	}

	/**
	 * Sends it back to the contributor.
	 * @throws RuleBroken if it is not submitted
	 */
	void sendBack() {
		requireSubmitted();
		this.state = AssignmentState.RETURNED;
	}

	/**
	 * Locks it.
	 * @throws RuleBroken if it is not submitted
	 */
	void approve() {
		requireSubmitted();
		this.state = AssignmentState.APPROVED;
		this.revisionKind = null;
		this.revisionReason = null;
	}

	/**
	 * Opens it again for a new revision. What was approved stays as it is.
	 * @param reason why, as readers see it
	 * @throws RuleBroken if it is not approved
	 */
	void unlock(RevisionKind kind, String reason) {
		require(this.state == AssignmentState.APPROVED, "Only a measure that is approved can be unlocked");
		if (kind == RevisionKind.INITIAL) {
			throw new RuleBroken("kind", "Choose why there is a new revision");
		}
		this.state = AssignmentState.DRAFT;
		this.revisionKind = kind;
		this.revisionReason = reason;
	}

	/**
	 * Locks it again as it was.
	 * @throws RuleBroken if it was not unlocked
	 */
	void leaveAsApproved() {
		require(isRevision() && this.state != AssignmentState.SUBMITTED,
				"Only a measure that was unlocked can be locked again as it was");
		this.state = AssignmentState.APPROVED;
		this.revisionKind = null;
		this.revisionReason = null;
	}

	private void requireSubmitted() {
		require(this.state == AssignmentState.SUBMITTED,
				"This measure is not waiting for approval any more: it is “" + this.state.getLabel() + "”");
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new RuleBroken(message);
		}
	}

	@Override
	public AssignmentId getId() {
		return this.id;
	}

	public RoundId getRound() {
		return this.round;
	}

	public MeasureId getMeasure() {
		return this.measure;
	}

	/** The KPI through which it is asked for. */
	public KpiId getKpi() {
		return this.kpi;
	}

	public Terms getTerms() {
		return new Terms(this.contributor, this.approver, this.asksFor);
	}

	public AssignmentState getState() {
		return this.state;
	}

	/** Whether it was approved before and is opened again. */
	public boolean isRevision() {
		return this.revisionKind != null;
	}

	/** Why there will be a new revision; null unless it is opened again. */
	public @Nullable RevisionKind getRevisionKind() {
		return this.revisionKind;
	}

	/** The reason for the new revision, as readers see it. */
	public @Nullable String getRevisionReason() {
		return this.revisionReason;
	}

	/**
	 * Who does what.
	 *
	 * @param contributor who enters; null while nobody is chosen
	 * @param approver who approves; null while nobody is chosen
	 * @param asksFor the kind of period that is asked for; months are typed one by one,
	 * and the quarter and the year to date are worked out
	 */
	public record Terms(@Nullable UserId contributor, @Nullable UserId approver, PeriodKind asksFor) {
	}

}
