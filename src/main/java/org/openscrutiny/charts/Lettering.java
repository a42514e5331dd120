package org.openscrutiny.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes. Sizes are in units of the drawing and those of the narrowest
 * screen, where letters are largest beside the drawing; typefaces differ, so they are
 * taken a little wider than most are.
 */
final class Lettering {

	/** The height of a letter; the style sheet has the same. */
	static final int SIZE = 16;

	/** From one line of text to the next. */
	static final int LINE = 19;

	private static final double NARROW = 0.32;

	private static final double USUAL = 0.6;

	private static final double WIDE = 0.9;

	private Lettering() {
	}

	static double width(String text) {
		return SIZE * text.chars().mapToDouble((letter) -> {
			if (" .,:;'’|ijlftr1()".indexOf(letter) >= 0 && letter != '1') {
				return NARROW + 0.06;
			}
			return ("mwMW%".indexOf(letter) >= 0) ? WIDE : USUAL;
		}).sum();
	}

	/**
	 * Breaks a text between words so that each line fits, unless a word alone does not.
	 */
	static List<String> wrap(String text, double width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			if (!line.isEmpty() && width(line + " " + word) > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	/**
	 * Moves labels apart, as little as needed, so that none lies on another.
	 * @param wanted the middles where they belong, in ascending order
	 * @param top the least middle
	 * @param bottom the greatest middle
	 * @return the middles where they fit, in the same order
	 */
	static List<Double> spread(List<Double> wanted, double top, double bottom) {
		List<Double> fitted = new ArrayList<>();
		for (double middle : wanted) {
			double least = fitted.isEmpty() ? top : fitted.get(fitted.size() - 1) + LINE;
			fitted.add(Math.max(middle, least));
		}
		double most = bottom;
		for (int index = fitted.size() - 1; index >= 0; index--) {
			fitted.set(index, Math.min(fitted.get(index), most));
			most = fitted.get(index) - LINE;
		}
		return fitted;
	}

}
