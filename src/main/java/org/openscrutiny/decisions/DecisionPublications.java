package org.openscrutiny.decisions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which decisions are visible, and when the next one becomes so.
 */
@Component
class DecisionPublications implements NextPublication, SitemapEntries {

	private final JdbcClient jdbc;

	DecisionPublications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Instant> after(Instant now) {
		return this.jdbc.sql("""
				select visible_from from decision where visible_from > :now
				union all
				select frozen_at from decision_list where frozen_at > :now
				 order by 1 limit 1
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/decisions"), this.jdbc.sql("""
				select '/decisions/' || reference from public_decision where visible_from <= :now
				 order by year, number, suffix
				""").param("now", now.atOffset(ZoneOffset.UTC)).query(String.class).list().stream());
	}

}
