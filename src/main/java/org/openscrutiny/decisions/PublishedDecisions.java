package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.LocalDate;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.decisions.DecisionPage.Happening;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a decision after it was published. What was published stays; each act
 * is a record that readers see.
 */
@Service
@Transactional
public class PublishedDecisions {

	private final Decisions decisions;

	private final DecisionEvents events;

	private final AuditTrail audit;

	private final Clock clock;

	PublishedDecisions(Decisions decisions, DecisionEvents events, AuditTrail audit, Clock clock) {
		this.decisions = decisions;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Withholds a published decision, or keeps it withheld until another review.
	 * @param explanation why now, as readers see it
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not published, or the withholding is not explained
	 */
	public void withhold(DecisionId id, int version, Classification as, Withholding withholding, String explanation,
			By by) {
		Decision decision = this.decisions.asSeen(id, version);
		withholding.requireReviewAfter(LocalDate.now(this.clock));
		Classification before = decision.getClassification();
		decision.withhold(as, withholding);
		this.decisions.store(decision);
		Happening.Kind kind = before.isWithheld() ? Happening.Kind.KEPT_WITHHELD : Happening.Kind.WITHHELD;
		this.events.happened(id, kind, as, withholding, explanation, by);
		this.audit.record(by, kind.getLabel(), DecisionSubject.of(decision),
				Changes.none()
					.field("Classification", before.getLabel(), as.getLabel())
					.set("Review", withholding.reviewOn()),
				explanation);
	}

	/**
	 * Lets every reader see a decision that was withheld.
	 * @param explanation why, as readers see it
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not published, or public already
	 */
	public void declassify(DecisionId id, int version, String explanation, By by) {
		Decision decision = this.decisions.asSeen(id, version);
		DecisionContent before = decision.getContent();
		decision.declassify();
		this.decisions.store(decision);
		this.events.happened(id, Happening.Kind.DECLASSIFIED, before.classification(), before.told(), explanation, by);
		this.audit.record(by, Happening.Kind.DECLASSIFIED.getLabel(), DecisionSubject.of(decision),
				Changes.none()
					.field("Classification", before.classification().getLabel(), Classification.PUBLIC.getLabel()),
				explanation);
	}

	/**
	 * Records that something of a published decision is wrong. The printed value stays.
	 * @param field what is wrong
	 * @param corrected what is right
	 * @param explanation how it came about, or how it was found
	 * @throws NotFound if there is no such decision
	 * @throws RuleBroken if it is not published
	 */
	public void correct(DecisionId id, CorrectedField field, String corrected, String explanation, By by) {
		Decision decision = this.decisions.byId(id);
		if (decision.getStatus() != DecisionStatus.PUBLISHED) {
			throw new RuleBroken("Change the draft itself");
		}
		this.events.corrected(id, field, corrected, explanation, by);
		this.audit.record(by, "Corrected", DecisionSubject.of(decision),
				Changes.none().contact(field.getLabel(), null, corrected));
	}

}
