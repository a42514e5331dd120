package org.openscrutiny.statements.web;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.DateFields;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.statements.Baseline;
import org.springframework.validation.Errors;

/**
 * The three fields of a baseline, which are given together or not at all.
 */
final class BaselineFields {

	private static final int LONGEST = 80;

	private BaselineFields() {
	}

	/**
	 * @return the baseline; empty if there is none, or what was typed makes none
	 */
	static Optional<Baseline> read(@Nullable String words, DateFields startsOn, DateFields endsOn, Errors errors) {
		FormText.checkLength(errors, "baseline", words, "baseline", LONGEST);
		String name = FormText.text(words);
		if (name == null && startsOn.isEmpty() && endsOn.isEmpty()) {
			return Optional.empty();
		}
		FormText.require(errors, "baseline", words, "Enter what the baseline is called, such as Year ending June 2019");
		Optional<LocalDate> first = startsOn.require(errors, "baselineStartsOn", "first day of the baseline");
		Optional<LocalDate> last = endsOn.require(errors, "baselineEndsOn", "last day of the baseline");
		if (name == null || first.isEmpty() || last.isEmpty()) {
			return Optional.empty();
		}
		if (last.get().isBefore(first.get())) {
			errors.rejectValue("baselineEndsOn", "order",
					"The last day of the baseline must not be before its first day");
			return Optional.empty();
		}
		return Optional.of(new Baseline(name, first.get(), last.get()));
	}

}
