package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days in the messages of this module.
 */
final class Days {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private Days() {
	}

	/** {@code 31 January 2022}. */
	static String inWords(LocalDate day) {
		return FORMAT.format(day);
	}

}
