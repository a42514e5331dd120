package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

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
 * The measures that KPIs use, with their targets, bands and comparators. What is added to
 * a published KPI is a draft until the next version of its plan.
 */
@Service
@Transactional
public class KpiMeasureManagement {

	private final Kpis kpis;

	private final Measures measures;

	private final MeasuredEntities measured;

	private final PlanRows rows;

	private final KpiStoring storing;

	private final AuditTrail audit;

	KpiMeasureManagement(Kpis kpis, Measures measures, MeasuredEntities measured, PlanRows rows, KpiStoring storing,
			AuditTrail audit) {
		this.kpis = kpis;
		this.measures = measures;
		this.measured = measured;
		this.rows = rows;
		this.storing = storing;
		this.audit = audit;
	}

	/**
	 * Gives a KPI a measure.
	 * @throws RuleBroken if it has the measure already
	 */
	public void add(String slug, int version, String code, KpiMeasure.Role role, @Nullable String label,
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
	public void remove(String slug, int version, UUID id, By by) {
		change(slug, version, by, "Took off a measure", Changes.none(), (kpi) -> kpi.removeMeasure(id));
	}

	/**
	 * Moves a measure one place up or down, for readers too.
	 * @throws NotFound if there is no such KPI, or it has no such measure
	 * @throws StaleRecord if somebody else moves one at the same moment
	 */
	public void move(String slug, UUID id, boolean up, By by) {
		Kpi kpi = this.kpis.bySlug(slug);
		if (kpi.moveMeasure(id, up)) {
			this.storing.store(kpi, by);
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
		this.storing.force(kpi);
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
		this.storing.store(kpi, by);
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
		this.storing.force(kpi);
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
		this.storing.store(kpi, by);
		this.audit.record(by, act, kpi.subject(), changes);
	}

}
