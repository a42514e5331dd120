package org.openscrutiny.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of decisions after they were published. Nothing of it is ever changed.
 */
@Component
class DecisionEvents {

	private static final String OF_DECISION = "select * from decision_event where decision_id = :id and happened_at <= :now";

	private final JdbcClient jdbc;

	DecisionEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records that it was withheld, kept so or made public.
	 * @param classification what it is, or was until now, withheld as
	 * @param withholding what is, or was until now, told of that
	 * @param explanation why now, as readers see it
	 */
	void happened(DecisionId id, DecisionPage.Happening.Kind kind, Classification classification,
			Withholding withholding, String explanation, By by) {
		insert(id, kind.name(), explanation, by, """
				classification, withheld_reason, withheld_ground, withheld_by, review_on
				""", ":classification, :reason, :ground, :decider, :review")
			.param("classification", classification.name())
			.param("reason", withholding.reason())
			.param("ground", withholding.ground())
			.param("decider", withholding.decidedBy())
			.param("review", withholding.reviewOn())
			.update();
	}

	/**
	 * Records that something of it is wrong.
	 * @param corrected what is right
	 * @param explanation how the mistake came about, or how it was found
	 */
	void corrected(DecisionId id, CorrectedField field, String corrected, String explanation, By by) {
		insert(id, "CORRECTED", explanation, by, "field, corrected", ":field, :corrected").param("field", field.name())
			.param("corrected", corrected)
			.update();
	}

	private JdbcClient.StatementSpec insert(DecisionId id, String kind, String explanation, By by, String columns,
			String values) {
		return this.jdbc
			.sql("insert into decision_event (decision_id, kind, happened_at, person_id, person_name, explanation, "
					+ columns + ") values (:id, :kind, :when, :who, :name, :explanation, " + values + ")")
			.param("id", id.value())
			.param("kind", kind)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", (by.who() != null) ? by.who().value() : null)
			.param("name", by.name())
			.param("explanation", explanation);
	}

	/** When it was withheld and made public, the newest first. */
	List<DecisionPage.Happening> history(DecisionId id, Instant now) {
		return ofDecision(id, now, " and kind <> 'CORRECTED' order by id desc")
			.query((row, number) -> new DecisionPage.Happening(
					DecisionPage.Happening.Kind.valueOf(row.getString("kind")), Columns.instant(row, "happened_at"),
					Classification.valueOf(row.getString("classification")), Columns.withholding(row, null),
					row.getString("explanation")))
			.list();
	}

	/** What was found wrong in it, the oldest first. */
	List<DecisionPage.Correction> corrections(DecisionId id, Instant now) {
		return ofDecision(id, now, " and kind = 'CORRECTED' order by id").query(DecisionEvents::correction).list();
	}

	/** What was found wrong in those that are public, the oldest first. */
	Map<DecisionId, List<DecisionPage.Correction>> corrections(Instant now) {
		Map<DecisionId, List<DecisionPage.Correction>> corrections = new HashMap<>();
		this.jdbc.sql("""
				select e.* from decision_event e join public_decision d on d.id = e.decision_id
				 where e.kind = 'CORRECTED' and e.happened_at <= :now and d.classification = 'PUBLIC'
				   and d.visible_from <= :now
				 order by e.id
				""").param("now", now.atOffset(ZoneOffset.UTC)).query((row) -> {
			corrections
				.computeIfAbsent(new DecisionId(row.getObject("decision_id", UUID.class)), (id) -> new ArrayList<>())
				.add(correction(row, 0));
		});
		return corrections;
	}

	private static DecisionPage.Correction correction(ResultSet row, int number) throws SQLException {
		return new DecisionPage.Correction(CorrectedField.valueOf(row.getString("field")), row.getString("corrected"),
				Columns.instant(row, "happened_at"), row.getString("explanation"));
	}

	/** Everything, with the names of those who did it, the newest first. */
	List<DecisionDesk.Change> changes(DecisionId id, Instant now) {
		return ofDecision(id, now, " order by id desc").query(DecisionEvents::change).list();
	}

	private static DecisionDesk.Change change(ResultSet row, int number) throws SQLException {
		@Nullable String field = row.getString("field");
		String label = (field != null) ? "Corrected: " + CorrectedField.valueOf(field).getLabel()
				: DecisionPage.Happening.Kind.valueOf(row.getString("kind")).getLabel();
		return new DecisionDesk.Change(label, Columns.instant(row, "happened_at"), row.getString("person_name"),
				row.getString("corrected"), row.getString("explanation"));
	}

	private JdbcClient.StatementSpec ofDecision(DecisionId id, Instant now, String rest) {
		return this.jdbc.sql(OF_DECISION + rest).param("id", id.value()).param("now", now.atOffset(ZoneOffset.UTC));
	}

	/**
	 * When decisions last changed for readers, for those that did.
	 * @return the instants by decision
	 */
	Map<DecisionId, Instant> changedAt(Instant now) {
		Map<DecisionId, Instant> changed = new HashMap<>();
		this.jdbc.sql("""
				select e.decision_id, max(e.happened_at) as happened_at
				  from decision_event e join public_decision d on d.id = e.decision_id
				 where e.happened_at <= :now and (e.kind <> 'CORRECTED' or d.classification = 'PUBLIC')
				 group by e.decision_id
				""").param("now", now.atOffset(ZoneOffset.UTC)).query((row) -> {
			changed.put(new DecisionId(row.getObject("decision_id", UUID.class)), Columns.instant(row, "happened_at"));
		});
		return changed;
	}

}
