package org.openscrutiny.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.meetings.MeetingSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.MemberId;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who is signed in wants to know of the tracker at once.
 */
@Service
@Transactional
public class ActionDashboard {

	/** How many changes are shown at most. */
	public static final int CHANGES = 50;

	private static final UUID NOBODY = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final ActionTracker tracker;

	private final MeetingManagement meetings;

	private final Clock clock;

	ActionDashboard(JdbcClient jdbc, ActionTracker tracker, MeetingManagement meetings, Clock clock) {
		this.jdbc = jdbc;
		this.tracker = tracker;
		this.meetings = meetings;
		this.clock = clock;
	}

	/** What concerns a person now. */
	@Transactional(readOnly = true)
	public Board of(ActingPerson person) {
		MeetingSummary next = this.meetings.calendar(ActionReference.PANEL, null).next();
		Instant looked = lookedAt(person.id());
		return new Board(mine(person), next, (next != null) ? due(next.heldOn()) : List.of(), looked,
				changed(looked, person.id()));
	}

	/**
	 * What is outstanding and owed by the person, or by the office he or she speaks for.
	 */
	@Transactional(readOnly = true)
	public List<ActionLine> mine(ActingPerson person) {
		MemberId member = person.member();
		List<String> kinds = Owner.Kind.ownBy(person).stream().map(Owner.Kind::name).toList();
		return this.tracker.visible(
				"status = 'OUTSTANDING' and (owner in (:kinds) or joint_owner in (:kinds) or owner_member = :member)",
				Map.of("kinds", kinds.isEmpty() ? List.of("") : kinds, "member",
						(member != null && person.is(Role.PANEL_MEMBER)) ? member.value() : NOBODY));
	}

	private List<ActionLine> due(LocalDate meeting) {
		return this.tracker.visible("status = 'OUTSTANDING' and due_by <= :meeting", Map.of("meeting", meeting));
	}

	private @Nullable Instant lookedAt(UserId person) {
		return this.jdbc.sql("select looked_at from action_look where person_id = ?")
			.param(person.value())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	/** What others entered since; everything that was entered or brought in, if never. */
	private List<ActionTracker.Event> changed(@Nullable Instant since, UserId person) {
		return this.jdbc
			.sql("""
					select a.id, a.body, a.reference, e.position, e.kind, e.effective_on, e.effective_precision, e.text, e.wording,
					       greatest(a.visible_from, coalesce(e.entered_at, a.visible_from)) as told_at
					  from action_event e join action a on a.id = e.action_id
					 where a.visible_from <= :now
					   and greatest(a.visible_from, coalesce(e.entered_at, a.visible_from)) > :since
					   and e.entered_by is distinct from :person
					 order by told_at desc, e.effective_on desc, a.body, a.minute_number desc nulls last, a.running desc,
					          e.position desc
					 limit :most
					""")
			.param("now", now())
			.param("since", ((since != null) ? since : Instant.EPOCH).atOffset(ZoneOffset.UTC))
			.param("person", person.value())
			.param("most", CHANGES)
			.query((row, number) -> ActionTracker.event(row))
			.list();
	}

	/** Notes that the person has seen what changed until now. */
	public void looked(UserId person) {
		this.jdbc.sql("""
				insert into action_look (person_id, looked_at) values (:person, :now)
				on conflict (person_id) do update set looked_at = excluded.looked_at
				""").param("person", person.value()).param("now", now()).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What concerns a person.
	 *
	 * @param mine what is outstanding and owed by the person, or by the office he or she
	 * speaks for
	 * @param next the next meeting of the panel, if one is announced
	 * @param due what is due before or at that meeting, whoever owes it
	 * @param lookedAt until when the person has seen what changed; null if never
	 * @param changed what changed since, the newest first
	 */
	public record Board(List<ActionLine> mine, @Nullable MeetingSummary next, List<ActionLine> due,
			@Nullable Instant lookedAt, List<ActionTracker.Event> changed) {
	}

}
