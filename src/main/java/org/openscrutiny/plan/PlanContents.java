package org.openscrutiny.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * All that is published of a plan's indicators, for those who report on them.
 *
 * @param id identifies the plan
 * @param slug the last part of its address
 * @param title the title
 * @param sections the sections, in their order
 */
public record PlanContents(PlanId id, String slug, String title, List<Section> sections) {

	/**
	 * A section.
	 *
	 * @param id identifies it
	 * @param slug its place on the plan's page
	 * @param title the title
	 * @param kpis its indicators, in their order
	 */
	public record Section(UUID id, String slug, String title, List<Indicator> kpis) {
	}

	/**
	 * An indicator.
	 *
	 * @param id identifies it
	 * @param slug the last part of its address
	 * @param title the title
	 * @param objective the objective that it belongs to
	 * @param intent what the plan wants
	 * @param reporting how far it is reported
	 * @param detail by whom it is monitored, or what it waits for
	 * @param measures its measures, in their order
	 */
	public record Indicator(KpiId id, String slug, String title, @Nullable String objective, Kpi.Intent intent,
			Reporting reporting, @Nullable String detail, List<Used> measures) {
	}

	/**
	 * A measure as an indicator uses it.
	 *
	 * @param measure identifies the measure
	 * @param label what the indicator calls it; null for the measure's own label
	 * @param role what it is to the indicator
	 * @param inDevelopment whether nothing can be entered for it yet
	 * @param targets what is to be reached, as far as it has not ended
	 * @param comparators what it is compared with
	 */
	public record Used(MeasureId measure, @Nullable String label, KpiMeasure.Role role, boolean inDevelopment,
			List<Target> targets, List<Comparator> comparators) {
	}

	/**
	 * A target.
	 *
	 * @param words the target in words
	 * @param op how a value is held against it
	 * @param v1 the value, or the change
	 * @param v2 the upper value of a range
	 * @param base the time from which a change is counted
	 * @param origin who set it
	 * @param dueOn by when
	 */
	public record Target(String words, KpiTarget.Op op, @Nullable BigDecimal v1, @Nullable BigDecimal v2,
			@Nullable String base, KpiTarget.Origin origin, @Nullable LocalDate dueOn) {
	}

	/**
	 * What a measure is compared with.
	 *
	 * @param kind the kind of comparison
	 * @param base the earlier time as the plan names it
	 * @param baseStartsOn its first day
	 * @param baseEndsOn its last day
	 * @param entity identifies the peer
	 */
	public record Comparator(KpiComparator.Kind kind, @Nullable String base, @Nullable LocalDate baseStartsOn,
			@Nullable LocalDate baseEndsOn, @Nullable EntityId entity) {
	}

}
