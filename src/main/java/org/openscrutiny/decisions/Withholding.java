package org.openscrutiny.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
		missing().stream().findFirst().ifPresent((first) -> {
			throw first;
		});
	}

	/** All that a decision made here must not lack while it is withheld. */
	List<RuleBroken> missing() {
		List<RuleBroken> missing = new ArrayList<>();
		if (this.reason == null) {
			missing.add(new RuleBroken("reason", "Enter why the decision is withheld"));
		}
		if (this.ground == null) {
			missing.add(new RuleBroken("ground",
					"Enter the exemption or duty of confidence that allows the decision to be withheld"));
		}
		if (this.decidedBy == null) {
			missing.add(new RuleBroken("decidedBy", "Enter who decided to withhold the decision"));
		}
		if (this.reviewOn == null) {
			missing.add(new RuleBroken("reviewOn", "Enter when the withholding is reviewed"));
		}
		return missing;
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
