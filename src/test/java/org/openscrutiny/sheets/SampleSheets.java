package org.openscrutiny.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

import org.springframework.core.io.ByteArrayResource;

/**
 * Files as people send them, good and bad.
 */
final class SampleSheets {

	static final List<Heading> HEADINGS = List.of(Heading.of("Reference").orAlso("Ref", "Decision no."),
			Heading.of("Date made").orAlso("Date"), Heading.of("Subject"), Heading.optional("Cost"));

	private SampleSheets() {
	}

	static SheetFile file(String name, byte[] bytes) {
		return new SheetFile(name, new ByteArrayResource(bytes));
	}

	static SheetFile csv(String text) {
		return file("register.csv", text.getBytes(StandardCharsets.UTF_8));
	}

	static SheetFile xlsx(Consumer<Workbook> content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			Workbook workbook = new Workbook(bytes, "Test", null);
			content.accept(workbook);
			workbook.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file("register.xlsx", bytes.toByteArray());
	}

	/** A workbook from the rows of its only sheet, and what follows them. */
	static Map<String, String> xlsxParts(String rows, String afterRows) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"""
						<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
						<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
						<Default Extension="xml" ContentType="application/xml"/>
						<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
						<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
						</Types>""");
		parts.put("_rels/.rels",
				"""
						<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
						<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
						</Relationships>""");
		parts.put("xl/workbook.xml", """
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
				  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
				<sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>""");
		parts.put("xl/_rels/workbook.xml.rels",
				"""
						<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
						<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
						</Relationships>""");
		parts.put("xl/worksheets/sheet1.xml", """
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
				<row r="1"><c r="A1" t="inlineStr"><is><t>Reference</t></is></c>
				<c r="B1" t="inlineStr"><is><t>Date made</t></is></c>
				<c r="C1" t="inlineStr"><is><t>Subject</t></is></c></row>
				%s</sheetData>%s</worksheet>""".formatted(rows, afterRows));
		return parts;
	}

	/** A file of LibreOffice from the rows of its only sheet. */
	static Map<String, String> odsParts(String rows) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
		parts.put("META-INF/manifest.xml",
				"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
		parts.put("content.xml",
				odsContent("<table:table table:name=\"Register\">" + odsHead() + rows + "</table:table>"));
		return parts;
	}

	static String odsHead() {
		return "<table:table-row>" + odsText("Reference") + odsText("Date made") + odsText("Subject")
				+ "</table:table-row>";
	}

	static String odsText(String text) {
		return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
	}

	static String odsContent(String tables) {
		return """
				<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
				  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
				  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
				  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
				  xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
				  xmlns:xlink="http://www.w3.org/1999/xlink">
				<office:automatic-styles><style:style style:name="ta9" style:family="table">
				<style:table-properties table:display="false"/></style:style></office:automatic-styles>
				<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"""
			.formatted(tables);
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
