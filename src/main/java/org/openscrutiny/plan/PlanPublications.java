package org.openscrutiny.plan;

import java.time.Instant;
import java.util.Optional;
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
	public Optional<Instant> after(Instant now) {
		return this.reading.nextAfter(now);
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/plan"), this.reading.paths(now).stream());
	}

}
