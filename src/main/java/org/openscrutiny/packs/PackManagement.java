package org.openscrutiny.packs;

import java.time.Clock;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.PublishedPapers;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office that runs a body does with the packs of its meetings. They are made by
 * themselves; the office only has to help where that fails.
 */
@Service
@Transactional
public class PackManagement {

	private final PublishedPapers source;

	private final PackQueue queue;

	private final AuditTrail audit;

	private final Clock clock;

	PackManagement(PublishedPapers source, PackQueue queue, AuditTrail audit, Clock clock) {
		this.source = source;
		this.queue = queue;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Checks that somebody prepares a meeting.
	 * @throws NotFound for everybody else
	 */
	@Transactional(readOnly = true)
	public void require(MeetingReference meeting, ActingPerson person) {
		if (!this.source.prepares(meeting, person)) {
			throw new NotFound("pack of " + meeting);
		}
	}

	/**
	 * Has a pack made that failed before.
	 * @throws NotFound if the person does not prepare the meeting
	 * @throws RuleBroken if it did not fail, or is being made again already
	 */
	public void retry(MeetingReference meeting, ActingPerson person) {
		require(meeting, person);
		if (!this.queue.retry(meeting)) {
			throw new RuleBroken("This pack has not failed, or is being made again already");
		}
		this.audit.record(person.at(this.clock.instant()), "Had a pack made again",
				new Subject("meeting", meeting.value(), meeting.value()), Changes.none());
	}

}
