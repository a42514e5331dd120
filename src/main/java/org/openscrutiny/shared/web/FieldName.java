package org.openscrutiny.shared.web;

import java.util.Locale;

/**
 * The name of a form's field as a person reads it, for pages that show what was typed
 * away from its form.
 */
public final class FieldName {

	private FieldName() {
	}

	/**
	 * {@code Start: day} for {@code start.day}, {@code Family name} for
	 * {@code familyName}.
	 */
	public static String inWords(String name) {
		String words = name.replaceAll("\\[(\\d+)]", " $1")
			.replace(".", ": ")
			.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
			.toLowerCase(Locale.UK);
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
