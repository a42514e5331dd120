package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV.
 */
final class CsvTarget {

	private CsvTarget() {
	}

	static <R> void write(List<SheetWriter.Column<R>> columns, Iterable<R> rows, OutputStream target)
			throws IOException {
		Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
		writer.write('\ufeff');
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(columns.stream().map((column) -> FormulaGuard.escape(column.heading())).toList());
		for (R row : rows) {
			csv.writeRecord(columns.stream().map((column) -> text(column.value().apply(row))).toList());
		}
		csv.flush();
		writer.flush();
	}

	private static String text(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return (value instanceof String text) ? FormulaGuard.escape(text) : (value != null) ? value.toString() : "";
	}

}
