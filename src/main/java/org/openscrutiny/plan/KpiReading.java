package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How KPIs are defined, as readers see it. A page takes a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class KpiReading {

	/** The KPIs that readers may see, which a statement can narrow. */
	static final String KPIS = """
			select k.id, k.slug, k.title, k.intent, k.lifecycle, k.monitored_by, k.awaiting, k.superseded_by, k.frequency,
			       k.lead, k.owner, k.data_source, k.method, k.note, s.slug as section_slug, s.title as section,
			       o.title as objective, m.slug as milestone_slug, m.title as milestone, k.plan_id
			  from kpi k
			  join plan p on p.id = k.plan_id
			  join plan_section s on s.id = k.section_id
			  left join plan_objective o on o.id = k.objective_id
			  left join milestone m on m.id = k.milestone_id
			 where k.first_version <= %s
			"""
		.formatted(PublishedPlans.NEWEST);

	private final PublishedPlans plans;

	private final DefinitionChanges changes;

	private final JdbcClient jdbc;

	KpiReading(PublishedPlans plans, DefinitionChanges changes, JdbcClient jdbc) {
		this.plans = plans;
		this.changes = changes;
		this.jdbc = jdbc;
	}

	/**
	 * How a KPI is defined.
	 * @throws NotFound if readers know of none by that address
	 */
	public KpiPage kpi(String slug) {
		List<PublishedPlans.Found> plans = this.plans.all();
		return this.jdbc.sql(KPIS + " and k.slug = :slug")
			.param("slug", slug)
			.param("now", this.plans.now())
			.query((row, number) -> kpi(row, plans))
			.optional()
			.orElseThrow(() -> new NotFound("KPI " + slug));
	}

	private KpiPage kpi(ResultSet row, List<PublishedPlans.Found> plans) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		UUID successor = row.getObject("superseded_by", UUID.class);
		UUID of = row.getObject("plan_id", UUID.class);
		PlanSummary plan = plans.stream()
			.map(PublishedPlans.Found::summary)
			.filter((candidate) -> candidate.id().value().equals(of))
			.findFirst()
			.orElseThrow(() -> new NotFound("plan " + of));
		String milestone = row.getString("milestone_slug");
		List<Neighbour> neighbours = neighbours(id, successor);
		return new KpiPage(plan, row.getString("section"), row.getString("section_slug"), row.getString("objective"),
				(milestone != null) ? new MilestonePage.KpiLink(milestone, row.getString("milestone")) : null,
				row.getString("title"), row.getString("slug"), Kpi.Intent.valueOf(row.getString("intent")),
				PlanColumns.reporting(row), PlanColumns.detail(row),
				neighbours.stream().filter(Neighbour::successor).map(Neighbour::link).findFirst().orElse(null),
				neighbours.stream().filter((each) -> !each.successor()).map(Neighbour::link).toList(),
				PlanColumns.frequency(row), row.getString("lead"), row.getString("owner"), row.getString("data_source"),
				row.getString("method"), row.getString("note"), measures(id), this.changes.ofKpi(id));
	}

	private List<Neighbour> neighbours(UUID id, @Nullable UUID successor) {
		return this.jdbc.sql(KPIS + " and (k.superseded_by = :id or k.id = :successor) order by k.title")
			.param("id", id)
			.param("successor", successor, Types.OTHER)
			.param("now", this.plans.now())
			.query((row, number) -> new Neighbour(
					new MilestonePage.KpiLink(row.getString("slug"), row.getString("title")),
					row.getObject("id", UUID.class).equals(successor)))
			.list();
	}

	private List<KpiPage.MeasureLine> measures(UUID kpi) {
		Map<UUID, List<KpiPage.TargetLine>> targets = ofKpi("""
				select t.*, m.value_kind, m.unit from kpi_target t
				  join kpi_measure l on l.id = t.kpi_measure_id join measure m on m.id = l.measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and t.first_version <= %s
				 order by t.position
				""", kpi,
				(row) -> new KpiPage.TargetLine(PlanColumns.terms(row).inWords(PlanColumns.unit(row)),
						KpiTarget.Origin.valueOf(row.getString("origin")), row.getObject("due_on", LocalDate.class),
						row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
						row.getString("end_reason"), row.getString("label")));
		Map<UUID, List<Band>> bands = ofKpi("""
				select b.* from kpi_band b join kpi_measure l on l.id = b.kpi_measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and l.first_version <= %s
				 order by b.position
				""", kpi, KpiReading::band);
		Map<UUID, List<String>> comparators = ofKpi("""
				select c.*, e.name as entity from kpi_comparator c join kpi_measure l on l.id = c.kpi_measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				  left join measured_entity e on e.id = c.entity_id
				 where k.id = :kpi and c.first_version <= %s
				 order by c.position
				""", kpi, KpiReading::comparator);
		Map<UUID, List<Member>> members = ofKpi("""
				select l.id as kpi_measure_id, b.label, b.named from breakdown_member b
				  join kpi_measure l on l.measure_id = b.measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and l.first_version <= %s
				 order by b.position
				""", kpi, (row) -> new Member(row.getString("label"), row.getBoolean("named")));
		Map<UUID, List<MilestonePage.KpiLink>> alsoIn = ofKpi("""
				select own.id as kpi_measure_id, k.slug, k.title from kpi_measure own
				  join kpi_measure l on l.measure_id = own.measure_id and l.kpi_id <> own.kpi_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where own.kpi_id = :kpi and l.first_version <= %s
				 order by k.title
				""", kpi, (row) -> new MilestonePage.KpiLink(row.getString("slug"), row.getString("title")));
		return this.jdbc.sql("""
				select l.id, l.label as own_label, l.role, l.in_development, l.band_basis, l.band_whole, m.*
				  from kpi_measure l join measure m on m.id = l.measure_id
				  join kpi k on k.id = l.kpi_id join plan p on p.id = k.plan_id
				 where k.id = :kpi and l.first_version <= %s
				 order by l.position
				""".formatted(PublishedPlans.NEWEST))
			.param("kpi", kpi)
			.param("now", this.plans.now())
			.query((row, number) -> {
				UUID id = row.getObject(1, UUID.class);
				List<Member> groups = members.getOrDefault(id, List.of());
				String own = row.getString("own_label");
				return new KpiPage.MeasureLine(row.getString("code"), (own != null) ? own : row.getString("label"),
						KpiMeasure.Role.valueOf(row.getString("role")), row.getBoolean("in_development"),
						definition(row, groups),
						groups.stream().filter((group) -> !group.named()).map(Member::label).toList(),
						targets.getOrDefault(id, List.of()),
						new BandScheme(bands.getOrDefault(id, List.of()), row.getBoolean("band_whole")),
						row.getString("band_basis"), comparators.getOrDefault(id, List.of()),
						alsoIn.getOrDefault(id, List.of()));
			})
			.list();
	}

	private static Measure.Definition definition(ResultSet row, List<Member> groups) throws SQLException {
		return new Measure.Definition(row.getString("label"), Measure.ValueKind.valueOf(row.getString("value_kind")),
				row.getString("unit"), row.getBigDecimal("rate_base"),
				Measure.Statistic.valueOf(row.getString("statistic")),
				Measure.FlowOrStock.valueOf(row.getString("flow_or_stock")), row.getInt("decimals"),
				Measure.Direction.valueOf(row.getString("direction")), row.getString("numerator_label"),
				row.getString("denominator_label"), row.getBigDecimal("hard_min"), row.getBigDecimal("hard_max"),
				row.getBigDecimal("warn_change"), row.getString("note"), groups.stream().map(Member::label).toList());
	}

	private static Band band(ResultSet row) throws SQLException {
		BigDecimal low = row.getBigDecimal("low");
		return new Band(row.getString("label"), low, row.getBoolean("low_included"), row.getBigDecimal("high"),
				row.getBoolean("high_included"));
	}

	private static String comparator(ResultSet row) throws SQLException {
		KpiComparator.Kind kind = KpiComparator.Kind.valueOf(row.getString("kind"));
		String entity = row.getString("entity");
		String base = row.getString("base");
		return Stream.of((entity != null) ? entity : kind.getLabel(), (base != null) ? base : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private <V> Map<UUID, List<V>> ofKpi(String sql, UUID kpi, Read<V> read) {
		List<Map.Entry<UUID, V>> rows = this.jdbc.sql(sql.formatted(PublishedPlans.NEWEST))
			.param("kpi", kpi)
			.param("now", this.plans.now())
			.query((row, number) -> Map.entry(row.getObject("kpi_measure_id", UUID.class), read.from(row)))
			.list();
		return rows.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private record Neighbour(MilestonePage.KpiLink link, boolean successor) {
	}

	private record Member(String label, boolean named) {
	}

	@FunctionalInterface
	private interface Read<V> {

		V from(ResultSet row) throws SQLException;

	}

}
