package org.openscrutiny.plan.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Reads what was typed into the fields of this module's forms. What is wrong is told to
 * the form.
 */
final class Typed {

	static final int LINE = 200;

	static final int TEXT = 1000;

	static final int REASON = 500;

	private Typed() {
	}

	/** What was typed; null if nothing was. */
	static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip().replace("\r\n", "\n");
	}

	/** What was typed into a field that was checked not to be empty. */
	static String required(@Nullable String typed) {
		String text = text(typed);
		return (text != null) ? text : "";
	}

	static void require(Errors errors, String field, @Nullable String typed, String message) {
		if (text(typed) == null) {
			errors.rejectValue(field, "missing", message);
		}
	}

	static void length(Errors errors, String field, @Nullable String typed, int longest) {
		String text = text(typed);
		if (text != null && text.length() > longest) {
			errors.rejectValue(field, "long", String.format("Use %,d characters or fewer", longest));
		}
	}

	/** The lines that are not empty. */
	static List<String> lines(@Nullable String typed) {
		return required(typed).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	static @Nullable BigDecimal number(Errors errors, String field, @Nullable String typed) {
		String text = text(typed);
		if (text == null) {
			return null;
		}
		String plain = text.replace(",", "");
		if (!plain.matches("[-+]?\\d{1,12}(\\.\\d{1,6})?")) {
			errors.rejectValue(field, "number", "Enter a number, such as 1,200 or 14.5");
			return null;
		}
		return new BigDecimal(plain);
	}

	static String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

	static <E extends Enum<E>> Optional<E> choice(Errors errors, String field, @Nullable String typed, E[] values,
			String message) {
		Optional<E> chosen = Arrays.stream(values).filter((value) -> value.name().equals(typed)).findFirst();
		if (chosen.isEmpty()) {
			errors.rejectValue(field, "missing", message);
		}
		return chosen;
	}

	static @Nullable UUID id(Errors errors, String field, @Nullable String typed, String message) {
		String text = text(typed);
		if (text == null) {
			return null;
		}
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			errors.rejectValue(field, "unknown", message);
			return null;
		}
	}

	static int seen(@Nullable Integer version) {
		return (version != null) ? version : -1;
	}

}
