package org.openscrutiny.shared.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Reads the text fields of a form. What is wrong is told to the form.
 */
public final class FormText {

	private FormText() {
	}

	/** What was typed, with lines ended the same way everywhere; null if nothing was. */
	public static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.replace("\r\n", "\n");
	}

	/** What was typed into a field that must not be empty; empty if nothing was. */
	public static String required(@Nullable String typed) {
		String text = text(typed);
		return (text != null) ? text : "";
	}

	/**
	 * Refuses an empty field.
	 * @param message what to tell the person, such as "Enter the subject"
	 */
	public static void require(Errors errors, String field, @Nullable String typed, String message) {
		if (text(typed) == null) {
			errors.rejectValue(field, "missing", message);
		}
	}

	/**
	 * Refuses a text that is too long.
	 * @param label what the field is called in a sentence
	 * @param longest in characters
	 */
	public static void checkLength(Errors errors, String field, @Nullable String typed, String label, int longest) {
		String text = text(typed);
		if (text != null && text.length() > longest) {
			errors.rejectValue(field, "long", String.format("The %s must be %,d characters or fewer", label, longest));
		}
	}

}
