package org.openscrutiny.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RealTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is signed in, as that person sees it and ends it.
 */
@Service
@Transactional
public class OwnSessions {

	private final Accounts accounts;

	private final Sessions sessions;

	private final AuditTrail audit;

	private final RealTime realTime;

	private final Clock clock;

	OwnSessions(Accounts accounts, Sessions sessions, AuditTrail audit, RealTime realTime, Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.audit = audit;
		this.realTime = realTime;
		this.clock = clock;
	}

	/**
	 * The sessions that go on, the one used last first. One statement.
	 * @param current the session in which the person asks
	 */
	@Transactional(readOnly = true)
	public List<OwnSession> of(ActingPerson person, String current) {
		return this.sessions.of(person.id(), current, this.realTime.now());
	}

	/**
	 * Ends one of the person's sessions.
	 * @param id what the list calls it
	 * @throws NotFound if there is none, or no longer, or it is somebody else's
	 */
	public void end(ActingPerson person, UUID id) {
		Account account = this.accounts.findById(person.id()).orElseThrow(() -> new NotFound("account " + person.id()));
		if (!this.sessions.end(person.id(), id)) {
			throw new NotFound("session " + id);
		}
		this.audit.record(person.at(this.clock.instant()), "Ended an own session", account.asSubject(), Changes.none());
	}

	/**
	 * A session. It is named by a number of its own, never by that which a browser shows
	 * to be let in.
	 *
	 * @param id what it is called in lists
	 * @param begunAt when the person signed in, in real time
	 * @param usedAt when it was used last, in real time
	 * @param current whether the person asks in it
	 */
	public record OwnSession(UUID id, Instant begunAt, Instant usedAt, boolean current) {
	}

}
