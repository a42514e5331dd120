package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.shared.RuleBroken;

/**
 * A value as it was understood. Numbers are in the unit of the measure (per cent in
 * percentage points, money in pounds) and keep the decimal places that were typed.
 *
 * @param status what there is
 * @param value the number; only with {@link ValueStatus#VALUE}
 * @param low the lowest number; only with {@link ValueStatus#RANGE}, and not checked to
 * be below the highest
 * @param high the highest number; only with {@link ValueStatus#RANGE}
 * @param text the words; only with {@link ValueStatus#TEXT}
 * @param numerator what a share counts, where that was typed
 * @param denominator what a share is of, where that was typed
 * @param marks the marks typed behind the value, such as {@code [p]} or {@code *}
 */
public record TypedValue(ValueStatus status, @Nullable BigDecimal value, @Nullable BigDecimal low,
		@Nullable BigDecimal high, @Nullable String text, @Nullable BigDecimal numerator,
		@Nullable BigDecimal denominator, Set<Qualifier> marks) {

	public TypedValue {
		marks = Set.copyOf(marks);
	}

	/**
	 * Reads a value as people type it, such as {@code 8m44s}, {@code 77%},
	 * {@code £569.85m}, {@code 12,478}, {@code 14–21 days}, {@code 45/60} for a share, or
	 * a token such as {@code [x]}.
	 * @param typed what was typed
	 * @param definition the measure
	 * @return the value
	 * @throws RuleBroken of the field {@code value} if it is not understood
	 */
	public static TypedValue read(String typed, Measure.Definition definition) {
		return new ValueReader(definition).read(typed);
	}

	/**
	 * Takes apart what was typed for all groups of a measure at once, such as
	 * {@code 2.7 / 4.4}.
	 * @return one text for each group; empty if it is no such list
	 */
	public static List<String> parts(String typed, Measure.Definition definition) {
		int groups = definition.members().size();
		String[] parts = typed.strip().split("\\s*/\\s*|\\s*;\\s*", -1);
		boolean all = groups > 1 && parts.length == groups && List.of(parts).stream().noneMatch(String::isEmpty);
		return all ? List.of(parts) : List.of();
	}

	static TypedValue number(BigDecimal value) {
		return new TypedValue(ValueStatus.VALUE, value, null, null, null, null, null, Set.of());
	}

	static TypedValue range(BigDecimal low, BigDecimal high) {
		return new TypedValue(ValueStatus.RANGE, null, low, high, null, null, null, Set.of());
	}

	static TypedValue words(String text) {
		return new TypedValue(ValueStatus.TEXT, null, null, null, text, null, null, Set.of());
	}

	static TypedValue missing(ValueStatus status) {
		return new TypedValue(status, null, null, null, null, null, null, Set.of());
	}

	static TypedValue share(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
		return new TypedValue(ValueStatus.VALUE, value, null, null, null, numerator, denominator, Set.of());
	}

	TypedValue marked(Set<Qualifier> added) {
		return new TypedValue(this.status, this.value, this.low, this.high, this.text, this.numerator, this.denominator,
				added);
	}

	/**
	 * The value in words, such as {@code 8m 44s}, {@code 77%} or {@code 14 to 21 days}.
	 */
	public String inWords(Measure.Definition definition) {
		return ValueWords.of(this, definition);
	}

}
