package org.openscrutiny.packs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The page numbers that a text or a file of a paper was given in its first pack, and
 * keeps. What came with a supplement is numbered by itself. A version with more pages
 * than the first goes on with letters, and one with fewer leaves numbers out, so that no
 * other page moves.
 *
 * @param publication 0 for what came with the agenda, else the number of the supplement
 * @param first the number of the first page, from 1
 * @param pages how many pages it had at first, at least 1
 */
record PageRun(int publication, int first, int pages) {

	private static final int LETTERS = 26;

	/**
	 * What is printed on the pages.
	 * @param count how many pages there are now
	 */
	List<String> labels(int count) {
		return IntStream.range(0, count).mapToObj(this::label).toList();
	}

	/** What is printed on a page, counted from 0. */
	String label(int page) {
		if (page < this.pages) {
			return prefix() + (this.first + page);
		}
		return prefix() + (this.first + this.pages - 1) + letters(page - this.pages);
	}

	/** The number of its last page at first. */
	String getLast() {
		return label(this.pages - 1);
	}

	private String prefix() {
		return (this.publication > 0) ? "S" + this.publication + "-" : "";
	}

	private static String letters(int place) {
		String last = String.valueOf((char) ('a' + place % LETTERS));
		return (place < LETTERS) ? last : letters(place / LETTERS - 1) + last;
	}

}
