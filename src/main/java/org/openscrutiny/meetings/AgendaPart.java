package org.openscrutiny.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;

/**
 * What an item and a paper have in common: a draft until it is published, with a number
 * from then on; never removed afterwards, but withdrawn; open, or withheld.
 */
@MappedSuperclass
abstract class AgendaPart {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private int position;

	private @Nullable Integer number;

	private @Nullable Integer publication;

	private @Nullable Instant visibleFrom;

	private @Nullable Instant withdrawnAt;

	private @Nullable String withdrawnBecause;

	@Enumerated(EnumType.STRING)
	private Withholding.@Nullable Kind withheld;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<Integer> exemptParagraphs = new ArrayList<>();

	private @Nullable String withheldBecause;

	private @Nullable String withheldBy;

	private @Nullable LocalDate reviewOn;

	private boolean titleWithheld;

	@SuppressWarnings("NullAway")
	protected AgendaPart() {
	}

	AgendaPart(int position) {
		this.id = UUID.randomUUID();
		this.position = position;
	}

	void publish(int publication, Instant from, int number) {
		this.publication = publication;
		this.visibleFrom = from;
		if (this.number == null) {
			this.number = number;
		}
	}

	/** Makes it a draft again, before anybody saw it. */
	void recall(int publication) {
		if (this.publication != null && this.publication == publication) {
			this.publication = null;
			this.visibleFrom = null;
			this.number = null;
		}
	}

	/**
	 * Takes it down, leaving its number and the reason.
	 * @throws RuleBroken if it is no more than a draft, or was withdrawn before
	 */
	void withdraw(String reason, Instant now) {
		if (isDraft()) {
			throw new RuleBroken("This was never published. Remove it instead");
		}
		if (isWithdrawn()) {
			throw new RuleBroken("This was withdrawn before");
		}
		if (reason.isBlank()) {
			throw new RuleBroken("reason", "Enter why it is withdrawn");
		}
		this.withdrawnAt = now;
		this.withdrawnBecause = reason.strip();
	}

	/** Withholds it, or with null opens it. */
	void withhold(@Nullable Withholding withholding) {
		this.withheld = (withholding != null) ? withholding.kind() : null;
		this.exemptParagraphs = (withholding != null) ? new ArrayList<>(withholding.paragraphs()) : new ArrayList<>();
		this.withheldBecause = (withholding != null) ? withholding.because() : null;
		this.withheldBy = (withholding != null) ? withholding.decidedBy() : null;
		this.reviewOn = (withholding != null) ? withholding.reviewOn() : null;
		this.titleWithheld = withholding != null && withholding.titleWithheld();
	}

	/**
	 * @throws RuleBroken if it was withdrawn
	 */
	void requireStanding() {
		if (isWithdrawn()) {
			throw new RuleBroken("This was withdrawn, so it cannot be changed");
		}
	}

	/**
	 * @throws RuleBroken if it was published
	 */
	void requireDraft() {
		if (!isDraft()) {
			throw new RuleBroken("What was published is not removed. Withdraw it with a reason");
		}
	}

	void requireVersion(int seen) {
		if (getVersion() != seen) {
			throw new StaleRecord();
		}
	}

	void moveTo(int position) {
		this.position = position;
	}

	UUID getId() {
		return this.id;
	}

	int getVersion() {
		return (this.version != null) ? this.version : 0;
	}

	int getPosition() {
		return this.position;
	}

	/** Under what it is cited; null before it is published, and on old records. */
	@Nullable Integer getNumber() {
		return this.number;
	}

	/** 0 if it came with the agenda, else the number of the supplement. */
	@Nullable Integer getPublication() {
		return this.publication;
	}

	boolean isDraft() {
		return this.visibleFrom == null;
	}

	boolean isWithdrawn() {
		return this.withdrawnAt != null;
	}

	@Nullable String getWithdrawnBecause() {
		return this.withdrawnBecause;
	}

	@Nullable Withholding getWithholding() {
		return (this.withheld != null && this.withheldBecause != null && this.withheldBy != null
				&& this.reviewOn != null)
						? new Withholding(this.withheld, List.copyOf(this.exemptParagraphs), this.withheldBecause,
								this.withheldBy, this.reviewOn, this.titleWithheld)
						: null;
	}

}
