package org.openscrutiny.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans as the commissioner's office works with them: drafts included.
 */
@Service
@Transactional(readOnly = true)
public class PlanDesk {

	private final Plans plans;

	private final Kpis kpis;

	private final Measures measures;

	private final MeasuredEntities measured;

	private final Milestones milestones;

	private final JdbcClient jdbc;

	PlanDesk(Plans plans, Kpis kpis, Measures measures, MeasuredEntities measured, Milestones milestones,
			JdbcClient jdbc) {
		this.plans = plans;
		this.kpis = kpis;
		this.measures = measures;
		this.measured = measured;
		this.milestones = milestones;
		this.jdbc = jdbc;
	}

	/** Reads a lazy collection while the database can still be asked. */
	private static void load(Collection<?> parts) {
		parts.forEach((part) -> {
		});
	}

	/** All plans, the newest first. */
	public List<PlanRow> plans() {
		return this.jdbc.sql("""
				select p.slug, p.title, (select max(v.number) from plan_version v where v.plan_id = p.id) as number,
				       exists (select from plan_author a where a.plan_id = p.id) as pending
				  from plan p
				 order by p.starts_on desc nulls first, p.slug desc
				""")
			.query((row, number) -> new PlanRow(row.getString("slug"), row.getString("title"),
					row.getObject("number", Integer.class), row.getBoolean("pending")))
			.list();
	}

	/**
	 * A plan with everything in it.
	 * @throws NotFound if there is no such plan
	 */
	public PlanSheet plan(String slug) {
		Plan plan = this.plans.bySlug(slug);
		plan.getSections().forEach((section) -> load(section.getObjectives()));
		UUID id = plan.getId().value();
		Map<UUID, List<Part>> kpis = parts(
				"""
						select k.id, k.slug as name, k.title, k.section_id, k.first_version, k.lifecycle, k.awaiting, k.superseded_by,
						       o.title as objective
						  from kpi k left join plan_objective o on o.id = k.objective_id
						 where k.plan_id = ? order by k.position
						""",
				id,
				(row) -> Reporting
					.of(Kpi.Lifecycle.valueOf(row.getString("lifecycle")), row.getString("awaiting"),
							row.getObject("superseded_by") != null)
					.getLabel());
		Map<UUID, List<Part>> milestones = parts(
				"""
						select m.id, m.id::text as name, m.title, m.section_id, m.first_version, null as objective,
						       (select count(*) from milestone_update u where u.milestone_id = m.id and u.visible_from is null) as drafts
						  from milestone m where m.plan_id = ? order by m.position
						""",
				id, (row) -> (row.getInt("drafts") > 0) ? "Update to publish" : "");
		PlanRow row = plans().stream().filter((each) -> each.slug().equals(slug)).findFirst().orElseThrow();
		return new PlanSheet(plan, row.number(), row.pending(), kpis, milestones);
	}

	private Map<UUID, List<Part>> parts(String sql, UUID plan, Words status) {
		List<Map.Entry<UUID, Part>> parts = this.jdbc.sql(sql)
			.param(plan)
			.query((row, number) -> Map.entry(row.getObject("section_id", UUID.class),
					new Part(row.getObject("id", UUID.class), row.getString("name"), row.getString("title"),
							row.getString("objective"), status.of(row), row.getObject("first_version") != null)))
			.list();
		return parts.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/**
	 * A KPI with everything that it uses.
	 * @throws NotFound if there is no such KPI
	 */
	public KpiSheet kpi(String slug) {
		Kpi kpi = this.kpis.bySlug(slug);
		Plan plan = this.plans.findById(kpi.getPlan()).orElseThrow(() -> new NotFound("plan " + kpi.getPlan()));
		plan.getSections().forEach((section) -> load(section.getObjectives()));
		kpi.getMeasures().forEach((measure) -> {
			load(measure.getTargets());
			measure.getBands();
			load(measure.getComparators());
		});
		Map<UUID, MeasureRow> names = measures().stream()
			.collect(Collectors.toMap((row) -> row.id().value(), Function.identity()));
		Map<UUID, String> entities = entities().stream()
			.collect(Collectors.toMap((row) -> row.getId().value(), (row) -> row.getDetails().name()));
		return new KpiSheet(kpi, plan, names, entities);
	}

	/** All measures, by what people call them. */
	public List<MeasureRow> measures() {
		return this.jdbc.sql("""
				select m.id, m.code, m.label, m.value_kind, m.unit,
				       (select count(*) from kpi_measure l where l.measure_id = m.id) as uses
				  from measure m order by m.label
				""")
			.query((row, number) -> new MeasureRow(new MeasureId(row.getObject("id", UUID.class)),
					row.getString("code"), row.getString("label"),
					Measure.ValueKind.valueOf(row.getString("value_kind")), row.getString("unit"), row.getInt("uses")))
			.list();
	}

	/**
	 * A measure.
	 * @throws NotFound if there is no such measure
	 */
	public Measure measure(String code) {
		Measure measure = this.measures.byCode(code);
		measure.getDefinition();
		return measure;
	}

	/** Whether a published plan has a measure. */
	public boolean isPublished(MeasureId measure) {
		return this.jdbc
			.sql("select exists (select from kpi_measure where measure_id = ? and first_version is not null)")
			.param(measure.value())
			.query(Boolean.class)
			.single();
	}

	/** All that measures are taken of, by kind and name. */
	public List<MeasuredEntity> entities() {
		return this.measured.findAllByOrderByKindAscNameAsc();
	}

	/**
	 * Something that measures are taken of.
	 * @throws NotFound if there is none
	 */
	public MeasuredEntity entity(EntityId id) {
		return this.measured.byId(id);
	}

	/**
	 * A milestone with its updates, and its plan.
	 * @throws NotFound if there is no such milestone
	 */
	public MilestoneSheet milestone(MilestoneId id) {
		Milestone milestone = this.milestones.byId(id);
		load(milestone.getUpdates());
		milestone.getContent();
		Plan plan = this.plans.findById(milestone.getPlan()).orElseThrow(() -> new NotFound("plan"));
		load(plan.getSections());
		return new MilestoneSheet(milestone, plan);
	}

	/**
	 * A plan in the list.
	 *
	 * @param slug the last part of its address
	 * @param title the title
	 * @param number its newest version; null if it was never published
	 * @param pending whether something of it waits to be published
	 */
	public record PlanRow(String slug, String title, @Nullable Integer number, boolean pending) {
	}

	/**
	 * A plan with everything in it.
	 *
	 * @param plan the plan
	 * @param number its newest version; null if it was never published
	 * @param pending whether something of it waits to be published
	 * @param kpis its KPIs, by section
	 * @param milestones its milestones, by section
	 */
	public record PlanSheet(Plan plan, @Nullable Integer number, boolean pending, Map<UUID, List<Part>> kpis,
			Map<UUID, List<Part>> milestones) {

		public List<Part> kpisOf(PlanSection section) {
			return this.kpis.getOrDefault(section.getId(), List.of());
		}

		public List<Part> milestonesOf(PlanSection section) {
			return this.milestones.getOrDefault(section.getId(), List.of());
		}

	}

	/**
	 * A KPI or a milestone in its section.
	 *
	 * @param id identifies it
	 * @param name the last part of its address
	 * @param title the title
	 * @param objective the objective it belongs to
	 * @param status how it stands, in words
	 * @param published whether readers know it
	 */
	public record Part(UUID id, String name, String title, @Nullable String objective, String status,
			boolean published) {
	}

	/**
	 * A KPI with everything that it uses.
	 *
	 * @param kpi the KPI
	 * @param plan its plan
	 * @param measures all measures, by identifier
	 * @param entities the names of all entities, by identifier
	 */
	public record KpiSheet(Kpi kpi, Plan plan, Map<UUID, MeasureRow> measures, Map<UUID, String> entities) {

		public MeasureRow measure(KpiMeasure of) {
			MeasureRow row = this.measures.get(of.getMeasure().value());
			if (row == null) {
				throw new NotFound("measure " + of.getMeasure());
			}
			return row;
		}

		/** What a measure is called within the KPI. */
		public String label(KpiMeasure of) {
			String own = of.getLabel();
			return (own != null) ? own : measure(of).label();
		}

		/** A target in words. */
		public String words(KpiMeasure of, KpiTarget target) {
			MeasureRow row = measure(of);
			String unit = row.unit();
			return target.getTerms()
				.inWords((row.valueKind() == Measure.ValueKind.PERCENTAGE) ? "per cent" : (unit != null) ? unit : "");
		}

		/** What a comparator compares with. */
		public String words(KpiComparator comparator) {
			KpiComparator.Terms terms = comparator.getTerms();
			String what = (terms.entity() != null) ? this.entities.getOrDefault(terms.entity().value(), "")
					: terms.kind().getLabel();
			return (terms.base() != null) ? what + ", " + terms.base() : what;
		}

	}

	/**
	 * A measure in the list.
	 *
	 * @param id identifies it
	 * @param code what identifies it for people
	 * @param label what people call it
	 * @param valueKind the kind of value
	 * @param unit the unit
	 * @param uses how many KPIs use it
	 */
	public record MeasureRow(MeasureId id, String code, String label, Measure.ValueKind valueKind,
			@Nullable String unit, int uses) {
	}

	/**
	 * A milestone and its plan.
	 */
	public record MilestoneSheet(Milestone milestone, Plan plan) {
	}

	@FunctionalInterface
	private interface Words {

		String of(ResultSet row) throws SQLException;

	}

}
