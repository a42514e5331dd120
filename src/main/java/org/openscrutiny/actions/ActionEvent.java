package org.openscrutiny.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.UserId;

/**
 * Something that happened to an action, with the action as it stood from then on. It
 * never changes.
 */
@Entity
@Table(name = "action_event")
class ActionEvent {

	@Id
	private UUID id;

	private int position;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Embedded
	@AttributeOverride(name = "day", column = @Column(name = "effective_on"))
	@AttributeOverride(name = "precision", column = @Column(name = "effective_precision"))
	private PartialDate effective;

	private @Nullable Instant enteredAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "entered_by"))
	private @Nullable UserId enteredBy;

	private @Nullable String enteredName;

	private @Nullable String toldBy;

	@Embedded
	private @Nullable Evidence evidence;

	@Enumerated(EnumType.STRING)
	private Action.Status status;

	@Embedded
	private Terms terms;

	private int deferrals;

	protected ActionEvent() {
	}

	ActionEvent(int position, Kind kind, PartialDate effective, Evidence evidence, Action.Status status, Terms terms,
			int deferrals, Signature by) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.kind = kind;
		this.effective = effective;
		this.evidence = evidence;
		this.status = status;
		this.terms = terms;
		this.deferrals = deferrals;
		this.enteredAt = by.by().when();
		this.enteredBy = by.by().who();
		this.enteredName = by.by().name();
		this.toldBy = by.told();
	}

	int getPosition() {
		return this.position;
	}

	Kind getKind() {
		return this.kind;
	}

	LocalDate getDay() {
		return this.effective.day();
	}

	PartialDate getEffective() {
		return this.effective;
	}

	Evidence getEvidence() {
		return (this.evidence != null) ? this.evidence : Evidence.none();
	}

	Action.Status getStatus() {
		return this.status;
	}

	Terms getTerms() {
		return this.terms;
	}

	int getDeferrals() {
		return this.deferrals;
	}

	/** Whether the action stood otherwise afterwards. */
	boolean isTurn() {
		return this.kind != Kind.UPDATED;
	}

	/**
	 * What happens to actions.
	 */
	enum Kind {

		RAISED("Raised"),

		UPDATED("Update"),

		DEFERRED("Deferred"),

		COMPLETED("Completed"),

		REOPENED("Re-opened"),

		CHANGED("Changed");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String getLabel() {
			return this.label;
		}

	}

}
