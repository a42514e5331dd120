package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of the bodies that an office runs, as it works through them. Everybody
 * else runs none.
 */
@Service
@Transactional(readOnly = true)
public class MeetingsDesk {

	private final Meetings meetings;

	private final MeetingRights rights;

	private final JdbcClient jdbc;

	private final Clock clock;

	MeetingsDesk(Meetings meetings, MeetingRights rights, JdbcClient jdbc, Clock clock) {
		this.meetings = meetings;
		this.rights = rights;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The bodies whose meetings somebody prepares, by their names of today. */
	public List<MeetingCalendar.NamedBody> bodies(ActingPerson person) {
		LocalDate today = LocalDate.now(this.clock);
		return this.rights.bodiesOf(person)
			.stream()
			.map((body) -> new MeetingCalendar.NamedBody(body.getId(), body.nameOn(today)))
			.sorted(Comparator.comparing(MeetingCalendar.NamedBody::name))
			.toList();
	}

	/** The meetings of the bodies that somebody's office runs. */
	public Overview overview(ActingPerson person) {
		Map<BodyId, Body> known = this.rights.bodiesOf(person)
			.stream()
			.collect(Collectors.toMap(Body::getId, Function.identity()));
		LocalDate today = LocalDate.now(this.clock);
		List<Row> rows = known.isEmpty() ? List.of()
				: this.jdbc
					.sql("""
							select m.reference, m.body, m.held_on, m.starts_at, m.venue, m.status,
							       (select min(p.visible_from) from agenda_publication p where p.meeting_id = m.id) as published,
							       (select max(p.visible_from) from agenda_publication p where p.meeting_id = m.id) > :now as goes_out,
							       (select max(p.number) from agenda_publication p where p.meeting_id = m.id) as supplements,
							       (select count(*) from agenda_item i where i.meeting_id = m.id) as items,
							       exists (select from agenda_item i left join agenda_paper p on p.item_id = i.id
							                where i.meeting_id = m.id
							                  and (i.visible_from is null or p.id is not null and p.visible_from is null)) as drafts
							  from meeting m
							 where m.body in (:bodies) and m.visible_from <= :now
							 order by m.held_on desc, m.reference desc
							""")
					.param("bodies", known.keySet().stream().map(BodyId::value).toList())
					.param("now", now())
					.query((row, number) -> {
						BodyId body = new BodyId(row.getString("body"));
						LocalDate heldOn = row.getObject("held_on", LocalDate.class);
						OffsetDateTime published = row.getObject("published", OffsetDateTime.class);
						return new Row(new MeetingReference(row.getString("reference")), body,
								Objects.requireNonNull(known.get(body)).nameOn(heldOn), heldOn,
								row.getObject("starts_at", LocalTime.class), row.getString("venue"),
								Meeting.Status.valueOf(row.getString("status")), published != null,
								row.getBoolean("goes_out"), row.getInt("supplements"), row.getInt("items"),
								row.getBoolean("drafts"));
					})
					.list();
		return new Overview(
				rows.stream().filter((row) -> row.isAhead(today)).sorted(Comparator.comparing(Row::heldOn)).toList(),
				rows.stream().filter((row) -> !row.isAhead(today)).toList(), reviews(person));
	}

	/** What is withheld and is to be looked at again, the earliest first. */
	public List<Review> reviews(ActingPerson person) {
		List<String> bodies = this.rights.bodiesOf(person).stream().map((body) -> body.getId().value()).toList();
		LocalDate today = LocalDate.now(this.clock);
		return bodies.isEmpty() ? List.of()
				: this.jdbc
					.sql("""
							select m.reference, m.held_on, i.id as item, null::uuid as paper,
							       (select string_agg(t.topic, '; ' order by t.position) from agenda_topic t where t.item_id = i.id) as title,
							       i.review_on, i.withheld_by
							  from agenda_item i join meeting m on m.id = i.meeting_id
							 where i.withheld is not null and i.withdrawn_at is null and m.body in (:bodies)
							union all
							select m.reference, m.held_on, i.id, p.id, p.title, p.review_on, p.withheld_by
							  from agenda_paper p join agenda_item i on i.id = p.item_id join meeting m on m.id = i.meeting_id
							 where p.withheld is not null and p.withdrawn_at is null and m.body in (:bodies)
							 order by review_on, reference
							""")
					.param("bodies", bodies)
					.query((row, number) -> new Review(new MeetingReference(row.getString("reference")),
							row.getObject("held_on", LocalDate.class), row.getObject("item", UUID.class),
							row.getObject("paper", UUID.class), row.getString("title"),
							row.getObject("review_on", LocalDate.class), row.getString("withheld_by"),
							!row.getObject("review_on", LocalDate.class).isAfter(today)))
					.list();
	}

	/** The other meetings of the body to which an item can be carried over. */
	public List<Row> targets(AgendaSheet sheet, ActingPerson person) {
		return overview(person).toCome()
			.stream()
			.filter((row) -> row.body().equals(sheet.body()) && !row.reference().equals(sheet.reference())
					&& row.status() == Meeting.Status.SCHEDULED)
			.toList();
	}

	/** What the last meeting of a body was like, to begin the form of a new one with. */
	public @Nullable MeetingPlan lastPlan(BodyId body) {
		return this.jdbc
			.sql("select reference from meeting where body = ? and visible_from <= ? and venue is not null"
					+ " order by held_on desc limit 1")
			.param(body.value())
			.param(now())
			.query(String.class)
			.optional()
			.flatMap((reference) -> this.meetings.find(new MeetingReference(reference)))
			.map(MeetingScheduling::plan)
			.orElse(null);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * The meetings of somebody's bodies.
	 *
	 * @param toCome those of today and later that are not cancelled, the next first
	 * @param past all others, the latest first
	 * @param reviews what is withheld, the earliest review first
	 */
	public record Overview(List<Row> toCome, List<Row> past, List<Review> reviews) {

		/** How many of the reviews are due. */
		public long getDue() {
			return this.reviews.stream().filter(Review::due).count();
		}

	}

	/**
	 * A meeting in the list.
	 *
	 * @param reference the reference
	 * @param body the body
	 * @param bodyName what it was called on the day
	 * @param heldOn the day
	 * @param startsAt when it begins
	 * @param venue where
	 * @param status what became of it
	 * @param published whether its agenda is
	 * @param toCome whether it, or a supplement, goes out at an instant that is to come
	 * @param supplements how many supplements there are
	 * @param items how many items its agenda has, drafts too
	 * @param drafts whether anything of it is not published
	 */
	public record Row(MeetingReference reference, BodyId body, String bodyName, LocalDate heldOn,
			@Nullable LocalTime startsAt, @Nullable String venue, Meeting.Status status, boolean published,
			boolean toCome, int supplements, int items, boolean drafts) {

		boolean isAhead(LocalDate today) {
			return !this.heldOn.isBefore(today)
					&& (this.status == Meeting.Status.SCHEDULED || this.status == Meeting.Status.POSTPONED);
		}

		/** How far its agenda is, in words. */
		public String getState() {
			if (this.status == Meeting.Status.CANCELLED) {
				return "Cancelled";
			}
			if (this.status == Meeting.Status.POSTPONED) {
				return "Postponed";
			}
			if (!this.published) {
				return (this.items == 0) ? "No agenda" : "Draft agenda";
			}
			if (this.toCome) {
				return (this.supplements > 0) ? "Published; supplement to come" : "To be published";
			}
			return this.drafts ? "Published; more to publish" : "Published";
		}

	}

	/**
	 * What is withheld.
	 *
	 * @param meeting the meeting
	 * @param heldOn its day
	 * @param item the item
	 * @param paper the paper; null where the item itself is withheld
	 * @param title what it is about
	 * @param reviewOn when that is looked at again
	 * @param decidedBy who decided it
	 * @param due whether that day has come
	 */
	public record Review(MeetingReference meeting, LocalDate heldOn, UUID item, @Nullable UUID paper, String title,
			LocalDate reviewOn, String decidedBy, boolean due) {

		/** Where it is looked at again. */
		public String getHref() {
			return "/manage/meetings/" + this.meeting
					+ ((this.paper != null) ? "/papers/" + this.paper : "/items/" + this.item) + "/withholding";
		}

	}

}
