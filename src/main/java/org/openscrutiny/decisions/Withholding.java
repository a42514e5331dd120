package org.openscrutiny.decisions;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

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

}
