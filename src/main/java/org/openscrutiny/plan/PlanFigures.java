package org.openscrutiny.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Implemented by a module that knows what was measured, so that the plan's page shows the
 * newest figures that are released.
 */
public interface PlanFigures {

	/**
	 * @param kpis the KPIs of a page
	 * @param now the instant of the request, by the business clock
	 * @return what every reader may see at that instant; KPIs without a figure are left
	 * out. A fixed number of statements
	 */
	Map<KpiId, Figure> newest(Collection<KpiId> kpis, Instant now);

	/**
	 * A figure in words.
	 *
	 * @param value such as {@code 77% within 10 seconds}
	 * @param period the time that it is about, such as {@code April 2021 to January 2022}
	 */
	record Figure(String value, String period) {
	}

}
