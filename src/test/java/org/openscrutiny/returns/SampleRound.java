package org.openscrutiny.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Portal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A round up to 31 January 2022 that is open on the demonstration's day, with measures of
 * its own, asked of the demonstration's contributor and approved by its approver.
 */
public final class SampleRound {

	private static int rounds;

	private final JdbcClient jdbc;

	private final UUID id = UUID.randomUUID();

	private final String slug;

	public SampleRound(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.slug = "sample-" + ++rounds;
		jdbc.sql("""
				insert into collection_round (id, plan_id, slug, label, starts_on, cut_off, opens_on, due_on, closes_on)
				select ?, id, ?, ?, date '2021-10-01', date '2022-01-31', date '2022-02-01', date '2022-03-20',
				       date '2022-04-29' from plan order by slug limit 1
				""").params(this.id, this.slug, "Sample " + rounds).update();
	}

	public String slug() {
		return this.slug;
	}

	public String path() {
		return "/returns/" + this.slug;
	}

	/** Asks for a count of the year to date. */
	public String count(String label) {
		return measure(label, "COUNT", "crimes", "TOTAL", "YTD_TO_MONTH");
	}

	/**
	 * Asks for a measure.
	 * @return its code
	 */
	public String measure(String label, String kind, @Nullable String unit, String statistic, String asksFor,
			String... groups) {
		UUID measure = UUID.randomUUID();
		String code = (label.toLowerCase(Locale.ROOT) + "-" + this.slug).replaceAll("[^a-z0-9]+", "-");
		this.jdbc.sql("""
				insert into measure (id, code, label, value_kind, unit, statistic, flow_or_stock, decimals, direction)
				values (?, ?, ?, ?, ?, ?, 'FLOW', 0, 'LOWER')
				""").params(measure, code, label, kind, unit, statistic).update();
		for (int place = 0; place < groups.length; place++) {
			this.jdbc.sql("insert into breakdown_member (id, measure_id, position, label) values (?, ?, ?, ?)")
				.params(UUID.randomUUID(), measure, place, groups[place])
				.update();
		}
		this.jdbc.sql("""
				insert into assignment (id, round_id, measure_id, kpi_id, contributor_id, approver_id, state, asks_for)
				select gen_random_uuid(), ?, ?, (select id from kpi order by slug limit 1), c.id, a.id, 'OPEN', ?
				  from account c, account a where c.email = ? and a.email = ?
				""")
			.params(this.id, measure, asksFor, Portal.emailOf(Role.OPCC_CONTRIBUTOR),
					Portal.emailOf(Role.OPCC_APPROVER))
			.update();
		return code;
	}

	/** Brings in a figure from paper for the force itself. */
	public void known(String code, PeriodKind kind, LocalDate first, LocalDate last, String value) {
		this.jdbc.sql("""
				insert into series (id, measure_id, entity_id)
				select gen_random_uuid(), m.id, e.id from measure m, measured_entity e where m.code = ? and e.home
				on conflict do nothing
				""").param(code).update();
		this.jdbc
			.sql("""
					insert into observation (id, series_id, period_kind, starts_on, ends_on, revision, status, value, source,
					                         revision_kind)
					select gen_random_uuid(), s.id, ?, ?, ?, 1, 'VALUE', ?, 'Sample', 'INITIAL'
					  from series s join measure m on m.id = s.measure_id where m.code = ?
					""")
			.params(kind.name(), first, last, new BigDecimal(value), code)
			.update();
	}

	/** Gives a measure to nobody. */
	public void takeAway(String code) {
		this.jdbc.sql("""
				update assignment set contributor_id = null
				 where round_id = ? and measure_id = (select id from measure where code = ?)
				""").params(this.id, code).update();
	}

	/** Ends the round before the demonstration's day. */
	public void close() {
		this.jdbc.sql("update collection_round set due_on = opens_on, closes_on = opens_on where id = ?")
			.param(this.id)
			.update();
	}

	/** Returns a measure, as its approver would. */
	public void sendBack(String code, String message) {
		move(code, "RETURNED");
		this.jdbc.sql("""
				insert into assignment_event (assignment_id, happened_at, person_id, person_name, act, message)
				select a.id, timestamptz '2022-03-08 08:00Z', gen_random_uuid(), 'The approver', 'RETURNED', ?
				  from assignment a join measure m on m.id = a.measure_id where a.round_id = ? and m.code = ?
				""").params(message, this.id, code).update();
	}

	/** Opens a measure for a correction, as its approver would. */
	public void unlock(String code) {
		move(code, "DRAFT");
		this.jdbc.sql("""
				update assignment set revision_kind = 'CORRECTION', revision_reason = 'A district was missing'
				 where round_id = ? and measure_id = (select id from measure where code = ?)
				""").params(this.id, code).update();
	}

	private void move(String code, String state) {
		this.jdbc.sql("""
				update assignment set state = ?, version = version + 1
				 where round_id = ? and measure_id = (select id from measure where code = ?)
				""").params(state, this.id, code).update();
	}

	public String state(String code) {
		return this.jdbc.sql("""
				select a.state from assignment a join measure m on m.id = a.measure_id
				 where a.round_id = ? and m.code = ?
				""").params(this.id, code).query(String.class).single();
	}

	/** What is typed and stored, such as {@code 12 (YTD Jan 2022)}, by measure. */
	public List<String> entries() {
		return this.jdbc.sql("""
				select m.label || ': ' || coalesce(e.value_typed, e.status) || ' (' || e.period_typed || ')'
				  from entry e join assignment a on a.id = e.assignment_id join measure m on m.id = a.measure_id
				  left join series s on s.id = e.series_id left join breakdown_member b on b.id = s.member_id
				 where a.round_id = ? order by m.label, b.position, e.starts_on
				""").param(this.id).query(String.class).list();
	}

}
