package org.openscrutiny.scorecards;

import java.time.Instant;
import java.util.stream.Stream;

import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.stereotype.Component;

/**
 * Which scorecards are visible, and when the next one becomes so.
 */
@Component
class ScorecardPublications implements NextPublication, SitemapEntries {

	private final Copies copies;

	ScorecardPublications(Copies copies) {
		this.copies = copies;
	}

	@Override
	public String instants() {
		return "select release_at from standing_scorecard union all select announced_at from scorecard_date";
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/scorecards", "/releases", "/about/method"),
				this.copies.releasedAt(now)
					.stream()
					.flatMap((copy) -> Stream.of("/scorecards/" + copy.slug(),
							"/scorecards/" + copy.slug() + "/" + copy.number()))
					.distinct());
	}

}
