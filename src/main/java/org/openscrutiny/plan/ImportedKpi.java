package org.openscrutiny.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A KPI as a row of a sheet tells of it.
 *
 * @param columns the columns that the sheet has; of others it says nothing
 * @param title the title
 * @param section the title of its section
 * @param objective the title of its objective
 * @param intent what the plan wants
 * @param lifecycle the stage
 * @param monitoredBy by whom it is monitored
 * @param frequency how often it is reported
 * @param lead who answers for it
 * @param owner who provides the figures
 * @param note what readers should know
 */
public record ImportedKpi(Set<String> columns, String title, String section, @Nullable String objective,
		Kpi.Intent intent, Kpi.Lifecycle lifecycle, @Nullable String monitoredBy, @Nullable Frequency frequency,
		@Nullable String lead, @Nullable String owner, @Nullable String note) {

	/** What the row says, by the names of the columns that the sheet has. */
	Map<String, @Nullable String> fields() {
		Map<String, @Nullable String> all = new LinkedHashMap<>();
		all.put(PlanImport.SECTION, this.section);
		all.put(PlanImport.OBJECTIVE, this.objective);
		all.put(PlanImport.INTENT, this.intent.getLabel());
		all.put(PlanImport.STATUS, this.lifecycle.getLabel());
		all.put(PlanImport.MONITORED, this.monitoredBy);
		all.put(PlanImport.FREQUENCY, (this.frequency != null) ? this.frequency.getLabel() : null);
		all.put(PlanImport.LEAD, this.lead);
		all.put(PlanImport.OWNER, this.owner);
		all.put(PlanImport.NOTE, this.note);
		all.keySet().removeIf((field) -> !this.columns.contains(field));
		return all;
	}

}
