package org.openscrutiny.returns;

import java.math.BigDecimal;

import org.openscrutiny.charts.ValueFormat;
import org.openscrutiny.plan.Measure;

/**
 * Values in words, with the decimal places with which they were entered.
 */
public final class ValueWords {

	private ValueWords() {
	}

	static String of(TypedValue value, Measure.Definition definition) {
		if (value.value() != null) {
			return of(value.value(), definition);
		}
		if (value.low() != null && value.high() != null) {
			boolean days = kind(definition) == ValueFormat.Kind.DAYS;
			return (days ? value.low().toPlainString() : of(value.low(), definition)) + " to "
					+ of(value.high(), definition);
		}
		return (value.text() != null) ? value.text() : value.status().getLabel();
	}

	/** A number of a measure, such as {@code 8m 44s}, {@code 77%} or {@code £569.85m}. */
	public static String of(BigDecimal number, Measure.Definition definition) {
		return new ValueFormat(kind(definition), Math.max(0, number.scale())).of(number);
	}

	/** What the numbers of a measure are, to a chart. */
	public static ValueFormat format(Measure.Definition definition) {
		return new ValueFormat(kind(definition), definition.decimals());
	}

	private static ValueFormat.Kind kind(Measure.Definition definition) {
		return switch (definition.valueKind()) {
			case COUNT -> ValueFormat.Kind.COUNT;
			case PERCENTAGE -> ValueFormat.Kind.PERCENTAGE;
			case MONEY -> ValueFormat.Kind.MONEY;
			case DURATION ->
				DurationUnit.of(definition) == DurationUnit.DAYS ? ValueFormat.Kind.DAYS : ValueFormat.Kind.SECONDS;
			default -> ValueFormat.Kind.NUMBER;
		};
	}

}
