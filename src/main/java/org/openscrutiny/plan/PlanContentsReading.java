package org.openscrutiny.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is published of a plan, in a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class PlanContentsReading {

	private final JdbcClient jdbc;

	PlanContentsReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param plan the plan
	 * @param day targets that ended before it are left out
	 * @throws NotFound if there is no such plan
	 */
	public PlanContents of(PlanId plan, LocalDate day) {
		Map<UUID, List<PlanContents.Target>> targets = grouped("""
				select t.*, l.id as owner, m.value_kind, m.unit from kpi_target t
				  join kpi_measure l on l.id = t.kpi_measure_id
				  join measure m on m.id = l.measure_id
				  join kpi k on k.id = l.kpi_id
				 where k.plan_id = :plan and t.first_version is not null
				   and (t.valid_to is null or t.valid_to >= :day)
				 order by t.position
				""", plan, day, PlanContentsReading::target);
		Map<UUID, List<PlanContents.Comparator>> comparators = grouped("""
				select c.*, l.id as owner from kpi_comparator c
				  join kpi_measure l on l.id = c.kpi_measure_id
				  join kpi k on k.id = l.kpi_id
				 where k.plan_id = :plan and c.first_version is not null and cast(:day as date) is not null
				 order by c.position
				""", plan, day, PlanContentsReading::comparator);
		Map<UUID, List<PlanContents.Used>> measures = grouped("""
				select l.id, l.kpi_id as owner, l.measure_id, l.label, l.role, l.in_development from kpi_measure l
				  join kpi k on k.id = l.kpi_id
				 where k.plan_id = :plan and l.first_version is not null and cast(:day as date) is not null
				 order by l.position
				""", plan, day, (row) -> used(row, targets, comparators));
		return contents(plan, measures);
	}

	private PlanContents contents(PlanId plan, Map<UUID, List<PlanContents.Used>> measures) {
		Map<UUID, PlanContents.Section> sections = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		this.jdbc.sql("""
				select p.slug as plan_slug, p.title as plan_title, s.id as section_id, s.slug as section_slug,
				       s.title as section, o.title as objective, k.id, k.slug, k.title, k.intent, k.lifecycle,
				       k.monitored_by, k.awaiting, k.superseded_by
				  from plan p
				  join plan_section s on s.plan_id = p.id and s.first_version is not null
				  left join kpi k on k.section_id = s.id and k.first_version is not null
				  left join plan_objective o on o.id = k.objective_id
				 where p.id = ?
				 order by s.position, k.position
				""").param(plan.value()).query((row) -> {
			names.add(row.getString("plan_slug"));
			names.add(row.getString("plan_title"));
			UUID id = row.getObject("section_id", UUID.class);
			PlanContents.Section section = sections.get(id);
			if (section == null) {
				section = new PlanContents.Section(id, row.getString("section_slug"), row.getString("section"),
						new ArrayList<>());
				sections.put(id, section);
			}
			if (row.getString("slug") != null) {
				section.kpis().add(indicator(row, measures));
			}
		});
		if (names.isEmpty()) {
			throw new NotFound("plan " + plan);
		}
		return new PlanContents(plan, names.get(0), names.get(1), List.copyOf(sections.values()));
	}

	private static PlanContents.Indicator indicator(ResultSet row, Map<UUID, List<PlanContents.Used>> measures)
			throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String elsewhere = row.getString("monitored_by");
		String awaiting = row.getString("awaiting");
		return new PlanContents.Indicator(new KpiId(id), row.getString("slug"), row.getString("title"),
				row.getString("objective"), Kpi.Intent.valueOf(row.getString("intent")),
				Reporting.of(Kpi.Lifecycle.valueOf(row.getString("lifecycle")), awaiting,
						row.getObject("superseded_by") != null),
				(elsewhere != null) ? elsewhere : awaiting, measures.getOrDefault(id, List.of()));
	}

	private static PlanContents.Used used(ResultSet row, Map<UUID, List<PlanContents.Target>> targets,
			Map<UUID, List<PlanContents.Comparator>> comparators) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new PlanContents.Used(new MeasureId(row.getObject("measure_id", UUID.class)), row.getString("label"),
				KpiMeasure.Role.valueOf(row.getString("role")), row.getBoolean("in_development"),
				targets.getOrDefault(id, List.of()), comparators.getOrDefault(id, List.of()));
	}

	private static PlanContents.Target target(ResultSet row) throws SQLException {
		KpiTarget.Terms terms = PlanColumns.terms(row);
		return new PlanContents.Target(terms.inWords(PlanColumns.unit(row)), terms.op(), terms.v1(), terms.v2(),
				terms.base(), terms.origin(), terms.dueOn());
	}

	private static PlanContents.Comparator comparator(ResultSet row) throws SQLException {
		UUID entity = row.getObject("entity_id", UUID.class);
		return new PlanContents.Comparator(KpiComparator.Kind.valueOf(row.getString("kind")), row.getString("base"),
				row.getObject("base_starts_on", LocalDate.class), row.getObject("base_ends_on", LocalDate.class),
				(entity != null) ? new EntityId(entity) : null);
	}

	private <V> Map<UUID, List<V>> grouped(String sql, PlanId plan, LocalDate day, Read<V> read) {
		List<Map.Entry<UUID, V>> rows = this.jdbc.sql(sql)
			.param("plan", plan.value())
			.param("day", day)
			.query((row, number) -> Map.entry(row.getObject("owner", UUID.class), read.from(row)))
			.list();
		return rows.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	@FunctionalInterface
	private interface Read<V> {

		V from(ResultSet row) throws SQLException;

	}

}
