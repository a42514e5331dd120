package org.openscrutiny.scorecards;

import java.time.Instant;
import java.util.List;

import org.openscrutiny.scorecards.ReleaseCalendar.Announced;

/**
 * Publications besides scorecards that stand in the release calendar.
 */
public interface AnnouncedReleases {

	/**
	 * What was announced until an instant, in a fixed number of statements.
	 * @param now the instant
	 * @return the announcements, by publication and then in the order in which they were
	 * made
	 */
	List<Announced> announcedUntil(Instant now);

}
