package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.statistics.Better;
import org.openscrutiny.statistics.Change;
import org.openscrutiny.statistics.Comparison;

/**
 * How a figure that waits for approval differs from what was approved before.
 *
 * @param period the time that the figure is about; null where it was not understood
 * @param figure the figure; null where it was not understood
 * @param standing what is approved of the same line, the newest time first
 * @param definition what is measured
 */
record FigureComparison(Observation.@Nullable Period period, Observation.@Nullable Figure figure,
		List<Observation> standing, Measure.Definition definition) {

	/** What was approved last for the same time, or else for the time before it. */
	@Nullable Earlier last() {
		Observation.Period asked = this.period;
		if (asked == null) {
			return null;
		}
		return this.standing.stream()
			.filter((each) -> each.period().isSameTime(asked))
			.findFirst()
			.or(() -> this.standing.stream()
				.filter((each) -> each.period().kind() == asked.kind() && isEarlier(each.period(), asked))
				.findFirst())
			.or(() -> this.standing.stream().filter((each) -> isEarlier(each.period(), asked)).findFirst())
			.map((last) -> earlier(asked, last))
			.orElse(null);
	}

	private static boolean isEarlier(Observation.Period one, Observation.Period other) {
		return one.endsOn() != null && other.endsOn() != null && one.endsOn().isBefore(other.endsOn());
	}

	/** What was approved for the same time a year before. */
	@Nullable Earlier yearBefore() {
		Observation.Period asked = this.period;
		LocalDate starts = (asked != null) ? asked.startsOn() : null;
		LocalDate ends = (asked != null) ? asked.endsOn() : null;
		if (asked == null || starts == null || ends == null) {
			return null;
		}
		LocalDate start = starts.minusYears(1);
		LocalDate end = ends.equals(YearMonth.from(ends).atEndOfMonth())
				? YearMonth.from(ends).minusYears(1).atEndOfMonth() : ends.minusYears(1);
		return this.standing.stream()
			.filter((each) -> each.period().kind() == asked.kind() && start.equals(each.period().startsOn())
					&& end.equals(each.period().endsOn()))
			.findFirst()
			.map((then) -> earlier(asked, then))
			.orElse(null);
	}

	private Earlier earlier(Observation.Period asked, Observation then) {
		return new Earlier(then.figure().inWords(this.definition), then.period().inWords(),
				then.period().isSameTime(asked), change(asked, then));
	}

	private @Nullable String change(Observation.Period asked, Observation then) {
		BigDecimal now = (this.figure != null) ? this.figure.value() : null;
		BigDecimal before = then.figure().value();
		if (now == null || before == null) {
			return null;
		}
		boolean share = this.definition.valueKind() == Measure.ValueKind.PERCENTAGE;
		Change change = Comparison.between(at(asked, now), at(then.period(), before), share, Better.NEITHER).change();
		return (change != null) ? inWords(change, share) : null;
	}

	private static org.openscrutiny.statistics.Observation at(Observation.Period period, BigDecimal value) {
		return org.openscrutiny.statistics.Observation
			.of(new TypedPeriod(period.kind(), period.startsOn(), period.endsOn(), "").asPeriod(), value);
	}

	private String inWords(Change change, boolean share) {
		int sign = change.difference().signum();
		if (sign == 0) {
			return "No change";
		}
		BigDecimal size = change.difference().abs();
		String words = ((sign > 0) ? "Up " : "Down ") + (share
				? size.toPlainString()
						+ ((size.compareTo(BigDecimal.ONE) == 0) ? " percentage point" : " percentage points")
				: ValueWords.of(size, this.definition));
		BigDecimal percentage = change.percentage();
		return (percentage == null) ? words
				: words + " (" + percentage.abs().setScale(1, RoundingMode.HALF_UP).toPlainString() + "%)";
	}

	/**
	 * What was approved before.
	 *
	 * @param value in words
	 * @param period in words
	 * @param samePeriod whether it is about the same time, so that a revision takes its
	 * place
	 * @param change how far the new figure is from it; null where that may not be told
	 */
	public record Earlier(String value, String period, boolean samePeriod, @Nullable String change) {
	}

}
