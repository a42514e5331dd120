package org.openscrutiny.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a module says about the sheets that it imports.
 *
 * @param <T> what a row becomes, before it is stored
 */
public interface ImportRules<T> {

	/**
	 * What is imported, as the audit trail calls it, such as {@code decision register}.
	 */
	String kind();

	/** The columns that are looked for. */
	List<Heading> headings();

	/**
	 * Reads a row. A {@link org.openscrutiny.shared.RuleBroken} whose field is the name
	 * of a heading rejects that cell, any other the row.
	 * @param row the values; what is wrong with them is noted there
	 * @return what it becomes; empty for a row that was rejected
	 */
	Optional<T> read(RowReader row);

	/**
	 * Whether a row is passed over: it changes nothing, whatever it says. Why is noted as
	 * a warning, if the sender should know.
	 * @param row the values
	 */
	default boolean passesOver(RowReader row) {
		return false;
	}

	/**
	 * Whether a row may be there again, because it changes nothing.
	 * @param candidate what the row that was read before became
	 */
	default boolean mayRepeat(T candidate) {
		return false;
	}

	/** The heading of the column that tells two records apart, for errors. */
	String keyHeading();

	/** What tells two records apart, written so that equal keys are the same record. */
	String key(T candidate);

	/**
	 * What the row says, by the name of the field, in words. Fields that the sheet has no
	 * column for are left out: they stay as they are.
	 */
	Map<String, @Nullable String> fields(T candidate);

	/**
	 * Finds what is stored already, in a fixed number of statements.
	 * @param keys the keys of all rows
	 * @return the stored records among them, by key
	 */
	Map<String, Existing> existing(Collection<String> keys);

	/**
	 * A stored record.
	 *
	 * @param version the version of its row
	 * @param fields what it says, by the names that {@link #fields} uses, in the same
	 * words; a field that is missing or null is not recorded
	 */
	record Existing(int version, Map<String, @Nullable String> fields) {
	}

}
