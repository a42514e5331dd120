package org.openscrutiny.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sections of published plans that records of other kinds serve.
 */
@Service
@Transactional(readOnly = true)
public class PlanPriorities {

	private static final String SECTIONS = """
			select s.id, s.title, s.slug, p.title as plan, p.slug as plan_slug,
			       dense_rank() over (order by %s) as place
			  from plan_section s
			  join plan p on p.id = s.plan_id
			 where s.first_version <= %s
			 order by place, s.position
			""".formatted(PublishedPlans.IN_FORCE_FIRST, PublishedPlans.NEWEST);

	private final JdbcClient jdbc;

	private final Clock clock;

	PlanPriorities(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of all plans that readers may see, those of the plan in force first. */
	public List<PlanPriority> all() {
		return this.jdbc.sql(SECTIONS)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new PlanPriority(row.getObject("id", UUID.class), row.getString("title"),
					row.getString("plan"), "/plan/" + row.getString("plan_slug") + "#" + row.getString("slug"),
					row.getInt("place") == 1))
			.list();
	}

	/** Those of the plan in force today, or of the last one, in their order. */
	public List<PlanPriority> inForce() {
		return all().stream().filter(PlanPriority::inForce).toList();
	}

}
