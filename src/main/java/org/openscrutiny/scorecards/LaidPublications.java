package org.openscrutiny.scorecards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.meetings.page.AgendaItemAddition;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.web.EnglishText;
import org.openscrutiny.shared.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which publications of a kind were laid before which meetings, as far as both are
 * visible.
 */
@Transactional(readOnly = true)
public abstract class LaidPublications implements AgendaItemAddition {

	private final Kind kind;

	private final MeetingManagement meetings;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	protected LaidPublications(Kind kind, MeetingManagement meetings, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.kind = kind;
		this.meetings = meetings;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A publication by the last part of its address.
	 * @throws org.openscrutiny.shared.NotFound if there is none
	 */
	protected abstract Laid find(String slug);

	@Override
	public List<Addition> of(MeetingReference meeting) {
		return this.jdbc.sql("""
				select l.agenda_item_id, c.slug, c.title, max(c.number) as number
				  from meeting m
				  join agenda_item i on i.meeting_id = m.id
				  join %1$s_laid l on l.agenda_item_id = i.id
				  join standing_%1$s c on c.%1$s_id = l.%1$s_id and c.release_at <= :now
				 where m.reference = :meeting
				 group by l.agenda_item_id, c.slug, c.title
				 order by c.slug
				""".formatted(this.kind.table()))
			.param("meeting", meeting.toString())
			.param("now", now())
			.query((row, number) -> new Addition(row.getObject("agenda_item_id", UUID.class), this.kind.heading(),
					List.of(new Entry(this.kind.path() + row.getString("slug"), row.getString("title"), null, null,
							null, "Version " + row.getInt("number"))),
					null))
			.list();
	}

	/** The meetings before which a publication was laid, the newest first. */
	public List<LaidBefore> before(String slug) {
		return this.jdbc
			.sql("""
					select m.reference, m.held_on, i.number,
					       (select n.name from body_name n where n.body = m.body order by n.valid_from desc nulls last limit 1) as body
					  from %1$s s
					  join %1$s_laid l on l.%1$s_id = s.id
					  join agenda_item i on i.id = l.agenda_item_id
					  join meeting m on m.id = i.meeting_id and m.visible_from <= :now
					 where s.slug = :slug
					 order by m.held_on desc, m.reference
					"""
				.formatted(this.kind.table()))
			.param("slug", slug)
			.param("now", now())
			.query((row, number) -> new LaidBefore(row.getString("reference"), row.getString("body"),
					row.getObject("held_on", LocalDate.class), row.getObject("number", Integer.class)))
			.list();
	}

	/** The items of meetings to come, under which a publication can be laid. */
	public List<Choice> choices() {
		return this.meetings.calendar(null, null)
			.years()
			.stream()
			.flatMap((year) -> year.meetings().stream())
			.filter(MeetingSummary::upcoming)
			.flatMap((meeting) -> this.meetings.read(meeting.reference())
				.items()
				.stream()
				.map((item) -> new Choice(item.id(), meeting.bodyName(), meeting.heldOn(), words(item))))
			.toList();
	}

	/** Not every body numbers its items. */
	private static String words(MeetingPage.Item item) {
		return (item.number() != null) ? "item " + item.number() : String.join("; ", item.topics());
	}

	/**
	 * Lays a publication before a meeting to come.
	 * @param item the item of the agenda
	 * @throws org.openscrutiny.shared.NotFound if there is no such publication
	 * @throws RuleBroken if there is no such item, or it has the publication already
	 */
	@Transactional
	public void lay(String slug, UUID item, By by) {
		Laid publication = find(slug);
		Choice chosen = choices().stream()
			.filter((choice) -> choice.item().equals(item))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("item", "Choose an item of the list"));
		int laid = this.jdbc
			.sql("insert into %1$s_laid (agenda_item_id, %1$s_id) values (?, ?) on conflict do nothing"
				.formatted(this.kind.table()))
			.param(item)
			.param(publication.id())
			.update();
		if (laid == 0) {
			throw new RuleBroken("item", "The %s is laid under this item already".formatted(this.kind.table()));
		}
		this.audit.record(by, "Laid before a meeting", publication.subject(),
				Changes.none().set("Meeting", chosen.body() + ", " + chosen.heldOn()).set("Item", chosen.words()));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * A meeting before which a publication was laid.
	 *
	 * @param reference the meeting
	 * @param body who met
	 * @param heldOn when
	 * @param item the number of the item; null if it has none
	 */
	public record LaidBefore(String reference, String body, LocalDate heldOn, @Nullable Integer item) {
	}

	/**
	 * An item of a meeting to come.
	 *
	 * @param item identifies it
	 * @param body who meets
	 * @param heldOn when
	 * @param words what the item is called: its number, or else its headings
	 */
	public record Choice(UUID item, String body, LocalDate heldOn, String words) {

		/** The item as people choose it from a list. */
		public Option option(EnglishText english) {
			return new Option(this.item.toString(),
					"%s, %s: %s".formatted(this.body, english.date(this.heldOn), this.words));
		}

	}

	/**
	 * A kind of publications.
	 *
	 * @param table the table that they are kept in, which is also what people call one
	 * @param heading the heading on an agenda
	 * @param path the first part of their addresses
	 */
	public record Kind(String table, String heading, String path) {
	}

	/**
	 * A publication.
	 *
	 * @param id identifies it
	 * @param subject what the audit trail calls it
	 */
	public record Laid(UUID id, Subject subject) {
	}

}
