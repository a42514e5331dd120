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

	private XlsxSource() {
	}

	static SourceFile read(SheetFile file, byte[] bytes, Archive archive, List<Heading> headings) {
		refuseMacros(archive);
		List<String> warnings = new ArrayList<>();
		if (archive.hasAny((name) -> name.startsWith("xl/externalLinks/"))) {
			warnings.add("The file has links to other files. They were not followed");
		}
		Map<String, List<Area>> merged = merged(archive);
		SourceFile.Builder tables = new SourceFile.Builder(file, headings);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes),
				new ReadingOptions(true, true))) {
			for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
				SourceTable table = tables.next(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE,
						false);
				merged.getOrDefault(sheet.getName(), List.of()).forEach(table::merged);
				read(workbook, sheet, table);
			}
		}
		catch (RuleBroken ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw Archive.damaged();
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

	/** The merged cells, by the name of the sheet; every part is checked on the way. */
	private static Map<String, List<Area>> merged(Archive archive) {
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
		Xml.read(archive, "xl/workbook.xml", (reader) -> {
			if (reader.getEventType() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("sheet")) {
				String part = targets.getOrDefault(relationship(reader), "");
				if (part.startsWith("xl/worksheets/")) {
					merged.put(String.valueOf(reader.getAttributeValue(null, "name")), mergedIn(archive, part));
				}
			}
		});
		for (String part : List.of("xl/sharedStrings.xml", "xl/styles.xml")) {
			if (archive.has(part)) {
				Xml.read(archive, part, (reader) -> {
				});
			}
		}
		return merged;
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

	private static List<Area> mergedIn(Archive archive, String part) {
		List<Area> areas = new ArrayList<>();
		Xml.read(archive, part, (reader) -> {
			if (reader.getEventType() == XMLStreamConstants.START_ELEMENT
					&& reader.getLocalName().equals("mergeCell")) {
				String reference = reader.getAttributeValue(null, "ref");
				if (reference == null || !reference.matches("[A-Z]{1,3}[0-9]{1,7}(:[A-Z]{1,3}[0-9]{1,7})?")) {
					throw Archive.damaged();
				}
				areas.add(Area.of(reference));
			}
		});
		return areas;
	}

	private static void read(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet, SourceTable table)
			throws IOException {
		try (Stream<Row> rows = sheet.openStream()) {
			for (Iterator<Row> each = rows.iterator(); each.hasNext() && !table.isDone();) {
				Row row = each.next();
				List<SourceCell> cells = new ArrayList<>();
				for (Cell cell : row) {
					if (cell != null) {
						SourceCell read = cell(workbook, cell);
						if (!read.isEmpty()) {
							cells.add(read);
						}
					}
				}
				table.row(row.getRowNum() - 1, cells);
			}
		}
	}

	private static SourceCell cell(ReadableWorkbook workbook, Cell cell) {
		SourceCell value = value(workbook, cell);
		String formula = cell.getFormula();
		return (formula != null || cell.getType() == CellType.FORMULA)
				? value.calculatedBy(new Formula((formula != null) ? formula : "")) : value;
	}

	private static SourceCell value(ReadableWorkbook workbook, Cell cell) {
		int column = cell.getColumnIndex();
		Object value = cell.getValue();
		if (cell.getType() == CellType.ERROR) {
			return SourceCell.fault(column, "The cell shows an error (" + cell.getRawValue() + ")");
		}
		if (value instanceof BigDecimal number) {
			return number(workbook, cell, number);
		}
		if (value instanceof Boolean truth) {
			return SourceCell.text(column, truth ? "TRUE" : "FALSE");
		}
		String text = (value != null) ? value.toString() : "";
		return (cell.getFormula() != null && text.matches("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)"))
				? SourceCell.fault(column, "The cell shows an error (" + text + ")") : SourceCell.text(column, text);
	}

	private static SourceCell number(ReadableWorkbook workbook, Cell cell, BigDecimal number) {
		int column = cell.getColumnIndex();
		if (isDate(cell)) {
			BigDecimal serial = workbook.isDate1904() ? number.add(BigDecimal.valueOf(DAYS_FROM_1900_TO_1904)) : number;
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

}
