package org.openscrutiny.statements;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.openscrutiny.shared.RuleBroken;

/**
 * An earlier time that figures are held against.
 *
 * @param words the time as it is called, such as {@code Year ending June 2019}
 * @param startsOn the first day
 * @param endsOn the last day
 */
@Embeddable
public record Baseline(@Column(name = "baseline") String words, @Column(name = "baseline_starts_on") LocalDate startsOn,
		@Column(name = "baseline_ends_on") LocalDate endsOn) {

	public Baseline {
		if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
			throw new RuleBroken("baselineEndsOn", "The last day of the baseline must not be before its first day");
		}
	}

}
