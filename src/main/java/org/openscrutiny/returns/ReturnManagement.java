package org.openscrutiny.returns;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.audit.Subject;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings figures from the contributor to the approver, back, and into the record. What is
 * approved stays; it can only be followed by another revision.
 */
@Service
@Transactional
public class ReturnManagement {

	private final Rounds rounds;

	private final Assignments assignments;

	private final Entries entries;

	private final Observations observations;

	private final AllSeries series;

	private final AssignmentEvents events;

	private final MeasureCatalogue measures;

	private final AuditTrail audit;

	private final Clock clock;

	ReturnManagement(Rounds rounds, Assignments assignments, Entries entries, Observations observations,
			AllSeries series, AssignmentEvents events, MeasureCatalogue measures, AuditTrail audit, Clock clock) {
		this.rounds = rounds;
		this.assignments = assignments;
		this.entries = entries;
		this.observations = observations;
		this.series = series;
		this.events = events;
		this.measures = measures;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Hands measures to their approvers. That nothing is missing or wrong in them is for
	 * the caller to have checked.
	 * @throws NotFound if the person may not enter one of them
	 * @throws RuleBroken if it is not the contributor's turn
	 */
	void handIn(CollectionRound round, Collection<Assignment> chosen, ActingPerson person) {
		By by = person.at(this.clock.instant());
		chosen.forEach((assignment) -> {
			ReturnRights.requireEntry(person, assignment);
			assignment.submit();
		});
		Storing.orStale(this.assignments::flush);
		tell(round, chosen, AssignmentEvents.Act.SUBMITTED, null, by);
	}

	/**
	 * Takes a measure back before the approver decided on it.
	 * @throws NotFound if there is none, or the person may not enter it
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not submitted
	 */
	public void withdraw(String round, String measure, int version, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		Assignment assignment = assignment(of, measure, version);
		ReturnRights.requireEntry(person, assignment);
		assignment.withdraw();
		Storing.orStale(this.assignments::flush);
		tell(of, List.of(assignment), AssignmentEvents.Act.WITHDRAWN, null, person.at(this.clock.instant()));
	}

	/**
	 * Sends one measure back to its contributor.
	 * @param message what is to be done, as the contributor reads it
	 * @throws NotFound if there is none, or the person approves nothing
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not submitted
	 */
	public void sendBack(String round, String measure, int version, String message, ActingPerson person) {
		ReturnRights.requireApprover(person);
		CollectionRound of = this.rounds.bySlug(round);
		Assignment assignment = assignment(of, measure, version);
		assignment.sendBack();
		Storing.orStale(this.assignments::flush);
		tell(of, List.of(assignment), AssignmentEvents.Act.RETURNED, message, person.at(this.clock.instant()));
	}

	/**
	 * Approves measures, all or none of them, and locks them.
	 * @param seen which measures, and in which state they were seen
	 * @return how many figures that gave, with those that were worked out
	 * @throws NotFound if one is not of the round, or the person approves nothing
	 * @throws StaleRecord if one was changed since
	 * @throws RuleBroken if the person had a hand in one, or a figure contradicts what
	 * was approved before
	 */
	public int approve(String round, Map<AssignmentId, Integer> seen, ActingPerson person) {
		ReturnRights.requireApprover(person);
		CollectionRound of = this.rounds.bySlug(round);
		if (seen.isEmpty()) {
			throw new RuleBroken("Choose at least one measure");
		}
		List<Assignment> chosen = this.assignments.hold(seen.keySet());
		if (chosen.size() < seen.size() || chosen.stream().anyMatch((each) -> !each.getRound().equals(of.getId()))) {
			throw new NotFound("assignment of " + round);
		}
		By by = person.at(this.clock.instant());
		Map<MeasureId, MeasureCatalogue.Described> described = this.measures
			.of(chosen.stream().map(Assignment::getMeasure).toList());
		Map<AssignmentId, AssignmentEvents.Step> submitted = this.events.newest(seen.keySet(),
				AssignmentEvents.Act.SUBMITTED);
		List<Entry> typed = this.entries.findByAssignmentIn(seen.keySet());
		Map<AssignmentId, List<Entry>> byAssignment = typed.stream()
			.collect(Collectors.groupingBy(Entry::getAssignment));
		Approval approval = new Approval(of.getId(), person, by,
				this.observations.newest(this.series.of(described.keySet()).stream().map(Series::id).toList()));
		for (Assignment assignment : chosen) {
			assignment.requireVersion(seen.getOrDefault(assignment.getId(), -1));
			MeasureCatalogue.Described measure = Objects.requireNonNull(described.get(assignment.getMeasure()));
			AssignmentEvents.Step step = submitted.get(assignment.getId());
			if (step != null && step.person().equals(person.id())) {
				throw new RuleBroken(
						"You submitted “" + measure.definition().label() + "”, so another approver must approve it");
			}
			approval.approve(assignment, byAssignment.getOrDefault(assignment.getId(), List.of()), measure);
			assignment.approve();
		}
		Storing.orStale(() -> {
			this.assignments.flush();
			this.observations.add(approval.added());
			this.observations.addWarnings(approval.warnings());
			this.entries.deleteAll(typed);
			this.entries.flush();
		});
		tell(of, chosen, AssignmentEvents.Act.APPROVED, null, by);
		return approval.added().size();
	}

	/**
	 * Opens an approved measure again for a new revision. What was approved stays as it
	 * is.
	 * @param kind why there will be a new revision
	 * @param reason the reason, as readers see it
	 * @throws NotFound if there is none, or the person approves nothing
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not approved
	 */
	public void unlock(String round, String measure, int version, RevisionKind kind, String reason,
			ActingPerson person) {
		ReturnRights.requireApprover(person);
		CollectionRound of = this.rounds.bySlug(round);
		Assignment assignment = assignment(of, measure, version);
		assignment.unlock(kind, reason);
		Storing.orStale(this.assignments::flush);
		tell(of, List.of(assignment), AssignmentEvents.Act.UNLOCKED, kind.getLabel() + ": " + reason,
				person.at(this.clock.instant()));
	}

	/**
	 * Locks a measure again as it was approved. What was typed since is dropped.
	 * @throws NotFound if there is none, or the person approves nothing
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it was not unlocked
	 */
	public void lockAgain(String round, String measure, int version, ActingPerson person) {
		ReturnRights.requireApprover(person);
		CollectionRound of = this.rounds.bySlug(round);
		Assignment assignment = assignment(of, measure, version);
		assignment.leaveAsApproved();
		Storing.orStale(() -> {
			this.entries.deleteAll(this.entries.findByAssignment(assignment.getId()));
			this.entries.flush();
		});
		tell(of, List.of(assignment), AssignmentEvents.Act.APPROVED, "Locked again as it was",
				person.at(this.clock.instant()));
	}

	private Assignment assignment(CollectionRound round, String measure, int version) {
		Assignment assignment = this.assignments.findByRoundAndMeasure(round.getId(), this.measures.of(measure).id())
			.orElseThrow(() -> new NotFound("measure " + measure));
		assignment.requireVersion(version);
		return assignment;
	}

	private void tell(CollectionRound round, Collection<Assignment> assignments, AssignmentEvents.Act act,
			@Nullable String message, By by) {
		this.events.add(assignments.stream().map(Assignment::getId).toList(), act, message, by);
		Map<MeasureId, MeasureCatalogue.Described> described = this.measures
			.of(assignments.stream().map(Assignment::getMeasure).toList());
		Stream<MeasureCatalogue.Described> measures = assignments.stream()
			.map((each) -> Objects.requireNonNull(described.get(each.getMeasure())));
		measures
			.forEach(
					(measure) -> this.audit
						.record(by, act.getLabel(),
								new Subject("return", round.getSlug() + "/" + measure.code(),
										measure.definition().label() + ", " + round.getLabel()),
								Changes.none(), message));
	}

}
