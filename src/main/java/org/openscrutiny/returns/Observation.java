package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.shared.UserId;

/**
 * An approved figure. It is never changed, neither here nor in the database: what was
 * wrong is followed by another revision.
 *
 * @param id identifies it
 * @param series the line it belongs to
 * @param period the time that it is about
 * @param revision its number among the figures of the same line and time, from 1
 * @param figure what stands there
 * @param qualifiers what readers should know of it at once
 * @param asEntered the value as it was typed or printed
 * @param derived whether it was worked out from the months
 * @param note what readers should know besides
 * @param source where it comes from
 * @param revisionKind why there is this revision
 * @param revisionReason the reason for readers; null for the first figure
 * @param round the round it was collected in, if any
 * @param entered who typed it and when; null where no record says so
 * @param enteredFor the contributor who was absent
 * @param approved who approved it and when; null where no record says so
 */
public record Observation(ObservationId id, SeriesId series, Period period, int revision, Figure figure,
		Set<Qualifier> qualifiers, @Nullable String asEntered, boolean derived, @Nullable String note,
		@Nullable String source, RevisionKind revisionKind, @Nullable String revisionReason, @Nullable RoundId round,
		@Nullable Signed entered, @Nullable UserId enteredFor, @Nullable Signed approved) {

	public Observation {
		qualifiers = Set.copyOf(qualifiers);
	}

	/** Whether both say the same of the same line and time, whoever said it. */
	boolean saysTheSame(Observation other) {
		return this.series.equals(other.series) && this.period.isSameTime(other.period)
				&& this.figure.equals(other.figure) && this.qualifiers.equals(other.qualifiers)
				&& Objects.equals(this.note, other.note) && Objects.equals(this.source, other.source);
	}

	/**
	 * The time that a figure is about.
	 *
	 * @param kind the kind of period
	 * @param startsOn the first day; null where the source gives none
	 * @param endsOn the last day
	 * @param label as its source prints it
	 * @param observedUntil the day up to which what happened to a cohort was followed
	 */
	public record Period(PeriodKind kind, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable String label, @Nullable LocalDate observedUntil) {

		/** In words, such as {@code April 2021 to January 2022}. */
		public String inWords() {
			return new TypedPeriod(this.kind, this.startsOn, this.endsOn,
					(this.label != null) ? this.label : this.kind.getLabel())
				.inWords();
		}

		boolean isSameTime(Period other) {
			return this.kind == other.kind && Objects.equals(this.startsOn, other.startsOn)
					&& Objects.equals(this.endsOn, other.endsOn);
		}

	}

	/**
	 * What stands in a place: a value, a range or words, or why there is none.
	 *
	 * @param status which of these
	 * @param reason why there is no value
	 * @param value percentage points, seconds or days, pounds, or the unit of the
	 * measure, with the decimal places it was entered with
	 * @param low the lower end of a range
	 * @param high the upper end of a range
	 * @param text the words
	 * @param numerator what a share counts
	 * @param denominator what a share is of
	 */
	public record Figure(ValueStatus status, @Nullable String reason, @Nullable BigDecimal value,
			@Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable String text, @Nullable BigDecimal numerator,
			@Nullable BigDecimal denominator) {

		/** A value as it was understood. */
		static Figure of(TypedValue typed) {
			return new Figure(typed.status(), null, typed.value(), typed.low(), typed.high(), typed.text(),
					typed.numerator(), typed.denominator());
		}

		/** In words, such as {@code 8m 44s}, {@code 77%} or {@code Awaiting figures}. */
		public String inWords(Measure.Definition definition) {
			return new TypedValue(this.status, this.value, this.low, this.high, this.text, this.numerator,
					this.denominator, Set.of())
				.inWords(definition);
		}

	}

	/**
	 * Who did something, and when.
	 *
	 * @param person who it was
	 * @param name the name at that time
	 * @param at the instant
	 */
	public record Signed(UserId person, String name, Instant at) {
	}

}
