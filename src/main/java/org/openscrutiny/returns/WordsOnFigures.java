package org.openscrutiny.returns;

import java.util.Optional;

/**
 * Implemented by the module in which the office writes for readers about the figures of a
 * round, so that those who enter them find the way there.
 */
public interface WordsOnFigures {

	/**
	 * Where it is written, in one statement.
	 * @param round the last part of the round's address
	 * @return the address; empty while nothing is begun, and once it is scheduled
	 */
	Optional<String> address(String round);

}
