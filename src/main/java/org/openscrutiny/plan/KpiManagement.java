package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
 * The KPIs of plans, with the measures, targets, bands and comparators that they use.
 * What is added to a published KPI is a draft until the next version of its plan.
 */
@Service
@Transactional
public class KpiManagement {

	private final Kpis kpis;

	private final Plans plans;

	private final Milestones milestones;

	private final Measures measures;

	private final MeasuredEntities measured;

	private final PlanRows rows;

	private final EntityManager entities;

	private final AuditTrail audit;

	KpiManagement(Kpis kpis, Plans plans, Milestones milestones, Measures measures, MeasuredEntities measured,
			PlanRows rows, EntityManager entities, AuditTrail audit) {
		this.kpis = kpis;
		this.plans = plans;
		this.milestones = milestones;
		this.measures = measures;
		this.measured = measured;
		this.rows = rows;
		this.entities = entities;
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
		store(kpi, by);
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
		force(kpi);
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

	/**
	 * Gives a KPI a measure.
	 * @throws RuleBroken if it has the measure already
	 */
	public void addMeasure(String slug, int version, String code, KpiMeasure.Role role, @Nullable String label,
			boolean inDevelopment, By by) {
		Measure measure = this.measures.findByCode(code)
			.orElseThrow(() -> new RuleBroken("measure", "Choose a measure of the list"));
		change(slug, version, by, "Gave a measure", Changes.none().set("Measure", measure.getDefinition().label()),
				(kpi) -> kpi.addMeasure(measure.getId(), role, label, inDevelopment));
	}

	/**
	 * Takes a measure off a KPI, with its targets, bands and comparators.
	 * @throws RuleBroken if it is published
	 */
	public void removeMeasure(String slug, int version, UUID id, By by) {
		change(slug, version, by, "Took off a measure", Changes.none(), (kpi) -> kpi.removeMeasure(id));
	}

	/**
	 * Moves a measure one place up or down, for readers too.
	 * @throws NotFound if there is no such KPI, or it has no such measure
	 * @throws StaleRecord if somebody else moves one at the same moment
	 */
	public void moveMeasure(String slug, UUID id, boolean up, By by) {
		Kpi kpi = this.kpis.bySlug(slug);
		if (kpi.moveMeasure(id, up)) {
			store(kpi, by);
			this.audit.record(by, up ? "Moved a measure up" : "Moved a measure down", kpi.subject(),
					Changes.none().set("Measure", label(kpi.measure(id))));
		}
	}

	/**
	 * Says whether a published measure is still in development, or figures can be entered
	 * for it. Readers see it, and why.
	 * @throws NotFound if there is no such KPI, or it has no such measure
	 * @throws StaleRecord if the KPI was changed since
	 * @throws RuleBroken if the measure is a draft, or stands so already
	 */
	public void develop(String slug, int version, UUID id, boolean inDevelopment, String reason, By by) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		KpiMeasure measure = kpi.measure(id);
		if (!measure.isPublished()) {
			throw new RuleBroken("This measure is a draft. Change the draft");
		}
		if (measure.isInDevelopment() == inDevelopment) {
			throw new RuleBroken("inDevelopment",
					inDevelopment ? "It is in development already" : "It is not in development");
		}
		String before = stage(measure);
		measure.develop(inDevelopment);
		force(kpi);
		String field = "Measure: " + label(measure);
		this.rows.changed(kpi.getId().value(), field, before, stage(measure), reason, by);
		this.audit.record(by, "Changed the stage of a measure", kpi.subject(),
				Changes.none().field(field, before, stage(measure)), reason);
	}

	/**
	 * Says whether a measure that is not published yet is in development.
	 * @throws NotFound if there is no such KPI, or it has no such measure
	 * @throws StaleRecord if the KPI was changed since
	 * @throws RuleBroken if the measure is published
	 */
	public void developDraft(String slug, int version, UUID id, boolean inDevelopment, By by) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		KpiMeasure measure = kpi.measure(id);
		if (measure.isPublished()) {
			throw new RuleBroken("This measure is published. An approver can change its stage");
		}
		String before = stage(measure);
		measure.develop(inDevelopment);
		store(kpi, by);
		this.audit.record(by, "Changed the stage of a measure", kpi.subject(),
				Changes.none().field("Measure: " + label(measure), before, stage(measure)));
	}

	private static String stage(KpiMeasure measure) {
		return measure.isInDevelopment() ? "In development" : "Reported";
	}

	private String label(KpiMeasure measure) {
		String own = measure.getLabel();
		return (own != null) ? own
				: this.measures.findById(measure.getMeasure())
					.map((found) -> found.getDefinition().label())
					.orElseThrow(() -> new NotFound("measure " + measure.getMeasure()));
	}

	/**
	 * Sets a target.
	 * @throws RuleBroken if it says nothing, or contradicts itself
	 */
	public void addTarget(String slug, int version, UUID measure, KpiTarget.Terms terms, By by) {
		change(slug, version, by, "Set a target", Changes.none().set("Target", terms.inWords("")),
				(kpi) -> kpi.measure(measure).addTarget(terms));
	}

	/**
	 * Throws a target away that is not published.
	 * @throws RuleBroken if it is published
	 */
	public void removeTarget(String slug, int version, UUID measure, UUID target, By by) {
		change(slug, version, by, "Removed a target", Changes.none(),
				(kpi) -> kpi.measure(measure).removeTarget(target));
	}

	/**
	 * Lets a published target end. Readers still see it, with the reason.
	 * @throws RuleBroken if it is a draft, ended before, or began later
	 */
	public void endTarget(String slug, int version, UUID measure, UUID target, LocalDate lastDay, String reason,
			By by) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		if (!kpi.measure(measure).target(target).isPublished()) {
			throw new RuleBroken("This target is a draft. Remove it instead");
		}
		kpi.measure(measure).endTarget(target, lastDay, reason);
		force(kpi);
		this.audit.record(by, "Ended a target", kpi.subject(), Changes.none().set("Last day", lastDay), reason);
	}

	/**
	 * Says into which bands values fall.
	 * @throws RuleBroken if values have no band or two, or the bands are published
	 */
	public void band(String slug, int version, UUID measure, BandScheme scheme, @Nullable String basis,
			boolean gapsKept, By by) {
		change(slug, version, by, "Set bands", Changes.none().set("Bands", scheme.bands().size()),
				(kpi) -> kpi.measure(measure).band(scheme, basis, gapsKept));
	}

	/**
	 * Says what a measure is compared with.
	 * @throws RuleBroken if it says nothing, or is there already
	 */
	public void addComparator(String slug, int version, UUID measure, KpiComparator.Terms terms, By by) {
		if (terms.entity() != null && !this.measured.existsById(terms.entity())) {
			throw new RuleBroken("entity", "Choose an entity of the list");
		}
		change(slug, version, by, "Added a comparator", Changes.none().set("Compared with", terms.kind().getLabel()),
				(kpi) -> kpi.measure(measure).addComparator(terms));
	}

	/**
	 * Throws a comparator away that is not published.
	 * @throws RuleBroken if it is published
	 */
	public void removeComparator(String slug, int version, UUID measure, UUID comparator, By by) {
		change(slug, version, by, "Removed a comparator", Changes.none(),
				(kpi) -> kpi.measure(measure).removeComparator(comparator));
	}

	private void change(String slug, int version, By by, String act, Changes changes, Consumer<Kpi> change) {
		Kpi kpi = this.kpis.bySlug(slug, version);
		change.accept(kpi);
		store(kpi, by);
		this.audit.record(by, act, kpi.subject(), changes);
	}

	private void store(Kpi kpi, By by) {
		force(kpi);
		this.rows.touched(kpi.getPlan(), by);
	}

	/** Counts as a change of the KPI even where only a measure of it was altered. */
	private void force(Kpi kpi) {
		Storing.orStale(() -> {
			this.entities.lock(kpi, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
			this.kpis.flush();
		});
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
