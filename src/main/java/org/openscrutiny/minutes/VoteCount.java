package org.openscrutiny.minutes;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a vote, and what follows from it.
 *
 * @param rule how many votes were needed
 * @param numbers the votes; null where they were not recorded
 * @param casting the chair's casting vote, where for and against were level
 * @param membership the full membership on the day; null where it is not known or not
 * needed
 * @param stated what the minutes say of the outcome, where they give no numbers
 */
public record VoteCount(VoteRule rule, @Nullable Numbers numbers, @Nullable VoteChoice casting,
		@Nullable Integer membership, @Nullable Boolean stated) {

	/**
	 * The votes of a recorded count.
	 *
	 * @param inFavour 0 or more
	 * @param against 0 or more
	 * @param abstained 0 or more; null where it was not recorded
	 */
	public record Numbers(int inFavour, int against, @Nullable Integer abstained) {

		/** How many took part. */
		public int total() {
			return this.inFavour + this.against + abstentions();
		}

		int abstentions() {
			return (this.abstained != null) ? this.abstained : 0;
		}

	}

	/**
	 * Whether the motion was carried.
	 * @return null if neither the numbers nor the minutes tell
	 */
	public @Nullable Boolean carried() {
		if (this.numbers == null) {
			return this.stated;
		}
		return switch (this.rule) {
			case SIMPLE_MAJORITY -> hasMajority(this.numbers);
			case TWO_THIRDS_OF_MEMBERSHIP ->
				(this.membership != null) ? this.numbers.inFavour() >= VoteRule.twoThirdsOf(this.membership) : null;
			case UNANIMITY -> this.numbers.inFavour() > 0 && this.numbers.inFavour() == this.numbers.total();
		};
	}

	private boolean hasMajority(Numbers votes) {
		return votes.inFavour() > votes.against()
				|| (votes.inFavour() == votes.against() && this.casting == VoteChoice.FOR);
	}

	/**
	 * Whether a motion was lost.
	 * @param outcomes what became of it, where it was put to more than one vote
	 */
	static boolean isLost(Collection<@Nullable Boolean> outcomes) {
		return outcomes.contains(Boolean.FALSE) && !outcomes.contains(Boolean.TRUE);
	}

	/**
	 * The outcome with the reason for it, such as "8 for, 1 against: unanimity required,
	 * not carried".
	 */
	public String explanation() {
		return told() + ": " + required() + outcome();
	}

	private String told() {
		if (this.numbers == null) {
			return "Vote taken, numbers not recorded";
		}
		StringBuilder text = new StringBuilder().append(this.numbers.inFavour())
			.append(" for, ")
			.append(this.numbers.against())
			.append(" against");
		if (this.numbers.abstentions() > 0) {
			text.append(", ").append(this.numbers.abstained()).append(" abstained");
		}
		if (this.casting != null) {
			text.append(", the chair’s casting vote ").append((this.casting == VoteChoice.FOR) ? "for" : "against");
		}
		return text.toString();
	}

	private String required() {
		if (this.rule == VoteRule.TWO_THIRDS_OF_MEMBERSHIP && this.membership != null) {
			return this.rule.getRequirement() + " (" + VoteRule.twoThirdsOf(this.membership) + " of " + this.membership
					+ "), ";
		}
		return (this.numbers == null && this.rule == VoteRule.SIMPLE_MAJORITY) ? "" : this.rule.getRequirement() + ", ";
	}

	private String outcome() {
		Boolean carried = carried();
		if (carried == null) {
			return "outcome not recorded";
		}
		return carried ? "carried" : "not carried";
	}

}
