package org.openscrutiny.plan;

import java.util.List;

import org.openscrutiny.search.index.RecordKind;
import org.openscrutiny.search.index.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Plans as far as a published version has them: their sections, milestones and KPIs.
 */
@Component
class SearchablePlan implements SearchSource {

	private static final String PLANS = """
			select '/plan/' || p.slug, p.title, p.period, p.starts_on, array[lower(p.period)], p.note, null
			  from plan p
			 where exists (select from plan_version v where v.plan_id = p.id and v.visible_from <= :now)
			""";

	private static final String SECTIONS = """
			select '/plan/' || p.slug || '#' || s.slug, s.title, p.title, p.starts_on, cast(array[] as text[]),
			       objectives.words, null
			  from plan_section s
			  join plan p on p.id = s.plan_id
			  left join lateral (select string_agg(o.title, '; ' order by o.position) as words from plan_objective o
			                      where o.section_id = s.id and o.first_version <= %1$s) objectives on true
			 where s.first_version <= %1$s
			""".formatted(PublishedPlans.NEWEST);

	private static final String MILESTONES = """
			select '/plan/' || p.slug || '/milestones/' || m.slug, m.title, 'Milestone of the ' || p.title, p.starts_on,
			       cast(array[] as text[]), concat_ws(E'\\n', updates.words, m.note, leads.words), null
			  from milestone m
			  join plan p on p.id = m.plan_id
			  left join lateral (select string_agg(u.narrative, E'\\n' order by u.reported_to desc) as words
			                       from milestone_update u
			                      where u.milestone_id = m.id and u.visible_from <= :now) updates on true
			  left join lateral (select string_agg(l.name, ', ' order by l.position) as words
			                       from milestone_lead l where l.milestone_id = m.id) leads on true
			 where m.first_version <= %s
			""".formatted(PublishedPlans.NEWEST);

	private static final String INDICATORS = """
			select '/indicators/' || k.slug, k.title, p.title, p.starts_on, array[k.slug],
			       concat_ws('. ', measures.words, o.title, s.title, k.method, k.data_source, k.note, k.lead, k.owner), null
			  from kpi k
			  join plan p on p.id = k.plan_id
			  join plan_section s on s.id = k.section_id
			  left join plan_objective o on o.id = k.objective_id
			  left join lateral (
			       select string_agg(coalesce(l.label, m.label), '; ' order by l.position) as words
			         from kpi_measure l join measure m on m.id = l.measure_id
			        where l.kpi_id = k.id and l.first_version <= %1$s) measures on true
			 where k.first_version <= %1$s
			"""
		.formatted(PublishedPlans.NEWEST);

	@Override
	public List<Records> records() {
		return List.of(new Records(RecordKind.PLAN, PLANS), new Records(RecordKind.PLAN, SECTIONS),
				new Records(RecordKind.PLAN, MILESTONES), new Records(RecordKind.INDICATORS, INDICATORS));
	}

}
