package org.openscrutiny.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a text. What was looked for is told apart by the pieces and never by markup,
 * so that no text of a record can become markup of the page.
 *
 * @param text the piece as it is shown
 * @param marked whether it was looked for
 */
public record MarkedText(String text, boolean marked) {

	/** Set around a word by the database; no text that is stored has them. */
	static final char START = '\u0002';

	static final char END = '\u0003';

	private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");

	/** What shows the form of a text: headings, stars, rules and the cells of tables. */
	private static final Pattern FORM = Pattern.compile("[*#>|]|-{3,}|(?m:^\\s*[-+]\\s)");

	private static final Pattern WITHIN_SENTENCE = Pattern.compile(START + "?\\p{Ll}");

	private static final Pattern ENDED = Pattern.compile("[.?!]" + END + "?$");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** A title, piece by piece. */
	static List<MarkedText> of(String text) {
		return split(text);
	}

	/** Part of a text, without the marks of its form. */
	static List<MarkedText> ofPassage(String text) {
		String plain = SPACE.matcher(FORM.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll(" "))
			.replaceAll(" ")
			.strip();
		String before = WITHIN_SENTENCE.matcher(plain).lookingAt() ? "… " : "";
		boolean ends = plain.isEmpty() || ENDED.matcher(plain).find();
		return split(before + plain + (ends ? "" : " …"));
	}

	private static List<MarkedText> split(String text) {
		List<MarkedText> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		boolean marked = false;
		for (char sign : text.toCharArray()) {
			if (sign != START && sign != END) {
				piece.append(sign);
				continue;
			}
			add(pieces, piece, marked);
			marked = sign == START;
		}
		add(pieces, piece, marked);
		return List.copyOf(pieces);
	}

	private static void add(List<MarkedText> pieces, StringBuilder piece, boolean marked) {
		if (!piece.isEmpty()) {
			pieces.add(new MarkedText(piece.toString(), marked));
			piece.setLength(0);
		}
	}

}
