package org.openscrutiny.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * One figure held against another. A change is told only between like periods; otherwise
 * both figures stand side by side, with the reason.
 *
 * @param current the figure
 * @param base what it is compared with
 * @param change how far they are apart; null if that may not be told
 * @param refusal why it may not, a sentence; null if it may
 */
public record Comparison(Observation current, Observation base, @Nullable Change change, @Nullable String refusal) {

	/**
	 * Compares a series with its own past.
	 * @param series the series
	 * @param current the later period
	 * @param base the earlier period
	 * @param share whether the figures are percentages
	 * @param better which way is better
	 */
	public static Comparison within(Series series, Period current, Period base, boolean share, Better better) {
		Comparison comparison = between(series.at(current), series.at(base), share, better);
		if (comparison.refusal == null && series.breaksBetween(base, current)) {
			return refused(comparison.current, comparison.base, "the definition changed after " + base.inWords());
		}
		return comparison;
	}

	/**
	 * Compares with another place, or with a figure of another source.
	 * @param current the figure
	 * @param base what it is compared with
	 * @param share whether the figures are percentages
	 * @param better which way is better
	 */
	public static Comparison between(Observation current, Observation base, boolean share, Better better) {
		BigDecimal value = current.value();
		BigDecimal other = base.value();
		if (value == null || other == null) {
			Period lacking = (value == null) ? current.period() : base.period();
			return refused(current, base, "there is no figure for " + lacking.inWords());
		}
		String unlike = unlike(current.period(), base.period());
		if (unlike != null) {
			return refused(current, base, unlike);
		}
		return new Comparison(current, base, Change.from(other, value, share, better), null);
	}

	private static Comparison refused(Observation current, Observation base, String reason) {
		return new Comparison(current, base, null, "No change is given because " + reason + ".");
	}

	private static @Nullable String unlike(Period current, Period base) {
		if (current.start() == null || base.start() == null) {
			return "the source does not say what period a figure covers";
		}
		if (current.equals(base)) {
			return null;
		}
		if (current.kind() == Period.Kind.COHORT || base.kind() == Period.Kind.COHORT) {
			return "cases of different times may have been followed for different lengths of time";
		}
		if (!current.isAsLongAs(base)) {
			return "%s covers %s and %s covers %s".formatted(current.inWords(), current.length(), base.inWords(),
					base.length());
		}
		if (current.start().equals(base.start())) {
			return null;
		}
		if (current.overlaps(base)) {
			return "%s and %s overlap".formatted(current.inWords(), base.inWords());
		}
		if (isYearToDate(current, base) && current.start().getMonthValue() != base.start().getMonthValue()) {
			return "%s and %s cover different parts of a year".formatted(current.inWords(), base.inWords());
		}
		return null;
	}

	private static boolean isYearToDate(Period current, Period base) {
		return current.kind() == Period.Kind.YTD_TO_MONTH || base.kind() == Period.Kind.YTD_TO_MONTH;
	}

}
