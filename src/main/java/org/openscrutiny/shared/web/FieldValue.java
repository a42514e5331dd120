package org.openscrutiny.shared.web;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.openscrutiny.shared.Role;

/**
 * The value of a form's field as a person reads it, for pages that show what was typed or
 * chosen away from its form.
 */
public final class FieldValue {

	private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b");

	private static final Pattern IDENTIFIER = Pattern.compile("(?i)[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}");

	private FieldValue() {
	}

	/**
	 * {@code Simple majority} for the choice {@code SIMPLE_MAJORITY}, {@code Yes} for a
	 * ticked box. Records, which forms tell by identifiers, are only said to be chosen.
	 * Words that were typed stay as they are.
	 */
	public static String inWords(String value) {
		if (value.equals("true")) {
			return "Yes";
		}
		return IDENTIFIER.matcher(CONSTANT.matcher(value).replaceAll((choice) -> label(choice.group())))
			.replaceAll("chosen from a list");
	}

	private static String label(String constant) {
		return Stream.of(Role.values())
			.filter((role) -> role.name().equals(constant))
			.findFirst()
			.map(Role::getLabel)
			.orElseGet(() -> constant.charAt(0) + constant.substring(1).replace('_', ' ').toLowerCase(Locale.UK));
	}

}
