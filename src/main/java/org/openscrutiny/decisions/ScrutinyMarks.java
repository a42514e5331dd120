package org.openscrutiny.decisions;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions that the panel's officers want the panel to look at. Readers see each
 * mark, with what the panel wants to know.
 */
@Service
@Transactional
public class ScrutinyMarks {

	private final DecisionRegister register;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	ScrutinyMarks(DecisionRegister register, JdbcClient jdbc, AuditTrail audit) {
		this.register = register;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Marks a decision for the panel.
	 * @param note what the panel wants to know, as readers see it
	 * @throws NotFound if readers know of no such decision
	 * @throws StaleRecord if it is marked already
	 */
	public void mark(DecisionReference reference, String note, By by) {
		DecisionId decision = this.register.idOf(reference);
		try {
			this.jdbc.sql("""
					insert into decision_scrutiny (id, decision_id, note, marked_at, marked_by, marked_name)
					values (:id, :decision, :note, :now, :who, :name)
					""")
				.param("id", UUID.randomUUID())
				.param("decision", decision.value())
				.param("note", note)
				.param("now", by.when().atOffset(ZoneOffset.UTC))
				.param("who", Objects.requireNonNull(by.who()).value())
				.param("name", by.name())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleRecord();
		}
		this.audit.record(by, "Marked for scrutiny", DecisionSubject.of(decision, reference),
				Changes.none().set("Note", note));
	}

	/**
	 * Takes the mark off.
	 * @throws NotFound if readers know of no such decision, or it is not marked
	 */
	public void unmark(DecisionReference reference, By by) {
		DecisionId decision = this.register.idOf(reference);
		int ended = this.jdbc.sql("""
				update decision_scrutiny set ended_at = :now, ended_by = :who, ended_name = :name
				 where decision_id = :decision and ended_at is null
				""")
			.param("decision", decision.value())
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.update();
		if (ended == 0) {
			throw new NotFound("Decision " + reference + " is not marked");
		}
		this.audit.record(by, "Took the scrutiny mark off", DecisionSubject.of(decision, reference), Changes.none());
	}

}
