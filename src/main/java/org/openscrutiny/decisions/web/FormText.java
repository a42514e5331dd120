package org.openscrutiny.decisions.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Reads the fields that several forms of this module have. What is wrong is told to the
 * form.
 */
final class FormText {

	private FormText() {
	}

	/** What was typed, or null where nothing was. */
	static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.replace("\r\n", "\n");
	}

	static String required(@Nullable String typed) {
		String text = text(typed);
		return (text != null) ? text : "";
	}

	static void require(Errors errors, String field, @Nullable String typed, String message) {
		if (text(typed) == null) {
			errors.rejectValue(field, "missing", message);
		}
	}

	static void checkLength(Errors errors, String field, @Nullable String typed, String label, int longest) {
		String text = text(typed);
		if (text != null && text.length() > longest) {
			errors.rejectValue(field, "long", String.format("The %s must be %,d characters or fewer", label, longest));
		}
	}

}
