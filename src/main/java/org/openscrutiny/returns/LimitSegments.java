package org.openscrutiny.returns;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.statistics.SegmentStart;

/**
 * Implemented by the module that knows from when the limits of measures are worked out
 * anew, so that figures are checked at entry against the limits that readers will see.
 */
public interface LimitSegments {

	/**
	 * Those of several measures, in one statement.
	 * @return in the order of time; no entry for a measure whose limits never began anew
	 */
	Map<MeasureId, List<SegmentStart>> segments(Collection<MeasureId> measures);

}
