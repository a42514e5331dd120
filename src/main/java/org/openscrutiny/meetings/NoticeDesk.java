package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when the agendas of coming meetings must be published, and how that is counted, for
 * those who publish them.
 */
@Service
@Transactional(readOnly = true)
public class NoticeDesk {

	private static final int MONTHS_TO_RECORD = 3;

	private final Bodies bodies;

	private final Holidays holidays;

	private final JdbcClient jdbc;

	private final Clock clock;

	NoticeDesk(Bodies bodies, Holidays holidays, JdbcClient jdbc, Clock clock) {
		this.bodies = bodies;
		this.holidays = holidays;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * How a meeting would stand if its agenda were published now.
	 * @return empty if no clear days are asked of the body
	 * @throws NotFound if there is no such body
	 */
	public Optional<NoticeClock.Notice> at(BodyId body, LocalDate meeting) {
		return at(body, meeting, this.clock.instant());
	}

	/** The same, for an agenda that is published at another moment. */
	Optional<NoticeClock.Notice> at(BodyId body, LocalDate meeting, Instant moment) {
		return clock(body).map((counted) -> counted.at(meeting, local(moment)));
	}

	/**
	 * The clock of a body.
	 * @return empty if no clear days are asked of it
	 * @throws NotFound if there is no such body
	 */
	public Optional<NoticeClock> clock(BodyId body) {
		Body found = this.bodies.byId(body).orElseThrow(() -> new NotFound("No body " + body));
		return found.getNotice().clock(this.holidays.days());
	}

	/** The working days of England, with the holidays that were added by hand. */
	public WorkingDays workingDays() {
		return WorkingDays.of(Nation.ENGLAND, this.holidays.days());
	}

	/** What somebody has to publish, and by when, in four statements. */
	public Overview overview(ActingPerson person) {
		LocalDate today = LocalDate.now(this.clock);
		List<Holiday> added = this.holidays.all();
		Map<BodyId, Body> own = new LinkedHashMap<>();
		this.bodies.all()
			.stream()
			.filter((body) -> MeetingRights.runs(person, body.getRunBy()))
			.sorted(Comparator.comparing((body) -> body.nameOn(today)))
			.forEach((body) -> own.put(body.getId(), body));
		List<Line> lines = own.isEmpty() ? List.of() : lines(own, days(added), today);
		return new Overview(lines, own.isEmpty() ? List.of() : unrecorded(own, today),
				own.values()
					.stream()
					.map((body) -> new Settings(body.getId(), body.nameOn(today), body.getVersion(), body.getRunBy(),
							body.getNotice(), body.getQuorum(), body.isExemptPapers()))
					.toList(),
				added);
	}

	private static Set<LocalDate> days(List<Holiday> holidays) {
		return Set.copyOf(holidays.stream().map(Holiday::day).toList());
	}

	private List<Line> lines(Map<BodyId, Body> own, Set<LocalDate> oneOff, LocalDate today) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		return this.jdbc.sql("""
				select m.reference, m.body, m.held_on, m.starts_at, p.published_at, p.id is not null as agenda
				  from meeting m
				  left join agenda_publication p on p.meeting_id = m.id and p.number = 0
				 where m.body in (:bodies) and m.held_on >= :today and m.status = 'SCHEDULED'
				   and m.visible_from <= :now
				 order by m.held_on, m.starts_at, m.reference
				""")
			.param("bodies", own.keySet().stream().map(BodyId::value).toList())
			.param("today", today)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> {
				Body body = Objects.requireNonNull(own.get(new BodyId(row.getString("body"))));
				LocalDate heldOn = row.getObject("held_on", LocalDate.class);
				Instant published = instant(row.getObject("published_at", OffsetDateTime.class));
				NoticeClock.Notice notice = body.getNotice()
					.clock(oneOff)
					.map((counted) -> counted.at(heldOn, (published != null) ? local(published) : now))
					.orElse(null);
				return new Line(new MeetingReference(row.getString("reference")), body.nameOn(heldOn), heldOn,
						row.getObject("starts_at", LocalTime.class), published, row.getBoolean("agenda"),
						published != null && local(published).isAfter(now), notice);
			})
			.list();
	}

	/** Of the last three months only: older records came from paper. */
	private List<Unrecorded> unrecorded(Map<BodyId, Body> own, LocalDate today) {
		return this.jdbc
			.sql("""
					select m.reference, m.body, m.held_on from meeting m
					 where m.body in (:bodies) and m.held_on between :since and :today and m.status in ('SCHEDULED', 'HELD')
					   and not exists (select from attendance a where a.meeting_id = m.id)
					   and not exists (select from attendance_register r where r.meeting_id = m.id and r.recorded_at is not null)
					 order by m.held_on desc, m.reference
					""")
			.param("bodies", own.keySet().stream().map(BodyId::value).toList())
			.param("since", today.minusMonths(MONTHS_TO_RECORD))
			.param("today", today)
			.query((row, number) -> {
				LocalDate heldOn = row.getObject("held_on", LocalDate.class);
				return new Unrecorded(new MeetingReference(row.getString("reference")),
						Objects.requireNonNull(own.get(new BodyId(row.getString("body")))).nameOn(heldOn), heldOn);
			})
			.list();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
		return (stored != null) ? stored.toInstant() : null;
	}

	private LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.clock.getZone());
	}

	/**
	 * The settings of a body that this person's office runs.
	 * @throws NotFound if there is no such body, or another office runs it
	 */
	public Settings settings(BodyId id, ActingPerson person) {
		Body body = this.bodies.byId(id)
			.filter((found) -> MeetingRights.runs(person, found.getRunBy()))
			.orElseThrow(() -> new NotFound("No body " + id));
		return new Settings(id, body.nameOn(LocalDate.now(this.clock)), body.getVersion(), body.getRunBy(),
				body.getNotice(), body.getQuorum(), body.isExemptPapers());
	}

	/**
	 * What somebody has to publish.
	 *
	 * @param meetings the meetings to come of the bodies that the person's office runs,
	 * the next one first
	 * @param unrecorded meetings of late whose attendance is not on record, the latest
	 * first
	 * @param bodies these bodies
	 * @param holidays the holidays that were added by hand, the latest first
	 */
	public record Overview(List<Line> meetings, List<Unrecorded> unrecorded, List<Settings> bodies,
			List<Holiday> holidays) {
	}

	/**
	 * A meeting whose attendance is not on record.
	 *
	 * @param reference the meeting
	 * @param bodyName what the body was called
	 * @param heldOn the day
	 */
	public record Unrecorded(MeetingReference reference, String bodyName, LocalDate heldOn) {

		public String getHref() {
			return "/manage/meetings/" + this.reference + "/attendance";
		}

	}

	/**
	 * A meeting to come.
	 *
	 * @param reference the meeting
	 * @param bodyName what the body is called
	 * @param heldOn the day
	 * @param startsAt when it begins
	 * @param publishedAt when its agenda was published, or is to be; null if neither, or
	 * that is not recorded
	 * @param agenda whether its agenda is public or its instant is set
	 * @param toCome whether the instant at which it is published is still to come
	 * @param notice how it stands: at the time of publication if that is known, and
	 * otherwise now; null if no clear days are asked for
	 */
	public record Line(MeetingReference reference, String bodyName, LocalDate heldOn, @Nullable LocalTime startsAt,
			@Nullable Instant publishedAt, boolean agenda, boolean toCome, NoticeClock.@Nullable Notice notice) {

		public String getHref() {
			return "/meetings/" + this.reference;
		}

		/** Whether the agenda still is to be published. */
		public boolean isOpen() {
			return this.publishedAt == null && !this.agenda;
		}

	}

	/**
	 * How a body counts.
	 *
	 * @param body the body
	 * @param name what it is called today
	 * @param version the number of the state of these settings
	 * @param runBy the office that runs it
	 * @param notice how notice is counted
	 * @param quorum how many must be there; null where no rule is on record
	 * @param exemptPapers whether papers can be withheld under Schedule 12A
	 */
	public record Settings(BodyId body, String name, int version, Body.Office runBy, NoticeSettings notice,
			@Nullable Quorum quorum, boolean exemptPapers) {

		/** Whether the law asks for clear days before its meetings. */
		public boolean isBound() {
			return this.runBy == Body.Office.PANEL;
		}

	}

}
