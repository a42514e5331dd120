package org.openscrutiny.sheets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The heading of a column that an import looks for. Case, spaces and punctuation do not
 * matter, nor does the order of the columns.
 *
 * @param name what we call the column, which is also what errors call it
 * @param synonyms what else it may be called
 * @param required whether a file without it is refused
 */
public record Heading(String name, List<String> synonyms, boolean required) {

	public Heading {
		synonyms = List.copyOf(synonyms);
	}

	/** A column that must be there; single cells of it may still be empty. */
	public static Heading of(String name) {
		return new Heading(name, List.of(), true);
	}

	/** A column that may be left out. */
	public static Heading optional(String name) {
		return new Heading(name, List.of(), false);
	}

	/** The same, found under other names too. */
	public Heading orAlso(String... names) {
		return new Heading(this.name, Stream.concat(this.synonyms.stream(), Stream.of(names)).toList(), this.required);
	}

	boolean isNamed(String text) {
		String wanted = comparable(text);
		return !wanted.isEmpty() && Stream.concat(Stream.of(this.name), this.synonyms.stream())
			.anyMatch((candidate) -> comparable(candidate).equals(wanted));
	}

	static String comparable(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}£%]", "");
	}

}
