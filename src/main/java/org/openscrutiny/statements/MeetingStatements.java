package org.openscrutiny.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.page.AgendaItemAddition;
import org.openscrutiny.scorecards.MeetingScorecards;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which statements were laid before which meetings, as far as both are visible.
 */
@Service
@Transactional(readOnly = true)
public class MeetingStatements implements AgendaItemAddition {

	private final Statements statements;

	private final MeetingScorecards agendas;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MeetingStatements(Statements statements, MeetingScorecards agendas, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		this.statements = statements;
		this.agendas = agendas;
		this.jdbc = jdbc;
		this.audit = audit;
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

	/** The items of meetings to come, under which a statement can be laid. */
	public List<MeetingScorecards.Choice> choices() {
		return this.agendas.choices();
	}

	/**
	 * Lays a statement before a meeting to come.
	 * @param item the item of the agenda
	 * @throws org.openscrutiny.shared.NotFound if there is no such statement
	 * @throws RuleBroken if there is no such item, or it has the statement already
	 */
	@Transactional
	public void lay(String slug, UUID item, By by) {
		Statement statement = this.statements.bySlug(slug);
		MeetingScorecards.Choice chosen = choices().stream()
			.filter((choice) -> choice.item().equals(item))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("item", "Choose an item of the list"));
		int laid = this.jdbc
			.sql("insert into statement_laid (agenda_item_id, statement_id) values (?, ?) on conflict do nothing")
			.param(item)
			.param(statement.getId().value())
			.update();
		if (laid == 0) {
			throw new RuleBroken("item", "The statement is laid under this item already");
		}
		this.audit.record(by, "Laid before a meeting", statement.subject(),
				Changes.none().set("Meeting", chosen.body() + ", " + chosen.heldOn()).set("Item", chosen.number()));
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
