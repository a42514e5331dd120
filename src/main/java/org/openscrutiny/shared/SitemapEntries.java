package org.openscrutiny.shared;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * Implemented by each module with public pages, so that search engines find them.
 */
public interface SitemapEntries {

	/**
	 * @param now the instant of the request, by the business clock
	 * @return the paths of the pages that every reader sees at that instant, such as
	 * {@code /meetings/panel-2022-03-14}
	 */
	Stream<String> paths(Instant now);

}
