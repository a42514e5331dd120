package org.openscrutiny.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.documents.Upload;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings decisions from the first draft to the public record. The audit trail tells which
 * parts of a draft were changed and never what they say: its readers need not be allowed
 * to see that.
 */
@Service
@Transactional
public class DecisionManagement {

	private final Decisions decisions;

	private final DecisionDocuments documents;

	private final PriorityChoices priorities;

	private final AuditTrail audit;

	private final Clock clock;

	DecisionManagement(Decisions decisions, DecisionDocuments documents, PriorityChoices priorities, AuditTrail audit,
			Clock clock) {
		this.decisions = decisions;
		this.documents = documents;
		this.priorities = priorities;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins a decision.
	 * @param files its documents
	 * @return the draft
	 * @throws RuleBroken if the reference is taken, the priority is none of the plan in
	 * force, or a file cannot be stored
	 */
	public DecisionId draft(DecisionContent content, List<Upload> files, By by) {
		requireSound(content, null);
		Decision decision = new Decision(content, by);
		this.decisions.store(decision);
		this.documents.keep(decision.getId(), files, by);
		this.audit.record(by, "Drafted", DecisionSubject.of(decision), changes(null, content));
		return decision.getId();
	}

	/**
	 * Changes a draft.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is no draft, the reference is taken, the priority is none
	 * of the plan in force and not the one from before, or a file cannot be stored
	 */
	public void edit(DecisionId id, int version, DecisionContent content, List<Upload> files, By by) {
		Decision decision = this.decisions.asSeen(id, version);
		requireSound(content, decision);
		DecisionContent before = decision.getContent();
		decision.edit(content, by);
		this.decisions.store(decision);
		this.documents.keep(decision.getId(), files, by);
		this.audit.record(by, "Changed a draft", DecisionSubject.of(decision), changes(before, content));
	}

	private void requireSound(DecisionContent content, @Nullable Decision except) {
		content.requireSound(LocalDate.now(this.clock));
		ServedPriority asked = content.priority();
		if (asked != null && !this.priorities.allow(asked, (except != null) ? except.getContent().priority() : null)) {
			throw new RuleBroken("priority", "Choose a priority of the list");
		}
		this.decisions.findByReference(content.reference())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("reference", "There is already a decision " + content.reference());
			});
	}

	/**
	 * Hands a draft to an approver.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is no draft, or lacks something
	 */
	public void submit(DecisionId id, int version, By by) {
		act(id, version, by, "Sent for approval", (decision) -> decision.submit(by));
	}

	/**
	 * Hands a decision back to be changed.
	 * @param message what is to be changed
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was not sent for approval
	 */
	public void sendBack(DecisionId id, int version, String message, By by) {
		act(id, version, by, "Returned", (decision) -> decision.sendBack(message));
	}

	/**
	 * Makes a decision part of the public record, at once.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was not sent for approval, or the person had a hand in it
	 */
	public void publish(DecisionId id, int version, By by) {
		act(id, version, by, "Published", (decision) -> decision.publish(by, this.clock.getZone()));
	}

	/**
	 * Throws a draft away, so that its number is free again.
	 * @throws NotFound if there is no such decision
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is no draft, or has documents
	 */
	public void discard(DecisionId id, int version, By by) {
		Decision decision = this.decisions.asSeen(id, version);
		if (decision.getStatus() != DecisionStatus.DRAFT) {
			throw new RuleBroken("Only a draft can be thrown away");
		}
		if (this.documents.of(id).stream().anyMatch((document) -> !document.isWithdrawn())) {
			throw new RuleBroken("Take its documents down first");
		}
		this.decisions.deleteById(id);
		this.audit.record(by, "Threw a draft away", DecisionSubject.of(decision), Changes.none());
	}

	private void act(DecisionId id, int version, By by, String act, Consumer<Decision> change) {
		Decision decision = this.decisions.asSeen(id, version);
		DecisionStatus before = decision.getStatus();
		change.accept(decision);
		this.decisions.store(decision);
		this.audit.record(by, act, DecisionSubject.of(decision),
				Changes.none().field("Status", before.getLabel(), decision.getStatus().getLabel()));
	}

	private static Changes changes(@Nullable DecisionContent before, DecisionContent after) {
		Changes changes = Changes.none()
			.field("Reference", (before != null) ? before.printed() : null, after.printed());
		Map<String, @Nullable String> old = (before != null) ? before.inWords() : Map.of();
		after.inWords().forEach((field, now) -> changes.contact(field, old.get(field), now));
		return changes;
	}

}
