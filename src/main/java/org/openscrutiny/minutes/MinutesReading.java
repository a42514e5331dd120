package org.openscrutiny.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of the minutes as other records cite them.
 */
@Service
@Transactional(readOnly = true)
public class MinutesReading {

	private static final String ENTRIES = """
			select e.id, e.body, e.number, e.heading, m.reference, m.held_on, e.press_excluded,
			       e.restricted_discussion is not null or e.resolutions_restricted as restricted,
			       coalesce(n.visible_from <= :now, false) as visible
			  from minute_entry e
			  join minutes n on n.id = e.minutes_id
			  join meeting m on m.id = n.meeting_id
			""";

	private static final String CITED = """
			select e.body, e.number, e.heading, m.held_on
			  from minute_entry e
			  join minutes n on n.id = e.minutes_id
			  join meeting m on m.id = n.meeting_id
			 where e.body || ' ' || e.number in (:numbers) and n.visible_from <= :now
			union all
			select h.body, h.number, h.heading, case when h.date_precision = 'DAY' then h.meeting_date end
			  from minute_not_held h
			 where h.body || ' ' || h.number in (:numbers)
			   and exists (select from minutes n where n.body = h.body and n.visible_from <= :now)
			   and not exists (select from minute_entry e where (e.body, e.number) = (h.body, h.number))
			 order by body, number
			""";

	private final MinuteEntries entries;

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutesReading(MinuteEntries entries, JdbcClient jdbc, Clock clock) {
		this.entries = entries;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The entry with a number, if every reader may see it. */
	public Optional<MinuteSummary> find(BodyId body, int number) {
		return sql(" where e.body = :body and e.number = :number and n.visible_from <= :now")
			.param("body", body.value())
			.param("number", number)
			.query(MinutesReading::summary)
			.optional();
	}

	/** Those of the entries that every reader may see. */
	public Map<MinuteEntryId, MinuteSummary> summaries(Collection<MinuteEntryId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return sql(" where e.id in (:ids) and n.visible_from <= :now")
			.param("ids", ids.stream().map(MinuteEntryId::value).toList())
			.query(MinutesReading::summary)
			.list()
			.stream()
			.collect(Collectors.toMap(MinuteSummary::id, Function.identity()));
	}

	/**
	 * Those of the numbers that every reader may look up, even where no more than the
	 * number is held.
	 */
	public List<CitedMinute> cited(Collection<MinuteNumber> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(CITED)
			.param("numbers", numbers.stream().map((number) -> number.body() + " " + number.value()).toList())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, index) -> new CitedMinute(
					new MinuteNumber(new BodyId(row.getString("body")), row.getInt("number")), row.getString("heading"),
					row.getObject("held_on", LocalDate.class)))
			.list();
	}

	/** An entry, of a draft too, for staff who raise something by it. */
	public Optional<EntrySource> source(MinuteEntryId id) {
		boolean lost = this.entries.findById(id).filter((entry) -> entry.getContent().isLost()).isPresent();
		return sql(" where e.id = :id").param("id", id.value())
			.query((row, number) -> new EntrySource(id, new BodyId(row.getString("body")),
					row.getObject("number", Integer.class), row.getString("heading"),
					new MeetingReference(row.getString("reference")), row.getObject("held_on", LocalDate.class),
					row.getBoolean("restricted") || row.getBoolean("press_excluded"), row.getBoolean("visible"), lost,
					lost ? List.of() : resolutions(id)))
			.optional();
	}

	private JdbcClient.StatementSpec sql(String where) {
		return this.jdbc.sql(ENTRIES + where).param("now", this.clock.instant().atOffset(ZoneOffset.UTC));
	}

	private static MinuteSummary summary(ResultSet row, int number) throws SQLException {
		return new MinuteSummary(new MinuteEntryId(row.getObject("id", UUID.class)), new BodyId(row.getString("body")),
				row.getInt("number"), row.getString("heading"), new MeetingReference(row.getString("reference")),
				row.getObject("held_on", LocalDate.class));
	}

	private List<EntrySource.Line> resolutions(MinuteEntryId entry) {
		record Row(UUID id, int position, Integer above, String text) {
		}
		List<Row> rows = this.jdbc.sql("""
				select r.id, r.position, p.position as above, r.text
				  from minute_resolution r
				  left join minute_resolution p on p.id = r.parent
				 where r.entry_id = ?
				 order by coalesce(p.position, r.position), p.position is not null, r.position
				""")
			.param(entry.value())
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getInt("position"),
					row.getObject("above", Integer.class), row.getString("text")))
			.list();
		List<EntrySource.Line> lines = new ArrayList<>();
		for (Row row : rows) {
			String label = (rows.size() == 1) ? "" : (row.above() == null) ? Numeral.roman(row.position())
					: Numeral.roman(row.above()) + " " + Numeral.letter(row.position());
			lines.add(new EntrySource.Line(new ResolutionId(row.id()), label, row.text()));
		}
		return lines;
	}

}
