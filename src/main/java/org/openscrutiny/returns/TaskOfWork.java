package org.openscrutiny.returns;

import java.util.List;

import org.openscrutiny.plan.Measure;
import org.openscrutiny.plan.MeasureCatalogue;
import org.openscrutiny.statistics.SegmentStart;

/**
 * One measure that is asked for, with its lines.
 *
 * @param assignment who is asked, and how far it is
 * @param measure what is measured
 * @param kpi the KPI through which it is asked for
 * @param segments from when its limits are worked out anew
 * @param lines its lines; filled while it is made
 */
record TaskOfWork(Assignment assignment, MeasureCatalogue.Described measure, Place kpi, List<SegmentStart> segments,
		List<LineOfWork> lines) {

	PeriodKind asked() {
		return this.assignment.getTerms().asksFor();
	}

	Measure.Definition definition() {
		return this.measure.definition();
	}

	boolean isStarted() {
		return this.lines.stream().anyMatch((line) -> !line.entries().isEmpty());
	}

	/**
	 * Where the plan has the KPI.
	 *
	 * @param title its title
	 * @param section the section
	 * @param order the place in the plan
	 */
	record Place(String title, String section, int order) {
	}

}
