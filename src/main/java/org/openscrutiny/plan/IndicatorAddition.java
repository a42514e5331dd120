package org.openscrutiny.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * Implemented by each module that has something to show on the page of an indicator, such
 * as its figures.
 */
public interface IndicatorAddition {

	/**
	 * @param slug the last part of the indicator's address
	 * @param now the instant of the request, by the business clock
	 * @return what every reader may see then, in a fixed number of statements; empty if
	 * there is nothing
	 */
	Optional<Addition> of(String slug, Instant now);

	/**
	 * A part of the page.
	 *
	 * @param template the template whose fragment {@code indicator} shows it
	 * @param content what the fragment is given
	 */
	record Addition(String template, Object content) {
	}

}
