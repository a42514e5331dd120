package org.openscrutiny.returns;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.Role;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A round of the spring of 2022 that tests add to those of the demonstration, and what is
 * typed in it.
 */
public final class SampleReturns {

	public static final String LABEL = "2022/23 quarter 1";

	public static final String SLUG = "2022-23-q1";

	public static final ActingPerson CONTRIBUTOR = person(3, "Demonstration contributor", Role.OPCC_CONTRIBUTOR);

	public static final ActingPerson APPROVER = person(4, "Demonstration approver", Role.OPCC_APPROVER);

	/** An approver without an account. */
	static final ActingPerson SECOND = person(99, "Second approver", Role.OPCC_APPROVER);

	private SampleReturns() {
	}

	private static ActingPerson person(int number, String name, Role role) {
		return new ActingPerson(UserId.valueOf("d0000000-0000-0000-0000-0000000000" + String.format("%02d", number)),
				name, Set.of(role), null);
	}

	public static CollectionRound.Details details() {
		return new CollectionRound.Details(LABEL, LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30),
				LocalDate.of(2022, 7, 1), LocalDate.of(2022, 7, 20), LocalDate.of(2022, 7, 29), null);
	}

	/**
	 * Sets the clock to a day before the figures are due, and begins the round with all
	 * its measures assigned, unless an earlier test did.
	 */
	public static void begin(TestClock clock, RoundManagement rounds, JdbcClient jdbc) {
		clock.set(LocalDateTime.of(2022, 7, 18, 9, 0));
		if (jdbc.sql("select count(*) from collection_round where slug = ?")
			.param(SLUG)
			.query(Integer.class)
			.single() == 0) {
			rounds.begin("2021-25", details(), APPROVER.at(clock.instant()));
			assignAll(jdbc);
		}
	}

	/** Gives every measure of the round to the demonstration's people. */
	public static void assignAll(JdbcClient jdbc) {
		jdbc.sql("""
				update assignment set contributor_id = ?, approver_id = ?
				 where round_id = (select id from collection_round where slug = ?)
				""").param(CONTRIBUTOR.id().value()).param(APPROVER.id().value()).param(SLUG).update();
	}

	/** Types a month's figure of the force for a measure. */
	public static void type(JdbcClient jdbc, String measure, YearMonth month, String value) {
		type(jdbc, measure, month, value, CONTRIBUTOR);
	}

	static void type(JdbcClient jdbc, String measure, YearMonth month, String value, ActingPerson person) {
		UUID series = series(jdbc, measure);
		jdbc.sql(
				"""
						insert into entry (id, assignment_id, series_id, period_kind, starts_on, ends_on, period_typed, value_typed, status,
						        entered_by, entered_name, entered_at, entered_for)
						values (gen_random_uuid(), :assignment, :series, 'MONTH', :start, :end, :label, :value, 'VALUE', :person, :name,
						        timestamptz '2022-07-05 10:00Z', :for)
						""")
			.param("assignment", assignment(jdbc, measure))
			.param("series", series)
			.param("start", month.atDay(1))
			.param("end", month.atEndOfMonth())
			.param("label", month.toString())
			.param("value", value)
			.param("person", person.id().value())
			.param("name", person.name())
			.param("for", person.equals(CONTRIBUTOR) ? null : CONTRIBUTOR.id().value(), Types.OTHER)
			.update();
		move(jdbc, measure, AssignmentState.DRAFT);
	}

	/** Notes that a warning was accepted of all that is typed for a measure. */
	public static void accept(JdbcClient jdbc, String measure, String message, String reason) {
		jdbc.sql(
				"""
						insert into entry_acceptance (entry_id, check_code, message, reason, person_id, person_name, accepted_at)
						select e.id, 'CHANGE', ?, ?, ?, ?, timestamptz '2022-07-05 10:05Z' from entry e where e.assignment_id = ?
						""")
			.param(message)
			.param(reason)
			.param(CONTRIBUTOR.id().value())
			.param(CONTRIBUTOR.name())
			.param(assignment(jdbc, measure))
			.update();
	}

	/** Hands a measure in, as its contributor does. */
	public static void submit(JdbcClient jdbc, String measure) {
		submit(jdbc, measure, CONTRIBUTOR);
	}

	static void submit(JdbcClient jdbc, String measure, ActingPerson person) {
		move(jdbc, measure, AssignmentState.SUBMITTED);
		jdbc.sql("""
				insert into assignment_event (assignment_id, happened_at, person_id, person_name, act)
				values (?, timestamptz '2022-07-06 10:00Z', ?, ?, 'SUBMITTED')
				""").param(assignment(jdbc, measure)).param(person.id().value()).param(person.name()).update();
	}

	static void move(JdbcClient jdbc, String measure, AssignmentState state) {
		jdbc.sql("update assignment set state = ? where id = ?")
			.param(state.name())
			.param(assignment(jdbc, measure))
			.update();
	}

	public static UUID assignment(JdbcClient jdbc, String measure) {
		return jdbc
			.sql("""
					select a.id from assignment a join collection_round r on r.id = a.round_id join measure m on m.id = a.measure_id
					 where r.slug = ? and m.code = ?
					""")
			.param(SLUG)
			.param(measure)
			.query(UUID.class)
			.single();
	}

	static UUID series(JdbcClient jdbc, String measure) {
		jdbc.sql("""
				insert into series (id, measure_id, entity_id)
				select gen_random_uuid(), m.id, f.id from measure m, measured_entity f where m.code = ? and f.home
				on conflict do nothing
				""").param(measure).update();
		return jdbc
			.sql("""
					select s.id from series s join measure m on m.id = s.measure_id join measured_entity f on f.id = s.entity_id
					 where m.code = ? and f.home and s.member_id is null
					""")
			.param(measure)
			.query(UUID.class)
			.single();
	}

	static AssignmentState state(JdbcClient jdbc, String measure) {
		return AssignmentState.valueOf(jdbc.sql("select state from assignment where id = ?")
			.param(assignment(jdbc, measure))
			.query(String.class)
			.single());
	}

	static int version(JdbcClient jdbc, String measure) {
		return jdbc.sql("select version from assignment where id = ?")
			.param(assignment(jdbc, measure))
			.query(Integer.class)
			.single();
	}

	/** An approved value of the force, such as {@code 12 r2}; null if there is none. */
	static @Nullable String approved(JdbcClient jdbc, String measure, String kind, LocalDate ends) {
		return jdbc.sql("""
				select value || ' r' || revision || case when derived then ' derived' else '' end from observation
				 where series_id = ? and period_kind = ? and ends_on = ? order by revision desc limit 1
				""").param(series(jdbc, measure)).param(kind).param(ends).query(String.class).optional().orElse(null);
	}

}
