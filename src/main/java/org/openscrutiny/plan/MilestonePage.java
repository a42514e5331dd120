package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that readers may know of a milestone.
 *
 * @param plan its plan
 * @param section the title of its section
 * @param milestone the milestone
 * @param note what else is to be known of it
 * @param kpis the KPIs that measure it
 * @param updates what was reported, the newest first
 * @param changes what was changed in it since it was published, the newest first
 */
public record MilestonePage(PlanSummary plan, String section, PlanPage.MilestoneLine milestone, @Nullable String note,
		List<KpiLink> kpis, List<Update> updates, List<DefinitionChange> changes) {

	/**
	 * A KPI.
	 *
	 * @param slug the last part of its address
	 * @param title the title
	 */
	public record KpiLink(String slug, String title) {
	}

	/**
	 * An update.
	 *
	 * @param reportedTo the last day of what it tells of
	 * @param standing how the milestone stood
	 * @param narrative what happened
	 * @param source the document it comes from
	 * @param writtenName who wrote it
	 */
	public record Update(LocalDate reportedTo, MilestoneUpdate.Standing standing, String narrative,
			@Nullable String source, @Nullable String writtenName) {
	}

}
