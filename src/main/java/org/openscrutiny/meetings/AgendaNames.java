package org.openscrutiny.meetings;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names the items of an agenda, in one statement.
 */
@Component
class AgendaNames {

	private final JdbcClient jdbc;

	AgendaNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that members know of. */
	List<NamedItem> published(MeetingId meeting) {
		return of(meeting);
	}

	/** All items of a meeting, in order. */
	List<NamedItem> of(MeetingId meeting) {
		return this.jdbc.sql("""
				select i.id, coalesce(i.number, i.minute_number) as number,
				       (select string_agg(t.topic, '; ' order by t.position) from agenda_topic t where t.item_id = i.id) as topic
				  from agenda_item i
				 where i.meeting_id = ?
				 order by i.position
				""")
			.param(meeting.value())
			.query((row, number) -> new NamedItem(row.getObject("id", UUID.class),
					row.getObject("number", Integer.class), row.getString("topic")))
			.list();
	}

}
