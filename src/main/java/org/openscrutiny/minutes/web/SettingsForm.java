package org.openscrutiny.minutes.web;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.minutes.MinutesWorklist;
import org.springframework.validation.Errors;

/**
 * How a body keeps its minutes.
 *
 * @param version the number of the state that was seen
 * @param lastNumber the number of its last entry before it moved in
 * @param lateAfter working days after which a draft counts as late
 */
record SettingsForm(@Nullable String version, @Nullable String lastNumber, @Nullable String lateAfter) {

	private static final int MOST_NUMBERS = 1_000_000;

	private static final int MOST_DAYS = 250;

	static SettingsForm of(MinutesWorklist.BodySettings settings) {
		return new SettingsForm(String.valueOf(settings.version()), String.valueOf(settings.lastNumber()),
				String.valueOf(settings.lateAfter()));
	}

	int seen() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

	/** The last number, which stands still once numbers were given out. */
	int last(MinutesWorklist.BodySettings before, Errors errors) {
		return before.begun() ? before.lastNumber()
				: number(this.lastNumber, 0, MOST_NUMBERS, "lastNumber", "The last number", errors);
	}

	int late(Errors errors) {
		return number(this.lateAfter, 1, MOST_DAYS, "lateAfter", "The number of working days", errors);
	}

	private static int number(@Nullable String typed, int least, int most, String field, String what, Errors errors) {
		String digits = (typed != null) ? typed.strip().replace(",", "") : "";
		if (digits.matches("\\d{1,7}")) {
			int number = Integer.parseInt(digits);
			if (number >= least && number <= most) {
				return number;
			}
		}
		errors.rejectValue(field, "number",
				String.format("%s must be a whole number from %d to %,d", what, least, most));
		return least;
	}

}
