package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads sheets of LibreOffice and others, element by element. The library that writes
 * them is not used here: it drops long runs of repeated rows and columns without a word,
 * gives dates away for text, and holds the whole file in memory (ADR 9).
 */
final class OdsSource {

	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

	private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

	private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

	private final SourceFile.Builder tables;

	private final Set<String> hiddenStyles = new HashSet<>();

	private final List<String> warnings = new ArrayList<>();

	private @Nullable SourceTable table;

	private @Nullable String style;

	private int row;

	private int rowRepeat;

	private int column;

	private List<SourceCell> cells = new ArrayList<>();

	private @Nullable CellBeingRead cell;

	/** Depth of elements whose text is not the cell's own, such as comments. */
	private int asides;

	private OdsSource(SourceFile.Builder tables) {
		this.tables = tables;
	}

	static SourceFile read(SheetFile file, Archive archive, List<Heading> headings) {
		refuseEncrypted(archive);
		if (archive.hasAny(OdsSource::isMacro)) {
			throw Archive.macros();
		}
		OdsSource source = new OdsSource(new SourceFile.Builder(file, headings));
		boolean[] isSpreadsheet = { false };
		Xml.read(archive, "content.xml", (reader) -> {
			switch (reader.getEventType()) {
				case XMLStreamConstants.START_ELEMENT -> {
					isSpreadsheet[0] |= is(reader, OFFICE, "spreadsheet");
					source.start(reader);
				}
				case XMLStreamConstants.END_ELEMENT -> source.end(reader);
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> source.characters(reader.getText());
				default -> {
				}
			}
		});
		if (!isSpreadsheet[0]) {
			throw SheetFile.refused("The file is not a spreadsheet. Choose a CSV, XLSX or ODS file");
		}
		return source.tables.build(source.warnings);
	}

	/** LibreOffice leaves empty lists of libraries in files that have no macros. */
	private static boolean isMacro(String part) {
		return (part.startsWith("Basic/") && part.endsWith(".xml") && !part.endsWith("script-lc.xml")
				&& !part.endsWith("script-lb.xml")) || (part.startsWith("Scripts/") && !part.endsWith("/"));
	}

	private static void refuseEncrypted(Archive archive) {
		if (!archive.has("META-INF/manifest.xml")) {
			throw Archive.damaged();
		}
		Xml.read(archive, "META-INF/manifest.xml", (reader) -> {
			if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
					&& reader.getLocalName().equals("encryption-data")) {
				throw SheetFile
					.refused("The file is protected with a password. Save it without one, and send it again");
			}
		});
	}

	private void start(XMLStreamReader reader) {
		String name = reader.getLocalName();
		if (is(reader, STYLE, "style")) {
			this.style = reader.getAttributeValue(STYLE, "name");
		}
		else if (is(reader, STYLE, "table-properties")) {
			if (this.style != null && "false".equals(reader.getAttributeValue(TABLE, "display"))) {
				this.hiddenStyles.add(this.style);
			}
		}
		else if (TABLE.equals(reader.getNamespaceURI())) {
			startOfTable(reader, name);
		}
		else if (this.cell != null) {
			startInCell(reader, this.cell);
		}
	}

	private void startOfTable(XMLStreamReader reader, String name) {
		switch (name) {
			case "table" -> {
				String style = String.valueOf(reader.getAttributeValue(TABLE, "style-name"));
				this.table = this.tables.next(String.valueOf(reader.getAttributeValue(TABLE, "name")),
						this.hiddenStyles.contains(style), false);
				this.row = 0;
			}
			case "table-source", "dde-link" -> linked();
			case "table-row" -> {
				this.rowRepeat = repeat(reader, "number-rows-repeated");
				this.column = 0;
				this.cells = new ArrayList<>();
			}
			case "table-cell", "covered-table-cell" ->
				this.cell = new CellBeingRead(reader, repeat(reader, "number-columns-repeated"));
			default -> {
			}
		}
	}

	private void linked() {
		String warning = "The file has links to other files. They were not followed";
		if (!this.warnings.contains(warning)) {
			this.warnings.add(warning);
		}
	}

	private void startInCell(XMLStreamReader reader, CellBeingRead current) {
		if (is(reader, OFFICE, "annotation") || this.asides > 0) {
			this.asides++;
		}
		else if (is(reader, TEXT, "p")) {
			current.paragraph();
		}
		else if (is(reader, TEXT, "s")) {
			String count = reader.getAttributeValue(TEXT, "c");
			current.append(" ".repeat((count != null) ? Math.min(number(count), SourceCell.MOST_CHARACTERS) : 1));
		}
		else if (is(reader, TEXT, "tab")) {
			current.append("\t");
		}
		else if (is(reader, TEXT, "line-break")) {
			current.append("\n");
		}
	}

	private void characters(String text) {
		if (this.cell != null && this.asides == 0) {
			this.cell.append(text);
		}
	}

	private void end(XMLStreamReader reader) {
		if (this.asides > 0) {
			this.asides--;
		}
		else if (TABLE.equals(reader.getNamespaceURI())) {
			switch (reader.getLocalName()) {
				case "table-cell", "covered-table-cell" -> endOfCell();
				case "table-row" -> endOfRow();
				case "table" -> this.table = null;
				default -> {
				}
			}
		}
	}

	private void endOfCell() {
		CellBeingRead read = this.cell;
		this.cell = null;
		if (read == null || this.table == null) {
			return;
		}
		if (read.rowSpan > 1 || read.columnSpan > 1) {
			this.table.merged(
					new Area(this.row, this.column, this.row + read.rowSpan - 1, this.column + read.columnSpan - 1));
		}
		SourceCell value = read.value(this.column);
		if (!value.isEmpty()) {
			// One more than are allowed is enough to refuse them.
			int most = SourceTable.MOST_COLUMNS + 1 - this.cells.size();
			for (int copy = 0; copy < Math.min(read.repeat, most); copy++) {
				this.cells.add(value.at(this.column + copy));
			}
		}
		this.column = added(this.column, read.repeat);
	}

	private void endOfRow() {
		SourceTable current = this.table;
		if (current != null && !this.cells.isEmpty()) {
			current.rows(this.row, this.rowRepeat, this.cells);
		}
		this.row = added(this.row, this.rowRepeat);
		this.cells = new ArrayList<>();
	}

	private static int repeat(XMLStreamReader reader, String attribute) {
		String repeat = reader.getAttributeValue(TABLE, attribute);
		return (repeat != null) ? Math.max(1, number(repeat)) : 1;
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw Archive.damaged(ex);
		}
	}

	private static int added(int place, int repeat) {
		return (int) Math.min((long) place + repeat, Integer.MAX_VALUE / 2);
	}

	private static boolean is(XMLStreamReader reader, String namespace, String name) {
		return reader.getLocalName().equals(name) && namespace.equals(reader.getNamespaceURI());
	}

	/** A cell, until its end tells the whole of its text. */
	private static final class CellBeingRead {

		private final int repeat;

		private final int rowSpan;

		private final int columnSpan;

		private final @Nullable String type;

		private final @Nullable String value;

		private final @Nullable String formula;

		private final boolean isError;

		private final StringBuilder text = new StringBuilder();

		private boolean hasParagraph;

		CellBeingRead(XMLStreamReader reader, int repeat) {
			this.repeat = repeat;
			this.rowSpan = repeat(reader, "number-rows-spanned");
			this.columnSpan = repeat(reader, "number-columns-spanned");
			this.type = reader.getAttributeValue(OFFICE, "value-type");
			this.formula = reader.getAttributeValue(TABLE, "formula");
			this.value = (this.type != null) ? reader.getAttributeValue(OFFICE, attribute(this.type)) : null;
			this.isError = "error".equals(reader.getAttributeValue(
					"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "value-type"));
		}

		private static String attribute(String type) {
			return switch (type) {
				case "date" -> "date-value";
				case "boolean" -> "boolean-value";
				case "string" -> "string-value";
				case "time" -> "time-value";
				default -> "value";
			};
		}

		void paragraph() {
			if (this.hasParagraph) {
				append("\n");
			}
			this.hasParagraph = true;
		}

		/** Spaces between elements are not text. */
		void append(String more) {
			if (this.hasParagraph && this.text.length() <= SourceCell.MOST_CHARACTERS) {
				this.text.append(more);
			}
		}

		SourceCell value(int column) {
			if (this.isError || this.text.toString().matches("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)|Err:\\d+")) {
				return SourceCell.fault(column, "The cell shows an error (" + this.text + ")");
			}
			SourceCell cell = typed(column);
			return (this.formula != null) ? cell.calculatedBy(new Formula(this.formula)) : cell;
		}

		private SourceCell typed(int column) {
			if (this.type == null || this.value == null) {
				return SourceCell.text(column, this.text.toString());
			}
			try {
				return switch (this.type) {
					case "float", "percentage", "currency" -> SourceCell.number(column, new BigDecimal(this.value));
					case "date" -> SourceCell.date(column,
							LocalDate.parse(this.value.substring(0, Math.min(10, this.value.length()))));
					case "boolean" -> SourceCell.text(column, this.value.equals("true") ? "TRUE" : "FALSE");
					case "string" -> SourceCell.text(column, this.value);
					default -> SourceCell.text(column, this.text.toString());
				};
			}
			catch (NumberFormatException | DateTimeException ex) {
				return SourceCell.fault(column, "The value of the cell cannot be read. Type it again");
			}
		}

	}

}
