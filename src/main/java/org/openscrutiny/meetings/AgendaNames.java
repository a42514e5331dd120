package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
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

	private final Clock clock;

	AgendaNames(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * All items of a meeting, drafts too, in order: for the office that runs the body.
	 */
	List<NamedItem> of(MeetingId meeting) {
		return named(meeting, "agenda_item", "agenda_topic", "true");
	}

	/** Those that are published, with the headings that are withheld: for members. */
	List<NamedItem> published(MeetingId meeting) {
		return named(meeting, "published_agenda_item", "published_agenda_topic", "i.visible_from <= :now");
	}

	/** Those that are published, without the headings that are withheld. */
	List<NamedItem> open(MeetingId meeting) {
		return named(meeting, "public_agenda_item", "public_agenda_topic", "i.visible_from <= :now");
	}

	/** The headings of a meeting's agenda that not every meeting has. */
	List<NextMeeting.Business> business(MeetingId meeting) {
		return this.jdbc.sql("""
				select t.topic, i.starts_at
				  from public_agenda_item i join public_agenda_topic t on t.item_id = i.id
				 where i.meeting_id = :meeting and i.visible_from <= :now and not i.standing and i.withdrawn_at is null
				 order by i.position, t.position
				""")
			.param("meeting", meeting.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new NextMeeting.Business(row.getString("topic"),
					row.getObject("starts_at", LocalTime.class)))
			.list();
	}

	private List<NamedItem> named(MeetingId meeting, String items, String topics, String which) {
		return this.jdbc.sql("""
				select i.id, coalesce(i.number, i.minute_number) as number,
				       (select string_agg(t.topic, '; ' order by t.position) from %s t where t.item_id = i.id) as topic
				  from %s i
				 where i.meeting_id = :meeting and i.withdrawn_at is null and %s
				 order by i.position
				""".formatted(topics, items, which))
			.param("meeting", meeting.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new NamedItem(row.getObject("id", UUID.class),
					row.getObject("number", Integer.class), row.getString("topic")))
			.list();
	}

}
