package org.openscrutiny.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The plans that readers know of now, and from which of their versions on a thing is
 * there to be read.
 */
@Component
class PublishedPlans {

	/** The order of plans, in which the one in force today comes first. */
	static final String IN_FORCE_FIRST = "(p.ends_on is null or p.ends_on >= :today) desc, p.starts_on desc nulls first, p.slug desc";

	private static final String PLANS = """
			select p.id, p.slug, p.title, p.period, p.starts_on, p.ends_on, p.source, p.note
			  from plan p
			 where exists (select from plan_version v where v.plan_id = p.id and v.visible_from <= :now)
			 order by\s""" + IN_FORCE_FIRST;

	/** The highest number that readers may see, for a plan in scope. */
	static final String NEWEST = "(select max(v.number) from plan_version v where v.plan_id = p.id and v.visible_from <= :now)";

	private final JdbcClient jdbc;

	private final Clock clock;

	PublishedPlans(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All of them, the one in force today first. */
	List<Found> all() {
		return this.jdbc.sql(PLANS).param("now", now()).param("today", today()).query(PublishedPlans::found).list();
	}

	/**
	 * One of them.
	 * @throws NotFound if readers know of none by that address
	 */
	static Found find(List<Found> plans, String slug) {
		return plans.stream()
			.filter((plan) -> plan.summary().slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> new NotFound("plan " + slug));
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(new PlanSummary(new PlanId(row.getObject("id", UUID.class)), row.getString("slug"),
				row.getString("title"), row.getString("period"), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class)), row.getString("source"), row.getString("note"));
	}

	/** The business time, as statements take it. */
	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * A plan, and what its page says besides.
	 */
	record Found(PlanSummary summary, @Nullable String source, @Nullable String note) {
	}

}
