package org.openscrutiny.statements;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A measure as a statement uses it under a priority: with its figures, or with the reason
 * why there is none for the area.
 *
 * @param priorityId identifies the priority
 * @param label what it is called here
 * @param level for what area there are figures
 * @param proxy whether it stands for what is measured nationally
 * @param measureId identifies the measure; null if there is no local figure
 * @param baseline the time that the figures are held against; null for none
 * @param missing why there is no local figure; null if there is a measure
 */
@Embeddable
public record MeasureUse(UUID priorityId, String label, @Enumerated(EnumType.STRING) SourceLevel level, boolean proxy,
		@Nullable UUID measureId, @Embedded @Nullable Baseline baseline, @Nullable String missing) {

	/** What the nation looks at, before anybody said whether there is a figure. */
	static MeasureUse of(UUID priority, NationalMetric metric) {
		return new MeasureUse(priority, metric.getTitle(), metric.getLevel(), false, null, metric.getBaseline(),
				(metric.getLevel() == SourceLevel.NATIONAL) ? "There are national figures only."
						: "No measure is chosen yet.");
	}

}
