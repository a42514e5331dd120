package org.openscrutiny.actions;

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
 * Which actions are visible, and when the next one becomes so.
 */
@Component
class ActionPublications implements NextPublication, SitemapEntries {

	private final JdbcClient jdbc;

	ActionPublications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Instant> after(Instant now) {
		return this.jdbc.sql("""
				select visible_from from action where visible_from > :now
				union all
				select frozen_at from action_tracker where frozen_at > :now
				 order by 1 limit 1
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Override
	public Stream<String> paths(Instant now) {
		return Stream.concat(Stream.of("/actions"),
				this.jdbc.sql("""
						select a.id, a.body, a.reference from action a where visible_from <= :now
						 order by body, minute_number nulls last, running
						""")
					.param("now", now.atOffset(ZoneOffset.UTC))
					.query((row, number) -> ActionRows.citedReference(row))
					.list()
					.stream()
					.map(ActionReference::href));
	}

}
