package org.openscrutiny.minutes;

import java.util.List;

/**
 * Implemented by the module that knows which decisions a body took up in its minutes.
 */
public interface MinuteDecisions {

	/**
	 * The decisions that were taken up under a number, as every reader may see them.
	 * @return the decisions by reference, the newest first
	 */
	List<Line> of(MinuteNumber number);

	/**
	 * A decision.
	 *
	 * @param reference the reference as it is printed
	 * @param heading its subject, or that it is withheld
	 * @param href its page
	 */
	record Line(String reference, String heading, String href) {
	}

}
