package org.openscrutiny.returns;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A figure of a line that checks hold another one against.
 *
 * @param period what it is about
 * @param value the figure; the mark {@link Qualifier#BREAK} says that it is not
 * comparable with those before it
 */
record KnownFigure(TypedPeriod period, TypedValue value) {

	@Nullable BigDecimal number() {
		return this.value.value();
	}

	boolean isBreak() {
		return this.value.marks().contains(Qualifier.BREAK);
	}

}
