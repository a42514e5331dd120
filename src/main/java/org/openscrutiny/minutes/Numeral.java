package org.openscrutiny.minutes;

/**
 * How resolutions, and the points below them, are counted.
 */
public final class Numeral {

	private static final int[] VALUES = { 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] SIGNS = { "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private static final int LETTERS = 26;

	private Numeral() {
	}

	/** i, ii, iii, iv … for 1 and more. */
	public static String roman(int number) {
		StringBuilder text = new StringBuilder();
		int rest = number;
		for (int i = 0; i < VALUES.length; i++) {
			while (rest >= VALUES[i]) {
				text.append(SIGNS[i]);
				rest -= VALUES[i];
			}
		}
		return text.toString();
	}

	/** a, b … z, aa, ab … for 1 and more. */
	public static String letter(int number) {
		int rest = number - 1;
		String text = String.valueOf((char) ('a' + rest % LETTERS));
		return (rest < LETTERS) ? text : letter(rest / LETTERS) + text;
	}

}
