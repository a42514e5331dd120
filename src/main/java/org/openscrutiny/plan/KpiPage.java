package org.openscrutiny.plan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a KPI is defined, as readers may know it.
 *
 * @param plan its plan
 * @param section the title of its section
 * @param sectionSlug the section's place on the plan's page
 * @param objective its objective
 * @param milestone the milestone that it measures
 * @param title the title
 * @param slug the last part of its address
 * @param intent what the plan wants
 * @param reporting how far it is reported
 * @param detail by whom it is monitored, or what it waits for
 * @param supersededBy the KPI that took its place
 * @param supersedes the KPIs whose place it took
 * @param frequency how often it is reported
 * @param lead who answers for it
 * @param owner who provides the figures
 * @param dataSource where they come from
 * @param method how they are made
 * @param note what else is to be known of it
 * @param measures its measures
 * @param changes what was changed since it was published, the newest first
 */
public record KpiPage(PlanSummary plan, String section, String sectionSlug, @Nullable String objective,
		MilestonePage.@Nullable KpiLink milestone, String title, String slug, Kpi.Intent intent, Reporting reporting,
		@Nullable String detail, MilestonePage.@Nullable KpiLink supersededBy, List<MilestonePage.KpiLink> supersedes,
		@Nullable Frequency frequency, @Nullable String lead, @Nullable String owner, @Nullable String dataSource,
		@Nullable String method, @Nullable String note, List<MeasureLine> measures, List<DefinitionChange> changes) {

	/**
	 * A measure.
	 *
	 * @param code what identifies it
	 * @param label what this KPI calls it
	 * @param role what it is to this KPI
	 * @param inDevelopment whether nothing can be entered for it yet
	 * @param definition what is measured
	 * @param unnamed groups that the source does not name
	 * @param targets the targets, ended ones included
	 * @param bands the bands
	 * @param bandBasis what falls into the bands, if not the values
	 * @param comparators what it is compared with, in words
	 * @param alsoIn other KPIs with the same measure
	 */
	public record MeasureLine(String code, String label, KpiMeasure.Role role, boolean inDevelopment,
			Measure.Definition definition, List<String> unnamed, List<TargetLine> targets, BandScheme bands,
			@Nullable String bandBasis, List<String> comparators, List<MilestonePage.KpiLink> alsoIn) {
	}

	/**
	 * A target.
	 *
	 * @param words the target
	 * @param origin who set it
	 * @param dueOn by when
	 * @param validFrom from when it applies
	 * @param validTo until when it applied
	 * @param endReason why it ended
	 * @param label as its source prints it
	 */
	public record TargetLine(String words, KpiTarget.Origin origin, @Nullable LocalDate dueOn,
			@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String endReason,
			@Nullable String label) {
	}

}
