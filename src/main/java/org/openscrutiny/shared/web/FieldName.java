package org.openscrutiny.shared.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a form's field as a person reads it, for pages that show what was typed
 * away from its form.
 */
public final class FieldName {

	private static final Pattern ROW = Pattern.compile("\\[(\\d{1,6})]");

	private static final Pattern KEY = Pattern.compile("\\[(\\p{Lower}[\\p{Lower}\\d]*(?:-[\\p{Lower}\\d]+)*)]");

	private FieldName() {
	}

	/**
	 * {@code Start: day} for {@code start.day}, {@code Family name} for
	 * {@code familyName}, {@code Votes 1: rule} for {@code votes[0].rule},
	 * {@code About gun crime} for {@code about[gun-crime]}.
	 */
	public static String inWords(String name) {
		String keyed = KEY.matcher(name).replaceAll((key) -> " " + key.group(1).replace('-', ' '));
		String words = ROW.matcher(keyed)
			.replaceAll((row) -> " " + (Integer.parseInt(row.group(1)) + 1))
			.replace(".", ": ")
			.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
			.toLowerCase(Locale.UK);
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
