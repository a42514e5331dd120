package org.openscrutiny.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.EntrySource;
import org.openscrutiny.minutes.MinuteEntryId;
import org.openscrutiny.minutes.MinutesReading;
import org.openscrutiny.minutes.ResolutionId;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where actions come from: the minute or the resolution that raised them, and the number
 * that they get by it.
 */
@Component
class ActionOrigins {

	private final MinutesReading minutes;

	private final JdbcClient jdbc;

	private final Clock clock;

	ActionOrigins(MinutesReading minutes, JdbcClient jdbc, Clock clock) {
		this.minutes = minutes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Where a new action comes from: an entry of minutes that are held, the number of a
	 * minute whose text is not, or neither.
	 * @throws NotFound if there is no such entry of the body
	 * @throws RuleBroken if the minute has no such number or resolution, or is of a later
	 * day than the action
	 */
	Action.Origin of(NewAction raised) {
		EntrySource entry = (raised.entry() != null)
				? this.minutes.source(raised.entry()).orElseThrow(() -> new NotFound("minute entry " + raised.entry()))
				: (raised.minuteNumber() != null) ? cited(raised.body(), raised.minuteNumber()) : null;
		if (entry == null) {
			return new Action.Origin(raised.body(), raised.minuteNumber(), null, null, null, true);
		}
		if (!entry.body().equals(raised.body())) {
			throw new NotFound("minute entry of " + raised.body());
		}
		if (raised.raisedOn().isBefore(entry.heldOn()) && !entry.heldOn().isAfter(LocalDate.now(this.clock))) {
			throw new RuleBroken("raisedOn",
					"The action cannot be raised before the meeting of " + PartialDate.of(entry.heldOn()).inWords());
		}
		ResolutionId resolution = raised.resolution();
		if (resolution != null && !entry.has(resolution)) {
			throw new RuleBroken((entry.lost()
					? "The motion of this minute was lost, so nothing was resolved that an action could follow from."
					: "The resolution that this action was to follow from is no longer in the minutes.")
					+ " Send the form again to raise the action by the minute itself");
		}
		return new Action.Origin(entry.body(), entry.number(), entry.id().value(),
				(resolution != null) ? resolution.value() : null, entry.meeting(), entry.visible());
	}

	/** Null where the number was given to a minute whose text is not held. */
	private @Nullable EntrySource cited(BodyId body, int number) {
		Optional<UUID> entry = this.jdbc.sql("select id from minute_entry where body = ? and number = ?")
			.param(body.value())
			.param(number)
			.query(UUID.class)
			.optional();
		if (entry.isPresent()) {
			return this.minutes.source(new MinuteEntryId(entry.get())).orElse(null);
		}
		int last = this.jdbc.sql("""
				select coalesce(greatest((select last_number from minute_numbering where body = :body),
				                         (select max(number) from minute_entry where body = :body)), 0)
				""").param("body", body.value()).query(Integer.class).single();
		if (number > last) {
			throw new RuleBroken("minute", "No minute has the number " + number + " yet");
		}
		return null;
	}

	/**
	 * A minute that is cited must have been numbered, whether its text is held or not.
	 * @param number its number; null if none is cited
	 * @throws RuleBroken if the number is still to be given
	 */
	void requireNumbered(BodyId body, @Nullable Integer number) {
		if (number != null) {
			cited(body, number);
		}
	}

	/** The next running number; the lock keeps two people from taking the same. */
	int nextRunning(Action.Origin origin) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(:body), 11)")
			.param("body", origin.body().value())
			.query((row) -> {
			});
		String number = (origin.minuteNumber() != null) ? origin.minuteNumber().toString() : null;
		return this.jdbc.sql("""
				select coalesce(max(running), 0) + 1 from action
				 where body = :body
				   and (cast(:number as integer) is not null and minute_number = cast(:number as integer)
				        or cast(:entry as uuid) is not null and entry_id = cast(:entry as uuid)
				        or cast(:number as integer) is null and cast(:entry as uuid) is null
				           and minute_number is null and entry_id is null)
				""")
			.param("body", origin.body().value())
			.param("number", number)
			.param("entry", (origin.entry() != null) ? origin.entry().toString() : null)
			.query(Integer.class)
			.single();
	}

}
