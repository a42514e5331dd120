package org.openscrutiny.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.Meeting;
import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the meetings that minutes are about. One that is not visible yet does not exist.
 */
@Component
class MinutedMeetings {

	private static final String MEETINGS = """
			select m.id, m.reference, m.body, b.run_by, m.held_on, m.status
			  from meeting m
			  join body b on b.slug = m.body
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutedMeetings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<MinutedMeeting> find(MeetingReference reference) {
		return this.jdbc.sql(MEETINGS + " where m.reference = :reference and m.visible_from <= :now")
			.param("reference", reference.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(MinutedMeetings::meeting)
			.optional();
	}

	/**
	 * @throws NotFound if there are no such minutes
	 */
	MinutedMeeting of(MinutesId minutes) {
		return this.jdbc.sql(MEETINGS + " join minutes n on n.meeting_id = m.id where n.id = ?")
			.param(minutes.value())
			.query(MinutedMeetings::meeting)
			.optional()
			.orElseThrow(() -> new NotFound("minutes " + minutes));
	}

	/**
	 * The headings of a meeting's agenda, in order. One that is withheld is not repeated:
	 * minutes are published.
	 */
	List<Heading> agenda(MeetingId meeting) {
		return this.jdbc.sql("""
				select i.id, case when not i.title_withheld then t.topic
				                  when i.withheld = 'EXEMPT' then 'Exempt item' else 'Confidential item' end as topic
				  from agenda_item i
				  join agenda_topic t on t.item_id = i.id and (t.position = 0 or not i.title_withheld)
				 where i.meeting_id = ? and i.withdrawn_at is null
				 order by i.position, t.position
				""")
			.param(meeting.value())
			.query((row, number) -> new Heading(row.getObject("id", UUID.class), row.getString("topic")))
			.list();
	}

	static MinutedMeeting meeting(ResultSet row, int number) throws SQLException {
		return new MinutedMeeting(new MeetingId(row.getObject("id", UUID.class)),
				new MeetingReference(row.getString("reference")), new BodyId(row.getString("body")),
				Body.Office.valueOf(row.getString("run_by")), row.getObject("held_on", LocalDate.class),
				Meeting.Status.valueOf(row.getString("status")));
	}

	/**
	 * A heading of an agenda.
	 */
	record Heading(UUID item, String topic) {
	}

}
