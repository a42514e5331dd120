package org.openscrutiny.returns;

import java.util.Arrays;

import org.openscrutiny.plan.Measure;

/**
 * The unit in which a duration is kept: days where the measure says so, otherwise
 * seconds.
 */
enum DurationUnit {

	SECONDS(1), DAYS(86_400);

	private final int seconds;

	DurationUnit(int seconds) {
		this.seconds = seconds;
	}

	int seconds() {
		return this.seconds;
	}

	static DurationUnit of(Measure.Definition definition) {
		String unit = definition.unit();
		return Arrays.stream(values()).filter((one) -> one.name().equalsIgnoreCase(unit)).findFirst().orElse(SECONDS);
	}

}
