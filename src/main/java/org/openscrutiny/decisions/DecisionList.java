package org.openscrutiny.decisions;

import java.util.List;
import java.util.Map;

/**
 * A page of the register, with what the whole of it holds.
 *
 * @param lines the decisions of this page
 * @param total how many there are on all pages
 * @param byClassification how many of them there are of each kind, without empty ones
 * @param years the years of the series with the number of their decisions, the newest
 * first; they keep to every filter but the year
 * @param priorities the priorities that public decisions name
 * @param unused numbers of the series that were not used, with the explanation
 */
public record DecisionList(List<DecisionLine> lines, int total, Map<Classification, Integer> byClassification,
		Map<Integer, Integer> years, List<String> priorities, List<UnusedNumber> unused) {

	/** How many decisions a page shows. */
	public static final int PAGE = 50;

	/** The number of the last page, from 1. */
	public int lastPage() {
		return Math.max(1, (this.total + PAGE - 1) / PAGE);
	}

}
