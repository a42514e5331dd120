package org.openscrutiny.sheets;

import java.util.List;
import java.util.Map;

/**
 * A row below the headings that is not empty.
 *
 * @param number its number in the sheet, from 1
 * @param cells what it holds, by the name of the heading; empty cells are left out
 * @param addresses where the row's cells are, by the name of the heading, for all
 * headings that the sheet has
 * @param faults why its cells cannot be read
 * @param warnings what was assumed
 */
public record SheetRow(int number, Map<String, Cell> cells, Map<String, String> addresses, List<Remark> faults,
		List<Remark> warnings) {
}
