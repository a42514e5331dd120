package org.openscrutiny.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes outlines as SVG does, to a tenth of a unit.
 */
final class Pen {

	private static final double CIRCLE = 3.2;

	private static final double TRIANGLE = 5;

	private static final double DIAMOND = 5;

	private Pen() {
	}

	static String at(double place) {
		return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	static String across(double x, double toX, double y) {
		return "M" + at(x) + " " + at(y) + "H" + at(toX);
	}

	static String down(double x, double y, double toY) {
		return "M" + at(x) + " " + at(y) + "V" + at(toY);
	}

	static String line(double x, double y, double toX, double toY) {
		return "M" + at(x) + " " + at(y) + "L" + at(toX) + " " + at(toY);
	}

	static String mark(Mark mark, double x, double y) {
		return switch (mark) {
			case RING, DISC -> "M%s %sa3.2 3.2 0 1 1 0 .1z".formatted(at(x - CIRCLE), at(y));
			case UP -> "M%s %sl5 8.7h-10z".formatted(at(x), at(y - TRIANGLE));
			case DOWN -> "M%s %sl5-8.7h-10z".formatted(at(x), at(y + TRIANGLE));
			case DIAMOND -> "M%s %sl5 5-5 5-5-5z".formatted(at(x), at(y - DIAMOND));
		};
	}

	/** The outline of a figure. */
	enum Mark {

		RING("○"), DISC("●"), UP("▲"), DOWN("▼"), DIAMOND("◆");

		private final String symbol;

		Mark(String symbol) {
			this.symbol = symbol;
		}

		String symbol() {
			return this.symbol;
		}

	}

}
