package org.openscrutiny.sheets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The sheets of a file, whatever its format.
 *
 * @param tables the visible sheets, in order, and a hidden one if it was named
 * @param warnings what was assumed about the file
 */
record SourceFile(List<SourceTable> tables, List<String> warnings) {

	private static final byte[] OLE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	static SourceFile read(SheetFile file, byte[] bytes, List<Heading> headings) {
		if (startsWith(bytes, OLE)) {
			throw SheetFile.refused(
					isEncrypted(bytes) ? "The file is protected with a password. Save it without one, and send it again"
							: "The file has an old format. Save it as an Excel workbook (.xlsx), and send it again");
		}
		if (startsWith(bytes, "PK".getBytes(StandardCharsets.US_ASCII))) {
			return readArchive(file, bytes, headings);
		}
		return CsvSource.read(file, bytes, headings);
	}

	private static SourceFile readArchive(SheetFile file, byte[] bytes, List<Heading> headings) {
		try (Archive archive = Archive.open(bytes)) {
			if (archive.has("xl/workbook.xml")) {
				return XlsxSource.read(file, bytes, archive, headings);
			}
			if (archive.has("content.xml")) {
				return OdsSource.read(file, archive, headings);
			}
			throw SheetFile.refused(archive.has("xl/workbook.bin")
					? "The file is a binary workbook. Save it as an Excel workbook (.xlsx), and send it again"
					: "The file is not a spreadsheet. Choose a CSV, XLSX or ODS file");
		}
	}

	/** Collects the sheets while they are read: one of them is kept. */
	static final class Builder {

		private final SheetFile file;

		private final List<Heading> headings;

		private final List<SourceTable> tables = new ArrayList<>();

		Builder(SheetFile file, List<Heading> headings) {
			this.file = file;
			this.headings = headings;
		}

		SourceTable next(String name, boolean hidden, boolean ragged) {
			boolean kept = (this.file.sheet() != null) ? name.equalsIgnoreCase(this.file.sheet())
					: !hidden && this.tables.stream().noneMatch(SourceTable::hasHeadings);
			SourceTable table = new SourceTable(name, hidden, kept, ragged, this.headings);
			if (!hidden || kept) {
				this.tables.add(table);
			}
			return table;
		}

		SourceFile build(List<String> warnings) {
			return new SourceFile(List.copyOf(this.tables), List.copyOf(warnings));
		}

	}

	private static boolean isEncrypted(byte[] bytes) {
		String content = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		return content.contains("e\0n\0c\0r\0y\0p\0t\0e\0d\0p\0a\0c\0k\0a\0g\0e");
	}

	private static boolean startsWith(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

}
