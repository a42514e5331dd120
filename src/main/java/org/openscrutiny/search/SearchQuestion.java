package org.openscrutiny.search;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.search.index.RecordKind;

/**
 * What somebody asks for.
 *
 * @param text the words; in quotation marks for words that stand together, with
 * {@code or} between those of which one will do, and with a minus before one that must
 * not be there
 * @param kind what is wanted; null for records of any kind
 * @param order how the answer is sorted
 * @param page the page of it, from 1; past the last, the last is given
 */
public record SearchQuestion(String text, @Nullable RecordKind kind, Order order, int page) {

	/** In characters. */
	public static final int LONGEST = 200;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern NUMBER = Pattern.compile("\\b(no\\.?|number|ref\\.?|reference) (?=\\S*\\d)");

	private static final Pattern MARKS = Pattern.compile("[\"“”‘’]|[.,;:?!]+$");

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	/** Letters that an ending may add to a word, as in policing. */
	private static final int ENDING = 3;

	private static final int SHORTEST_STEM = 4;

	/**
	 * The text as the name of one record, such as {@code decision 006-2022}: in small
	 * letters, with nothing around it.
	 */
	String asName() {
		String plain = MARKS.matcher(this.text.strip()).replaceAll("").replace('–', '-').toLowerCase(Locale.ROOT);
		return NUMBER.matcher(SPACE.matcher(plain.strip()).replaceAll(" ")).replaceAll("");
	}

	/** With what the longest word begins, in small letters; empty if there is no word. */
	String stem() {
		String longest = WORD.matcher(this.text.toLowerCase(Locale.ROOT))
			.results()
			.map((word) -> word.group())
			.reduce("", (one, other) -> (other.length() > one.length()) ? other : one);
		return longest.substring(0, Math.min(longest.length(), Math.max(SHORTEST_STEM, longest.length() - ENDING)));
	}

	/** The same with other words, from the first page on. */
	SearchQuestion with(String other) {
		return new SearchQuestion(other, this.kind, this.order, 1);
	}

	/**
	 * How an answer is sorted. A record that is asked for by its name comes first.
	 */
	public enum Order {

		RELEVANCE("named desc, rank desc, dated desc nulls last, title, href"),

		NEWEST("dated desc nulls last, named desc, rank desc, title, href");

		private final String sql;

		Order(String sql) {
			this.sql = sql;
		}

		String getSql() {
			return this.sql;
		}

		/** What it is called in an address. */
		public String getParameter() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
