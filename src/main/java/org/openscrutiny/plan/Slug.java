package org.openscrutiny.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.openscrutiny.shared.RuleBroken;

/**
 * The last part of an address, made of a title. It stays when the title is corrected.
 */
final class Slug {

	private static final int LONGEST = 80;

	private Slug() {
	}

	/**
	 * @param field the form field that the title stands in
	 * @param title the title
	 * @param taken whether an address is in use
	 * @return the title in small letters and digits, with a number where it is taken
	 * @throws RuleBroken if the title has neither a letter nor a digit
	 */
	static String of(String field, String title, Predicate<String> taken) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[’']", "")
			.replaceAll("[^a-z0-9]+", "-");
		String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-|-$", "");
		if (cut.isEmpty()) {
			throw new RuleBroken(field, "Use at least one letter or digit");
		}
		return Stream
			.concat(Stream.of(cut),
					IntStream.iterate(2, (number) -> number + 1).mapToObj((number) -> cut + "-" + number))
			.filter(taken.negate())
			.findFirst()
			.orElseThrow();
	}

}
