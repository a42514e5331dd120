package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;

/**
 * Writes workbooks for LibreOffice.
 */
final class OdsTarget {

	/** Without it LibreOffice shows a time of day too. */
	private static final String DATE = "YYYY-MM-DD";

	private OdsTarget() {
	}

	static <R> void write(String name, List<SheetWriter.Column<R>> columns, Iterable<R> rows, OutputStream target)
			throws IOException {
		SpreadSheet book = new SpreadSheet();
		book.appendSheet(sheet(name, columns, rows));
		OdsPackage.write(book, target);
	}

	static <R> com.github.miachm.sods.Sheet sheet(String name, List<SheetWriter.Column<R>> columns, Iterable<R> rows) {
		List<R> all = new ArrayList<>();
		rows.forEach(all::add);
		com.github.miachm.sods.Sheet sheet = new com.github.miachm.sods.Sheet(name, all.size() + 1, columns.size());
		Style bold = new Style();
		bold.setBold(true);
		Style date = new Style();
		date.setDataStyle(DATE);
		for (int column = 0; column < columns.size(); column++) {
			Range heading = sheet.getRange(0, column);
			heading.setValue(FormulaGuard.escape(columns.get(column).heading()));
			heading.setStyle(bold);
			for (int row = 0; row < all.size(); row++) {
				Object value = columns.get(column).value().apply(all.get(row));
				if (value instanceof BigDecimal) {
					sheet.getRange(row + 1, column).setValue(value);
				}
				else if (value instanceof LocalDate) {
					sheet.getRange(row + 1, column).setValue(value);
					sheet.getRange(row + 1, column).setStyle(date);
				}
				else if (value instanceof String text && !text.isEmpty()) {
					sheet.getRange(row + 1, column).setValue(FormulaGuard.escape(text));
				}
			}
		}
		return sheet;
	}

}
