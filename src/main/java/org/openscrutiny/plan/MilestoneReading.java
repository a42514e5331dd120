package org.openscrutiny.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Milestones and what was told of them, as readers see it.
 */
@Service
@Transactional(readOnly = true)
public class MilestoneReading {

	/** How long after the end of a period its update is waited for, a rule of ours. */
	static final int DAYS_OF_GRACE = 28;

	private static final String MILESTONES = """
			select m.id, m.slug, m.title, m.frequency, m.due_on, m.note, s.slug as section_slug, s.title as section,
			       array(select l.name from milestone_lead l where l.milestone_id = m.id order by l.position) as leads,
			       u.reported_to, u.standing
			  from milestone m
			  join plan p on p.id = m.plan_id
			  join plan_section s on s.id = m.section_id
			  left join lateral (select u.reported_to, u.standing from milestone_update u
			                      where u.milestone_id = m.id and u.visible_from <= :now
			                      order by u.reported_to desc, u.visible_from desc limit 1) u on true
			 where p.id = :plan and m.first_version <= %s
			""".formatted(PublishedPlans.NEWEST);

	private final PublishedPlans plans;

	private final DefinitionChanges changes;

	private final JdbcClient jdbc;

	MilestoneReading(PublishedPlans plans, DefinitionChanges changes, JdbcClient jdbc) {
		this.plans = plans;
		this.changes = changes;
		this.jdbc = jdbc;
	}

	/**
	 * A milestone with its updates.
	 * @throws NotFound if readers know of none by that address
	 */
	public MilestonePage milestone(String plan, String slug) {
		PlanSummary of = PublishedPlans.find(this.plans.all(), plan).summary();
		return find(MILESTONES + " and m.slug = :slug", of).param("slug", slug)
			.query((row, number) -> page(row, of))
			.optional()
			.orElseThrow(() -> new NotFound("milestone " + slug));
	}

	private MilestonePage page(ResultSet row, PlanSummary plan) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new MilestonePage(plan, row.getString("section"), line(row, plan), row.getString("note"), measuring(id),
				updates(id), this.changes.ofMilestone(id));
	}

	private List<MilestonePage.KpiLink> measuring(UUID milestone) {
		return this.jdbc.sql(KpiReading.KPIS + " and k.milestone_id = :milestone order by k.position")
			.param("milestone", milestone)
			.param("now", this.plans.now())
			.query((row, number) -> new MilestonePage.KpiLink(row.getString("slug"), row.getString("title")))
			.list();
	}

	private List<MilestonePage.Update> updates(UUID milestone) {
		return this.jdbc.sql("""
				select reported_to, standing, narrative, source, written_name from milestone_update
				 where milestone_id = :milestone and visible_from <= :now
				 order by reported_to desc, visible_from desc, id
				""")
			.param("milestone", milestone)
			.param("now", this.plans.now())
			.query((row, number) -> new MilestonePage.Update(row.getObject("reported_to", LocalDate.class),
					MilestoneUpdate.Standing.valueOf(row.getString("standing")), row.getString("narrative"),
					row.getString("source"), row.getString("written_name")))
			.list();
	}

	/** The milestones of a plan by the address of their section, in order. */
	Map<String, List<PlanPage.MilestoneLine>> ofPlan(PlanSummary plan) {
		return find(MILESTONES + " order by s.position, m.position", plan)
			.query((row, number) -> Map.entry(row.getString("section_slug"), line(row, plan)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private JdbcClient.StatementSpec find(String sql, PlanSummary plan) {
		return this.jdbc.sql(sql).param("plan", plan.id().value()).param("now", this.plans.now());
	}

	private PlanPage.MilestoneLine line(ResultSet row, PlanSummary plan) throws SQLException {
		Frequency frequency = PlanColumns.frequency(row);
		LocalDate reported = row.getObject("reported_to", LocalDate.class);
		String standing = row.getString("standing");
		return new PlanPage.MilestoneLine(row.getString("slug"), row.getString("title"),
				List.of((String[]) row.getArray("leads").getArray()), frequency,
				row.getObject("due_on", LocalDate.class), reported,
				(standing != null) ? MilestoneUpdate.Standing.valueOf(standing) : null,
				missing(plan, frequency, reported, this.plans.today()));
	}

	/**
	 * The last day of the newest time that no update tells of.
	 * @param plan the plan, whose first day the times are counted from
	 * @param frequency how often there is an update
	 * @param reported the last day that an update tells of
	 * @param today the day asked about
	 * @return the day; null if the update is there or not due yet, or times are not known
	 */
	static @Nullable LocalDate missing(PlanSummary plan, @Nullable Frequency frequency, @Nullable LocalDate reported,
			LocalDate today) {
		LocalDate start = plan.startsOn();
		if (start == null || frequency == null || !frequency.isRegular()) {
			return null;
		}
		LocalDate asked = today.minusDays(DAYS_OF_GRACE);
		if (plan.endsOn() != null && plan.endsOn().isBefore(asked)) {
			asked = plan.endsOn();
		}
		LocalDate ended = frequency.lastEnded(start, asked.plusDays(1));
		boolean nothingDue = ended.isBefore(start);
		return (nothingDue || (reported != null && !reported.isBefore(ended))) ? null : ended;
	}

}
