package org.openscrutiny.statements;

import java.time.Instant;
import java.util.stream.Stream;

import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.stereotype.Component;

/**
 * Which statements are visible, and when the next one becomes so.
 */
@Component
class StatementPublications implements NextPublication, SitemapEntries {

	private final StatementCopies copies;

	StatementPublications(StatementCopies copies) {
		this.copies = copies;
	}

	@Override
	public String instants() {
		return "select release_at from standing_statement";
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/statements", "/statements/priorities"),
				this.copies.releasedAt(now)
					.stream()
					.flatMap((copy) -> Stream.of("/statements/" + copy.slug(),
							"/statements/" + copy.slug() + "/" + copy.number()))
					.distinct());
	}

}
