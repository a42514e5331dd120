package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes workbooks for Excel.
 */
final class XlsxTarget {

	private static final double DATE_WIDTH = 12;

	private static final double TEXT_WIDTH = 30;

	private XlsxTarget() {
	}

	static <R> void write(String name, List<SheetWriter.Column<R>> columns, Iterable<R> rows, OutputStream target)
			throws IOException {
		Workbook workbook = new Workbook(target, "OpenScrutiny", null);
		Worksheet sheet = workbook.newWorksheet(name);
		for (int column = 0; column < columns.size(); column++) {
			sheet.width(column, (columns.get(column).type() == SheetWriter.Type.TEXT) ? TEXT_WIDTH : DATE_WIDTH);
			sheet.value(0, column, FormulaGuard.escape(columns.get(column).heading()));
			sheet.style(0, column).bold().set();
		}
		sheet.freezePane(0, 1);
		int index = 1;
		for (R row : rows) {
			for (int column = 0; column < columns.size(); column++) {
				Object value = columns.get(column).value().apply(row);
				if (value instanceof BigDecimal number) {
					sheet.value(index, column, number);
				}
				else if (value instanceof LocalDate date) {
					sheet.value(index, column, date);
					sheet.style(index, column).format("dd/mm/yyyy").set();
				}
				else if (value instanceof String text && !text.isEmpty()) {
					sheet.value(index, column, shortened(FormulaGuard.escape(text)));
				}
			}
			index++;
		}
		workbook.finish();
	}

	/** Excel calls a workbook damaged whose cells hold more. */
	private static String shortened(String text) {
		return (text.length() <= SourceCell.MOST_CHARACTERS) ? text
				: text.substring(0, SourceCell.MOST_CHARACTERS - 1) + "…";
	}

}
