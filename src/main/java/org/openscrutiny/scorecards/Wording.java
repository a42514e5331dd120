package org.openscrutiny.scorecards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.returns.FigureReading.Figure;
import org.openscrutiny.returns.Observation;
import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.ValueStatus;
import org.openscrutiny.returns.ValueWords;
import org.openscrutiny.statistics.Change;

/**
 * Figures, times and changes as readers see them.
 */
final class Wording {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final BigDecimal TEN = BigDecimal.TEN;

	private Wording() {
	}

	/** Such as {@code 77%}, {@code 92% to 95%} or {@code Awaiting figures}. */
	static String value(Observation.Figure figure, Measure.Definition definition) {
		if (figure.value() != null) {
			return number(figure.value(), definition);
		}
		if (figure.low() != null && figure.high() != null) {
			return ValueWords.of(figure.low(), definition) + " to " + number(figure.high(), definition);
		}
		if (figure.status() == ValueStatus.TEXT && figure.text() != null) {
			return figure.text();
		}
		return figure.status().getLabel();
	}

	private static String number(BigDecimal number, Measure.Definition definition) {
		String words = ValueWords.of(number, definition);
		boolean unit = definition.valueKind() == Measure.ValueKind.QUANTITY && definition.unit() != null;
		return unit ? words + " " + definition.unit() : words;
	}

	/**
	 * The time of a figure, such as {@code April 2021 to January 2022}; what its source
	 * prints where that gives no dates.
	 */
	static String period(Figure figure) {
		Observation.Period period = figure.observation().period();
		if (period.startsOn() != null && period.endsOn() != null && period.kind() != PeriodKind.UNSPECIFIED) {
			String words = figure.period().inWords();
			LocalDate until = period.observedUntil();
			return (until != null) ? words + ", followed up to " + DAY.format(until) : words;
		}
		return (period.label() != null) ? "printed as “" + period.label() + "”" : "date not stated";
	}

	/**
	 * Such as {@code 45% higher}, {@code 8 percentage points lower} or {@code no change}.
	 */
	static String change(Change change, Measure.Definition definition) {
		int sign = change.difference().signum();
		if (sign == 0) {
			return "no change";
		}
		boolean duration = definition.valueKind() == Measure.ValueKind.DURATION;
		String way = (sign > 0) ? (duration ? "longer" : "higher") : (duration ? "shorter" : "lower");
		if (change.points()) {
			BigDecimal points = change.difference().abs().stripTrailingZeros();
			String number = points.setScale(Math.max(0, points.scale())).toPlainString();
			return number + " percentage point" + ("1".equals(number) ? "" : "s") + " " + way;
		}
		BigDecimal percentage = change.percentage();
		return (percentage != null) ? percent(percentage) + " " + way
				: number(change.difference().abs(), definition) + " " + way;
	}

	/** A percentage without its sign: whole from 10 on, with a decimal place below. */
	static String percent(BigDecimal percentage) {
		BigDecimal size = percentage.abs();
		BigDecimal rounded = size.setScale((size.compareTo(TEN) < 0) ? 1 : 0, RoundingMode.HALF_UP)
			.stripTrailingZeros();
		return rounded.setScale(Math.max(0, rounded.scale())).toPlainString() + "%";
	}

	static @Nullable String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

}
