package org.openscrutiny.minutes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.shared.NextPublication;
import org.openscrutiny.shared.SitemapEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which minutes every reader sees, and when the next ones become so.
 */
@Component
class MinutesPublications implements NextPublication, SitemapEntries {

	private final JdbcClient jdbc;

	MinutesPublications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String instants() {
		return "select visible_from from minutes";
	}

	@Override
	public Stream<String> paths(Instant now) {
		List<String> sets = this.jdbc.sql("""
				select m.reference from minutes n join meeting m on m.id = n.meeting_id
				 where n.visible_from <= :now and m.visible_from <= :now
				 order by m.held_on, m.reference
				""").param("now", now.atOffset(ZoneOffset.UTC)).query(String.class).list();
		List<String> entries = this.jdbc.sql("""
				select e.body, e.number
				  from minute_entry e
				  join minutes n on n.id = e.minutes_id
				  join meeting m on m.id = n.meeting_id
				 where n.visible_from <= :now and m.visible_from <= :now
				 order by e.body, e.number
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, index) -> new MinuteNumber(new BodyId(row.getString("body")), row.getInt("number")).getHref())
			.list();
		return Stream
			.of(Stream.of("/minutes"), sets.stream().map((reference) -> "/meetings/" + reference + "/minutes"),
					entries.stream())
			.flatMap((paths) -> paths);
	}

}
