package org.openscrutiny.plan;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

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
 * Brings plans from a draft to published versions. What a version brought stays.
 */
@Service
@Transactional
public class PlanManagement {

	private static final List<String> PARTS = List.of("plan_section where plan_id = :plan",
			"plan_objective where section_id in (select id from plan_section where plan_id = :plan)",
			"milestone where plan_id = :plan", "kpi where plan_id = :plan",
			"kpi_measure where kpi_id in (select id from kpi where plan_id = :plan)",
			"kpi_target where kpi_measure_id in (select l.id from kpi_measure l join kpi k on k.id = l.kpi_id where k.plan_id = :plan)",
			"kpi_comparator where kpi_measure_id in (select l.id from kpi_measure l join kpi k on k.id = l.kpi_id where k.plan_id = :plan)");

	private final Plans plans;

	private final PlanRows rows;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	PlanManagement(Plans plans, PlanRows rows, EntityManager entities, JdbcClient jdbc, AuditTrail audit) {
		this.plans = plans;
		this.rows = rows;
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Begins a plan.
	 * @return its address
	 * @throws RuleBroken if it ends before it starts
	 */
	public String draft(Plan.Details details, By by) {
		Plan plan = new Plan(Slug.of("period", details.period(), this.plans::existsBySlug), details);
		Storing.orStale(() -> this.plans.saveAndFlush(plan));
		this.rows.touched(plan.getId(), by);
		this.audit.record(by, "Drafted", plan.subject(), describe(Changes.none(), null, details));
		return plan.getSlug();
	}

	/**
	 * Changes what a plan says of itself. Of a published plan it changes at once.
	 * @throws NotFound if there is no such plan
	 * @throws StaleRecord if it was changed since
	 * @throws RuleBroken if it ends before it starts
	 */
	public void change(String slug, int version, Plan.Details details, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		Plan.Details before = plan.getDetails();
		plan.change(details);
		store(plan, by);
		this.audit.record(by, "Changed", plan.subject(), describe(Changes.none(), before, details));
	}

	private static Changes describe(Changes changes, Plan.@Nullable Details before, Plan.Details now) {
		return changes.field("Title", (before != null) ? before.title() : null, now.title())
			.field("Period", (before != null) ? before.period() : null, now.period())
			.field("First day", (before != null) ? before.startsOn() : null, now.startsOn())
			.field("Last day", (before != null) ? before.endsOn() : null, now.endsOn())
			.field("Source", (before != null) ? before.source() : null, now.source())
			.field("Note", (before != null) ? before.note() : null, now.note());
	}

	/**
	 * Adds a section at the end.
	 * @throws RuleBroken if there is one of that title
	 */
	public void addSection(String slug, int version, String title, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		plan.addSection(title);
		store(plan, by);
		this.audit.record(by, "Added a section", plan.subject(), Changes.none().set("Section", title));
	}

	/**
	 * Gives a section that is not published another title.
	 * @throws RuleBroken if it is published, or there is another of that title
	 */
	public void renameSection(String slug, int version, UUID id, String title, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		String before = plan.section(id).getTitle();
		requireDraft(plan.section(id).isPublished());
		plan.renameSection(id, title);
		store(plan, by);
		this.audit.record(by, "Renamed a section", plan.subject(), Changes.none().field("Section", before, title));
	}

	/**
	 * Puts the title of a published section right. Readers see both titles, and why.
	 * @throws NotFound if there is no such section
	 * @throws StaleRecord if the plan was changed since
	 * @throws RuleBroken if it is a draft, the title stays the same, or there is another
	 * section of that title
	 */
	public void correctSection(String slug, int version, UUID id, String title, String reason, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		PlanSection section = plan.section(id);
		String before = section.getTitle();
		requireCorrectable(section.isPublished(), before, title);
		plan.renameSection(id, title);
		tell(plan, id, "Section", before, title, reason, by);
	}

	/**
	 * Puts the title of a published objective right. Readers see both titles, and why.
	 * @throws NotFound if there is no such objective
	 * @throws StaleRecord if the plan was changed since
	 * @throws RuleBroken if it is a draft, the title stays the same, or the section has
	 * another objective of that title
	 */
	public void correctObjective(String slug, int version, UUID section, UUID id, String title, String reason, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		PlanObjective objective = plan.section(section).objective(id);
		String before = objective.getTitle();
		requireCorrectable(objective.isPublished(), before, title);
		plan.section(section).renameObjective(id, title);
		tell(plan, id, "Objective", before, title, reason, by);
	}

	private static void requireCorrectable(boolean published, String before, String title) {
		if (!published) {
			throw new RuleBroken("It is a draft: change its title");
		}
		if (before.equals(title)) {
			throw new RuleBroken("title", "This is the title it has. Enter the right one");
		}
	}

	private void tell(Plan plan, UUID part, String field, String before, String after, String reason, By by) {
		force(plan);
		this.rows.changed(part, field, before, after, reason, by);
		this.audit.record(by, "Corrected a title", plan.subject(), Changes.none().field(field, before, after), reason);
	}

	private static void requireDraft(boolean published) {
		if (published) {
			throw new RuleBroken("title", "Its title is published. An approver can correct it");
		}
	}

	/**
	 * Strikes out a section that is not published and has nothing in it.
	 * @throws RuleBroken if it is published, or not empty
	 */
	public void removeSection(String slug, int version, UUID id, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		String title = plan.section(id).getTitle();
		requireUnused(
				"select exists (select from kpi where section_id = :id) or exists (select from milestone where section_id = :id)",
				id, "Remove the KPIs and milestones of the section first");
		plan.removeSection(id);
		store(plan, by);
		this.audit.record(by, "Removed a section", plan.subject(), Changes.none().field("Section", title, null));
	}

	private void requireUnused(String sql, UUID id, String message) {
		if (this.jdbc.sql(sql).param("id", id).query(Boolean.class).single()) {
			throw new RuleBroken(message);
		}
	}

	/**
	 * Adds an objective at the end of a section.
	 * @throws RuleBroken if the section has one of that title
	 */
	public void addObjective(String slug, int version, UUID section, String title, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		plan.section(section).addObjective(title);
		store(plan, by);
		this.audit.record(by, "Added an objective", plan.subject(), Changes.none().set("Objective", title));
	}

	/**
	 * Gives an objective that is not published another title.
	 * @throws RuleBroken if it is published, or the section has another of that title
	 */
	public void renameObjective(String slug, int version, UUID section, UUID id, String title, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		String before = plan.section(section).objective(id).getTitle();
		requireDraft(plan.section(section).objective(id).isPublished());
		plan.section(section).renameObjective(id, title);
		store(plan, by);
		this.audit.record(by, "Renamed an objective", plan.subject(), Changes.none().field("Objective", before, title));
	}

	/**
	 * Strikes out an objective that is not published and that no KPI has.
	 * @throws RuleBroken if it is published or used
	 */
	public void removeObjective(String slug, int version, UUID section, UUID id, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		String title = plan.section(section).objective(id).getTitle();
		requireUnused("select exists (select from kpi where objective_id = :id)", id,
				"KPIs belong to this objective. Move them first");
		plan.section(section).removeObjective(id);
		store(plan, by);
		this.audit.record(by, "Removed an objective", plan.subject(), Changes.none().field("Objective", title, null));
	}

	/**
	 * Moves a section, an objective, a KPI or a milestone one place up or down in its
	 * group, for readers too.
	 * @param kind one of {@code section}, {@code objective}, {@code kpi},
	 * {@code milestone}
	 * @param id identifies it
	 * @throws NotFound if the plan has no such thing
	 */
	public void move(String slug, String kind, UUID id, boolean up, By by) {
		Plan plan = this.plans.bySlug(slug);
		PlanRows.Ordered of = switch (kind) {
			case "section" -> PlanRows.Ordered.SECTION;
			case "objective" -> PlanRows.Ordered.OBJECTIVE;
			case "kpi" -> PlanRows.Ordered.KPI;
			case "milestone" -> PlanRows.Ordered.MILESTONE;
			default -> throw new NotFound(kind);
		};
		String owner = switch (of) {
			case OBJECTIVE ->
				"select s.plan_id, o.title from plan_objective o join plan_section s on s.id = o.section_id where o.id = ?";
			case SECTION -> "select plan_id, title from plan_section where id = ?";
			case KPI -> "select plan_id, title from kpi where id = ?";
			case MILESTONE -> "select plan_id, title from milestone where id = ?";
		};
		String title = this.jdbc.sql(owner)
			.param(id)
			.query((row, number) -> plan.getId().value().equals(row.getObject(1, UUID.class)) ? row.getString(2) : "")
			.optional()
			.filter((found) -> !found.isEmpty())
			.orElseThrow(() -> new NotFound(kind + " " + id));
		if (this.rows.move(of, id, up)) {
			this.rows.touched(plan.getId(), by);
			this.audit.record(by, up ? "Moved up" : "Moved down", plan.subject(), Changes.none().set("Moved", title));
		}
	}

	private void store(Plan plan, By by) {
		force(plan);
		this.rows.touched(plan.getId(), by);
	}

	/** Counts as a change of the plan even where only a section was altered. */
	private void force(Plan plan) {
		Storing.orStale(() -> {
			this.entities.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
			this.plans.flush();
		});
	}

	/**
	 * Publishes what is new in a plan as its next version, at once.
	 * @param note what is new, as readers see it
	 * @return the number of the version
	 * @throws NotFound if there is no such plan
	 * @throws StaleRecord if the plan was changed since
	 * @throws RuleBroken if nothing is new, the person had a hand in it, or a KPI is said
	 * to be reported that has no measure
	 */
	public int publish(String slug, int version, String note, By by) {
		Plan plan = this.plans.bySlug(slug, version);
		if (this.rows.isAuthor(plan.getId(), by)) {
			throw new RuleBroken("You wrote a part of this version, so somebody else must publish it");
		}
		requireNews(plan);
		List<String> unmeasured = this.jdbc.sql("""
				select k.title from kpi k
				 where k.plan_id = :plan and k.first_version is null and k.lifecycle = 'ACTIVE'
				   and not exists (select from kpi_measure l where l.kpi_id = k.id)
				 order by k.title
				""").param("plan", plan.getId().value()).query(String.class).list();
		if (!unmeasured.isEmpty()) {
			throw new RuleBroken("These KPIs are reported but have no measure: " + String.join(", ", unmeasured)
					+ ". Give each a measure, or say that it is in development");
		}
		int number = this.jdbc.sql("select coalesce(max(number), 0) + 1 from plan_version where plan_id = :plan")
			.param("plan", plan.getId().value())
			.query(Integer.class)
			.single();
		Storing.orStale(() -> {
			this.entities.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
			this.plans.flush();
			write(plan, number, note, by);
		});
		this.audit.record(by, "Published", plan.subject(), Changes.none().set("Version", number).set("Note", note));
		return number;
	}

	private void requireNews(Plan plan) {
		boolean news = PARTS.stream()
			.anyMatch((part) -> this.jdbc.sql("select exists (select from " + part + " and first_version is null)")
				.param("plan", plan.getId().value())
				.query(Boolean.class)
				.single());
		if (!news) {
			throw new RuleBroken("Nothing is new since the last version");
		}
	}

	private void write(Plan plan, int number, String note, By by) {
		this.jdbc
			.sql("""
					insert into plan_version (plan_id, number, visible_from, published_at, published_by, published_name, note)
					values (:plan, :number, :now, :now, :who, :name, :note)
					""")
			.param("plan", plan.getId().value())
			.param("number", number)
			.param("now", by.when().atOffset(ZoneOffset.UTC))
			.param("who", Objects.requireNonNull(by.who()).value())
			.param("name", by.name())
			.param("note", note)
			.update();
		for (String part : PARTS) {
			this.jdbc
				.sql("update " + part.replaceFirst(" where ", " set first_version = :number where ")
						+ " and first_version is null")
				.param("number", number)
				.param("plan", plan.getId().value())
				.update();
		}
		this.jdbc.sql("delete from plan_author where plan_id = ?").param(plan.getId().value()).update();
	}

}
