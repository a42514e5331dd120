package org.openscrutiny.decisions;

import java.time.Instant;
import java.time.ZoneOffset;
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
	public String instants() {
		return "select visible_from from decision union all select frozen_at from decision_list";
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/decisions"), this.jdbc.sql("""
				select '/decisions/' || reference from public_decision where visible_from <= :now
				 order by year, number, suffix
				""").param("now", now.atOffset(ZoneOffset.UTC)).query(String.class).list().stream());
	}

}
