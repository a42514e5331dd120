package org.openscrutiny.scorecards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.openscrutiny.plan.KpiId;
import org.openscrutiny.plan.PlanFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest released figures, for the plan's page.
 */
@Component
class NewestFigures implements PlanFigures {

	private static final List<UUID> NONE = List.of(new UUID(0, 0));

	private final JdbcClient jdbc;

	NewestFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<KpiId, Figure> newest(Collection<KpiId> kpis, Instant now) {
		return this.jdbc.sql("""
				select distinct on (l.kpi_id) l.kpi_id, l.value, l.period
				  from scorecard_line l join standing_scorecard c on c.id = l.copy_id
				 where l.kpi_id in (:kpis) and l.value is not null and c.release_at <= :now
				 order by l.kpi_id, c.cut_off desc, c.number desc
				""")
			.param("kpis", kpis.isEmpty() ? NONE : kpis.stream().map(KpiId::value).toList())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> Map.entry(new KpiId(row.getObject("kpi_id", UUID.class)),
					new Figure(row.getString("value"), row.getString("period"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
