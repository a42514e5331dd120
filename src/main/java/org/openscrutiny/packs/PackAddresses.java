package org.openscrutiny.packs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.openscrutiny.shared.SitemapEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which meetings have packs. The packs themselves are left out: what is in them is found
 * paper by paper.
 */
@Component
class PackAddresses implements SitemapEntries {

	private final JdbcClient jdbc;

	PackAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Stream<String> paths(Instant now) {
		return this.jdbc.sql("""
				select '/meetings/' || m.reference || '/packs' from meeting m
				 where m.visible_from <= ? and exists (select from pack p where p.meeting_id = m.id and p.made_at <= ?)
				 order by m.held_on, m.reference
				""")
			.param(now.atOffset(ZoneOffset.UTC))
			.param(now.atOffset(ZoneOffset.UTC))
			.query(String.class)
			.list()
			.stream();
	}

}
