package org.openscrutiny.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.plan.PlanId;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for figures: rounds, their days, and who is asked for which measures.
 */
@Service
@Transactional
public class RoundManagement {

	private static final int LONGEST_SLUG = 40;

	private final Rounds rounds;

	private final Assignments assignments;

	private final AssignmentEvents events;

	private final MeasureCatalogue measures;

	private final NewAssignments asked;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	RoundManagement(Rounds rounds, Assignments assignments, AssignmentEvents events, MeasureCatalogue measures,
			NewAssignments asked, EntityManager entities, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.rounds = rounds;
		this.assignments = assignments;
		this.events = events;
		this.measures = measures;
		this.asked = asked;
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins a round. It asks for every measure of the plan's reported KPIs, of the
	 * people who were asked last time. A KPI that is not due by its frequency keeps its
	 * last figure.
	 * @return the last part of its address
	 * @throws NotFound if there is no such plan
	 * @throws RuleBroken if the days contradict each other, or a round of this name is
	 * there
	 */
	public String begin(String plan, CollectionRound.Details details, By by) {
		requireFree(details.label(), null);
		CollectionRound round = new CollectionRound(plan(plan), slug(details.label()), details);
		Storing.orStale(() -> this.rounds.saveAndFlush(round));
		int asked = this.asked.askFor(round, by);
		this.audit.record(by, "Began", round.subject(), describe(Changes.none(), null, details).set("Measures", asked));
		return round.getSlug();
	}

	private PlanId plan(String slug) {
		return this.jdbc.sql("select id from plan where slug = ?")
			.param(slug)
			.query((row, number) -> new PlanId(row.getObject("id", UUID.class)))
			.optional()
			.orElseThrow(() -> new RuleBroken("plan", "Choose a plan of the list"));
	}

	private void requireFree(String label, @Nullable CollectionRound except) {
		this.rounds.findByLabelIgnoreCase(label).filter((other) -> !other.equals(except)).ifPresent((other) -> {
			throw new RuleBroken("label", "There is already a round with this name");
		});
	}

	private String slug(String label) {
		String plain = label.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("(^|-)quarter-(\\d)", "$1q$2");
		String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG - 3)).replaceAll("^-|-$", "");
		if (cut.isEmpty() || cut.equals("approvals") || cut.equals("new")) {
			throw new RuleBroken("label", "Give the round a name such as 2021/22 quarter 4");
		}
		return Stream
			.concat(Stream.of(cut),
					IntStream.iterate(2, (number) -> number + 1).mapToObj((number) -> cut + "-" + number))
			.filter((slug) -> !this.rounds.existsBySlug(slug))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Says otherwise what a round is about, or when it is held.
	 * @throws NotFound if there is no such round
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if the days contradict each other, it is brought in from paper,
	 * or the cut-off would change after something was approved
	 */
	public void describe(String slug, int version, CollectionRound.Details details, By by) {
		CollectionRound round = round(slug, version);
		if (round.isFromPaper()) {
			throw new RuleBroken("This round is brought in from paper, so it stays as it is recorded");
		}
		requireFree(details.label(), round);
		if (!(details.cutOff().equals(round.getCutOff()) && details.startsOn().equals(round.getStartsOn()))
				&& isAnyApproved(round.getId())) {
			throw new RuleBroken("cutOff", "Figures of this round are approved, so its time stays");
		}
		CollectionRound.Details before = new CollectionRound.Details(round.getLabel(), round.getStartsOn(),
				round.getCutOff(), Objects.requireNonNull(round.getOpensOn()), Objects.requireNonNull(round.getDueOn()),
				Objects.requireNonNull(round.getClosesOn()), round.getNote());
		round.describe(details);
		Storing.orStale(this.rounds::flush);
		this.audit.record(by, "Changed", round.subject(), describe(Changes.none(), before, details));
	}

	private boolean isAnyApproved(RoundId round) {
		return this.jdbc.sql("select exists (select from observation where round_id = ?)")
			.param(round.value())
			.query(Boolean.class)
			.single();
	}

	private static Changes describe(Changes changes, CollectionRound.@Nullable Details before,
			CollectionRound.Details now) {
		return changes.field("Name", (before != null) ? before.label() : null, now.label())
			.field("First day", (before != null) ? before.startsOn() : null, now.startsOn())
			.field("Data cut-off", (before != null) ? before.cutOff() : null, now.cutOff())
			.field("Opens", (before != null) ? before.opensOn() : null, now.opensOn())
			.field("Due", (before != null) ? before.dueOn() : null, now.dueOn())
			.field("Closes", (before != null) ? before.closesOn() : null, now.closesOn())
			.field("Note", (before != null) ? before.note() : null, now.note());
	}

	/**
	 * Gives everybody more time.
	 * @param reason why, as contributors see it
	 * @throws NotFound if there is no such round
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it would not be more time
	 */
	public void extend(String slug, int version, LocalDate dueOn, LocalDate closesOn, String reason, By by) {
		CollectionRound round = round(slug, version);
		LocalDate due = round.getDueOn();
		LocalDate closes = round.getClosesOn();
		round.extend(dueOn, closesOn, reason, LocalDate.now(this.clock), by);
		Storing.orStale(() -> {
			this.entities.lock(round, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
			this.rounds.flush();
		});
		this.audit.record(by, "Extended", round.subject(),
				Changes.none().field("Due", due, dueOn).field("Closes", closes, closesOn), reason);
	}

	/**
	 * Asks for what the plan has and the round has not, such as a measure that came out
	 * of development.
	 * @return how many measures came in
	 * @throws NotFound if there is no such round
	 */
	public int complete(String slug, By by) {
		CollectionRound round = this.rounds.bySlug(slug);
		if (round.isFromPaper()) {
			throw new RuleBroken("This round is brought in from paper, so nothing more is asked for in it");
		}
		int added = this.asked.askFor(round, by);
		if (added > 0) {
			this.audit.record(by, "Asked for new measures", round.subject(), Changes.none().set("Measures", added));
		}
		return added;
	}

	/**
	 * Asks for a measure in this round, although its KPI is not due.
	 * @throws NotFound if it is not in the round
	 * @throws RuleBroken if it is asked for already
	 */
	public void ask(String slug, String measure, By by) {
		CollectionRound round = this.rounds.bySlug(slug);
		MeasureCatalogue.Described what = this.measures.of(measure);
		Assignment assignment = this.assignments.findByRoundAndMeasure(round.getId(), what.id())
			.orElseThrow(() -> new NotFound("measure " + measure));
		assignment.ask();
		Storing.orStale(this.assignments::flush);
		this.events.add(List.of(assignment.getId()), AssignmentEvents.Act.ASSIGNED, "Asked for although it is not due",
				by);
		this.audit.record(by, "Asked for", round.subject(), Changes.none().set("Measure", what.definition().label()));
	}

	/**
	 * Gives measures of a round to other people, or asks for another kind of period.
	 * @param chosen which measures
	 * @param handover what changes
	 * @throws NotFound if there is no such round
	 * @throws RuleBroken if one person would enter and approve, or cannot do it
	 */
	public void assign(String slug, Collection<AssignmentId> chosen, Handover handover, By by) {
		CollectionRound round = this.rounds.bySlug(slug);
		List<Assignment> assignments = chosen.isEmpty() ? List.of()
				: this.assignments.findByIdIn(chosen)
					.stream()
					.filter((each) -> each.getRound().equals(round.getId()))
					.toList();
		if (assignments.isEmpty()) {
			throw new RuleBroken("chosen", "Choose at least one measure");
		}
		if (handover.isEmpty()) {
			throw new RuleBroken("contributor", "Choose what changes");
		}
		String contributor = this.asked.name(handover.contributor(), Role.OPCC_CONTRIBUTOR, "contributor");
		String approver = this.asked.name(handover.approver(), Role.OPCC_APPROVER, "approver");
		assignments.forEach((assignment) -> assignment.assign(handover.from(assignment.getTerms())));
		Storing.orStale(this.assignments::flush);
		String words = Stream
			.of((contributor != null) ? "Contributor: " + contributor : null,
					(approver != null) ? "Approver: " + approver : null,
					(handover.asksFor() != null) ? "Asks for: " + handover.asksFor().getLabel() : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(". "));
		this.events.add(assignments.stream().map(Assignment::getId).toList(), AssignmentEvents.Act.ASSIGNED, words, by);
		Map<MeasureId, MeasureCatalogue.Described> names = this.measures
			.of(assignments.stream().map(Assignment::getMeasure).toList());
		this.audit.record(by, "Assigned", round.subject(),
				Changes.none()
					.set("Measures",
							names.values()
								.stream()
								.map((each) -> each.definition().label())
								.sorted()
								.collect(Collectors.joining("; ")))
					.set("Contributor", contributor)
					.set("Approver", approver)
					.set("Asks for", (handover.asksFor() != null) ? handover.asksFor().getLabel() : null));
	}

	private CollectionRound round(String slug, int version) {
		CollectionRound round = this.rounds.bySlug(slug);
		round.requireVersion(version);
		return round;
	}

	/**
	 * What changes for measures; null for what stays.
	 *
	 * @param contributor who enters
	 * @param approver who approves
	 * @param asksFor the kind of period that is asked for
	 */
	public record Handover(@Nullable UserId contributor, @Nullable UserId approver, @Nullable PeriodKind asksFor) {

		boolean isEmpty() {
			return this.contributor == null && this.approver == null && this.asksFor == null;
		}

		Assignment.Terms from(Assignment.Terms before) {
			return new Assignment.Terms((this.contributor != null) ? this.contributor : before.contributor(),
					(this.approver != null) ? this.approver : before.approver(),
					(this.asksFor != null) ? this.asksFor : before.asksFor());
		}

	}

}
