package org.openscrutiny.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A plan as lists show it.
 *
 * @param id identifies it
 * @param slug the last part of its address
 * @param title the title
 * @param period its time as it names it
 * @param startsOn the first day; null if no record gives it
 * @param endsOn the last day; null if no record gives it
 */
public record PlanSummary(PlanId id, String slug, String title, String period, @Nullable LocalDate startsOn,
		@Nullable LocalDate endsOn) {

	public String getHref() {
		return "/plan/" + this.slug;
	}

	/** Whether its last day, as far as it is recorded, is over. */
	public boolean isOver(LocalDate today) {
		return this.endsOn != null && this.endsOn.isBefore(today);
	}

}
