package org.openscrutiny.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How meetings are called, moved and called off by the office that runs the body. Readers
 * see each of these at once.
 */
@Service
@Transactional
public class MeetingScheduling {

	private static final int MOST_AT_ONCE = 60;

	private final Meetings meetings;

	private final MeetingRights rights;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MeetingScheduling(Meetings meetings, MeetingRights rights, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.meetings = meetings;
		this.rights = rights;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Calls a meeting. A second one on a day gets a reference of its own.
	 * @param past whether a day before today is meant: the record of a meeting that was
	 * held
	 * @throws NotFound if the person's office does not run the body
	 * @throws RuleBroken on {@code past}, if the day is before today and is not meant
	 */
	public Scheduled schedule(BodyId body, MeetingPlan plan, boolean past, ActingPerson person) {
		this.rights.require(person, body);
		lock(body);
		return call(body, plan, past, person);
	}

	/**
	 * Calls several meetings alike, all or none.
	 * @param plan what they have in common; its day is not used
	 * @param days their days
	 * @throws NotFound if the person's office does not run the body
	 * @throws RuleBroken on {@code dates}, if there are none, one of them is before today
	 * or stands there twice
	 */
	public List<Scheduled> scheduleAll(BodyId body, MeetingPlan plan, List<LocalDate> days, ActingPerson person) {
		this.rights.require(person, body);
		if (days.isEmpty()) {
			throw new RuleBroken("dates", "Enter the dates, one to a line");
		}
		if (days.size() > MOST_AT_ONCE) {
			throw new RuleBroken("dates", "Enter " + MOST_AT_ONCE + " dates or fewer at once");
		}
		Set<LocalDate> seen = new HashSet<>();
		for (LocalDate day : days) {
			if (!seen.add(day)) {
				throw new RuleBroken("dates", "The date " + day + " is there twice");
			}
			if (day.isBefore(LocalDate.now(this.clock))) {
				throw new RuleBroken("dates", "The date " + day + " is in the past. Schedule past meetings one by one");
			}
		}
		lock(body);
		return days.stream().sorted().map((day) -> call(body, plan.on(day), false, person)).toList();
	}

	/** References of a body are given out one after another. */
	private void lock(BodyId body) {
		this.jdbc.sql("select slug from body where slug = ? for update")
			.param(body.value())
			.query(String.class)
			.single();
	}

	private Scheduled call(BodyId body, MeetingPlan plan, boolean past, ActingPerson person) {
		Instant now = this.clock.instant();
		boolean before = plan.heldOn().isBefore(LocalDate.now(this.clock));
		if (before && !past) {
			throw new RuleBroken("past",
					"This date is in the past. If you are recording a meeting that was held, tick the box");
		}
		Meeting meeting = new Meeting(body, nextReference(body, plan.heldOn()), plan, questions(body), now);
		if (before) {
			meeting.hold();
		}
		List<String> overlaps = overlaps(meeting);
		this.meetings.save(meeting);
		this.audit.record(person.at(now), "Scheduled a meeting", subject(meeting), changes(null, plan));
		return new Scheduled(meeting.getReference(), overlaps);
	}

	private MeetingReference nextReference(BodyId body, LocalDate day) {
		MeetingReference first = MeetingReference.of(body, day);
		Set<String> taken = new HashSet<>(
				this.jdbc.sql("select reference from meeting where reference = :first or reference like :first || '-%'")
					.param("first", first.value())
					.query(String.class)
					.list());
		MeetingReference free = first;
		for (int number = 2; taken.contains(free.value()); number++) {
			free = new MeetingReference(first + "-" + number);
		}
		return free;
	}

	private @Nullable PublicQuestions questions(BodyId body) {
		return this.meetings.withQuestions(body, Limit.of(1))
			.stream()
			.map(Meeting::getQuestions)
			.findFirst()
			.orElse(null);
	}

	private List<String> overlaps(Meeting meeting) {
		LocalTime start = meeting.getStartsAt();
		if (start == null) {
			return List.of();
		}
		List<String> overlaps = new ArrayList<>();
		this.jdbc.sql("""
				select reference, starts_at, expected_end from meeting
				 where body = :body and held_on = :day and reference <> :own and starts_at is not null
				   and status in ('SCHEDULED', 'HELD')
				 order by reference
				""")
			.param("body", meeting.getBody().value())
			.param("day", meeting.getHeldOn())
			.param("own", meeting.getReference().value())
			.query((row) -> {
				if (MeetingPlan.overlap(start, meeting.getExpectedEnd(), row.getObject("starts_at", LocalTime.class),
						row.getObject("expected_end", LocalTime.class))) {
					overlaps.add(row.getString("reference"));
				}
			});
		return overlaps;
	}

	/**
	 * Changes when or where a meeting is. Its reference stays.
	 * @param version the state that was seen
	 * @param reason why it is moved; needed for another day, time or venue
	 * @return the meetings of the body that overlap with it now
	 * @throws NotFound if there is none, or the person's office does not run its body
	 * @throws RuleBroken if it was held or cancelled, or a reason is needed
	 */
	public Scheduled change(MeetingReference reference, int version, MeetingPlan plan, @Nullable String reason,
			ActingPerson person) {
		Meeting meeting = open(reference, version, person);
		MeetingPlan before = plan(meeting);
		if (!plan.heldOn().equals(before.heldOn()) && plan.heldOn().isBefore(LocalDate.now(this.clock))) {
			throw new RuleBroken("heldOn", "A meeting cannot be moved to a day in the past");
		}
		meeting.change(plan, reason, person.at(this.clock.instant()));
		this.audit.record(person.at(this.clock.instant()), "Changed a meeting", subject(meeting), changes(before, plan),
				reason);
		return new Scheduled(reference, overlaps(meeting));
	}

	/**
	 * Calls a meeting off, to be held on another day.
	 * @param reason why, as readers see it
	 */
	public void postpone(MeetingReference reference, int version, String reason, ActingPerson person) {
		Meeting meeting = open(reference, version, person);
		meeting.postpone(reason, person.at(this.clock.instant()));
		this.audit.record(person.at(this.clock.instant()), "Postponed a meeting", subject(meeting), Changes.none(),
				reason.strip());
	}

	/**
	 * Calls a meeting off for good.
	 * @param reason why, as readers see it
	 */
	public void cancel(MeetingReference reference, int version, String reason, ActingPerson person) {
		Meeting meeting = open(reference, version, person);
		meeting.cancel(reason, person.at(this.clock.instant()));
		this.audit.record(person.at(this.clock.instant()), "Cancelled a meeting", subject(meeting), Changes.none(),
				reason.strip());
	}

	private Meeting open(MeetingReference reference, int version, ActingPerson person) {
		Meeting meeting = this.meetings.find(reference).orElseThrow(() -> new NotFound("No meeting " + reference));
		this.rights.require(person, meeting.getBody());
		meeting.requireVersion(version);
		return meeting;
	}

	static MeetingPlan plan(Meeting meeting) {
		return new MeetingPlan(meeting.getHeldOn(), meeting.getStartsAt(), meeting.getExpectedEnd(), meeting.getVenue(),
				meeting.getAddress(), meeting.getLivestream(), meeting.getContact());
	}

	private static Subject subject(Meeting meeting) {
		return new Subject("meeting", meeting.getReference().value(), meeting.getReference().value());
	}

	private static Changes changes(@Nullable MeetingPlan before, MeetingPlan after) {
		return Changes.none()
			.field("Day", (before != null) ? before.heldOn() : null, after.heldOn())
			.field("Start", (before != null) ? before.startsAt() : null, after.startsAt())
			.field("Expected end", (before != null) ? before.expectedEnd() : null, after.expectedEnd())
			.field("Venue", (before != null) ? before.venue() : null, after.venue())
			.field("Address", (before != null) ? before.address() : null, after.address())
			.field("Livestream", (before != null) ? before.livestream() : null, after.livestream())
			.field("Contact", (before != null) ? before.contact() : null, after.contact());
	}

	/**
	 * A meeting that was called or moved.
	 *
	 * @param reference what it is cited by
	 * @param overlaps other meetings of the body at the same time
	 */
	public record Scheduled(MeetingReference reference, List<String> overlaps) {
	}

}
