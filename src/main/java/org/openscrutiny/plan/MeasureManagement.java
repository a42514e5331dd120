package org.openscrutiny.plan;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.audit.AuditTrail;
import org.openscrutiny.audit.Changes;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures, whatever KPIs use them, and what they are taken of.
 */
@Service
@Transactional
public class MeasureManagement {

	private final Measures measures;

	private final MeasuredEntities measured;

	private final PlanRows rows;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	MeasureManagement(Measures measures, MeasuredEntities measured, PlanRows rows, JdbcClient jdbc, AuditTrail audit) {
		this.measures = measures;
		this.measured = measured;
		this.rows = rows;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Adds a measure.
	 * @return the code that identifies it
	 * @throws RuleBroken if the definition contradicts itself
	 */
	public String add(Measure.Definition definition, By by) {
		Measure measure = new Measure(Slug.of("label", definition.label(), this.measures::existsByCode), definition);
		Storing.orStale(() -> this.measures.saveAndFlush(measure));
		this.audit.record(by, "Added", measure.subject(), describe(Changes.none(), null, definition));
		return measure.getCode();
	}

	/**
	 * Says otherwise what is measured. Where a published plan has the measure, readers
	 * see that its definition was changed, and why.
	 * @param reason why; needed where a published plan has the measure
	 * @throws NotFound if there is no such measure
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if the definition contradicts itself, or what must stay is
	 * changed
	 */
	public void define(String code, int version, Measure.Definition definition, @Nullable String reason, By by) {
		Measure measure = this.measures.byCode(code);
		measure.requireVersion(version);
		boolean used = isPublished(measure);
		if (used && reason == null) {
			throw new RuleBroken("reason", "Enter why it is changed: a published plan has this measure");
		}
		Measure.Definition before = measure.getDefinition();
		measure.define(definition, used);
		Storing.orStale(() -> this.measures.saveAndFlush(measure));
		if (used && reason != null) {
			this.rows.changed(measure.getId().value(), "Measure: " + before.label(), text(before), text(definition),
					reason, by);
		}
		this.audit.record(by, "Changed", measure.subject(), describe(Changes.none(), before, definition), reason);
	}

	private boolean isPublished(Measure measure) {
		return this.jdbc
			.sql("select exists (select from kpi_measure where measure_id = ? and first_version is not null)")
			.param(measure.getId().value())
			.query(Boolean.class)
			.single();
	}

	private static String text(Measure.Definition definition) {
		return String.join("; ", definition.label(), definition.unitInWords(), definition.statistic().getLabel(),
				definition.direction().getLabel(), String.join(", ", definition.members()));
	}

	private static Changes describe(Changes changes, Measure.@Nullable Definition before, Measure.Definition now) {
		return changes.field("Definition", (before != null) ? text(before) : null, text(now))
			.field("Decimal places", (before != null) ? before.decimals() : null, now.decimals())
			.field("Least", (before != null) ? before.hardMin() : null, now.hardMin())
			.field("Greatest", (before != null) ? before.hardMax() : null, now.hardMax())
			.field("Warning at", (before != null) ? before.warnChange() : null, now.warnChange())
			.field("Note", (before != null) ? before.note() : null, now.note());
	}

	/**
	 * Adds something that measures are taken of.
	 * @throws RuleBroken if there is one of that name
	 */
	public void addEntity(MeasuredEntity.Details details, By by) {
		MeasuredEntity entity = new MeasuredEntity(details);
		requireFree(details, null);
		Storing.orStale(() -> this.measured.saveAndFlush(entity));
		this.audit.record(by, "Added", entity.subject(), Changes.none().set("Name", details.name()));
	}

	/**
	 * Puts right what the record says of an entity.
	 * @throws NotFound if there is none
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if there is another of that name
	 */
	public void changeEntity(EntityId id, int version, MeasuredEntity.Details details, By by) {
		MeasuredEntity entity = this.measured.byId(id);
		entity.requireVersion(version);
		requireFree(details, entity);
		String before = entity.getDetails().name();
		entity.change(details);
		Storing.orStale(() -> this.measured.saveAndFlush(entity));
		this.audit.record(by, "Changed", entity.subject(), Changes.none().field("Name", before, details.name()));
	}

	private void requireFree(MeasuredEntity.Details details, @Nullable MeasuredEntity except) {
		this.measured.findByNameIgnoreCase(details.name())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("name", "There is already one with this name");
			});
		this.measured.findByShortNameIgnoreCase(details.shortName())
			.filter((other) -> !other.equals(except))
			.ifPresent((other) -> {
				throw new RuleBroken("shortName", "There is already one with this short name");
			});
	}

}
