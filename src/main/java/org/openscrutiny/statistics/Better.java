package org.openscrutiny.statistics;

/**
 * Which way is better, as the plan says.
 */
public enum Better {

	/** The plan wants more. */
	HIGHER,

	/** The plan wants less. */
	LOWER,

	/** The plan only monitors, or wants a range: neither way is called better. */
	NEITHER

}
