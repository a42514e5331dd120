package org.openscrutiny.returns;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.accounts.AccountDirectory;
import org.openscrutiny.accounts.AccountSummary;
import org.openscrutiny.plan.Frequency;
import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a round asks for, and whom: every measure that is collected for its plan, of the
 * people who were asked last time. A KPI that is not due by its frequency keeps its last
 * figure.
 */
@Component
class NewAssignments {

	/** The financial year begins on 1 April. */
	private static final Month YEAR_BEGINS = Month.APRIL;

	private final Assignments assignments;

	private final AssignmentEvents events;

	private final MeasureCatalogue measures;

	private final AccountDirectory accounts;

	private final JdbcClient jdbc;

	NewAssignments(Assignments assignments, AssignmentEvents events, MeasureCatalogue measures,
			AccountDirectory accounts, JdbcClient jdbc) {
		this.assignments = assignments;
		this.events = events;
		this.measures = measures;
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	/**
	 * Asks for every measure of the plan's reported KPIs that the round has not yet.
	 * @return how many came in
	 */
	int askFor(CollectionRound round, By by) {
		Set<MeasureId> there = this.assignments.findByRound(round.getId())
			.stream()
			.map(Assignment::getMeasure)
			.collect(Collectors.toSet());
		Map<MeasureId, Assignment.Terms> before = lastTime();
		Set<UserId> contributors = people(Role.OPCC_CONTRIBUTOR).keySet();
		Set<UserId> approvers = people(Role.OPCC_APPROVER).keySet();
		List<Assignment> added = this.measures.collected(round.getPlan())
			.stream()
			.filter((each) -> !there.contains(each.measure()))
			.map((each) -> {
				Assignment.Terms last = before.get(each.measure());
				UserId contributor = (last != null && contributors.contains(last.contributor())) ? last.contributor()
						: null;
				UserId approver = (last != null && approvers.contains(last.approver())) ? last.approver() : null;
				PeriodKind asksFor = (last != null) ? last.asksFor() : usual(each);
				return new Assignment(round.getId(), each.measure(), each.kpi(),
						new Assignment.Terms(contributor, approver, asksFor),
						isDue(each.frequency(), round.getStartsOn(), round.getCutOff()));
			})
			.toList();
		Storing.orStale(() -> {
			added.forEach(this.assignments::save);
			this.assignments.flush();
		});
		this.events.add(added.stream().map(Assignment::getId).toList(), AssignmentEvents.Act.ASSIGNED, null, by);
		return added.size();
	}

	/** Who was asked for each measure in the newest round that had it. */
	private Map<MeasureId, Assignment.Terms> lastTime() {
		return this.jdbc.sql("""
				select distinct on (a.measure_id) a.measure_id, a.contributor_id, a.approver_id, a.asks_for
				  from assignment a join collection_round r on r.id = a.round_id
				 order by a.measure_id, (a.contributor_id is null and a.approver_id is null), r.cut_off desc, r.id
				""")
			.query((row, number) -> Map.entry(new MeasureId(row.getObject("measure_id", UUID.class)),
					new Assignment.Terms(person(row.getObject("contributor_id", UUID.class)),
							person(row.getObject("approver_id", UUID.class)),
							PeriodKind.valueOf(row.getString("asks_for")))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static @Nullable UserId person(@Nullable UUID id) {
		return (id != null) ? new UserId(id) : null;
	}

	private Map<UserId, String> people(Role role) {
		return this.accounts.withRole(role)
			.stream()
			.collect(Collectors.toMap(AccountSummary::id, AccountSummary::name));
	}

	/**
	 * The name of a person who is to be asked.
	 * @param person who; null for nobody
	 * @param role what the person must be able to do
	 * @param field the field in which the person was chosen
	 * @throws RuleBroken if the person has not the role
	 */
	@Nullable String name(@Nullable UserId person, Role role, String field) {
		if (person == null) {
			return null;
		}
		String name = people(role).get(person);
		if (name == null) {
			throw new RuleBroken(field, "Choose a person of the list");
		}
		return name;
	}

	private static PeriodKind usual(MeasureCatalogue.Collected measure) {
		Frequency frequency = measure.frequency();
		if (frequency == Frequency.ANNUAL) {
			return PeriodKind.FINANCIAL_YEAR;
		}
		if (frequency == Frequency.MONTHLY || measure.flowOrStock() == Measure.FlowOrStock.STOCK) {
			return PeriodKind.MONTH;
		}
		return (frequency == Frequency.QUARTERLY) ? PeriodKind.QUARTER : PeriodKind.YTD_TO_MONTH;
	}

	/**
	 * Whether a KPI is reported in a round: a half of the financial year, or the whole,
	 * must end in it. What is reported as needed is asked for by hand.
	 */
	static boolean isDue(@Nullable Frequency frequency, LocalDate startsOn, LocalDate cutOff) {
		if (frequency == null || frequency == Frequency.MONTHLY || frequency == Frequency.QUARTERLY) {
			return true;
		}
		if (!frequency.isRegular()) {
			return false;
		}
		LocalDate anchor = LocalDate.of(startsOn.getYear() - 2, YEAR_BEGINS, 1);
		return !frequency.lastEnded(anchor, cutOff.plusDays(1)).isBefore(startsOn);
	}

}
