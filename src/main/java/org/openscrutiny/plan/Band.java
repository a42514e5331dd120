package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * A named range of values, such as Good for 5–7.
 *
 * @param label its name
 * @param low the lower end; null if there is none
 * @param lowIncluded whether the lower end itself belongs to it
 * @param high the upper end; null if there is none
 * @param highIncluded whether the upper end itself belongs to it
 */
@Embeddable
public record Band(String label, @Nullable BigDecimal low, boolean lowIncluded, @Nullable BigDecimal high,
		boolean highIncluded) {

	private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";

	private static final Pattern FROM_TO = Pattern.compile(NUMBER + "\\s*(?:-|–|to)\\s*" + NUMBER);

	private static final Pattern ONE_END = Pattern.compile("(>=|≥|>|<=|≤|<)\\s*" + NUMBER);

	private static final Pattern EXACT = Pattern.compile(NUMBER);

	/**
	 * Reads a range as people type it.
	 * @param label the name
	 * @param range such as {@code 5-7}, {@code > 8}, {@code <=1} or {@code 3}
	 * @return the band
	 * @throws RuleBroken if it cannot be read
	 */
	public static Band read(String label, String range) {
		Matcher fromTo = FROM_TO.matcher(range.strip());
		if (fromTo.matches()) {
			BigDecimal low = new BigDecimal(fromTo.group(1));
			BigDecimal high = new BigDecimal(fromTo.group(2));
			if (low.compareTo(high) > 0) {
				throw new RuleBroken("The range of “" + label + "” ends before it begins");
			}
			return new Band(label, low, true, high, true);
		}
		Matcher oneEnd = ONE_END.matcher(range.strip());
		if (oneEnd.matches()) {
			BigDecimal end = new BigDecimal(oneEnd.group(2));
			return switch (oneEnd.group(1)) {
				case ">" -> new Band(label, end, false, null, false);
				case ">=", "≥" -> new Band(label, end, true, null, false);
				case "<" -> new Band(label, null, false, end, false);
				default -> new Band(label, null, false, end, true);
			};
		}
		Matcher exact = EXACT.matcher(range.strip());
		if (exact.matches()) {
			BigDecimal value = new BigDecimal(exact.group(1));
			return new Band(label, value, true, value, true);
		}
		throw new RuleBroken("“" + range + "” is no range. Use for example 5-7, > 8, <= 1 or 3");
	}

	/** {@code 5–7}, {@code more than 8}, {@code less than 1}. */
	public String range() {
		if (this.low == null) {
			return (this.highIncluded ? "up to " : "less than ") + plain(this.high);
		}
		if (this.high == null) {
			return this.lowIncluded ? plain(this.low) + " or more" : "more than " + plain(this.low);
		}
		return (this.low.compareTo(this.high) == 0) ? plain(this.low) : plain(this.low) + "–" + plain(this.high);
	}

	/** The range as {@link #read} reads it. */
	public String typed() {
		if (this.low == null) {
			return (this.highIncluded ? "<= " : "< ") + plain(this.high);
		}
		if (this.high == null) {
			return (this.lowIncluded ? ">= " : "> ") + plain(this.low);
		}
		return (this.low.compareTo(this.high) == 0) ? plain(this.low) : plain(this.low) + "-" + plain(this.high);
	}

	static String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : "";
	}

}
