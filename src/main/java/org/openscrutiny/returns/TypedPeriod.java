package org.openscrutiny.returns;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.statistics.Period;

/**
 * The period of a figure, and how it was typed or printed.
 *
 * @param kind what part of time it is
 * @param startsOn the first day; null only where the kind may lack it
 * @param endsOn the last day; null only where the kind may lack it
 * @param label as it was typed
 */
public record TypedPeriod(PeriodKind kind, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, String label) {

	/**
	 * @throws IllegalArgumentException if one date is missing, or both though the kind
	 * needs them, or they are the wrong way round
	 */
	public TypedPeriod {
		if ((startsOn == null) != (endsOn == null) || (startsOn == null && !kind.mayLackDates())) {
			throw new IllegalArgumentException("The dates are missing");
		}
		if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
			throw new IllegalArgumentException("The dates are the wrong way round");
		}
	}

	/**
	 * Reads a period as people type it, such as {@code Dec 21}, {@code YTD Jan 22},
	 * {@code Apr-Jun 21}, {@code 2019/20}, {@code Year ending Oct 21} or
	 * {@code same period last year}.
	 * @param typed what was typed
	 * @param asked the kind of period that is asked for: it decides what a bare month
	 * means, and what “same period” is
	 * @param cutOff the last day that the round is about
	 * @return the period
	 * @throws RuleBroken of the field {@code period} if it is not understood
	 */
	public static TypedPeriod read(String typed, PeriodKind asked, LocalDate cutOff) {
		return new PeriodReader(typed, asked, cutOff).read();
	}

	/**
	 * The newest period of a kind that is over on a day.
	 * @return the period; empty for kinds that have no fixed length
	 */
	public static Optional<TypedPeriod> newest(PeriodKind kind, LocalDate cutOff) {
		return PeriodReader.newest(kind, cutOff);
	}

	/** As limits and comparisons see it. */
	public Period asPeriod() {
		if (this.startsOn == null) {
			return Period.notStated();
		}
		try {
			return new Period(this.kind.kind(), this.startsOn, this.endsOn);
		}
		catch (IllegalArgumentException ex) {
			// A source may print dates that its kind of period does not have.
			return new Period(Period.Kind.CUSTOM, this.startsOn, this.endsOn);
		}
	}

	/** Whether it is the same part of time, however it was typed. */
	public boolean isSameTime(TypedPeriod other) {
		return this.kind == other.kind && Objects.equals(this.startsOn, other.startsOn)
				&& Objects.equals(this.endsOn, other.endsOn);
	}

	/** In words, such as {@code April 2021 to January 2022}. */
	public String inWords() {
		return (this.startsOn != null) ? asPeriod().inWords() : this.label;
	}

}
