package org.openscrutiny.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;

/**
 * Reads workbooks of Excel. Values come from the library; merged cells, which it does not
 * tell of, from the parts themselves.
 */
final class XlsxSource {

	private static final int DAYS_FROM_1900_TO_1904 = 1462;

	private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

	private static final Pattern AREA = Pattern.compile(ADDRESS + "(:" + ADDRESS + ")?");

	private XlsxSource() {
	}

	static SourceFile read(SheetFile file, byte[] bytes, Archive archive, List<Heading> headings) {
		refuseMacros(archive);
		List<String> warnings = new ArrayList<>();
		if (archive.hasAny((name) -> name.startsWith("xl/externalLinks/"))) {
			warnings.add("The file has links to other files. They were not followed");
		}
		Outline outline = Outline.of(archive);
		SourceFile.Builder tables = new SourceFile.Builder(file, headings);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes),
				new ReadingOptions(archive.has("xl/styles.xml"), true))) {
			for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
				SourceTable table = tables.next(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE,
						false);
				outline.merged().getOrDefault(sheet.getName(), List.of()).forEach(table::merged);
				read(sheet, table, outline.isFrom1904());
			}
		}
		catch (RuleBroken ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw Archive.damaged(ex);
		}
		return tables.build(warnings);
	}

	private static void refuseMacros(Archive archive) {
		boolean[] found = {
				archive.hasAny((name) -> name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/")) };
		Xml.read(archive, "[Content_Types].xml", (reader) -> {
			if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
				String type = reader.getAttributeValue(null, "ContentType");
				found[0] |= type != null && type.contains("macroEnabled");
			}
		});
		if (found[0]) {
			throw Archive.macros();
		}
	}

	private static void read(org.dhatim.fastexcel.reader.Sheet sheet, SourceTable table, boolean isFrom1904)
			throws IOException {
		try (Stream<Row> rows = sheet.openStream()) {
			for (Iterator<Row> each = rows.iterator(); each.hasNext() && !table.isDone();) {
				Row row = each.next();
				List<SourceCell> cells = new ArrayList<>();
				for (Cell cell : row) {
					if (cell != null) {
						SourceCell read = cell(cell, isFrom1904);
						if (!read.isEmpty()) {
							cells.add(read);
						}
					}
				}
				table.row(row.getRowNum() - 1, cells);
			}
		}
	}

	private static SourceCell cell(Cell cell, boolean isFrom1904) {
		SourceCell value = value(cell, isFrom1904);
		String formula = cell.getFormula();
		return (formula != null || cell.getType() == CellType.FORMULA)
				? value.calculatedBy(new Formula((formula != null) ? formula : "")) : value;
	}

	private static SourceCell value(Cell cell, boolean isFrom1904) {
		int column = cell.getColumnIndex();
		Object value = cell.getValue();
		if (cell.getType() == CellType.ERROR) {
			return SourceCell.fault(column, "The cell shows an error (" + cell.getRawValue() + ")");
		}
		if (value instanceof BigDecimal number) {
			return number(cell, number, isFrom1904);
		}
		if (value instanceof Boolean truth) {
			return SourceCell.text(column, truth ? "TRUE" : "FALSE");
		}
		String raw = cell.getRawValue();
		boolean isMissing = cell.getType() == CellType.STRING || (raw != null && !raw.isBlank());
		if (value == null && isMissing) {
			return SourceCell.fault(column, "The value of the cell cannot be read. Type it again");
		}
		String text = (value != null) ? value.toString() : "";
		return (cell.getFormula() != null && text.matches("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)"))
				? SourceCell.fault(column, "The cell shows an error (" + text + ")") : SourceCell.text(column, text);
	}

	private static SourceCell number(Cell cell, BigDecimal number, boolean isFrom1904) {
		int column = cell.getColumnIndex();
		if (isDate(cell)) {
			BigDecimal serial = isFrom1904 ? number.add(BigDecimal.valueOf(DAYS_FROM_1900_TO_1904)) : number;
			Optional<LocalDate> date = TypedDate.ofSerial(serial);
			if (date.isPresent()) {
				return SourceCell.date(column, date.get());
			}
		}
		return SourceCell.number(column, number);
	}

	private static boolean isDate(Cell cell) {
		Integer id = cell.getDataFormatId();
		if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
			return true;
		}
		return hasDay(cell.getDataFormatString());
	}

	/** Whether a format shows a day or a year, outside of quoted text and colours. */
	private static boolean hasDay(@Nullable String format) {
		if (format == null || format.equalsIgnoreCase("General")) {
			return false;
		}
		String codes = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "");
		return codes.contains("d") || codes.contains("y");
	}

	/**
	 * What the library does not tell, or tells wrongly, of a workbook.
	 *
	 * @param merged the merged cells, by the name of the sheet
	 * @param isFrom1904 whether its days are counted from 1904, as once on the Macintosh
	 */
	private record Outline(Map<String, List<Area>> merged, boolean isFrom1904) {

		/** Every part that the library reads is checked on the way. */
		static Outline of(Archive archive) {
			Map<String, String> targets = new HashMap<>();
			Xml.read(archive, "xl/_rels/workbook.xml.rels", (reader) -> {
				if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
						&& reader.getLocalName().equals("Relationship")) {
					String target = String.valueOf(reader.getAttributeValue(null, "Target"));
					targets.put(String.valueOf(reader.getAttributeValue(null, "Id")),
							target.startsWith("/") ? target.substring(1) : "xl/" + target);
				}
			});
			Map<String, List<Area>> merged = new HashMap<>();
			boolean[] isFrom1904 = { false };
			Xml.read(archive, "xl/workbook.xml", (reader) -> {
				if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
						&& reader.getLocalName().equals("workbookPr")) {
					String flag = reader.getAttributeValue(null, "date1904");
					isFrom1904[0] = "1".equals(flag) || "true".equals(flag);
				}
				if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
						&& reader.getLocalName().equals("sheet")) {
					merged.put(String.valueOf(reader.getAttributeValue(null, "name")),
							mergedIn(archive, targets.getOrDefault(relationship(reader), "")));
				}
			});
			for (String part : List.of("xl/sharedStrings.xml", "xl/styles.xml")) {
				if (archive.has(part)) {
					Xml.read(archive, part, (reader) -> {
					});
				}
			}
			return new Outline(merged, isFrom1904[0]);
		}

		private static String relationship(XMLStreamReader reader) {
			for (int index = 0; index < reader.getAttributeCount(); index++) {
				if (reader.getAttributeLocalName(index).equals("id")
						&& String.valueOf(reader.getAttributeNamespace(index)).endsWith("/relationships")) {
					return reader.getAttributeValue(index);
				}
			}
			return "";
		}

		/** One more than are allowed is enough to refuse them. */
		private static List<Area> mergedIn(Archive archive, String part) {
			List<Area> areas = new ArrayList<>();
			Xml.read(archive, part, (reader) -> {
				if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
					return;
				}
				if (reader.getLocalName().equals("mergeCell") && areas.size() <= SourceTable.MOST_MERGED) {
					areas.add(Area.of(checked(reader.getAttributeValue(null, "ref"), AREA)));
				}
				else if (reader.getLocalName().equals("c") && reader.getAttributeValue(null, "r") != null) {
					checked(reader.getAttributeValue(null, "r"), ADDRESS);
				}
			});
			return areas;
		}

		/**
		 * For a cell, the library makes room for all columns before the one that its
		 * address names.
		 */
		private static String checked(@Nullable String reference, Pattern pattern) {
			if (reference == null || !pattern.matcher(reference).matches()) {
				throw Archive.damaged();
			}
			return reference;
		}

	}

}
