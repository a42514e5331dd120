package org.openscrutiny.minutes;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What changed from stage to stage of a set of minutes, as one reader sees it.
 *
 * @param minutes what the set is
 * @param steps the changes from each stage to the next; empty while there is only one
 * @param entitled whether the reader also sees what is not for every reader
 */
public record MinutesComparison(MinutesHeader minutes, List<Step> steps, boolean entitled) {

	/**
	 * The changes from one stage to the next.
	 *
	 * @param from the earlier stage, in words
	 * @param to the later stage, in words
	 * @param entries the entries that changed
	 */
	public record Step(String from, String to, List<ChangedEntry> entries) {
	}

	/**
	 * An entry that changed.
	 *
	 * @param number its number
	 * @param heading its heading now, or before if it is gone
	 * @param words how much changed, such as "3 words added, 1 taken out"
	 * @param parts the parts that changed
	 */
	public record ChangedEntry(@Nullable MinuteNumber number, String heading, String words, List<Part> parts) {
	}

	/**
	 * A part of an entry that changed.
	 *
	 * @param name what it is
	 * @param restricted whether it is not for every reader
	 * @param paragraphs the paragraphs of the text, unchanged ones left out
	 */
	public record Part(String name, boolean restricted, List<List<Piece>> paragraphs) {
	}

	/**
	 * Some words.
	 *
	 * @param kind what became of them
	 * @param text the words
	 */
	public record Piece(Kind kind, String text) {

		/**
		 * What became of words.
		 */
		public enum Kind {

			KEPT, ADDED, TAKEN_OUT

		}

	}

}
