package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import org.openscrutiny.minutes.MinutesComparison.Piece;
import org.openscrutiny.minutes.MinutesComparison.Piece.Kind;

/**
 * Compares two texts: paragraph by paragraph, and word by word where a paragraph was
 * changed. A text with very many paragraphs, or words in one, is shown as replaced, for
 * the work grows with the square of what differs.
 */
final class TextDifference {

	private static final int MOST = 2_000;

	private static final Pattern PARAGRAPH = Pattern.compile("\\R+");

	private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private TextDifference() {
	}

	/**
	 * The paragraphs that changed.
	 * @return in order; empty if the texts are the same but for blank lines
	 */
	static List<List<Piece>> between(String before, String after) {
		List<List<Piece>> changed = new ArrayList<>();
		for (Change change : changes(paragraphs(before), paragraphs(after))) {
			List<String> old = change.before();
			List<String> now = change.after();
			int both = Math.min(old.size(), now.size());
			for (int i = 0; i < both; i++) {
				changed.add(words(old.get(i), now.get(i)));
			}
			old.subList(both, old.size()).forEach((text) -> changed.add(List.of(new Piece(Kind.TAKEN_OUT, text))));
			now.subList(both, now.size()).forEach((text) -> changed.add(List.of(new Piece(Kind.ADDED, text))));
		}
		return changed;
	}

	static int countWords(String text) {
		return (int) WORD.matcher(text).results().count();
	}

	private static List<String> paragraphs(String text) {
		return PARAGRAPH.splitAsStream(text.strip()).filter((line) -> !line.isBlank()).toList();
	}

	private static List<Piece> words(String before, String after) {
		List<String> old = tokens(before);
		List<String> now = tokens(after);
		List<Piece> pieces = new ArrayList<>();
		int done = 0;
		for (Change change : changes(old, now)) {
			add(pieces, Kind.KEPT, old.subList(done, change.start()));
			add(pieces, Kind.TAKEN_OUT, change.before());
			add(pieces, Kind.ADDED, change.after());
			done = change.end();
		}
		add(pieces, Kind.KEPT, old.subList(done, old.size()));
		return pieces;
	}

	private static List<String> tokens(String text) {
		List<String> tokens = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			tokens.add(token.group());
		}
		return tokens;
	}

	private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
		if (!tokens.isEmpty()) {
			pieces.add(new Piece(kind, String.join("", tokens)));
		}
	}

	private static List<Change> changes(List<String> before, List<String> after) {
		if (before.size() > MOST || after.size() > MOST) {
			return before.equals(after) ? List.of() : List.of(new Change(0, before, after));
		}
		List<Change> changes = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>())
			.getDeltas()) {
			Change change = new Change(delta.getSource().getPosition(), delta.getSource().getLines(),
					delta.getTarget().getLines());
			Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
			if (last != null && last.end() == change.start()) {
				changes.set(changes.size() - 1, last.and(change));
			}
			else {
				changes.add(change);
			}
		}
		return changes;
	}

	/**
	 * That something took the place of something else.
	 *
	 * @param start where it was
	 * @param before what was there
	 * @param after what is there now
	 */
	private record Change(int start, List<String> before, List<String> after) {

		int end() {
			return this.start + this.before.size();
		}

		/** The algorithm gives what came and what went in its place one by one. */
		Change and(Change next) {
			return new Change(this.start, both(this.before, next.before), both(this.after, next.after));
		}

		private static List<String> both(List<String> first, List<String> second) {
			List<String> both = new ArrayList<>(first);
			both.addAll(second);
			return both;
		}

	}

}
