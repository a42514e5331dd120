package org.openscrutiny.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact number: a mean of three is not rounded before it is compared.
 *
 * @param numerator any number
 * @param denominator a number above 0
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) {

	static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

	/** The decimal places of a result. */
	static final int PLACES = 6;

	Fraction(BigDecimal numerator, long denominator) {
		this(numerator, BigDecimal.valueOf(denominator));
	}

	Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	Fraction minus(Fraction other) {
		return plus(other.times(new Fraction(BigDecimal.ONE.negate(), BigDecimal.ONE)));
	}

	Fraction times(Fraction other) {
		return new Fraction(this.numerator.multiply(other.numerator), this.denominator.multiply(other.denominator));
	}

	boolean isAbove(BigDecimal number) {
		return this.numerator.compareTo(number.multiply(this.denominator)) > 0;
	}

	boolean isBelow(BigDecimal number) {
		return this.numerator.compareTo(number.multiply(this.denominator)) < 0;
	}

	BigDecimal rounded() {
		return this.numerator.divide(this.denominator, PLACES, RoundingMode.HALF_UP);
	}

}
