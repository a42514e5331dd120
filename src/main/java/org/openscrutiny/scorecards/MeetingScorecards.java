package org.openscrutiny.scorecards;

import java.time.Clock;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.meetings.MeetingManagement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which scorecards were laid before which meetings.
 */
@Service
public class MeetingScorecards extends LaidPublications {

	private final Scorecards scorecards;

	MeetingScorecards(Scorecards scorecards, MeetingManagement meetings, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		super(new Kind("scorecard", "Scorecard", "/scorecards/"), meetings, jdbc, audit, clock);
		this.scorecards = scorecards;
	}

	@Override
	protected Laid find(String slug) {
		Scorecard scorecard = this.scorecards.bySlug(slug);
		return new Laid(scorecard.getId().value(), scorecard.subject());
	}

}
