package org.openscrutiny.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.Body;
import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.MinutesHeader.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what sets of minutes are, one statement however many there are.
 */
@Component
class MinutesHeaders {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	/**
	 * The meeting that is to confirm minutes is the first one after it whose own minutes
	 * are not open yet: had it confirmed them, they would be confirmed. A meeting that
	 * put them off has minutes that say so.
	 */
	private static final String HEADERS = """
			select n.id, n.state, n.circulated_at, n.published_at, n.confirmed_on, n.signed_by, n.source, n.note,
			       coalesce(n.visible_from <= :now, false) as visible, m.reference, m.held_on, m.body, b.run_by, numbers.first, numbers.last,
			       (select bn.name from body_name bn
			         where bn.body = m.body
			         order by coalesce(bn.valid_from <= m.held_on, true) and coalesce(bn.valid_to >= m.held_on, true) desc,
			                  bn.valid_from desc nulls last
			         limit 1) as body_name,
			       (select count(*) from minutes_copy c where c.minutes_id = n.id and c.stage <> 'CIRCULATED') as stages,
			       cm.reference as confirming_meeting,
			       case when cn.visible_from <= :now then ce.number end as confirming_number,
			       nx.reference as next_meeting, nx.held_on as next_on, nx.item as next_item
			  from minutes n
			  join meeting m on m.id = n.meeting_id
			  join body b on b.slug = m.body
			 cross join lateral (
			       select min(e.number) as first, max(e.number) as last from minute_entry e where e.minutes_id = n.id
			       ) numbers
			  left join minute_entry ce on ce.id = n.confirmed_by_entry
			  left join minutes cn on cn.id = ce.minutes_id
			  left join meeting cm on cm.id = cn.meeting_id and cm.visible_from <= :now
			  left join lateral (
			       select l.reference, l.held_on,
			              (select min(i.number)
			                 from public_agenda_item i
			                 join public_agenda_topic t on t.item_id = i.id
			                where i.meeting_id = l.id and i.visible_from <= :now and t.topic ~* '\\mminutes\\M') as item
			         from meeting l
			        where l.body = m.body and l.held_on > m.held_on and l.visible_from <= :now
			          and l.status in ('SCHEDULED', 'HELD')
			          and not exists (select from minutes ln where ln.meeting_id = l.id and ln.visible_from <= :now)
			        order by l.held_on, l.reference
			        limit 1
			       ) nx on n.state <> 'CONFIRMED'
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutesHeaders(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The minutes of a meeting, whoever may see them. */
	Optional<MinutesHeader> of(MeetingReference meeting) {
		return read(" where m.reference = :meeting and m.visible_from <= :now", Map.of("meeting", meeting.value()))
			.stream()
			.findFirst();
	}

	/** The minutes with an entry of this number, whoever may see them. */
	Optional<MinutesHeader> of(MinuteNumber number) {
		return read(" where n.id = (select minutes_id from minute_entry where body = :body and number = :number)",
				Map.of("body", number.body().value(), "number", number.value()))
			.stream()
			.findFirst();
	}

	/** All that every reader may see, newest first. */
	List<MinutesHeader> visible() {
		return read(" where n.visible_from <= :now and m.visible_from <= :now order by m.held_on desc, m.reference",
				Map.of());
	}

	private List<MinutesHeader> read(String where, Map<String, ?> params) {
		return this.jdbc.sql(HEADERS + where)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.params(params)
			.query(this::header)
			.list();
	}

	private MinutesHeader header(ResultSet row, int number) throws SQLException {
		return new MinutesHeader(new MinutesId(row.getObject("id", UUID.class)),
				new MeetingReference(row.getString("reference")), new BodyId(row.getString("body")),
				row.getString("body_name"), Body.Office.valueOf(row.getString("run_by")),
				row.getObject("held_on", LocalDate.class), MinutesState.valueOf(row.getString("state")),
				row.getBoolean("visible"), standing(row), instant(row, "circulated_at"), instant(row, "published_at"),
				row.getString("signed_by"), row.getString("source"), row.getString("note"),
				row.getObject("first", Integer.class), row.getObject("last", Integer.class), row.getInt("stages"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	private Standing standing(ResultSet row) throws SQLException {
		LocalDate confirmedOn = row.getObject("confirmed_on", LocalDate.class);
		return (confirmedOn != null) ? confirmed(confirmedOn, row) : draft(row);
	}

	private static Standing confirmed(LocalDate on, ResultSet row) throws SQLException {
		String meeting = row.getString("confirming_meeting");
		Integer number = row.getObject("confirming_number", Integer.class);
		String signed = row.getString("signed_by");
		return new Standing("Confirmed as a correct record at ", "the meeting of " + DATE.format(on),
				(meeting != null) ? "/meetings/" + meeting : null,
				((number != null) ? ", minute " + number : "") + ((signed != null) ? ", and signed by " + signed : ""));
	}

	private Standing draft(ResultSet row) throws SQLException {
		String draft = (MinutesState.valueOf(row.getString("state")) == MinutesState.CIRCULATED)
				? "Draft circulated to members" : "Draft";
		String meeting = row.getString("next_meeting");
		if (meeting == null) {
			return Standing.of(draft + ", to be confirmed at a later meeting");
		}
		LocalDate on = row.getObject("next_on", LocalDate.class);
		Integer item = row.getObject("next_item", Integer.class);
		String words = "the meeting of " + DATE.format(on);
		String href = "/meetings/" + meeting + ((item != null) ? "#item-" + item : "");
		String place = (item != null) ? ", item " + item : "";
		return on.isBefore(LocalDate.now(this.clock))
				? new Standing(draft + ". It was to be confirmed at ", words, href,
						place + ". Whether it was is not recorded")
				: new Standing(draft + ", to be confirmed at ", words, href, place);
	}

}
