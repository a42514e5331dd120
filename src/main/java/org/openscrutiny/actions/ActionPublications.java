package org.openscrutiny.actions;

import java.time.Instant;
import java.time.ZoneOffset;
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
	public String instants() {
		return "select visible_from from action union all select frozen_at from action_tracker";
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
