package org.openscrutiny.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One sheet of a file, while it is read row by row: looks for the headings among the
 * first rows and, below them, keeps the columns that are looked for. Of a sheet that is
 * not to be kept only the headings are looked at.
 */
final class SourceTable {

	/** The most rows below the headings. */
	static final int MOST_ROWS = 5_000;

	/** The most columns with something in them. */
	static final int MOST_COLUMNS = 100;

	/** More are a layout, not a table; each would be looked at for every cell. */
	static final int MOST_MERGED = 1_000;

	/** Among how many rows with something in them the headings are looked for. */
	private static final int HEAD_ROWS = 20;

	/** A row that fails everywhere is told once, not for each of its columns. */
	private static final int MOST_REMARKS = 20;

	private final String name;

	private final boolean hidden;

	private final boolean kept;

	private final boolean ragged;

	private final List<Heading> headings;

	private final List<Area> merged = new ArrayList<>();

	private final Map<Integer, Heading> columns = new LinkedHashMap<>();

	private final Map<Integer, String> unknown = new LinkedHashMap<>();

	private final Set<String> strays = new LinkedHashSet<>();

	private final List<SheetRow> rows = new ArrayList<>();

	private int headRows;

	private int bestMatch;

	private @Nullable Integer bestRow;

	private List<String> missing;

	private int lastHeadingColumn;

	private @Nullable Integer headingRow;

	/**
	 * @param name its name
	 * @param hidden whether its file hides it
	 * @param kept whether its rows are wanted
	 * @param ragged whether a value beyond the last heading means that the row has
	 * slipped, as it does in CSV
	 * @param headings the columns that are looked for
	 */
	SourceTable(String name, boolean hidden, boolean kept, boolean ragged, List<Heading> headings) {
		this.name = name;
		this.hidden = hidden;
		this.kept = kept;
		this.ragged = ragged;
		this.headings = headings;
		this.missing = required(headings);
	}

	void merged(Area area) {
		if (!this.kept || !area.isTwoOrMore()) {
			return;
		}
		if (this.merged.size() == MOST_MERGED) {
			throw SheetFile
				.refused(area + ": the sheet “" + this.name + "” has more than 1,000 merged cells. Split them");
		}
		this.merged.add(area);
	}

	/** Whether further rows change nothing. */
	boolean isDone() {
		return (this.headingRow == null) ? this.headRows >= HEAD_ROWS : !this.kept;
	}

	/**
	 * Takes a row that the file holds once and says to be there many times.
	 * @param index the place of the first in the sheet, from 0
	 * @param times how often it is there
	 * @param cells its cells, without those that hold nothing
	 */
	void rows(int index, int times, List<SourceCell> cells) {
		if (times > MOST_ROWS && this.kept && !isDone() && !cells.isEmpty()) {
			throw SheetFile.refused(Cell.address(index, cells.get(0).column()) + ": the row is there "
					+ String.format(Locale.UK, "%,d", times) + " times. Delete the copies that are not needed");
		}
		for (int copy = 0; copy < times && !isDone(); copy++) {
			row(index + copy, cells);
		}
	}

	/**
	 * Takes the next row.
	 * @param index its place in the sheet, from 0
	 * @param cells its cells, without those that hold nothing
	 */
	void row(int index, List<SourceCell> cells) {
		if (isDone() || cells.isEmpty()) {
			return;
		}
		if (this.headingRow == null) {
			this.headRows++;
			lookForHeadings(index, cells);
		}
		else {
			keep(index, cells);
		}
	}

	private void lookForHeadings(int index, List<SourceCell> cells) {
		Map<Integer, Heading> found = new LinkedHashMap<>();
		Map<Integer, String> others = new LinkedHashMap<>();
		for (SourceCell cell : cells) {
			this.headings.stream()
				.filter((heading) -> heading.isNamed(cell.text()))
				.findFirst()
				.ifPresentOrElse((heading) -> found.put(cell.column(), heading),
						() -> others.put(cell.column(), cell.text()));
		}
		List<String> lacking = required(
				this.headings.stream().filter((heading) -> !found.containsValue(heading)).toList());
		if (found.size() > this.bestMatch) {
			this.bestMatch = found.size();
			this.bestRow = index;
			this.missing = lacking;
		}
		if (found.isEmpty() || !lacking.isEmpty()) {
			return;
		}
		this.headingRow = index;
		this.columns.putAll(found);
		this.unknown.putAll(others);
		this.lastHeadingColumn = cells.get(cells.size() - 1).column();
		if (this.kept) {
			checkHeadings(index);
		}
	}

	private void checkHeadings(int index) {
		if (this.lastHeadingColumn >= MOST_COLUMNS) {
			throw SheetFile
				.refused("The sheet “" + this.name + "” has more than 100 columns. Delete those that are not needed");
		}
		Map<Heading, Integer> firsts = new HashMap<>();
		this.columns.forEach((column, heading) -> {
			Integer first = firsts.putIfAbsent(heading, column);
			if (first != null) {
				throw SheetFile.refused(Cell.address(index, first) + " and " + Cell.address(index, column)
						+ " are both headings for “" + heading.name() + "”. Delete one of the columns");
			}
			mergedAt(index, column).ifPresent((area) -> {
				throw SheetFile
					.refused(area + ": the headings are merged cells. Split them so that each column has its own");
			});
		});
	}

	private Optional<Area> mergedAt(int row, int column) {
		return this.merged.stream().filter((area) -> area.holds(row, column)).findFirst();
	}

	private void keep(int index, List<SourceCell> cells) {
		Map<Integer, SourceCell> byColumn = cells.stream()
			.collect(Collectors.toMap(SourceCell::column, (cell) -> cell, (first, second) -> first));
		if (this.merged.isEmpty() && this.columns.keySet().stream().noneMatch(byColumn::containsKey) && !this.ragged) {
			strays(index, cells);
			return;
		}
		if (this.rows.size() == MOST_ROWS) {
			throw SheetFile.refused("The file has more than 5,000 rows. Split it into several files");
		}
		Map<String, Cell> values = new LinkedHashMap<>();
		Map<String, String> addresses = new LinkedHashMap<>();
		List<Remark> faults = new ArrayList<>();
		List<Remark> warnings = new ArrayList<>();
		this.columns.forEach((column, heading) -> {
			String address = Cell.address(index, column);
			addresses.put(heading.name(), address);
			SourceCell cell = byColumn.get(column);
			String fault = mergedAt(index, column)
				.map((area) -> "The cells " + area + " are merged. Split them, and fill in each")
				.orElse((cell != null) ? cell.anyFault() : null);
			if (fault != null) {
				faults.add(new Remark(address, fault));
			}
			else if (cell != null) {
				values.put(heading.name(), cell.at(address));
				if (cell.warning() != null) {
					warnings.add(new Remark(address, cell.warning()));
				}
			}
		});
		if (this.ragged) {
			slipped(index, cells, faults);
		}
		else {
			strays(index, cells);
		}
		if (!values.isEmpty() || !faults.isEmpty()) {
			this.rows.add(new SheetRow(index + 1, values, addresses, first(faults), first(warnings)));
		}
	}

	private void slipped(int index, List<SourceCell> cells, List<Remark> faults) {
		cells.stream()
			.filter((cell) -> cell.column() > this.lastHeadingColumn)
			.findFirst()
			.ifPresent((cell) -> faults.add(new Remark(Cell.address(index, cell.column()),
					"The row has more values than there are headings. A text with a comma in it needs quotation marks")));
	}

	private void strays(int index, List<SourceCell> cells) {
		for (SourceCell cell : cells) {
			if (cell.column() >= MOST_COLUMNS) {
				throw SheetFile.refused(Cell.address(index, cell.column())
						+ ": the sheet has more than 100 columns. Delete those that are not needed");
			}
			if (!this.columns.containsKey(cell.column()) && !this.unknown.containsKey(cell.column())
					&& this.strays.size() < MOST_REMARKS) {
				this.strays.add(Cell.letters(cell.column()));
			}
		}
	}

	private static List<Remark> first(List<Remark> remarks) {
		return List.copyOf(remarks.subList(0, Math.min(remarks.size(), MOST_REMARKS)));
	}

	private static List<String> required(List<Heading> headings) {
		return headings.stream().filter(Heading::required).map(Heading::name).toList();
	}

	String name() {
		return this.name;
	}

	boolean isHidden() {
		return this.hidden;
	}

	boolean isKept() {
		return this.kept;
	}

	/** Whether all the headings that a file must have were found. */
	boolean hasHeadings() {
		return this.headingRow != null;
	}

	/** How many headings the best row has. */
	int bestMatch() {
		return this.bestMatch;
	}

	/** The best row, from 0. */
	@Nullable Integer bestRow() {
		return this.bestRow;
	}

	/** The headings that the best row lacks. */
	List<String> missing() {
		return this.missing;
	}

	List<SheetRow> rows() {
		return this.rows;
	}

	List<String> warnings() {
		List<String> warnings = new ArrayList<>();
		int row = (this.headingRow != null) ? this.headingRow : 0;
		this.unknown.forEach((column, text) -> warnings.add(Cell.address(row, column) + ": the column “"
				+ RowReader.shortened(text) + "” is not known and was left out"));
		this.strays
			.forEach((column) -> warnings.add("Column " + column + " has values but no heading, and was left out"));
		return warnings;
	}

}
