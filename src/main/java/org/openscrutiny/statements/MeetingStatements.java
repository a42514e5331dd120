package org.openscrutiny.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.page.AgendaItemAddition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which statements were laid before which meetings, as far as both are visible.
 */
@Service
@Transactional(readOnly = true)
public class MeetingStatements implements AgendaItemAddition {

	private final JdbcClient jdbc;

	private final Clock clock;

	MeetingStatements(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Addition> of(MeetingReference meeting) {
		return this.jdbc.sql("""
				select l.agenda_item_id, c.slug, c.title, max(c.number) as number
				  from meeting m
				  join agenda_item i on i.meeting_id = m.id
				  join statement_laid l on l.agenda_item_id = i.id
				  join standing_statement c on c.statement_id = l.statement_id and c.release_at <= :now
				 where m.reference = :meeting
				 group by l.agenda_item_id, c.slug, c.title
				 order by c.slug
				""")
			.param("meeting", meeting.toString())
			.param("now", now())
			.query((row, number) -> new Addition(row.getObject("agenda_item_id", UUID.class), "National statement",
					List.of(new Entry("/statements/" + row.getString("slug"), row.getString("title"), null, null, null,
							"Version " + row.getInt("number"))),
					null))
			.list();
	}

	/** The meetings before which a statement was laid, the newest first. */
	public List<LaidBefore> before(String slug) {
		return this.jdbc
			.sql("""
					select m.reference, m.held_on, i.number,
					       (select n.name from body_name n where n.body = m.body order by n.valid_from desc nulls last limit 1) as body
					  from statement s
					  join statement_laid l on l.statement_id = s.id
					  join agenda_item i on i.id = l.agenda_item_id
					  join meeting m on m.id = i.meeting_id and m.visible_from <= :now
					 where s.slug = :slug
					 order by m.held_on desc, m.reference
					""")
			.param("slug", slug)
			.param("now", now())
			.query((row, number) -> new LaidBefore(row.getString("reference"), row.getString("body"),
					row.getObject("held_on", LocalDate.class), row.getObject("number", Integer.class)))
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * A meeting before which a statement was laid.
	 *
	 * @param reference the meeting
	 * @param body who met
	 * @param heldOn when
	 * @param item the number of the item; null if it has none
	 */
	public record LaidBefore(String reference, String body, LocalDate heldOn, @Nullable Integer item) {
	}

}
