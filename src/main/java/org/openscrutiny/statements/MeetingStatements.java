package org.openscrutiny.statements;

import java.time.Clock;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.meetings.MeetingManagement;
import org.openscrutiny.scorecards.LaidPublications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which statements were laid before which meetings.
 */
@Service
public class MeetingStatements extends LaidPublications {

	private final Statements statements;

	MeetingStatements(Statements statements, MeetingManagement meetings, JdbcClient jdbc, AuditTrail audit,
			Clock clock) {
		super(new Kind("statement", "National statement", "/statements/"), meetings, jdbc, audit, clock);
		this.statements = statements;
	}

	@Override
	protected Laid find(String slug) {
		Statement statement = this.statements.bySlug(slug);
		return new Laid(statement.getId().value(), statement.subject());
	}

}
