package org.openscrutiny.statistics;

/**
 * What the signal of a figure means for the plan.
 */
public enum Variation {

	COMMON_CAUSE("Usual variation"),

	IMPROVEMENT_HIGH("Better: higher than usual"),

	IMPROVEMENT_LOW("Better: lower than usual"),

	CONCERN_HIGH("Concern: higher than usual"),

	CONCERN_LOW("Concern: lower than usual"),

	/** The plan does not say which way is better. */
	NEUTRAL_HIGH("Higher than usual"),

	NEUTRAL_LOW("Lower than usual");

	private final String words;

	Variation(String words) {
		this.words = words;
	}

	static Variation of(Signal signal, Better better) {
		if (signal == Signal.NONE) {
			return COMMON_CAUSE;
		}
		boolean high = signal.side() > 0;
		return switch (better) {
			case HIGHER -> high ? IMPROVEMENT_HIGH : CONCERN_LOW;
			case LOWER -> high ? CONCERN_HIGH : IMPROVEMENT_LOW;
			case NEITHER -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
		};
	}

	public String inWords() {
		return this.words;
	}

}
