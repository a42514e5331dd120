package org.openscrutiny.charts;

import java.util.regex.Pattern;

/**
 * What a chart is about.
 *
 * @param id its name on the page, lower-case letters, digits and hyphens
 * @param name what is measured, such as {@code Residential burglary}
 * @param format how its figures are written
 */
public record ChartSubject(String id, String name, ValueFormat format) {

	private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

	/**
	 * @throws IllegalArgumentException if the id cannot be one
	 */
	public ChartSubject {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("Not an id: " + id);
		}
	}

}
