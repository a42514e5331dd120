package org.openscrutiny.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.shared.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which meetings wait for a pack, and who makes it. An instance claims a meeting for a
 * while and shows now and then that it is alive; if it does not, another takes over.
 */
@Component
@Transactional
class PackQueue {

	/** How often a program may end while it makes a pack before nobody tries again. */
	private static final int MOST_ATTEMPTS = 4;

	/**
	 * Changes when anything about a meeting does, drafts included: what it means is
	 * looked at then.
	 */
	private static final String SEEN = """
			concat_ws(' ', m.version, m.agenda_version, (select count(*) from agenda_publication u
			          where u.meeting_id = m.id and u.visible_from <= :now))""";

	private final JdbcClient jdbc;

	private final PackSettings settings;

	private final Clock clock;

	private final RealTime realTime;

	/** Tells this instance from others. */
	private final UUID me = UUID.randomUUID();

	PackQueue(JdbcClient jdbc, PackSettings settings, Clock clock, RealTime realTime) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
		this.realTime = realTime;
	}

	/** The meetings with a published agenda at which nobody has looked in this state. */
	@Transactional(readOnly = true)
	public List<Sighting> unseen() {
		return this.jdbc.sql("""
				select * from (
				       select m.id, m.reference, %s as seen, b.seen as seen_before
				         from meeting m left join pack_build b on b.meeting_id = m.id
				        where m.visible_from <= :now and m.agenda_source = 'PRINTED'
				          and exists (select from agenda_publication u
				                       where u.meeting_id = m.id and u.visible_from <= :now)
				       ) s where seen is distinct from seen_before
				""".formatted(SEEN))
			.param("now", utc(this.clock.instant()))
			.query((row, number) -> new Sighting(new MeetingId(row.getObject("id", UUID.class)),
					new MeetingReference(row.getString("reference")), row.getString("seen")))
			.list();
	}

	/**
	 * Notes that a meeting was looked at.
	 * @param wanted whether it needs a pack; one that is made already is made again
	 */
	public void note(Sighting sighting, boolean wanted) {
		this.jdbc.sql("""
				insert into pack_build as b (meeting_id, state, seen, since)
				values (:meeting, case when :wanted then 'WAITING' else 'IDLE' end, :seen, :now)
				on conflict (meeting_id) do update
				   set seen = excluded.seen,
				       state = case when b.state = 'BUILDING' or not :wanted then b.state else 'WAITING' end,
				       since = case when b.state = 'BUILDING' or not :wanted then b.since else :now end,
				       attempts = case when :wanted then 0 else b.attempts end,
				       failure = case when :wanted then null else b.failure end
				""")
			.param("meeting", sighting.meeting().value())
			.param("wanted", wanted)
			.param("seen", sighting.seen())
			.param("now", utc(this.clock.instant()))
			.update();
	}

	/**
	 * Claims the meeting that comes next: the latest first. What was claimed by somebody
	 * who shows no sign of life is claimed anew.
	 */
	public Optional<Claim> claim() {
		return this.jdbc.sql("""
				update pack_build b
				   set state = 'BUILDING', claimed_by = :me, claimed_until = :until, attempts = attempts + 1
				  from meeting m
				 where m.id = b.meeting_id
				   and b.meeting_id = (
				       select w.meeting_id from pack_build w join meeting x on x.id = w.meeting_id
				        where w.state = 'WAITING' or w.state = 'BUILDING' and w.claimed_until <= :now
				        order by x.held_on desc, x.reference
				        limit 1 for update of w skip locked)
				returning b.meeting_id, m.reference, b.seen, b.attempts
				""")
			.param("me", this.me)
			.param("until", utc(this.realTime.now().plus(this.settings.lease())))
			.param("now", utc(this.realTime.now()))
			.query((row, number) -> new Claim(new MeetingId(row.getObject("meeting_id", UUID.class)),
					new MeetingReference(row.getString("reference")), row.getString("seen"),
					row.getInt("attempts") > MOST_ATTEMPTS))
			.optional();
	}

	/**
	 * Shows that this instance is still at work.
	 * @throws Lost if another has taken over
	 */
	public void renew(Claim claim) {
		int kept = this.jdbc
			.sql("update pack_build set claimed_until = :until where meeting_id = :meeting and claimed_by = :me")
			.param("until", utc(this.realTime.now().plus(this.settings.lease())))
			.param("meeting", claim.meeting().value())
			.param("me", this.me)
			.update();
		if (kept == 0) {
			throw new Lost();
		}
	}

	/** Ends a claim. If the meeting has changed since, it waits again. */
	public void finish(Claim claim) {
		end(claim, "case when seen = :seen then 'IDLE' else 'WAITING' end", null);
	}

	/** Gives a meeting back that somebody else goes on with. */
	public void release(Claim claim) {
		end(claim, "'WAITING'", null);
	}

	/**
	 * Ends a claim without a pack.
	 * @param reason why, in words for the office
	 */
	public void fail(Claim claim, String reason) {
		end(claim, "'FAILED'", reason);
	}

	private void end(Claim claim, String state, @Nullable String failure) {
		this.jdbc.sql("""
				update pack_build
				   set state = %s, since = :now, claimed_by = null, claimed_until = null, failure = :failure,
				       attempts = 0
				 where meeting_id = :meeting and claimed_by = :me and :seen is not null
				""".formatted(state))
			.param("now", utc(this.clock.instant()))
			.param("failure", failure, Types.VARCHAR)
			.param("meeting", claim.meeting().value())
			.param("me", this.me)
			.param("seen", claim.seen())
			.update();
	}

	/**
	 * Puts a meeting whose pack failed into the queue again.
	 * @return whether it had failed
	 */
	public boolean retry(MeetingReference meeting) {
		return this.jdbc.sql("""
				update pack_build set state = 'WAITING', since = :now, failure = null, attempts = 0
				 where state = 'FAILED' and meeting_id = (select id from meeting where reference = :meeting)
				""").param("now", utc(this.clock.instant())).param("meeting", meeting.value()).update() > 0;
	}

	/** How it stands with a meeting; empty if nobody has looked at it. */
	@Transactional(readOnly = true)
	public Optional<Standing> standing(MeetingReference meeting) {
		return standings("m.reference = ?", meeting.value()).stream().findFirst();
	}

	/** The meetings whose packs could not be made. */
	@Transactional(readOnly = true)
	public List<Standing> failed() {
		return standings("b.state = ?", State.FAILED.name());
	}

	private List<Standing> standings(String condition, String value) {
		return this.jdbc.sql("""
				select m.reference, m.body, m.held_on, b.state, b.since, b.failure
				  from pack_build b join meeting m on m.id = b.meeting_id
				 where %s order by m.held_on desc, m.reference
				""".formatted(condition)).param(value).query(PackQueue::standing).list();
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		return new Standing(new MeetingReference(row.getString("reference")), row.getString("body"),
				row.getObject("held_on", LocalDate.class), State.valueOf(row.getString("state")),
				row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("failure"));
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * How it stands with the packs of a meeting.
	 */
	enum State {

		/** All are made. */
		IDLE,

		WAITING, BUILDING, FAILED

	}

	/**
	 * A meeting, and what it looked like.
	 */
	record Sighting(MeetingId meeting, MeetingReference reference, String seen) {
	}

	/**
	 * The right to make the packs of a meeting.
	 *
	 * @param seen what the meeting looked like
	 * @param tooOften whether it was begun so often that it had better not be again
	 */
	record Claim(MeetingId meeting, MeetingReference reference, String seen, boolean tooOften) {
	}

	/**
	 * How it stands with a meeting.
	 *
	 * @param since from when it stands so
	 * @param failure why no pack could be made
	 */
	record Standing(MeetingReference meeting, String body, LocalDate heldOn, State state, Instant since,
			@Nullable String failure) {
	}

	/**
	 * That somebody else has taken over.
	 */
	static class Lost extends RuntimeException {

	}

}
