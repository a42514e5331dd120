package org.openscrutiny.actions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.openscrutiny.shared.RuleBroken;

/**
 * What is to be done, by whom and by when.
 *
 * @param wording what readers see, 1 to 1,000 characters
 * @param owner who answers for it
 * @param target by when
 */
@Embeddable
public record Terms(String wording, @Embedded Owner owner, @Embedded Target target) {

	/** The most characters of a wording. */
	public static final int LONGEST = 1_000;

	/**
	 * @throws RuleBroken if the wording is empty or too long
	 */
	public Terms {
		wording = wording.strip();
		if (wording.isEmpty()) {
			throw new RuleBroken("wording", "Enter what is to be done");
		}
		if (wording.length() > LONGEST) {
			throw new RuleBroken("wording", "The action must be 1,000 characters or fewer");
		}
	}

	Terms with(Target target) {
		return new Terms(this.wording, this.owner, target);
	}

}
