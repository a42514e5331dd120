package org.openscrutiny.shared.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a form's field as a person reads it, for pages that show what was typed
 * away from its form.
 */
public final class FieldName {

	private static final Pattern ROW = Pattern.compile("\\[(\\d{1,6})]");

	private FieldName() {
	}

	/**
	 * {@code Start: day} for {@code start.day}, {@code Family name} for
	 * {@code familyName}, {@code Votes 1: rule} for {@code votes[0].rule}.
	 */
	public static String inWords(String name) {
		String words = ROW.matcher(name)
			.replaceAll((row) -> " " + (Integer.parseInt(row.group(1)) + 1))
			.replace(".", ": ")
			.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
			.toLowerCase(Locale.UK);
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
