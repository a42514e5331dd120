package org.openscrutiny.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Implemented by each module whose records become public at an instant, so that no page
 * is kept by a cache beyond it.
 */
public interface NextPublication {

	/**
	 * @param now the instant of the request, by the business clock
	 * @return the next instant after it at which a page changes by itself
	 */
	Optional<Instant> after(Instant now);

}
