package org.openscrutiny.audit;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.openscrutiny.shared.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the audit trail. An entry stands or falls with the change that it tells of.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AuditTrail(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Records an act.
	 * @param by who did it, when
	 * @param act what was done, in the past tense, such as "Invited" or "Published"
	 * @param subject what it was done to
	 * @param changes what it altered
	 * @param reason why, where a reason was asked for
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside
	 * the transaction of the change
	 */
	public void record(By by, String act, Subject subject, Changes changes, @Nullable String reason) {
		this.jdbc.sql("""
				insert into audit_entry (happened_at, person_id, person_name, act, subject_kind, subject_reference,
				                         subject_title, value_before, value_after, reason)
				values (:when, :who, :name, :act, :kind, :reference, :title, cast(:before as jsonb),
				        cast(:after as jsonb), :reason)
				""")
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", (by.who() != null) ? by.who().value() : null, Types.OTHER)
			.param("name", by.name())
			.param("act", act)
			.param("kind", subject.kind())
			.param("reference", subject.reference())
			.param("title", subject.title())
			.param("before", write(changes.before()))
			.param("after", write(changes.after()))
			.param("reason", reason)
			.update();
	}

	public void record(By by, String act, Subject subject, Changes changes) {
		record(by, act, subject, changes, null);
	}

	private String write(Map<String, @Nullable String> values) {
		return this.json.writeValueAsString(values);
	}

}
