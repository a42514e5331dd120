package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;

/**
 * Quarters and years to date, worked out from the months of one line. What is counted is
 * added up; a share is worked out from what its months count. A mean, a median, a rate or
 * a state on a day cannot be worked out from months.
 */
final class DerivedFigures {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int MONTHS_IN_QUARTER = 3;

	private DerivedFigures() {
	}

	/** Whether something can be worked out from the months of a measure. */
	static boolean isPossible(Measure.Definition definition) {
		return adds(definition) || isShare(definition);
	}

	private static boolean adds(Measure.Definition definition) {
		return definition.flowOrStock() == Measure.FlowOrStock.FLOW && definition.statistic() == Measure.Statistic.TOTAL
				&& EnumSet.of(Measure.ValueKind.COUNT, Measure.ValueKind.MONEY, Measure.ValueKind.QUANTITY)
					.contains(definition.valueKind());
	}

	private static boolean isShare(Measure.Definition definition) {
		return definition.flowOrStock() == Measure.FlowOrStock.FLOW && definition.statistic() == Measure.Statistic.SHARE
				&& definition.valueKind() == Measure.ValueKind.PERCENTAGE;
	}

	/**
	 * What the months give.
	 * @param months the newest revision of each month of a line
	 * @param touched the months that are new or changed
	 * @param definition the measure
	 * @return the quarters and years to date that have one of these months in them and no
	 * month missing, the earliest first
	 */
	static List<Derived> of(Map<YearMonth, Observation> months, Collection<YearMonth> touched,
			Measure.Definition definition) {
		Set<YearMonth> quarters = new TreeSet<>();
		Set<YearMonth> ends = new TreeSet<>();
		for (YearMonth month : touched) {
			quarters.add(month.minusMonths((month.getMonthValue() - 1) % MONTHS_IN_QUARTER));
			YearMonth last = yearOf(month).plusMonths(11);
			for (YearMonth end = month; !end.isAfter(last); end = end.plusMonths(1)) {
				ends.add(end);
			}
		}
		List<Derived> derived = new ArrayList<>();
		quarters.forEach((first) -> add(derived, PeriodKind.QUARTER, first, first.plusMonths(MONTHS_IN_QUARTER - 1),
				months, definition));
		ends.forEach((end) -> add(derived, PeriodKind.YTD_TO_MONTH, yearOf(end), end, months, definition));
		return derived;
	}

	private static YearMonth yearOf(YearMonth month) {
		YearMonth april = YearMonth.of(month.getYear(), Month.APRIL);
		return month.isBefore(april) ? april.minusYears(1) : april;
	}

	private static void add(List<Derived> derived, PeriodKind kind, YearMonth first, YearMonth last,
			Map<YearMonth, Observation> months, Measure.Definition definition) {
		long length = 1 + first.until(last, ChronoUnit.MONTHS);
		List<@Nullable Observation> parts = IntStream.range(0, (int) length)
			.mapToObj((place) -> months.get(first.plusMonths(place)))
			.toList();
		List<Observation> known = new ArrayList<>();
		for (Observation part : parts) {
			if (part == null || part.figure().value() == null) {
				return;
			}
			known.add(part);
		}
		Observation.Figure figure = adds(definition) ? sum(known) : share(known, definition);
		if (figure != null) {
			Set<Qualifier> marks = EnumSet.noneOf(Qualifier.class);
			known.forEach((part) -> marks.addAll(part.qualifiers()));
			derived.add(new Derived(new Observation.Period(kind, first.atDay(1), last.atEndOfMonth(), null, null),
					figure, marks));
		}
	}

	private static Observation.Figure sum(List<Observation> months) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Observation month : months) {
			BigDecimal value = month.figure().value();
			sum = (value != null) ? sum.add(value) : sum;
		}
		return new Observation.Figure(ValueStatus.VALUE, null, sum, null, null, null, null, null);
	}

	private static Observation.@Nullable Figure share(List<Observation> months, Measure.Definition definition) {
		BigDecimal counted = BigDecimal.ZERO;
		BigDecimal of = BigDecimal.ZERO;
		for (Observation month : months) {
			BigDecimal numerator = month.figure().numerator();
			BigDecimal denominator = month.figure().denominator();
			if (numerator == null || denominator == null) {
				return null;
			}
			counted = counted.add(numerator);
			of = of.add(denominator);
		}
		if (of.signum() <= 0) {
			return null;
		}
		BigDecimal share = counted.multiply(HUNDRED).divide(of, definition.decimals(), RoundingMode.HALF_UP);
		return new Observation.Figure(ValueStatus.VALUE, null, share, null, null, null, counted, of);
	}

	/**
	 * What the months give.
	 *
	 * @param period the quarter or the year to date
	 * @param figure the sum or the share
	 * @param qualifiers what readers should know of any of the months
	 */
	record Derived(Observation.Period period, Observation.Figure figure, Set<Qualifier> qualifiers) {
	}

}
