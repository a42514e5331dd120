package org.openscrutiny.sheets;

import java.util.regex.Pattern;

/**
 * A formula in a cell.
 *
 * @param text as the file holds it
 */
record Formula(String text) {

	private static final Pattern FOREIGN = Pattern
		.compile("\\[\\d+\\][^'!\\[\\]]*'?!|\\[[^\\]]+\\.(xl|od|csv)\\w*\\]|'[a-z]+:[^']*'\\s*#|"
				+ "\\b(webservice|dde|rtd|cubevalue)\\s*\\(|\\|'", Pattern.CASE_INSENSITIVE);

	/**
	 * Whether the value comes from elsewhere: another workbook, a web service, a program.
	 */
	boolean isForeign() {
		return FOREIGN.matcher(this.text).find();
	}

}
