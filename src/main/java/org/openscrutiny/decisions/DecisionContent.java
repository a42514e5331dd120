package org.openscrutiny.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * What a draft says. Dates and words may be missing until it is sent for approval.
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
 * @param withholding what they are told of it while it is withheld; null for a public one
 * @param relations what it does to earlier decisions
 */
public record DecisionContent(String printed, DecisionReference reference, String title, @Nullable String summary,
		@Nullable LocalDate madeOn, @Nullable String lead, @Nullable BigDecimal cost, @Nullable ServedPriority priority,
		Classification classification, @Nullable Withholding withholding, List<Relation> relations) {

	public DecisionContent {
		relations = List.copyOf(relations);
		if (!classification.isWithheld()) {
			withholding = null;
		}
		if (relations.stream().anyMatch((relation) -> relation.target().equals(reference))) {
			throw new RuleBroken("supersedes", "A decision cannot amend or supersede itself");
		}
	}

	/** What is told of the withholding; empty for a public decision. */
	public Withholding told() {
		return (this.withholding != null) ? this.withholding : Withholding.notRecorded(null);
	}

	/**
	 * Refuses what may not stand in a draft of that day.
	 * @throws RuleBroken if the decision lies in the future, or its review does not
	 */
	void requireSound(LocalDate today) {
		if (this.madeOn != null && this.madeOn.isAfter(today)) {
			throw new RuleBroken("madeOn", "The date on which the decision was made must be today or in the past");
		}
		told().requireReviewAfter(today);
	}

	/**
	 * Refuses what may not be published.
	 * @throws RuleBroken if something is missing
	 */
	void requireComplete() {
		if (this.summary == null) {
			throw new RuleBroken("summary", "Enter a summary before you send the decision for approval");
		}
		if (this.madeOn == null) {
			throw new RuleBroken("madeOn",
					"Enter the date on which the decision was made before you send it for approval");
		}
		if (this.classification.isWithheld()) {
			told().requireComplete();
		}
	}

	/** What it says but for the reference, by field. */
	Map<String, @Nullable String> inWords() {
		Map<String, @Nullable String> words = new LinkedHashMap<>();
		words.put("Subject", this.title);
		words.put("Summary", this.summary);
		words.put("Date made", text(this.madeOn));
		words.put("Lead", this.lead);
		words.put("Cost", text(this.cost));
		words.put("Plan priority", ServedPriority.titleOf(this.priority));
		words.put("Classification", this.classification.getLabel());
		words.put("Withholding", text(this.withholding));
		words.put("Related decisions", this.relations.isEmpty() ? null : this.relations.toString());
		return words;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
