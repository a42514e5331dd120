package org.openscrutiny.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings for calendars and feed readers, each in two statements. Of an agenda they
 * tell that it is there, never what is on it.
 */
@Service
@Transactional(readOnly = true)
public class MeetingFeed {

	private final JdbcClient jdbc;

	private final Bodies bodies;

	private final Clock clock;

	MeetingFeed(JdbcClient jdbc, Bodies bodies, Clock clock) {
		this.jdbc = jdbc;
		this.bodies = bodies;
		this.clock = clock;
	}

	/** The time of the place where the meetings are. */
	public ZoneId zone() {
		return this.clock.getZone();
	}

	/**
	 * Every meeting that readers see, called off or not, the earliest first.
	 * @param body only meetings of this body, or null for all
	 */
	public List<Event> events(@Nullable BodyId body) {
		Map<BodyId, Body> known = known();
		return this.jdbc
			.sql("""
					select m.id, m.reference, m.body, m.status, m.held_on, m.starts_at, coalesce(m.ended_at, m.expected_end) as ends_at,
					       m.venue, m.address, greatest(m.visible_from, max(c.changed_at)) as changed_at, count(c.meeting_id) as changes
					  from meeting m left join meeting_change c on c.meeting_id = m.id
					 where m.visible_from <= :now and m.body = coalesce(:body, m.body)
					 group by m.id
					 order by m.held_on, m.starts_at, m.reference
					""")
			.param("now", now())
			.param("body", (body != null) ? body.value() : null, Types.VARCHAR)
			.query((row, number) -> new Event(row.getObject("id", UUID.class),
					new MeetingReference(row.getString("reference")), nameOf(row, known),
					Meeting.Status.valueOf(row.getString("status")), row.getObject("held_on", LocalDate.class),
					row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class),
					row.getString("venue"), row.getString("address"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getInt("changes")))
			.list();
	}

	/**
	 * What became known of the meetings, the newest first.
	 * @param most how many at most
	 */
	public List<News> news(int most) {
		Map<BodyId, Body> known = known();
		return this.jdbc.sql("""
				select m.reference, m.body, m.held_on, m.starts_at, m.venue, n.kind, n.number, n.text, n.before, n.at
				  from meeting m
				  join (select id as meeting_id, 'CALLED' as kind, 0 as number, null as text, null::date as before,
				               visible_from as at from meeting
				        union all
				        select meeting_id, kind, position, reason, held_on, changed_at from meeting_change
				        union all
				        select meeting_id, case number when 0 then 'AGENDA' else 'SUPPLEMENT' end, number, adds, null,
				               visible_from from agenda_publication) n on n.meeting_id = m.id
				 where m.visible_from <= :now and n.at <= :now
				 order by n.at desc, m.held_on desc, m.reference, n.number desc, n.kind
				 limit :most
				""")
			.param("now", now())
			.param("most", most)
			.query((row, number) -> new News(new MeetingReference(row.getString("reference")), nameOf(row, known),
					News.Kind.valueOf(row.getString("kind")), row.getInt("number"), row.getString("text"),
					row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
					row.getString("venue"), row.getObject("before", LocalDate.class),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private Map<BodyId, Body> known() {
		return this.bodies.all().stream().collect(Collectors.toMap(Body::getId, Function.identity()));
	}

	private static String nameOf(ResultSet row, Map<BodyId, Body> known) throws SQLException {
		return Objects.requireNonNull(known.get(new BodyId(row.getString("body"))))
			.nameOn(row.getObject("held_on", LocalDate.class));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * A meeting in a calendar.
	 *
	 * @param id identifies it for ever
	 * @param reference the meeting
	 * @param bodyName what the body is called
	 * @param status what became of it
	 * @param heldOn the day
	 * @param startsAt when it begins; null if that is not recorded
	 * @param endsAt when it ended, or is expected to; null if neither is recorded
	 * @param venue where
	 * @param address where that is
	 * @param changedAt when something of it changed last
	 * @param changes how often it was moved or called off
	 */
	public record Event(UUID id, MeetingReference reference, String bodyName, Meeting.Status status, LocalDate heldOn,
			@Nullable LocalTime startsAt, @Nullable LocalTime endsAt, @Nullable String venue, @Nullable String address,
			Instant changedAt, int changes) {

		public String getHref() {
			return "/meetings/" + this.reference;
		}

		/** Whether it does not take place on this day. */
		public boolean isCalledOff() {
			return this.status == Meeting.Status.CANCELLED || this.status == Meeting.Status.POSTPONED;
		}

	}

	/**
	 * Something that became known of a meeting.
	 *
	 * @param reference the meeting
	 * @param bodyName what the body is called
	 * @param kind what became known
	 * @param number which change, or which supplement
	 * @param text the reason, or what a supplement adds
	 * @param heldOn the day as it is now
	 * @param startsAt when it begins
	 * @param venue where
	 * @param before the day before the change
	 * @param at when it became known
	 */
	public record News(MeetingReference reference, String bodyName, Kind kind, int number, @Nullable String text,
			LocalDate heldOn, @Nullable LocalTime startsAt, @Nullable String venue, @Nullable LocalDate before,
			Instant at) {

		public String getHref() {
			return "/meetings/" + this.reference;
		}

		/** Tells it from all other news of the meeting. */
		public String getAnchor() {
			return this.kind.name().toLowerCase(Locale.ROOT) + ((this.number > 0) ? "-" + this.number : "");
		}

		/**
		 * What became known.
		 */
		public enum Kind {

			/** That there is a meeting. */
			CALLED("meeting called"),

			MOVED("meeting moved"),

			POSTPONED("meeting postponed"),

			CANCELLED("meeting cancelled"),

			AGENDA("agenda published"),

			SUPPLEMENT("supplement published");

			private final String label;

			Kind(String label) {
				this.label = label;
			}

			public String getLabel() {
				return this.label;
			}

		}

	}

}
