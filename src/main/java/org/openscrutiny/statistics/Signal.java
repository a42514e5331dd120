package org.openscrutiny.statistics;

/**
 * Why a figure stands out from chance, by the rules of NHS England's "Making Data Count".
 * Where several hold, the first of this list is named.
 */
public enum Signal {

	/** It does not stand out. */
	NONE(0, "within the usual variation"),

	OUTSIDE_HIGH(1, "above the upper limit"),

	OUTSIDE_LOW(-1, "below the lower limit"),

	/** One of seven figures, each higher than the one before. */
	RISING(1, "part of seven figures in a row that rise"),

	/** One of seven figures, each lower than the one before. */
	FALLING(-1, "part of seven figures in a row that fall"),

	/** One of at least two among three, in the outer third of the space to the limit. */
	NEAR_HIGH(1, "one of at least two in three near the upper limit"),

	NEAR_LOW(-1, "one of at least two in three near the lower limit"),

	/** One of seven figures in a row above the average. */
	RUN_HIGH(1, "part of seven figures in a row above the average"),

	RUN_LOW(-1, "part of seven figures in a row below the average");

	private final int side;

	private final String words;

	Signal(int side, String words) {
		this.side = side;
		this.words = words;
	}

	/** 1 for high or rising, −1 for low or falling, 0 for neither. */
	int side() {
		return this.side;
	}

	/** The reason in words, such as {@code above the upper limit}. */
	public String inWords() {
		return this.words;
	}

}
