package org.openscrutiny.minutes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openscrutiny.meetings.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds where a text cites other minutes, as in "further to minute 606" or "minutes 594
 * and 596", and which of those numbers lead somewhere.
 */
@Component
class CitedMinutes {

	private static final String NUMBER = "\\d{1,6}";

	private static final Pattern CITATION = Pattern.compile("(?i)\\bminutes?(?:\\s+(?:nos?\\b\\.?|numbers?))?\\s+("
			+ NUMBER + "(?:(?:,|\\s+and|,\\s+and)\\s+" + NUMBER + ")*)\\b");

	private static final Pattern EACH = Pattern.compile(NUMBER);

	private final JdbcClient jdbc;

	private final Clock clock;

	CitedMinutes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The numbers that texts cite. */
	static Set<Integer> in(Iterable<String> texts) {
		Set<Integer> numbers = new LinkedHashSet<>();
		for (String text : texts) {
			Matcher citation = CITATION.matcher(text);
			while (citation.find()) {
				EACH.matcher(citation.group(1)).results().map(CitedMinutes::value).forEach(numbers::add);
			}
		}
		return numbers;
	}

	/**
	 * Takes a text apart at the numbers that it cites.
	 * @param known the numbers that lead somewhere
	 * @param parts told of each part in order
	 */
	static void split(String text, Set<Integer> known, Parts parts) {
		int done = 0;
		Matcher citation = CITATION.matcher(text);
		while (citation.find()) {
			Matcher each = EACH.matcher(text).region(citation.start(1), citation.end(1));
			while (each.find()) {
				if (known.contains(value(each))) {
					boolean one = each.start() == citation.start(1) && each.end() == citation.end(1);
					int from = one ? citation.start() : each.start();
					parts.words(text.substring(done, from));
					parts.citation(text.substring(from, each.end()), value(each));
					done = each.end();
				}
			}
		}
		parts.words(text.substring(done));
	}

	private static int value(MatchResult number) {
		return Integer.parseInt(number.group());
	}

	/** Those of the numbers whose minute every reader may look up. */
	Set<Integer> known(BodyId body, Set<Integer> numbers) {
		if (numbers.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(this.jdbc.sql("""
				select e.number from minute_entry e join minutes n on n.id = e.minutes_id
				 where e.body = :body and e.number in (:numbers) and n.visible_from <= :now
				union
				select number from minute_not_held where body = :body and number in (:numbers)
				""")
			.param("body", body.value())
			.param("numbers", numbers)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.list());
	}

	/**
	 * Takes the parts of a text.
	 */
	interface Parts {

		/** Words between citations; may be empty. */
		void words(String text);

		/** A citation that leads to a number. */
		void citation(String text, int number);

	}

}
