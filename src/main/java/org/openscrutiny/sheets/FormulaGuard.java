package org.openscrutiny.sheets;

import java.util.regex.Pattern;

/**
 * Keeps text from being taken for a formula, as the OWASP advises on CSV injection: an
 * apostrophe before what starts like one, also behind quotation marks and spaces, which
 * programs drop.
 */
final class FormulaGuard {

	private static final Pattern LIKE_A_FORMULA = Pattern
		.compile("^[\\s'\"\u2018\u2019\u201c\u201d\ufeff]*[=+\\-@\\t\\r\uff1d\uff0b\uff0d\uff20]");

	/** Characters that XML cannot hold, and that no text needs. */
	private static final Pattern UNWRITABLE = Pattern
		.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff\\ud800-\\udfff]");

	private FormulaGuard() {
	}

	static String escape(String text) {
		String clean = UNWRITABLE.matcher(text).replaceAll("");
		return LIKE_A_FORMULA.matcher(clean).find() ? "'" + clean : clean;
	}

	static String unescape(String text) {
		return (text.startsWith("'") && LIKE_A_FORMULA.matcher(text.substring(1)).find()) ? text.substring(1) : text;
	}

}
