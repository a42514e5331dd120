package org.openscrutiny.plan;

import java.time.Instant;
import java.util.stream.Stream;

import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.stereotype.Component;

/**
 * Which pages of plans are visible, and when the next one becomes so.
 */
@Component
class PlanPublications implements NextPublication, SitemapEntries {

	private final PlanReading reading;

	PlanPublications(PlanReading reading) {
		this.reading = reading;
	}

	@Override
	public String instants() {
		return "select visible_from from plan_version union all select visible_from from milestone_update";
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/plan"), this.reading.paths(now).stream());
	}

}
