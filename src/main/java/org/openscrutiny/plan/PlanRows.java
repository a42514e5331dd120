package org.openscrutiny.plan;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows around the aggregates: who had a hand in a draft, the order of things, and what
 * was changed after publication.
 */
@Component
class PlanRows {

	private final JdbcClient jdbc;

	PlanRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Notes that somebody had a hand in the next version of a plan. */
	void touched(PlanId plan, By by) {
		this.jdbc.sql("insert into plan_author (plan_id, person_id) values (?, ?) on conflict do nothing")
			.param(plan.value())
			.param(person(by))
			.update();
	}

	/** Whether somebody had a hand in the next version of a plan. */
	boolean isAuthor(PlanId plan, By by) {
		return this.jdbc.sql("select exists (select from plan_author where plan_id = ? and person_id = ?)")
			.param(plan.value())
			.param(person(by))
			.query(Boolean.class)
			.single();
	}

	private static UUID person(By by) {
		return Objects.requireNonNull(by.who()).value();
	}

	/** The place after the last in a group. */
	int nextPlace(Ordered of, UUID group) {
		return this.jdbc.sql("select coalesce(max(position), 0) + 1 from %s where %s = ?".formatted(of.table, of.group))
			.param(group)
			.query(Integer.class)
			.single();
	}

	/**
	 * Changes places with the one before or after in the same group.
	 * @return whether there was one
	 */
	boolean move(Ordered of, UUID id, boolean up) {
		return this.jdbc.sql("""
				with me as (select id, position, %2$s as part_of from %1$s where id = :id),
				     other as (select o.id, o.position from %1$s o join me on o.%2$s = me.part_of
				                where o.position %3$s me.position order by o.position %4$s limit 1)
				update %1$s t set position = case when t.id = me.id then other.position else me.position end
				  from me, other where t.id in (me.id, other.id)
				""".formatted(of.table, of.group, up ? "<" : ">", up ? "desc" : "asc")).param("id", id).update() > 0;
	}

	/** Tells readers of a change to something published. */
	void changed(UUID subject, String field, @Nullable String before, @Nullable String after, String reason, By by) {
		if (Objects.equals(before, after)) {
			return;
		}
		this.jdbc
			.sql("""
						insert into definition_change (subject_id, happened_at, person_id, person_name, field, before, after, reason)
						values (:subject, :when, :who, :name, :field, :before, :after, :reason)
					""")
			.param("subject", subject)
			.param("when", by.when().atOffset(ZoneOffset.UTC))
			.param("who", person(by))
			.param("name", by.name())
			.param("field", field)
			.param("before", before)
			.param("after", after)
			.param("reason", reason)
			.update();
	}

	/** Things that have an order within a group. */
	enum Ordered {

		SECTION("plan_section", "plan_id"), OBJECTIVE("plan_objective", "section_id"), KPI("kpi", "section_id"),
		MILESTONE("milestone", "section_id");

		private final String table;

		private final String group;

		Ordered(String table, String group) {
			this.table = table;
			this.group = group;
		}

	}

}
