package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers in words, with as many decimal places as they were entered with.
 */
final class Numbers {

	private Numbers() {
	}

	/** {@code 1,200} or {@code 14.0}. */
	static String grouped(BigDecimal number) {
		int places = Math.max(0, number.scale());
		String pattern = "#,##0" + ((places > 0) ? "." + "0".repeat(places) : "");
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(number);
	}

}
