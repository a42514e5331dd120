package org.openscrutiny.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers see of plans: what a published version has, as far as it is visible now.
 * Each page takes a fixed number of statements.
 */
@Service
@Transactional(readOnly = true)
public class PlanReading {

	private final PublishedPlans plans;

	private final MilestoneReading milestones;

	private final DefinitionChanges changes;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ObjectProvider<PlanFigures> figures;

	PlanReading(PublishedPlans plans, MilestoneReading milestones, DefinitionChanges changes, JdbcClient jdbc,
			Clock clock, ObjectProvider<PlanFigures> figures) {
		this.plans = plans;
		this.milestones = milestones;
		this.changes = changes;
		this.jdbc = jdbc;
		this.clock = clock;
		this.figures = figures;
	}

	/** The plan in force today, or the last one; empty if none is published. */
	public Optional<PlanPage> current() {
		List<PublishedPlans.Found> plans = this.plans.all();
		return plans.isEmpty() ? Optional.empty() : Optional.of(page(plans, plans.get(0)));
	}

	/**
	 * A plan.
	 * @throws NotFound if readers know of none by that address
	 */
	public PlanPage plan(String slug) {
		List<PublishedPlans.Found> plans = this.plans.all();
		return page(plans, PublishedPlans.find(plans, slug));
	}

	private PlanPage page(List<PublishedPlans.Found> plans, PublishedPlans.Found plan) {
		Map<String, List<PlanPage.KpiLine>> kpis = kpis(plan);
		Map<String, List<PlanPage.MilestoneLine>> milestones = this.milestones.ofPlan(plan.summary());
		List<PlanPage.Section> sections = sections(plan).stream()
			.map((section) -> new PlanPage.Section(section.slug(), section.title(),
					kpis.getOrDefault(section.slug(), List.of()), milestones.getOrDefault(section.slug(), List.of())))
			.toList();
		return new PlanPage(plan.summary(), plan.source(), plan.note(), versions(plan), sections,
				this.changes.ofPlan(plan.summary().id()),
				plans.stream().filter((other) -> other != plan).map(PublishedPlans.Found::summary).toList());
	}

	private List<PlanPage.Section> sections(PublishedPlans.Found plan) {
		return ofPlan("select s.slug, s.title from plan_section s join plan p on p.id = s.plan_id where p.id = :plan"
				+ " and s.first_version <= " + PublishedPlans.NEWEST + " order by s.position", plan)
			.query((row, number) -> new PlanPage.Section(row.getString("slug"), row.getString("title"), List.of(),
					List.of()))
			.list();
	}

	private List<PlanPage.Version> versions(PublishedPlans.Found plan) {
		return ofPlan("""
				select number, published_at, note from plan_version
				 where plan_id = :plan and visible_from <= :now
				 order by number desc
				""", plan)
			.query((row, number) -> new PlanPage.Version(row.getInt("number"), instant(row, "published_at"),
					row.getString("note")))
			.list();
	}

	private Map<String, List<PlanPage.KpiLine>> kpis(PublishedPlans.Found plan) {
		Map<UUID, List<String>> targets = targets(plan);
		List<Map.Entry<String, PlanPage.KpiLine>> lines = ofPlan(
				KpiReading.KPIS + " and p.id = :plan order by s.position, k.position", plan)
			.query((row, number) -> Map.entry(row.getString("section_slug"), line(row, targets)))
			.list();
		PlanFigures known = this.figures.getIfAvailable();
		Map<KpiId, PlanFigures.Figure> newest = (known != null)
				? known.newest(lines.stream().map((line) -> line.getValue().id()).toList(), this.clock.instant())
				: Map.of();
		return lines.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors
				.mapping((line) -> with(line.getValue(), newest.get(line.getValue().id())), Collectors.toList())));
	}

	private static PlanPage.KpiLine with(PlanPage.KpiLine kpi, PlanFigures.@Nullable Figure figure) {
		return new PlanPage.KpiLine(kpi.id(), kpi.slug(), kpi.title(), kpi.objective(), kpi.intent(), kpi.reporting(),
				kpi.detail(), kpi.frequency(), kpi.lead(), kpi.owner(), kpi.dataSource(), kpi.targets(), figure);
	}

	private static PlanPage.KpiLine line(ResultSet row, Map<UUID, List<String>> targets) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new PlanPage.KpiLine(new KpiId(id), row.getString("slug"), row.getString("title"),
				row.getString("objective"), Kpi.Intent.valueOf(row.getString("intent")), PlanColumns.reporting(row),
				PlanColumns.detail(row), PlanColumns.frequency(row), row.getString("lead"), row.getString("owner"),
				row.getString("data_source"), targets.getOrDefault(id, List.of()), null);
	}

	private Map<UUID, List<String>> targets(PublishedPlans.Found plan) {
		return ofPlan(
				"""
						select k.id as kpi_id, count(*) over (partition by k.id, m.id) < count(*) over (partition by k.id) as several,
						       coalesce(l.label, m.label) as measure, m.value_kind, m.unit, m.statistic, t.*
						  from kpi_target t
						  join kpi_measure l on l.id = t.kpi_measure_id
						  join measure m on m.id = l.measure_id
						  join kpi k on k.id = l.kpi_id
						  join plan p on p.id = k.plan_id
						 where p.id = :plan and (t.valid_to is null or t.valid_to >= :today)
						   and t.first_version <= %s
						 order by l.position, t.position
						"""
					.formatted(PublishedPlans.NEWEST),
				plan)
			.param("today", this.plans.today())
			.query((row, number) -> Map.entry(row.getObject("kpi_id", UUID.class),
					(row.getBoolean("several") ? row.getString("measure") + ": " : "")
							+ PlanColumns.terms(row).inWords(PlanColumns.unit(row))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private JdbcClient.StatementSpec ofPlan(String sql, PublishedPlans.Found plan) {
		return this.jdbc.sql(sql).param("plan", plan.summary().id().value()).param("now", this.plans.now());
	}

	/** The addresses of the KPIs and milestones that readers may see. */
	List<String> paths(Instant at) {
		OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
		List<String> paths = new ArrayList<>(this.jdbc
			.sql("select k.slug from kpi k join plan p on p.id = k.plan_id where k.first_version <= "
					+ PublishedPlans.NEWEST)
			.param("now", now)
			.query((row, number) -> "/indicators/" + row.getString(1))
			.list());
		paths.addAll(this.jdbc
			.sql("select p.slug, m.slug from milestone m join plan p on p.id = m.plan_id where m.first_version <= "
					+ PublishedPlans.NEWEST)
			.param("now", now)
			.query((row, number) -> "/plan/" + row.getString(1) + "/milestones/" + row.getString(2))
			.list());
		paths.addAll(this.jdbc.sql(
				"select distinct p.slug from plan p join plan_version v on v.plan_id = p.id and v.visible_from <= :now")
			.param("now", now)
			.query((row, number) -> "/plan/" + row.getString(1))
			.list());
		return paths;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
