package org.openscrutiny.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.MunicipalYear;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes as they are read. Minutes that the reader may not see do not exist for him
 * or her: a draft is for its writers alone, circulated minutes are for members and staff,
 * the others for everybody.
 */
@Service
@Transactional(readOnly = true)
public class MinutesPages {

	private static final String NOT_HELD = """
			select h.body, h.number, h.meeting_date, h.date_precision, h.heading, h.note,
			       (select bn.name from body_name bn where bn.body = h.body order by bn.valid_from desc nulls last limit 1)
			       as body_name
			  from minute_not_held h
			 where exists (select from minutes n where n.body = h.body and n.visible_from <= :now)
			""";

	private final MinutesHeaders headers;

	private final PrintedEntries entries;

	private final MinutesAudience audience;

	private final MeetingManagement meetings;

	private final ObjectProvider<MinuteActions> actions;

	private final ObjectProvider<MinuteDecisions> decisions;

	private final JdbcClient jdbc;

	private final Clock clock;

	MinutesPages(MinutesHeaders headers, PrintedEntries entries, MinutesAudience audience, MeetingManagement meetings,
			ObjectProvider<MinuteActions> actions, ObjectProvider<MinuteDecisions> decisions, JdbcClient jdbc,
			Clock clock) {
		this.headers = headers;
		this.entries = entries;
		this.audience = audience;
		this.meetings = meetings;
		this.actions = actions;
		this.decisions = decisions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All sets that every reader may see. */
	public MinutesList list() {
		Map<MunicipalYear, List<MinutesHeader>> years = this.headers.visible()
			.stream()
			.collect(Collectors.groupingBy((set) -> MunicipalYear.of(set.heldOn()), LinkedHashMap::new,
					Collectors.toList()));
		return new MinutesList(
				years.entrySet().stream().map((year) -> new MinutesList.Year(year.getKey(), year.getValue())).toList(),
				notHeld(" order by h.body = 'panel' desc, h.body, h.number desc", Map.of()));
	}

	/**
	 * The minutes of a meeting.
	 * @param reader who asks, or null for a reader without an account
	 * @throws NotFound if there are none that this reader may see
	 */
	public MinutesPage read(MeetingReference reference, @Nullable ActingPerson reader) {
		MinutesHeader minutes = this.headers.of(reference).orElseThrow(() -> new NotFound("minutes of " + reference));
		boolean entitled = open(minutes, reader);
		return page(minutes, entitled);
	}

	/**
	 * The minutes of a meeting as every reader sees them.
	 * @throws NotFound if there are none that every reader may see
	 */
	public MinutesPage publicEdition(MeetingReference reference) {
		return read(reference, null);
	}

	private MinutesPage page(MinutesHeader minutes, boolean entitled) {
		List<PrintedEntry> printed = this.entries.of(minutes.id(), entitled);
		return new MinutesPage(minutes, this.meetings.read(minutes.meeting()), withActions(printed), entitled);
	}

	/** Whether the reader also sees what is not for every reader. */
	private boolean open(MinutesHeader minutes, @Nullable ActingPerson reader) {
		boolean entitled = this.audience.includes(reader, minutes.runBy());
		if (!minutes.visible() && !(minutes.state() == MinutesState.CIRCULATED && entitled)) {
			throw new NotFound("minutes of " + minutes.meeting());
		}
		return entitled;
	}

	private List<PrintedEntry> withActions(List<PrintedEntry> printed) {
		MinuteActions known = this.actions.getIfAvailable();
		if (known == null || printed.isEmpty()) {
			return printed;
		}
		Map<MinuteEntryId, List<MinuteActions.Line>> raised = known.of(printed.stream().map(PrintedEntry::id).toList());
		return printed.stream().map((entry) -> entry.with(raised.getOrDefault(entry.id(), List.of()))).toList();
	}

	/**
	 * One entry, if its text is held.
	 * @param reader who asks, or null for a reader without an account
	 * @throws NotFound if there is such an entry, and this reader may not see it
	 */
	public Optional<EntryPage> entry(MinuteNumber number, @Nullable ActingPerson reader) {
		return this.headers.of(number).map((minutes) -> {
			boolean entitled = open(minutes, reader);
			PrintedEntry entry = withActions(List.of(this.entries.of(idOf(number), entitled))).get(0);
			List<EntryPage.Neighbour> beside = neighbours(number, minutes.id());
			return new EntryPage(minutes, entry, entitled, MinutesAudience.isStaff(reader, minutes.runBy()),
					decisionsOf(number),
					beside.stream()
						.filter((neighbour) -> neighbour.number().value() < number.value())
						.findFirst()
						.orElse(null),
					beside.stream()
						.filter((neighbour) -> neighbour.number().value() > number.value())
						.findFirst()
						.orElse(null));
		});
	}

	private MinuteEntryId idOf(MinuteNumber number) {
		return new MinuteEntryId(this.jdbc.sql("select id from minute_entry where body = :body and number = :number")
			.param("body", number.body().value())
			.param("number", number.value())
			.query(UUID.class)
			.single());
	}

	/** The nearest numbers below and above that the reader of these minutes may see. */
	private List<EntryPage.Neighbour> neighbours(MinuteNumber number, MinutesId minutes) {
		return this.jdbc.sql("""
				(select e.number, e.heading from minute_entry e join minutes n on n.id = e.minutes_id
				  where e.body = :body and e.number < :number and (n.visible_from <= :now or n.id = :minutes)
				  order by e.number desc limit 1)
				union all
				(select e.number, e.heading from minute_entry e join minutes n on n.id = e.minutes_id
				  where e.body = :body and e.number > :number and (n.visible_from <= :now or n.id = :minutes)
				  order by e.number limit 1)
				""")
			.param("body", number.body().value())
			.param("number", number.value())
			.param("minutes", minutes.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, index) -> new EntryPage.Neighbour(new MinuteNumber(number.body(), row.getInt("number")),
					row.getString("heading")))
			.list();
	}

	/**
	 * Where staff raise an action by an entry, or by one resolution of it.
	 * @return the address; empty where no module follows minutes up
	 */
	public Optional<String> raiseHref(MinuteEntryId entry, @Nullable ResolutionId resolution) {
		return Optional.ofNullable(this.actions.getIfAvailable()).map((known) -> known.raiseHref(entry, resolution));
	}

	/** A number that others cite and whose text is not held. */
	public Optional<NotHeldPage> notHeld(MinuteNumber number) {
		return notHeld(" and h.body = :body and h.number = :number",
				Map.of("body", number.body().value(), "number", number.value()))
			.stream()
			.findFirst()
			.map((page) -> new NotHeldPage(page.number(), page.bodyName(), page.day(), page.month(), page.heading(),
					page.note(), citing(number), actionsOf(number), decisionsOf(number)));
	}

	private List<NotHeldPage> notHeld(String and, Map<String, ?> params) {
		return this.jdbc.sql(NOT_HELD + and)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.params(params)
			.query(MinutesPages::notHeldRow)
			.list();
	}

	private static NotHeldPage notHeldRow(ResultSet row, int index) throws SQLException {
		LocalDate date = row.getObject("meeting_date", LocalDate.class);
		boolean day = Objects.equals(row.getString("date_precision"), "DAY");
		return new NotHeldPage(new MinuteNumber(new BodyId(row.getString("body")), row.getInt("number")),
				row.getString("body_name"), day ? date : null, day ? null : date, row.getString("heading"),
				row.getString("note"), List.of(), List.of(), List.of());
	}

	private List<MinuteSummary> citing(MinuteNumber number) {
		record Row(MinuteSummary entry, String text) {
		}
		return this.jdbc.sql("""
				select e.id, e.number, e.heading, m.reference, m.held_on,
				       concat_ws(chr(10), e.discussion, e.public_summary, e.note) as text
				  from minute_entry e
				  join minutes n on n.id = e.minutes_id
				  join meeting m on m.id = n.meeting_id
				 where e.body = :body and n.visible_from <= :now
				   and concat_ws(chr(10), e.discussion, e.public_summary, e.note) ~ ('\\m' || :number || '\\M')
				 order by e.number
				""")
			.param("body", number.body().value())
			.param("number", number.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, index) -> new Row(new MinuteSummary(new MinuteEntryId(row.getObject("id", UUID.class)),
					number.body(), row.getInt("number"), row.getString("heading"),
					new MeetingReference(row.getString("reference")), row.getObject("held_on", LocalDate.class)),
					row.getString("text")))
			.list()
			.stream()
			.filter((row) -> CitedMinutes.in(Set.of(row.text())).contains(number.value()))
			.map(Row::entry)
			.toList();
	}

	private List<MinuteActions.Line> actionsOf(MinuteNumber number) {
		MinuteActions known = this.actions.getIfAvailable();
		return (known != null) ? known.ofNumbers(Set.of(number)).getOrDefault(number, List.of()) : List.of();
	}

	private List<MinuteDecisions.Line> decisionsOf(MinuteNumber number) {
		MinuteDecisions known = this.decisions.getIfAvailable();
		return (known != null) ? known.of(number) : List.of();
	}

}
