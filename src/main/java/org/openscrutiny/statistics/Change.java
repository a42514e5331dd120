package org.openscrutiny.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How far a figure is from another.
 *
 * @param difference the later less the earlier, in their unit: percentage points for
 * shares
 * @param percentage the difference in per cent of the earlier, to six decimals; null for
 * shares, and where the earlier is not above 0
 * @param points whether the difference is in percentage points
 * @param meaning which way that is
 */
public record Change(BigDecimal difference, @Nullable BigDecimal percentage, boolean points, Meaning meaning) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * @param base the earlier figure, or the peer's
	 * @param value the later figure
	 * @param share whether both are percentages
	 * @param better which way is better
	 */
	static Change from(BigDecimal base, BigDecimal value, boolean share, Better better) {
		BigDecimal difference = value.subtract(base);
		BigDecimal percentage = (share || base.signum() <= 0) ? null
				: new Fraction(difference.multiply(HUNDRED), base).rounded();
		return new Change(difference, percentage, share, Meaning.of(difference.signum(), better));
	}

	/** Which way a change goes. */
	public enum Meaning {

		NO_CHANGE("no change"), BETTER("better"), WORSE("worse"),

		/** The plan does not say whether that is better. */
		HIGHER("higher"),

		LOWER("lower");

		private final String words;

		Meaning(String words) {
			this.words = words;
		}

		private static Meaning of(int sign, Better better) {
			if (sign == 0) {
				return NO_CHANGE;
			}
			if (better == Better.NEITHER) {
				return (sign > 0) ? HIGHER : LOWER;
			}
			return ((sign > 0) == (better == Better.HIGHER)) ? BETTER : WORSE;
		}

		public String inWords() {
			return this.words;
		}

	}

}
