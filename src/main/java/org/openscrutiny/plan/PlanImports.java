package org.openscrutiny.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.By;
import org.openscrutiny.shared.NotFound;
import org.openscrutiny.shared.RuleBroken;
import org.openscrutiny.shared.StaleRecord;
import org.openscrutiny.shared.UserId;
import org.openscrutiny.sheets.ImportId;
import org.openscrutiny.sheets.ImportPreview;
import org.openscrutiny.sheets.PendingImports;
import org.openscrutiny.sheets.SheetFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Brings in the structure of a plan from a file. What is new is a draft until the next
 * version is published.
 */
@Service
public class PlanImports {

	private final PendingImports pending;

	private final Plans plans;

	private final Kpis kpis;

	private final KpiManagement management;

	private final PlanManagement planManagement;

	private final JdbcClient jdbc;

	PlanImports(PendingImports pending, Plans plans, Kpis kpis, KpiManagement management, PlanManagement planManagement,
			JdbcClient jdbc) {
		this.pending = pending;
		this.plans = plans;
		this.kpis = kpis;
		this.management = management;
		this.planManagement = planManagement;
		this.jdbc = jdbc;
	}

	/**
	 * Reads a file, for a preview.
	 * @throws NotFound if there is no such plan
	 * @throws RuleBroken if the file as a whole cannot be read
	 */
	public ImportId receive(String plan, SheetFile file, By by) {
		return this.pending.receive(file, rules(plan), by);
	}

	/**
	 * What the import would do now.
	 * @throws NotFound if there is none of this person for this plan
	 */
	public ImportPreview<ImportedKpi> preview(String plan, ImportId id, UserId who) {
		return this.pending.preview(id, rules(plan), who);
	}

	/**
	 * Whether the import was confirmed.
	 * @throws NotFound if there is none of this person for this plan
	 */
	public boolean isConfirmed(String plan, ImportId id, UserId who) {
		return this.pending.isConfirmed(id, rules(plan), who);
	}

	/** Throws an import away before it is confirmed. */
	public void discard(String plan, ImportId id, UserId who) {
		this.pending.discard(id, rules(plan), who);
	}

	/**
	 * Drafts the new KPIs, with the sections and objectives that they need, and changes
	 * drafts.
	 * @param fingerprint the preview that was seen
	 * @return what was done
	 * @throws StaleRecord if something changed since the preview was seen
	 */
	public PendingImports.Imported confirm(String plan, ImportId id, String fingerprint, By by) {
		return this.pending.confirm(id, fingerprint, rules(plan), by, (rows) -> store(plan, rows, by));
	}

	private PlanImport rules(String plan) {
		UUID id = this.jdbc.sql("select id from plan where slug = ?")
			.param(plan)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFound("plan " + plan));
		return new PlanImport(plan, () -> stored(id));
	}

	private List<PlanImport.Stored> stored(UUID plan) {
		return this.jdbc
			.sql("""
					select k.*, s.title as section, o.title as objective
					  from kpi k join plan_section s on s.id = k.section_id left join plan_objective o on o.id = k.objective_id
					 where k.plan_id = ? order by k.first_version nulls last, k.slug
					""")
			.param(plan)
			.query((row, number) -> {
				Map<String, @Nullable String> fields = new LinkedHashMap<>();
				String frequency = row.getString("frequency");
				fields.put(PlanImport.SECTION, row.getString("section"));
				fields.put(PlanImport.OBJECTIVE, row.getString("objective"));
				fields.put(PlanImport.INTENT, Kpi.Intent.valueOf(row.getString("intent")).getLabel());
				fields.put(PlanImport.STATUS, Kpi.Lifecycle.valueOf(row.getString("lifecycle")).getLabel());
				fields.put(PlanImport.MONITORED, row.getString("monitored_by"));
				fields.put(PlanImport.FREQUENCY, (frequency != null) ? Frequency.valueOf(frequency).getLabel() : null);
				fields.put(PlanImport.LEAD, row.getString("lead"));
				fields.put(PlanImport.OWNER, row.getString("owner"));
				fields.put(PlanImport.NOTE, row.getString("note"));
				return new PlanImport.Stored(row.getString("slug"), row.getInt("version"), row.getString("title"),
						row.getObject("first_version") != null, fields);
			})
			.list();
	}

	private void store(String planSlug, List<ImportPreview.Row<ImportedKpi>> rows, By by) {
		Plan plan = this.plans.bySlug(planSlug);
		Map<String, String> slugs = new LinkedHashMap<>();
		stored(plan.getId().value())
			.forEach((each) -> slugs.putIfAbsent(PlanImport.comparable(each.title()), each.slug()));
		for (ImportPreview.Row<ImportedKpi> row : rows) {
			ImportedKpi imported = row.accepted();
			PlanSection section = section(plan, imported.section(), by);
			UUID objective = (imported.objective() != null) ? objective(plan, section, imported.objective(), by) : null;
			String slug = slugs.get(PlanImport.comparable(imported.title()));
			if (row.version() == null) {
				this.management.draft(planSlug, content(imported, section.getId(), objective, null),
						status(imported, null), by);
			}
			else if (slug != null) {
				Kpi kpi = this.kpis.bySlug(slug, row.version());
				this.management.edit(slug, row.version(), content(imported, section.getId(), objective, kpi),
						status(imported, kpi), by);
			}
			else {
				throw new StaleRecord();
			}
		}
	}

	private PlanSection section(Plan plan, String title, By by) {
		if (plan.getSections().stream().noneMatch((section) -> section.getTitle().equalsIgnoreCase(title))) {
			this.planManagement.addSection(plan.getSlug(), plan.getVersion(), title, by);
		}
		return plan.getSections()
			.stream()
			.filter((section) -> section.getTitle().equalsIgnoreCase(title))
			.findFirst()
			.orElseThrow();
	}

	private UUID objective(Plan plan, PlanSection section, String title, By by) {
		if (section.getObjectives().stream().noneMatch((objective) -> objective.getTitle().equalsIgnoreCase(title))) {
			this.planManagement.addObjective(plan.getSlug(), plan.getVersion(), section.getId(), title, by);
		}
		return section.getObjectives()
			.stream()
			.filter((objective) -> objective.getTitle().toLowerCase(Locale.UK).equals(title.toLowerCase(Locale.UK)))
			.findFirst()
			.map(PlanObjective::getId)
			.orElseThrow();
	}

	/** Columns that the sheet has not stay as they are. */
	private static Kpi.Content content(ImportedKpi imported, UUID section, @Nullable UUID objective,
			@Nullable Kpi kpi) {
		if (kpi == null) {
			return new Kpi.Content(imported.title(), section, objective, null, imported.intent(), imported.frequency(),
					imported.lead(), imported.owner(), null, null, imported.note());
		}
		Kpi.Content old = kpi.getContent();
		Set<String> told = imported.columns();
		boolean stays = section.equals(old.section()) && !told.contains(PlanImport.OBJECTIVE);
		return new Kpi.Content(imported.title(), section, stays ? old.objective() : objective, old.milestone(),
				told.contains(PlanImport.INTENT) ? imported.intent() : old.intent(),
				told.contains(PlanImport.FREQUENCY) ? imported.frequency() : old.frequency(),
				told.contains(PlanImport.LEAD) ? imported.lead() : old.lead(),
				told.contains(PlanImport.OWNER) ? imported.owner() : old.owner(), old.dataSource(), old.method(),
				told.contains(PlanImport.NOTE) ? imported.note() : old.note());
	}

	private static Kpi.Status status(ImportedKpi imported, @Nullable Kpi kpi) {
		if (kpi != null && !imported.columns().contains(PlanImport.STATUS)) {
			return kpi.getStatus();
		}
		String awaiting = (kpi != null && imported.lifecycle() == Kpi.Lifecycle.ACTIVE) ? kpi.getStatus().awaiting()
				: null;
		return new Kpi.Status(imported.lifecycle(), imported.monitoredBy(), awaiting, null);
	}

}
