package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How figures of a measure are written.
 *
 * @param kind what they are
 * @param decimals how many decimal places they have; not used for durations and millions
 */
public record ValueFormat(Kind kind, int decimals) {

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

	private static final int SECONDS_IN_MINUTE = 60;

	private static final int SECONDS_IN_HOUR = 3600;

	/** The figure in words, such as {@code 1,658}, {@code 77%} or {@code 8m 44s}. */
	public String of(BigDecimal value) {
		return written(value, this.decimals);
	}

	/** A mean or a limit: finer by one place than the figures it comes from. */
	public String derived(BigDecimal value) {
		return written(value, this.decimals + 1);
	}

	/** A mark on an axis, as fine as its steps are. */
	String tick(BigDecimal value, BigDecimal step) {
		return written(value, Math.max(0, step.stripTrailingZeros().scale()));
	}

	private String written(BigDecimal value, int places) {
		String sign = (value.signum() < 0) ? "−" : "";
		BigDecimal size = value.abs();
		return switch (this.kind) {
			case COUNT, NUMBER -> sign + grouped(size, places);
			case PERCENTAGE -> sign + grouped(size, places) + "%";
			case MONEY -> sign + "£" + pounds(size, places);
			case SECONDS -> sign + duration(size.setScale(0, RoundingMode.HALF_UP).longValue());
			case DAYS -> sign + grouped(size, places) + ((size.compareTo(BigDecimal.ONE) == 0) ? " day" : " days");
		};
	}

	private static String pounds(BigDecimal size, int places) {
		if (size.compareTo(MILLION) < 0) {
			return grouped(size, places);
		}
		BigDecimal millions = size.divide(MILLION, 2, RoundingMode.HALF_UP).stripTrailingZeros();
		return grouped(millions, Math.max(0, millions.scale())) + "m";
	}

	private static String duration(long seconds) {
		long hours = seconds / SECONDS_IN_HOUR;
		long minutes = seconds % SECONDS_IN_HOUR / SECONDS_IN_MINUTE;
		long rest = seconds % SECONDS_IN_MINUTE;
		String text = ((hours > 0) ? hours + "h " : "") + ((minutes > 0) ? minutes + "m " : "")
				+ ((rest > 0) ? rest + "s" : "");
		return text.isEmpty() ? "0s" : text.strip();
	}

	private static String grouped(BigDecimal size, int places) {
		String pattern = "#,##0" + ((places > 0) ? "." + "0".repeat(places) : "");
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK))
			.format(size.setScale(places, RoundingMode.HALF_UP));
	}

	/** What figures are. */
	public enum Kind {

		/** Things that are counted. */
		COUNT,

		/** A rate, a ratio or an amount. */
		NUMBER,

		/** Per cent, 77 for 77%. */
		PERCENTAGE,

		/** Pounds. From a million on written in millions. */
		MONEY,

		/** A duration in seconds. */
		SECONDS,

		/** A duration in days. */
		DAYS

	}

}
