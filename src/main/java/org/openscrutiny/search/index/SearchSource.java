package org.openscrutiny.search.index;

import java.util.List;

/**
 * Implemented by each module with public pages, so that its records are found by their
 * words.
 */
public interface SearchSource {

	/**
	 * All searches ask the database with these queries, at the moment of the search. A
	 * record that is withheld or taken down is therefore found no longer, and one that is
	 * to come out is not found before its instant.
	 * @return queries of what every reader may see
	 */
	List<Records> records();

	/**
	 * A query of records.
	 *
	 * @param kind what they are
	 * @param query SQL with the parameters {@code :now}, the instant of the search, and
	 * {@code :today}, and with seven columns: the address of the page; its title; where
	 * it belongs, in a few words, or null; the day that it is sorted by, which is not
	 * shown, or null; an array of names, in small letters, by which it is asked for, such
	 * as a reference; its text, or null; and what identifies the text where that never
	 * changes and is long, or null. It must leave out what some reader may not see: a
	 * view of what is public is the place to read from.
	 */
	record Records(RecordKind kind, String query) {
	}

}
