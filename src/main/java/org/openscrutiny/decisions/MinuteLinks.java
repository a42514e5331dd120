package org.openscrutiny.decisions;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.minutes.MinuteNumber;
import org.openscrutiny.minutes.MinutesReading;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says in which minutes of the panel a decision was taken up. Readers see it at once, on
 * the decision and on the minute.
 */
@Service
@Transactional
public class MinuteLinks {

	private final DecisionRegister register;

	private final MinutesReading minutes;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	MinuteLinks(DecisionRegister register, MinutesReading minutes, JdbcClient jdbc, AuditTrail audit) {
		this.register = register;
		this.minutes = minutes;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Links a decision to a minute.
	 * @throws NotFound if readers know of no such decision
	 * @throws RuleBroken if there is no minute that readers may look up, or the two are
	 * linked already
	 */
	public void link(DecisionReference reference, MinuteNumber minute, By by) {
		DecisionId decision = this.register.idOf(reference);
		if (this.minutes.cited(List.of(minute)).isEmpty()) {
			throw new RuleBroken("number", "There is no minute " + minute + " that readers can look up");
		}
		int added = this.jdbc.sql("""
				insert into decision_minute (decision_id, body, number, linked_at, linked_by, linked_name)
				values (:decision, :body, :number, :now, :who, :name) on conflict do nothing
				""")
			.param("decision", decision.value())
			.param("body", minute.body().value())
			.param("number", minute.value())
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.update();
		if (added == 0) {
			throw new RuleBroken("number", "Minute " + minute + " is linked already");
		}
		this.audit.record(by, "Linked to a minute", DecisionSubject.of(decision, reference),
				Changes.none().set("Minute", minute.value()));
	}

	/**
	 * Takes a link off.
	 * @throws NotFound if readers know of no such decision, or the two are not linked
	 */
	public void unlink(DecisionReference reference, MinuteNumber minute, By by) {
		DecisionId decision = this.register.idOf(reference);
		int removed = this.jdbc
			.sql("delete from decision_minute where decision_id = :decision and body = :body and number = :number")
			.param("decision", decision.value())
			.param("body", minute.body().value())
			.param("number", minute.value())
			.update();
		if (removed == 0) {
			throw new NotFound("Decision " + reference + " is not linked to minute " + minute);
		}
		this.audit.record(by, "Took a link to a minute off", DecisionSubject.of(decision, reference),
				Changes.none().field("Minute", minute.value(), null));
	}

}
