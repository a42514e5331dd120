package org.openscrutiny.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was changed in plans after they were published, the newest first, for readers.
 */
@Component
class DefinitionChanges {

	private static final String CHANGES = """
			select happened_at, field, before, after, reason from definition_change
			 where happened_at <= :now and subject_id in (%s)
			 order by id desc
			""";

	private static final String OF_PLAN = CHANGES.formatted("""
			select s.id from plan_section s where s.plan_id = :id
			union all
			select o.id from plan_objective o join plan_section s on s.id = o.section_id where s.plan_id = :id
			""");

	private static final String OF_MILESTONE = CHANGES.formatted(":id");

	private static final String OF_KPI = CHANGES.formatted("""
			select cast(:id as uuid)
			union all
			select measure_id from kpi_measure where kpi_id = :id and first_version is not null
			""");

	private final JdbcClient jdbc;

	private final Clock clock;

	DefinitionChanges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of the sections and objectives of a plan. */
	List<DefinitionChange> ofPlan(PlanId plan) {
		return read(OF_PLAN, plan.value());
	}

	List<DefinitionChange> ofMilestone(UUID milestone) {
		return read(OF_MILESTONE, milestone);
	}

	/** Those of a KPI and of the measures that it is published with. */
	List<DefinitionChange> ofKpi(UUID kpi) {
		return read(OF_KPI, kpi);
	}

	private List<DefinitionChange> read(String sql, UUID id) {
		return this.jdbc.sql(sql)
			.param("id", id)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new DefinitionChange(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
					row.getString("field"), row.getString("before"), row.getString("after"), row.getString("reason")))
			.list();
	}

}
