package org.openscrutiny.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that readers may know of a plan.
 *
 * @param plan the plan
 * @param source the document from which the record comes
 * @param note what else is to be known of it
 * @param versions its published versions, the newest first
 * @param sections its sections
 * @param changes what was changed in its sections and objectives since, the newest first
 * @param others the other plans, the newest first
 */
public record PlanPage(PlanSummary plan, @Nullable String source, @Nullable String note, List<Version> versions,
		List<Section> sections, List<DefinitionChange> changes, List<PlanSummary> others) {

	/** How many KPIs there are of each status, in the order of the statuses. */
	public Map<Reporting, Long> counts() {
		Map<Reporting, Long> counts = new EnumMap<>(Reporting.class);
		this.sections
			.forEach((section) -> section.kpis().forEach((kpi) -> counts.merge(kpi.reporting(), 1L, Long::sum)));
		return counts;
	}

	public long kpis() {
		return this.sections.stream().mapToLong((section) -> section.kpis().size()).sum();
	}

	public long milestones() {
		return this.sections.stream().mapToLong((section) -> section.milestones().size()).sum();
	}

	/** Whether any KPI has a figure that is released. */
	public boolean isFigures() {
		return this.sections.stream()
			.flatMap((section) -> section.kpis().stream())
			.anyMatch((kpi) -> kpi.figure() != null);
	}

	/** The same plan with the KPIs of one status only, and without milestones. */
	public PlanPage only(Reporting status) {
		return new PlanPage(this.plan, this.source, this.note, this.versions,
				this.sections.stream()
					.map((section) -> new Section(section.slug(), section.title(),
							section.kpis().stream().filter((kpi) -> kpi.reporting() == status).toList(), List.of()))
					.filter((section) -> !section.kpis().isEmpty())
					.toList(),
				this.changes, this.others);
	}

	/**
	 * A published version.
	 *
	 * @param number from 1
	 * @param publishedAt when; null if it is not recorded
	 * @param note what is new, or what is known of its publication
	 */
	public record Version(int number, @Nullable Instant publishedAt, @Nullable String note) {
	}

	/**
	 * A section.
	 *
	 * @param slug its place on the page
	 * @param title the title
	 * @param kpis its KPIs, by objective
	 * @param milestones its milestones
	 */
	public record Section(String slug, String title, List<KpiLine> kpis, List<MilestoneLine> milestones) {
	}

	/**
	 * A KPI.
	 *
	 * @param id identifies it
	 * @param slug the last part of its address
	 * @param title the title
	 * @param objective the objective that it belongs to
	 * @param intent what the plan wants
	 * @param reporting how far it is reported
	 * @param detail by whom it is monitored, or what it waits for
	 * @param frequency how often it is reported
	 * @param lead who answers for it
	 * @param owner who provides the figures
	 * @param dataSource where they come from
	 * @param targets the running targets in words
	 * @param figure the newest released figure
	 */
	public record KpiLine(KpiId id, String slug, String title, @Nullable String objective, Kpi.Intent intent,
			Reporting reporting, @Nullable String detail, @Nullable Frequency frequency, @Nullable String lead,
			@Nullable String owner, @Nullable String dataSource, List<String> targets,
			PlanFigures.@Nullable Figure figure) {

		public String getHref() {
			return "/indicators/" + this.slug;
		}

	}

	/**
	 * A milestone.
	 *
	 * @param slug the last part of its address
	 * @param title the title
	 * @param leads who reports on it
	 * @param frequency how often
	 * @param dueOn by when it is to be done
	 * @param reportedTo the last day that an update tells of
	 * @param standing how it stood then
	 * @param missing the last day of the newest time that no update tells of; null if
	 * none is missing
	 */
	public record MilestoneLine(String slug, String title, List<String> leads, @Nullable Frequency frequency,
			@Nullable LocalDate dueOn, @Nullable LocalDate reportedTo, MilestoneUpdate.@Nullable Standing standing,
			@Nullable LocalDate missing) {
	}

}
