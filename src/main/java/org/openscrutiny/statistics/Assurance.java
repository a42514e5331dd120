package org.openscrutiny.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Whether a process that goes on as it is will reach its target.
 */
public enum Assurance {

	PASS("Expected to meet the target every time"),

	FAIL("Expected to miss the target every time"),

	/** The target lies within the limits or on one of them. */
	HIT_AND_MISS("Will meet the target at some times and miss it at others, by chance");

	private final String words;

	Assurance(String words) {
		this.words = words;
	}

	static @Nullable Assurance of(Xmr limits, @Nullable BigDecimal target, Better better) {
		if (target == null || better == Better.NEITHER || limits.isFlat()) {
			return null;
		}
		if (limits.upper().isBelow(target)) {
			return (better == Better.HIGHER) ? FAIL : PASS;
		}
		if (limits.lower().isAbove(target)) {
			return (better == Better.HIGHER) ? PASS : FAIL;
		}
		return HIT_AND_MISS;
	}

	public String inWords() {
		return this.words;
	}

}
