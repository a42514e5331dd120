package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentAccess;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets everybody read the documents of a public decision, and the commissioner's office
 * those of every decision.
 */
@Component
class DecisionDocumentAccess implements DocumentAccess {

	private final JdbcClient jdbc;

	private final Clock clock;

	DecisionDocumentAccess(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return DecisionDocuments.KIND;
	}

	@Override
	public boolean mayRead(UUID owner, @Nullable ActingPerson reader) {
		boolean ofTheOffice = reader != null && (reader.is(Role.OPCC_CONTRIBUTOR) || reader.is(Role.OPCC_APPROVER));
		return this.jdbc.sql("""
				select exists (select from decision where id = :id and (:office
				    or (status = 'PUBLISHED' and classification = 'PUBLIC' and visible_from <= :now)))
				""")
			.param("id", owner)
			.param("office", ofTheOffice)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	/** The audit trail tells nothing of a decision but its reference. */
	@Override
	public boolean isNamedInAudit(UUID owner) {
		return false;
	}

}
