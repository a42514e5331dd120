package org.openscrutiny.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;

import org.springframework.http.ResponseEntity;

/**
 * A workbook of several sheets for LibreOffice and others: pages of words such as a
 * cover, and tables, one to a sheet.
 */
public final class OdsBook {

	private final List<Sheet> sheets = new ArrayList<>();

	/** Adds the first page. */
	public OdsBook cover(CoverPage cover) {
		return words("Cover", cover.lines());
	}

	/**
	 * Adds a page of words.
	 * @param name what the sheet is called
	 * @param lines its lines, each with its cells
	 */
	public OdsBook words(String name, List<List<String>> lines) {
		int width = lines.stream().mapToInt(List::size).max().orElse(1);
		Sheet sheet = new Sheet(name, Math.max(1, lines.size()), width);
		for (int row = 0; row < lines.size(); row++) {
			for (int column = 0; column < lines.get(row).size(); column++) {
				sheet.getRange(row, column).setValue(FormulaGuard.escape(lines.get(row).get(column)));
			}
		}
		this.sheets.add(sheet);
		return this;
	}

	/** Adds a table with its headings. */
	public <R> OdsBook table(SheetWriter<R> writer, Iterable<R> rows) {
		this.sheets.add(writer.odsSheet(rows));
		return this;
	}

	/**
	 * The answer to a reader who asked for it.
	 * @param name the name of the file, without ending
	 */
	public ResponseEntity<byte[]> download(String name) {
		SpreadSheet book = new SpreadSheet();
		this.sheets.forEach(book::appendSheet);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			OdsPackage.write(book, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return SheetDownload.of(SheetFormat.ODS, bytes.toByteArray(), name);
	}

}
