package org.openscrutiny.plan;

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
 * What modules above must know of measures. Each answer takes a fixed number of
 * statements, however many measures are asked for.
 */
@Service
@Transactional(readOnly = true)
public class MeasureCatalogue {

	private final Measures measures;

	private final JdbcClient jdbc;

	MeasureCatalogue(Measures measures, JdbcClient jdbc) {
		this.measures = measures;
		this.jdbc = jdbc;
	}

	/** Measures by their identifiers; unknown ones are left out. */
	public Map<MeasureId, Described> of(Collection<MeasureId> ids) {
		return ids.isEmpty() ? Map.of()
				: this.measures.findWithMembers(ids)
					.stream()
					.map(Described::of)
					.collect(Collectors.toMap(Described::id, Function.identity()));
	}

	/**
	 * A measure by its code.
	 * @throws NotFound if there is no such measure
	 */
	public Described of(String code) {
		return Described.of(this.measures.byCode(code));
	}

	/**
	 * The force whose plans these are.
	 * @throws NotFound if none is named
	 */
	public EntityId home() {
		return this.jdbc.sql("select id from measured_entity where home")
			.query((row, number) -> new EntityId(row.getObject("id", UUID.class)))
			.optional()
			.orElseThrow(() -> new NotFound("the force whose plan this is"));
	}

	/**
	 * The measures of a plan that are collected: of each KPI that is published and
	 * reported, those that are not in development. A measure that several KPIs use comes
	 * once, with the first of them in the order of the plan.
	 */
	public List<Collected> collected(PlanId plan) {
		return this.jdbc.sql("""
				select * from (
				  select distinct on (l.measure_id) l.measure_id, k.id as kpi_id, k.frequency, m.flow_or_stock,
				         s.position as section_place, k.position as kpi_place, l.position as place
				    from kpi k
				    join plan_section s on s.id = k.section_id
				    join kpi_measure l on l.kpi_id = k.id
				    join measure m on m.id = l.measure_id
				   where k.plan_id = ? and k.first_version is not null and k.lifecycle = 'ACTIVE'
				     and l.first_version is not null and not l.in_development
				   order by l.measure_id, s.position, k.position, l.position) first
				 order by section_place, kpi_place, place
				""")
			.param(plan.value())
			.query((row, number) -> new Collected(new MeasureId(row.getObject("measure_id", UUID.class)),
					new KpiId(row.getObject("kpi_id", UUID.class)),
					(row.getString("frequency") != null) ? Frequency.valueOf(row.getString("frequency")) : null,
					Measure.FlowOrStock.valueOf(row.getString("flow_or_stock"))))
			.list();
	}

	/**
	 * A measure, with its groups.
	 *
	 * @param id identifies it
	 * @param code what identifies it for people
	 * @param definition what is measured, and how
	 * @param members its groups
	 */
	public record Described(MeasureId id, String code, Measure.Definition definition, List<Member> members) {

		private static Described of(Measure measure) {
			return new Described(measure.getId(), measure.getCode(), measure.getDefinition(),
					measure.getMembers()
						.stream()
						.map((member) -> new Member(member.getId(), member.getLabel(), member.isNamed()))
						.toList());
		}

		/** What a group is called; null for the whole, or a group of another measure. */
		public @Nullable String nameOf(@Nullable UUID member) {
			return this.members.stream()
				.filter((each) -> each.id().equals(member))
				.map(Member::label)
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * A group of a measure.
	 *
	 * @param id identifies it
	 * @param label what it is called
	 * @param named whether the source names it, or only a place in a list stands for it
	 */
	public record Member(UUID id, String label, boolean named) {
	}

	/**
	 * A measure that is collected for a plan.
	 *
	 * @param measure what is measured
	 * @param kpi the first KPI of the plan that uses it
	 * @param frequency how often that KPI is reported; null if that is not stated
	 * @param flowOrStock whether it adds up over a time
	 */
	public record Collected(MeasureId measure, KpiId kpi, @Nullable Frequency frequency,
			Measure.FlowOrStock flowOrStock) {
	}

}
