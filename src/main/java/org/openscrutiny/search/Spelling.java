package org.openscrutiny.search;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which words of the records are written much like those that were asked for, or
 * begin with them.
 */
@Component
class Spelling {

	/** Shorter words are alike by chance. */
	private static final int SHORTEST = 4;

	/** From this length on, two letters may be wrong. */
	private static final int LONG = 6;

	private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",30}");

	private final JdbcClient jdbc;

	Spelling(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The text with each word that no record has replaced by the one that begins with it,
	 * or is most like it, in one statement.
	 * @return empty if there is no such word
	 */
	Optional<String> nearest(String text) {
		List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
		if (words.isEmpty()) {
			return Optional.empty();
		}
		IntSummaryStatistics lengths = words.stream().mapToInt(String::length).summaryStatistics();
		List<Term> terms = this.jdbc.sql("""
				select term, count(*) as texts from search_text, unnest(terms) as term
				 where length(term) between :least and :most
				    or exists (select from unnest(string_to_array(:words, ' ')) as word where starts_with(term, word))
				 group by term
				""")
			.param("least", lengths.getMin() - 2)
			.param("most", lengths.getMax() + 2)
			.param("words", String.join(" ", words))
			.query((row, number) -> new Term(row.getString("term"), row.getInt("texts")))
			.list();
		return nearest(text, terms);
	}

	/**
	 * The same among given words.
	 * @param terms the words of the records, in small letters
	 */
	static Optional<String> nearest(String text, List<Term> terms) {
		Set<String> known = terms.stream().map(Term::word).collect(Collectors.toSet());
		String other = WORD.matcher(text).replaceAll((found) -> {
			String word = found.group().toLowerCase(Locale.ROOT);
			return Matcher
				.quoteReplacement(known.contains(word) ? found.group() : instead(word, terms).orElse(found.group()));
		});
		return other.equals(text) ? Optional.empty() : Optional.of(other);
	}

	/** Who types the beginning of a word has typed nothing wrong. */
	private static Optional<String> instead(String word, List<Term> terms) {
		return terms.stream()
			.filter((term) -> term.word().startsWith(word))
			.max(Comparator.comparingInt(Term::texts).thenComparing(Term::word, Comparator.reverseOrder()))
			.map(Term::word)
			.or(() -> alike(word, terms));
	}

	/** Of words that are equally near, the one that more texts have. */
	private static Optional<String> alike(String word, List<Term> terms) {
		int furthest = (word.length() < LONG) ? 1 : 2;
		return terms.stream()
			.filter((term) -> Math.abs(term.word().length() - word.length()) <= furthest)
			.map((term) -> new Near(term, distance(word, term.word())))
			.filter((near) -> near.distance() <= furthest)
			.min(Comparator.comparingInt(Near::distance)
				.thenComparing((near) -> -near.term().texts())
				.thenComparing((near) -> near.term().word()))
			.map((near) -> near.term().word());
	}

	/**
	 * How many letters have to be added, left out, changed, or swapped with the next one,
	 * to make one word the other.
	 */
	static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		int[] row = new int[other.length() + 1];
		for (int column = 0; column < row.length; column++) {
			row[column] = column;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] free = before;
			before = last;
			last = row;
			row = free;
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				boolean same = one.charAt(i - 1) == other.charAt(j - 1);
				row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					row[j] = Math.min(row[j], before[j - 2] + 1);
				}
			}
		}
		return row[other.length()];
	}

	/**
	 * A word of the records.
	 *
	 * @param word in small letters
	 * @param texts how many texts have it
	 */
	record Term(String word, int texts) {
	}

	private record Near(Term term, int distance) {
	}

}
