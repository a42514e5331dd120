package org.openscrutiny.decisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What every reader may know of a published decision.
 *
 * @param id identifies it
 * @param printed the reference as printed
 * @param reference what it is filed and addressed by
 * @param classification how much of it is public
 * @param title the subject; null where it is withheld and nothing may be said of it
 * @param summary what was decided and why
 * @param madeOn the day on which it was made; null if that is not recorded
 * @param lead who leads on it
 * @param cost in pounds
 * @param priority the priority of the Police and Crime Plan
 * @param withholding what is told of the withholding; empty for a public decision
 * @param visibleFrom from when readers see it: never shown as proof of publication
 * @param publishedAt when it was published; null if that is not recorded
 * @param source where the record was brought in from
 * @param note what else is to be known of the record
 */
public record DecisionLine(DecisionId id, String printed, DecisionReference reference, Classification classification,
		@Nullable String title, @Nullable String summary, @Nullable LocalDate madeOn, @Nullable String lead,
		@Nullable BigDecimal cost, @Nullable Priority priority, Withholding withholding, Instant visibleFrom,
		@Nullable Instant publishedAt, @Nullable String source, @Nullable String note) {

	/** The address of its page. */
	public String getHref() {
		return "/decisions/" + this.reference;
	}

	/** The subject, or that it is withheld. */
	public String getHeading() {
		return (this.title != null) ? this.title : "Subject withheld";
	}

	public boolean isWithheld() {
		return this.classification.isWithheld();
	}

	/** Whether the printed reference leads to another number or year. */
	public boolean isFiledElsewhere() {
		return DecisionReference.read(this.printed).filter(this.reference::equals).isEmpty();
	}

	/**
	 * The priority of a plan that it serves.
	 *
	 * @param title what the decision itself says
	 * @param section the title that the section of the plan has now; null where the
	 * decision has words only
	 * @param href the section's place on the page of its plan
	 */
	public record Priority(String title, @Nullable String section, @Nullable String href) {

		/** Whether the plan has corrected the title since. */
		public boolean isRenamed() {
			return this.section != null && !this.section.equals(this.title);
		}

	}

}
