package org.openscrutiny.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * How many members must be there for a body to decide anything. Where both rules are
 * given, both must be met.
 *
 * @param least at least so many members, 1 to 100
 * @param share at least one in so many of the members of the day, 2 to 10
 */
@Embeddable
public record Quorum(@Column(name = "quorum_least") @Nullable Integer least,
		@Column(name = "quorum_share") @Nullable Integer share) {

	private static final int MOST = 100;

	private static final int SMALLEST_SHARE = 10;

	public Quorum {
		if (least != null && (least < 1 || least > MOST)) {
			throw new RuleBroken("quorumLeast", "The number of members must be a whole number from 1 to " + MOST);
		}
		if (share != null && (share < 2 || share > SMALLEST_SHARE)) {
			throw new RuleBroken("quorumShare", "Choose a share of the members from the list");
		}
		if (least == null && share == null) {
			throw new RuleBroken("quorumLeast", "A quorum is a number or a share of the members");
		}
	}

	/**
	 * How many must be there.
	 * @param members how many sit on the body that day
	 */
	public int of(int members) {
		int shared = (this.share != null) ? (members + this.share - 1) / this.share : 0;
		return Math.max(1, Math.max(shared, (this.least != null) ? this.least : 0));
	}

	/** Such as "at least 5 members and a third of the members". */
	public String inWords() {
		String number = (this.least != null) ? "at least " + this.least + ((this.least == 1) ? " member" : " members")
				: "";
		if (this.share == null) {
			return number;
		}
		String part = switch (this.share) {
			case 2 -> "half";
			case 3 -> "a third";
			case 4 -> "a quarter";
			default -> "one in " + this.share;
		};
		return number + (number.isEmpty() ? "at least " : " and ") + part + " of the members";
	}

}
