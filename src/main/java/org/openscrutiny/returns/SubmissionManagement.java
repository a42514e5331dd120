package org.openscrutiny.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands what contributors typed to the approvers, once it is complete and without errors.
 */
@Service
@Transactional
public class SubmissionManagement {

	private final Rounds rounds;

	private final Assignments assignments;

	private final WorkReading reading;

	private final HeldWork held;

	private final ReturnManagement returns;

	private final Clock clock;

	SubmissionManagement(Rounds rounds, Assignments assignments, WorkReading reading, HeldWork held,
			ReturnManagement returns, Clock clock) {
		this.rounds = rounds;
		this.assignments = assignments;
		this.reading = reading;
		this.held = held;
		this.returns = returns;
		this.clock = clock;
	}

	/**
	 * Hands everything that a contributor still owes to the approvers.
	 * @param contributor whose measures; the person's own if null
	 * @return why nothing was handed in; empty if it was
	 * @throws NotFound if the person may not enter for the contributor
	 * @throws RuleBroken if the round is not open, or nothing is owed
	 */
	public List<EntryProblem> submit(String round, @Nullable UserId contributor, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		return handIn(of, owed(of, contributor, person), person);
	}

	private List<Assignment> owed(CollectionRound round, @Nullable UserId contributor, ActingPerson person) {
		UserId whose = (contributor != null) ? contributor : person.id();
		return this.assignments.findByRound(round.getId())
			.stream()
			.filter((assignment) -> whose.equals(assignment.getTerms().contributor()))
			.filter((assignment) -> assignment.getState().isOwed())
			.toList();
	}

	/**
	 * Hands to the approvers what is complete, and leaves the rest with the contributor.
	 * @param contributor whose measures; the person's own if null
	 * @return how many measures were handed in
	 * @throws NotFound if the person may not enter for the contributor
	 * @throws RuleBroken if the round is not open, or nothing is complete
	 */
	public int submitReady(String round, @Nullable UserId contributor, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		List<Assignment> owed = owed(of, contributor, person);
		owed.forEach((assignment) -> ReturnRights.requireEntry(person, assignment));
		Work work = this.reading.of(of, owed);
		List<Assignment> ready = work.tasks()
			.stream()
			.filter((task) -> task.isStarted() && Completeness.problems(work, task).isEmpty())
			.map(TaskOfWork::assignment)
			.toList();
		if (ready.isEmpty()) {
			throw new RuleBroken("No measure is complete yet: each needs a figure or a status, and no error or warning"
					+ " left open");
		}
		handIn(of, ready, person);
		return ready.size();
	}

	/**
	 * Hands one measure to its approver.
	 * @return why it was not handed in; empty if it was
	 * @throws NotFound if there is none, or the person may not enter it
	 * @throws RuleBroken if the round is not open, or it is not the contributor's turn
	 */
	public List<EntryProblem> submitMeasure(String round, String measure, ActingPerson person) {
		CollectionRound of = this.rounds.bySlug(round);
		Work work = this.held.of(of, List.of(measure), List.of(), person);
		List<Assignment> chosen = work.tasks().stream().map(TaskOfWork::assignment).toList();
		if (chosen.isEmpty()) {
			throw new NotFound("measure " + measure);
		}
		chosen.forEach(Assignment::requireEnterable);
		return handIn(of, chosen, person);
	}

	private List<EntryProblem> handIn(CollectionRound round, List<Assignment> owed, ActingPerson person) {
		if (owed.isEmpty()) {
			throw new RuleBroken("There is nothing to submit: everything is with the approver already");
		}
		round.requireOpenFor(owed, LocalDate.now(this.clock));
		this.assignments.hold(owed.stream().map(Assignment::getId).toList());
		owed.forEach((assignment) -> ReturnRights.requireEntry(person, assignment));
		Work work = this.reading.of(round, owed);
		List<EntryProblem> problems = Completeness.problems(work);
		if (problems.isEmpty()) {
			this.returns.handIn(round, owed, person);
		}
		return problems;
	}

}
