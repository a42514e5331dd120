package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads text with separators.
 */
final class CsvSource {

	private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

	/** Among how many rows the headings are looked for, to find the separator. */
	private static final int HEAD_ROWS = 20;

	private CsvSource() {
	}

	static SourceFile read(SheetFile file, byte[] bytes, List<Heading> headings) {
		List<String> warnings = new ArrayList<>();
		if (file.filename().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xls|ods)")) {
			warnings.add("The name of the file says that it is a workbook. It holds text, and was read as CSV");
		}
		String text = decoded(bytes, warnings);
		refuseOthers(text);
		char separator = separator(text, headings);
		SourceFile.Builder tables = new SourceFile.Builder(new SheetFile(file.filename(), file.content()), headings);
		SourceTable table = tables.next(file.filename(), false, true);
		try (CsvReader<CsvRecord> records = reader(text, separator)) {
			int index = 0;
			long lastLine = 1;
			for (CsvRecord csv : records) {
				lastLine = csv.getStartingLineNumber();
				List<SourceCell> cells = new ArrayList<>();
				for (int column = 0; column < csv.getFieldCount(); column++) {
					SourceCell cell = SourceCell.text(column, csv.getField(column));
					if (!cell.isEmpty()) {
						cells.add(cell);
					}
				}
				table.row(index++, cells);
			}
			refuseOpenQuotes(text, lastLine);
		}
		catch (CsvParseException ex) {
			throw SheetFile
				.refused("The file cannot be read as CSV: a quotation mark is not closed, or text follows one. "
						+ "A quotation mark within a text is written twice");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tables.build(warnings);
	}

	private static String decoded(byte[] bytes, List<String> warnings) {
		if (bytes.length >= 2 && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
				|| (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff))) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			warnings.add("The file is not in UTF-8 and was read as Windows-1252. "
					+ "Look whether accents, dashes and pound signs are right");
			return new String(bytes, Charset.forName("windows-1252"));
		}
	}

	private static void refuseOthers(String text) {
		String start = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
		if (text.indexOf('\0') >= 0 || start.startsWith("%pdf") || start.startsWith("<")
				|| start.startsWith("{\\rtf")) {
			throw SheetFile.refused("The file is not a spreadsheet. Choose a CSV, XLSX or ODS file");
		}
		if (text.isBlank()) {
			throw SheetFile.refused("The file is empty");
		}
	}

	/** The separator with which most headings are found; a comma where none are. */
	private static char separator(String text, List<Heading> headings) {
		char best = ',';
		long most = 0;
		for (char separator : SEPARATORS) {
			long found = headingsFound(text, separator, headings);
			if (found > most) {
				best = separator;
				most = found;
			}
		}
		return best;
	}

	private static long headingsFound(String text, char separator, List<Heading> headings) {
		try (CsvReader<CsvRecord> records = reader(text, separator)) {
			return records.stream()
				.limit(HEAD_ROWS)
				.mapToLong((csv) -> csv.getFields()
					.stream()
					.filter((field) -> headings.stream().anyMatch((heading) -> heading.isNamed(field)))
					.count())
				.max()
				.orElse(0);
		}
		catch (CsvParseException ex) {
			return 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CsvReader<CsvRecord> reader(String text, char separator) {
		return CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.maxBufferSize(SheetFile.MOST_BYTES * 2)
			.ofCsvRecord(text);
	}

	/** An open quotation mark would swallow the rest of the file into one value. */
	private static void refuseOpenQuotes(String text, long lastLine) {
		long quotes = text.chars().filter((character) -> character == '"').count();
		long lines = text.stripTrailing().lines().count();
		if (quotes % 2 == 1 && lastLine < lines) {
			throw SheetFile.refused("The row that begins in line " + lastLine
					+ " has a quotation mark that is never closed. Close it, or write it twice if it belongs to the text");
		}
	}

}
