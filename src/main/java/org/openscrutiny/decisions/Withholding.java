package org.openscrutiny.decisions;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What every reader is told of a decision that is withheld. A record brought in from
 * paper may lack any of it.
 *
 * @param told what may be said of the subject; nothing is said where it is null
 * @param reason why it is withheld
 * @param ground the exemption or duty of confidence that allows it
 * @param decidedBy who decided to withhold it
 * @param reviewOn when that is looked at again
 */
@Embeddable
public record Withholding(@Nullable String told, @Column(name = "withheld_reason") @Nullable String reason,
		@Column(name = "withheld_ground") @Nullable String ground,
		@Column(name = "withheld_by") @Nullable String decidedBy, @Nullable LocalDate reviewOn) {

	/** A withheld decision of which no source says why. */
	public static Withholding notRecorded(@Nullable String told) {
		return new Withholding(told, null, null, null, null);
	}

	/**
	 * Refuses what a decision made here must not be withheld with.
	 * @throws RuleBroken if a part is missing
	 */
	void requireComplete() {
		requirePresent("reason", this.reason, "Enter why the decision is withheld");
		requirePresent("ground", this.ground,
				"Enter the exemption or duty of confidence that allows the decision to be withheld");
		requirePresent("decidedBy", this.decidedBy, "Enter who decided to withhold the decision");
		requirePresent("reviewOn", this.reviewOn, "Enter when the withholding is reviewed");
	}

	private static void requirePresent(String field, @Nullable Object value, String message) {
		if (value == null) {
			throw new RuleBroken(field, message);
		}
	}

	/**
	 * Refuses a review that would be due at once.
	 * @throws RuleBroken if the review date is not after today
	 */
	void requireReviewAfter(LocalDate today) {
		if (this.reviewOn != null && !this.reviewOn.isAfter(today)) {
			throw new RuleBroken("reviewOn", "The review date must be in the future");
		}
	}

}
