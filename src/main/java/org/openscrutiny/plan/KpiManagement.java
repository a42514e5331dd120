package org.openscrutiny.plan;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The KPIs of plans: drafted, and once they are published only corrected, moved to
 * another status or superseded, with a reason that readers see.
 */
@Service
@Transactional
public class KpiManagement {

	private final Kpis kpis;

	private final Plans plans;

	private final Milestones milestones;

	private final PlanRows rows;

	private final KpiStoring storing;

	private final AuditTrail audit;

	KpiManagement(Kpis kpis, Plans plans, Milestones milestones, PlanRows rows, KpiStoring storing, AuditTrail audit) {
		this.kpis = kpis;
		this.plans = plans;
		this.milestones = milestones;
		this.rows = rows;
		this.storing = storing;
		this.audit = audit;
	}

	/**
	 * Adds a KPI at the end of its section.
	 * @return its address
	 * @throws NotFound if there is no such plan
	 * @throws RuleBroken if a rule of the KPI is broken
	 */
	public String draft(String planSlug, Kpi.Content content, Kpi.Status status, By by) {
		Plan plan = this.plans.bySlug(planSlug);
		requireOfPlan(plan, content);
		Kpi kpi = new Kpi(plan.getId(), Slug.of("title", content.title(), this.kpis::existsBySlug),
				this.rows.nextPlace(PlanRows.Ordered.KPI, content.section()), content, status);
		Storing.orStale(() -> this.kpis.saveAndFlush(kpi));
		this.rows.touched(plan.getId(), by);
		this.audit.record(by, "Drafted", kpi.subject(), changes(Map.of(), words(kpi, plan)));
		return kpi.getSlug();
	}

	private void requireOfPlan(Plan plan, Kpi.Content content) {
		PlanSection section = plan.getSections()
			.stream()
			.filter((candidate) -> candidate.getId().equals(content.section()))
			.findFirst()
			.orElseThrow(() -> new RuleBroken("place", "Choose a section of the list"));
		if (content.objective() != null
				&& section.getObjectives().stream().noneMatch((each) -> each.getId().equals(content.objective()))) {
			throw new RuleBroken("place", "Choose a section or an objective of the list");
		}
		if (content.milestone() != null && this.milestones.findById(content.milestone())
			.filter((milestone) -> milestone.getPlan().equals(plan.getId()))
			.isEmpty()) {
			throw new RuleBroken("milestone", "Choose a milestone of the list");
		}
	}

	/**
	 * Changes a KPI that is not published.
	 * @throws NotFound if there is no such KPI
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is published, or a rule of the KPI is broken
	 */
	public void edit(String slug, int version, Kpi.Content content, Kpi.Status status, By by) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		Plan plan = plan(kpi);
		requireOfPlan(plan, content);
		Map<String, @Nullable String> before = words(kpi, plan);
		boolean moved = !content.section().equals(kpi.getContent().section());
		kpi.draft(content, status,
				moved ? this.rows.nextPlace(PlanRows.Ordered.KPI, content.section()) : kpi.getPosition());
		this.storing.store(kpi, by);
		this.audit.record(by, "Changed a draft", kpi.subject(), changes(before, words(kpi, plan)));
	}

	/**
	 * Puts a published KPI right. Readers see what was changed, and why.
	 * @throws NotFound if there is no such KPI
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not published, or would change its section
	 */
	public void correct(String slug, int version, Kpi.Content content, String reason, By by) {
		Kpi kpi = published(slug, version);
		Plan plan = plan(kpi);
		requireOfPlan(plan, content);
		Map<String, @Nullable String> before = words(kpi, plan);
		kpi.correct(content);
		tell(kpi, plan, before, "Corrected", reason, by);
	}

	/**
	 * Takes a published KPI into development, says that it is reported or monitored
	 * elsewhere, retires it or lets another take its place. Readers see it, and why.
	 * @throws NotFound if there is no such KPI
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is not published, or the status contradicts itself
	 */
	public void move(String slug, int version, Kpi.Lifecycle lifecycle, @Nullable String monitoredBy,
			@Nullable String awaiting, @Nullable String successor, String reason, By by) {
		Kpi kpi = published(slug, version);
		Plan plan = plan(kpi);
		Kpi other = (successor != null) ? this.kpis.findBySlug(successor)
			.orElseThrow(() -> new RuleBroken("supersededBy", "There is no KPI “" + successor + "”")) : null;
		if (lifecycle == Kpi.Lifecycle.ACTIVE && kpi.getMeasures().isEmpty()) {
			throw new RuleBroken("lifecycle", "It has no measure yet. Give it one before it is reported");
		}
		Map<String, @Nullable String> before = words(kpi, plan);
		kpi.move(new Kpi.Status(lifecycle, monitoredBy, awaiting, (other != null) ? other.getId() : null));
		tell(kpi, plan, before, "Changed the status", reason, by);
	}

	private Kpi published(String slug, int version) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		if (!kpi.isPublished()) {
			throw new RuleBroken("This KPI is a draft. Change the draft");
		}
		return kpi;
	}

	private void tell(Kpi kpi, Plan plan, Map<String, @Nullable String> before, String act, String reason, By by) {
		this.storing.force(kpi);
		Map<String, @Nullable String> after = words(kpi, plan);
		after
			.forEach((field, now) -> this.rows.changed(kpi.getId().value(), field, before.get(field), now, reason, by));
		this.audit.record(by, act, kpi.subject(), changes(before, after), reason);
	}

	/**
	 * Throws a draft away.
	 * @throws NotFound if there is no such KPI
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it is published
	 */
	public void remove(String slug, int version, By by) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		if (kpi.isPublished()) {
			throw new RuleBroken("This KPI is published: it can be retired or superseded, never removed");
		}
		Storing.orStale(() -> {
			this.kpis.delete(kpi);
			this.kpis.flush();
		});
		this.rows.touched(kpi.getPlan(), by);
		this.audit.record(by, "Removed a draft", kpi.subject(), Changes.none());
	}

	private Plan plan(Kpi kpi) {
		return this.plans.findById(kpi.getPlan()).orElseThrow(() -> new NotFound("plan " + kpi.getPlan()));
	}

	private Map<String, @Nullable String> words(Kpi kpi, Plan plan) {
		Kpi.Content content = kpi.getContent();
		PlanSection section = plan.section(content.section());
		Map<String, @Nullable String> words = new LinkedHashMap<>();
		words.put("Title", content.title());
		words.put("Section", section.getTitle());
		words.put("Objective",
				(content.objective() != null) ? section.objective(content.objective()).getTitle() : null);
		words.put("Intent", content.intent().getLabel());
		words.put("Frequency", (content.frequency() != null) ? content.frequency().getLabel() : null);
		words.put("Lead", content.lead());
		words.put("Figures from", content.owner());
		words.put("Source", content.dataSource());
		words.put("Method", content.method());
		words.put("Note", content.note());
		words.put("Status", kpi.getStatus().inWords());
		words.put("Monitored by", kpi.getStatus().monitoredBy());
		words.put("Waiting for", kpi.getStatus().awaiting());
		return words;
	}

	private static Changes changes(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
		Changes changes = Changes.none();
		after.forEach((field, now) -> changes.field(field, before.get(field), now));
		return changes;
	}

}
