package org.openscrutiny.minutes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bodies and meetings that tests write minutes of.
 */
public final class SampleMinutes {

	private final JdbcClient jdbc;

	public SampleMinutes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A body of the panel's, beside those of the demonstration. */
	public BodyId body(String slug) {
		this.jdbc.sql("insert into body (slug, run_by, exempt_papers) values (?, 'PANEL', true)").param(slug).update();
		this.jdbc.sql("insert into body_name (body, name) values (?, ?)").param(slug).param("Body " + slug).update();
		return new BodyId(slug);
	}

	/** A meeting that was held. */
	public MeetingReference meeting(BodyId body, LocalDate day, String... topics) {
		UUID meeting = UUID.randomUUID();
		MeetingReference reference = MeetingReference.of(body, day);
		this.jdbc.sql("""
				insert into meeting (id, reference, body, status, held_on, visible_from, source)
				values (?, ?, ?, 'HELD', ?, ?, 'A test')
				""")
			.params(List.of(meeting, reference.value(), body.value(), day,
					day.minusDays(10).atStartOfDay().atOffset(ZoneOffset.UTC)))
			.update();
		for (int i = 0; i < topics.length; i++) {
			UUID item = UUID.randomUUID();
			this.jdbc
				.sql("insert into agenda_item (id, meeting_id, position, number, standing) values (?, ?, ?, ?, false)")
				.params(List.of(item, meeting, i + 1, i + 1))
				.update();
			this.jdbc.sql("insert into agenda_topic (item_id, position, topic) values (?, 0, ?)")
				.params(List.of(item, topics[i]))
				.update();
		}
		return reference;
	}

}
