package org.openscrutiny.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openscrutiny.sheets.SampleSheets.HEADINGS;
import static org.openscrutiny.sheets.SampleSheets.file;
import static org.openscrutiny.sheets.SampleSheets.odsContent;
import static org.openscrutiny.sheets.SampleSheets.odsHead;
import static org.openscrutiny.sheets.SampleSheets.odsParts;
import static org.openscrutiny.sheets.SampleSheets.odsText;
import static org.openscrutiny.sheets.SampleSheets.xlsx;
import static org.openscrutiny.sheets.SampleSheets.xlsxParts;
import static org.openscrutiny.sheets.SampleSheets.zip;

class WorkbookReadingUnitTests {

	private static final String ODS_ROW = "<table:table-row>" + odsText("1") + odsText("1/2/22") + odsText("x")
			+ "</table:table-row>";

	private static final String XLSX_ROW = """
			<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>44634</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c></row>
			""";

	@Test
	void readsTypedValuesOfExcel() {
		Sheet sheet = SheetReader.read(xlsx((workbook) -> {
			head(workbook.newWorksheet("Cover"), "Read me");
			Worksheet register = workbook.newWorksheet("Register");
			register.value(0, 1, "The register");
			head(register, 2, "Subject", "Date", "Ref", "Cost", "Open");
			register.value(3, 0, " text ");
			register.value(3, 1, LocalDate.of(2022, 3, 14));
			register.style(3, 1).format("d mmmm yyyy").set();
			register.value(3, 2, 7);
			register.value(3, 3, new BigDecimal("1234.50"));
			register.style(3, 3).format("[Red]#,##0.00").set();
			register.value(3, 4, true);
		}), HEADINGS);
		assertThat(sheet.name()).isEqualTo("Register");
		assertThat(sheet.warnings()).containsExactly("E3: the column “Open” is not known and was left out");
		Map<String, Cell> cells = sheet.rows().get(0).cells();
		assertThat(cells.get("Subject")).isEqualTo(Cell.text("A4", "text"));
		assertThat(cells.get("Date made")).isEqualTo(Cell.date("B4", LocalDate.of(2022, 3, 14)));
		assertThat(cells.get("Reference").text()).isEqualTo("7");
		assertThat(cells.get("Cost").number()).isEqualByComparingTo("1234.5");
		assertThat(cells.get("Cost").date()).isNull();
	}

	@Test
	void readsTheYear1904Calendar() {
		Map<String, String> parts = xlsxParts(XLSX_ROW.replace("<c r=\"B2\">", "<c r=\"B2\" s=\"1\">"), "");
		parts.computeIfPresent("xl/workbook.xml",
				(name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
		parts.computeIfPresent("[Content_Types].xml", (name, xml) -> xml.replace("</Types>",
				"<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"));
		parts.put("xl/styles.xml",
				"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
		Sheet sheet = SheetReader.read(file("mac.xlsx", zip(parts)), HEADINGS);
		assertThat(sheet.rows().get(0).cells().get("Date made").date()).isEqualTo("2026-03-15");
	}

	@Test
	void readsTypedValuesOfLibreOffice() {
		Sheet sheet = SheetReader.read(
				ods("""
						<table:table-row><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>
						<table:table-cell office:value-type="date" office:date-value="2022-03-14T00:00:00"><text:p>14/03/22</text:p></table:table-cell>
						<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d</text:p>
						<office:annotation><text:p>a comment</text:p></office:annotation></table:table-cell></table:table-row>
						<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
						"""),
				HEADINGS);
		assertThat(sheet.rows()).hasSize(1);
		Map<String, Cell> cells = sheet.rows().get(0).cells();
		assertThat(cells.get("Reference").number()).isEqualByComparingTo("7");
		assertThat(cells.get("Date made")).isEqualTo(Cell.date("B2", LocalDate.of(2022, 3, 14)));
		assertThat(cells.get("Subject").text()).isEqualTo("a  b\tc\nd");
	}

	@Test
	void keepsRepeatedRowsAndCells() {
		Sheet sheet = SheetReader.read(
				ods("""
						<table:table-row table:number-rows-repeated="1500">
						<table:table-cell table:number-columns-repeated="3" office:value-type="string"><text:p>x</text:p></table:table-cell>
						</table:table-row>"""),
				HEADINGS);
		assertThat(sheet.rows()).hasSize(1500);
		assertThat(sheet.rows().get(1499).number()).isEqualTo(1501);
		assertThat(sheet.rows().get(1499).cells()).containsKeys("Reference", "Date made", "Subject");
	}

	@Test
	void refusesHugeRepeats() {
		assertRefused(
				ods(ODS_ROW.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1000000\">")),
				"A2: the row is there 1,000,000 times. Delete the copies that are not needed");
		assertRefused(ods(ODS_ROW.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"3000\">")
			.repeat(2)), "more than 5,000 rows");
		assertRefused(ods("<table:table-row>" + odsText("1")
				+ "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>"),
				"CW2: the sheet has more than 100 columns");
		assertRefused(ods("<table:table-row>" + odsText("x").repeat(200) + "</table:table-row>"),
				"CW2: the sheet has more than 100 columns");
		assertRefused(ods(ODS_ROW.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"x\">")),
				"damaged");
	}

	@Test
	void readsTheSheetThatHasTheHeadings() {
		SheetFile file = xlsx((workbook) -> {
			head(workbook.newWorksheet("2021"), "Reference", "Subject");
			for (String name : new String[] { "2022", "2023" }) {
				Worksheet sheet = workbook.newWorksheet(name);
				head(sheet, "Reference", "Date made", "Subject");
				sheet.value(1, 0, name);
			}
		});
		Sheet sheet = SheetReader.read(file, HEADINGS);
		assertThat(sheet.name()).isEqualTo("2022");
		assertThat(sheet.warnings())
			.containsExactly("Only the sheet “2022” was read. These have the same headings: “2023”");
		assertThat(SheetReader.read(choosing(file, "2023"), HEADINGS).rows().get(0).cells().get("Reference").text())
			.isEqualTo("2023");
		assertRefused(choosing(file, "2021"),
				"The sheet “2021” has headings in row 1, but no column for: Date made. Did you mean the sheet “2022”?");
		assertRefused(choosing(file, "2020"), "The file has no sheet “2020”. It has: “2021”, “2022”, “2023”");
	}

	@Test
	void leavesHiddenSheetsAlone() {
		Map<String, String> parts = odsParts("");
		parts.put("content.xml",
				odsContent("<table:table table:name=\"Old\" table:style-name=\"ta9\">" + odsHead() + ODS_ROW
						+ "</table:table>" + "<table:table table:name=\"New\">" + odsHead() + ODS_ROW
						+ "</table:table>"));
		Sheet sheet = SheetReader.read(file("two.ods", zip(parts)), HEADINGS);
		assertThat(sheet.name()).isEqualTo("New");
		assertThat(sheet.warnings()).isEmpty();
	}

	@Test
	void rejectsMergedCellsByAddress() {
		Sheet excel = SheetReader.read(
				file("m.xlsx",
						zip(xlsxParts(XLSX_ROW, "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>"))),
				HEADINGS);
		assertThat(excel.rows()).flatExtracting(SheetRow::faults)
			.extracting(Remark::toString)
			.containsExactly("B2: The cells B2:B3 are merged. Split them, and fill in each");
		Sheet libre = SheetReader.read(ods("<table:table-row>" + odsText("1")
				+ "<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"),
				HEADINGS);
		assertThat(libre.rows().get(0).faults()).extracting(Remark::cell).containsExactly("B2", "C2");
		assertRefused(file("h.xlsx", zip(xlsxParts(XLSX_ROW, "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"))),
				"B1:C1: the headings are merged cells");
	}

	@Test
	void refusesALayoutOfMergedCells() {
		String merges = IntStream.rangeClosed(2, 1_002)
			.mapToObj((row) -> "<mergeCell ref=\"E" + row + ":F" + row + "\"/>")
			.collect(Collectors.joining());
		assertRefused(file("m.xlsx", zip(xlsxParts(XLSX_ROW, "<mergeCells>" + merges + "</mergeCells>"))),
				"E1002:F1002: the sheet “Register” has more than 1,000 merged cells");
	}

	@Test
	void usesTheValueOfAFormulaAndSaysSo() {
		Sheet excel = SheetReader.read(file("f.xlsx", zip(xlsxParts("""
				<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>TODAY()</f></c>
				<c r="C2" t="str"><f>[1]Other!A1</f><v>theirs</v></c></row>
				<row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="C3" t="str"><f>A2&amp;"x"</f><v>2x</v></c></row>""",
				""))), HEADINGS);
		assertFormulas(excel);
		Sheet libre = SheetReader.read(
				ods("""
						<table:table-row><table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
						<table:table-cell table:formula="of:=TODAY()"/>
						<table:table-cell table:formula="of:='file:///c:/other.ods'#$Sheet1.A1" office:value-type="string"><text:p>theirs</text:p></table:table-cell></table:table-row>
						<table:table-row><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell><table:table-cell/>
						<table:table-cell table:formula="of:=[.A2]" office:value-type="string"><text:p>2x</text:p></table:table-cell></table:table-row>
						"""),
				HEADINGS);
		assertFormulas(libre);
	}

	private static void assertFormulas(Sheet sheet) {
		SheetRow row = sheet.rows().get(0);
		assertThat(row.cells().get("Reference").text()).isEqualTo("2");
		assertThat(row.warnings()).extracting(Remark::toString)
			.containsExactly("A2: The cell holds a formula. Its value, “2”, was read");
		assertThat(row.faults()).extracting(Remark::toString)
			.containsExactly("B2: The formula has no value. Open the file, let it calculate, and save it again",
					"C2: The value comes from another file. Paste it here as a value");
		assertThat(sheet.rows().get(1).faults()).extracting(Remark::toString)
			.containsExactly("A3: The cell shows an error (#REF!)");
		assertThat(sheet.rows().get(1).cells().get("Subject").text()).isEqualTo("2x");
	}

	@Test
	void tellsOfLinksToOtherFiles() {
		Map<String, String> excel = xlsxParts(XLSX_ROW, "");
		excel.put("xl/externalLinks/externalLink1.xml", "<externalLink/>");
		assertThat(SheetReader.read(file("l.xlsx", zip(excel)), HEADINGS).warnings()).singleElement()
			.asString()
			.contains("links to other files");
		assertThat(SheetReader.read(ods("<table:table-source xlink:href=\"file:///other.ods\"/>" + ODS_ROW), HEADINGS)
			.warnings()).singleElement().asString().contains("links to other files");
	}

	@ParameterizedTest
	@CsvSource({ "xl/vbaProject.bin", "xl/macrosheets/sheet1.xml" })
	void refusesMacrosOfExcel(String part) {
		Map<String, String> parts = xlsxParts(XLSX_ROW, "");
		parts.put(part, "<x/>");
		assertRefused(file("m.xlsx", zip(parts)), "The file contains macros");
	}

	@Test
	void refusesMacrosHoweverTheyAreNamed() {
		Map<String, String> parts = xlsxParts(XLSX_ROW, "");
		parts.computeIfPresent("[Content_Types].xml",
				(name, xml) -> xml.replace("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
						"vnd.ms-excel.sheet.macroEnabled.main+xml"));
		assertRefused(file("m.xlsx", zip(parts)), "The file contains macros");
		Map<String, String> libre = odsParts(ODS_ROW);
		libre.put("Basic/Standard/script-lb.xml", "<x/>");
		assertThat(SheetReader.read(file("n.ods", zip(libre)), HEADINGS).rows()).hasSize(1);
		libre.put("Basic/Standard/Module1.xml", "<x/>");
		assertRefused(file("m.ods", zip(libre)), "The file contains macros");
		libre.remove("Basic/Standard/Module1.xml");
		libre.put("Scripts/python/a.py", "x");
		assertRefused(file("m.ods", zip(libre)), "The file contains macros");
	}

	@Test
	void refusesPasswordsAndOldFormats() {
		byte[] ole = new byte[2000];
		byte[] magic = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };
		System.arraycopy(magic, 0, ole, 0, 4);
		assertRefused(file("old.xls", ole), "old format");
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, ole, 600, name.length);
		assertRefused(file("locked.xlsx", ole), "password");
		Map<String, String> libre = odsParts(ODS_ROW);
		libre.put("META-INF/manifest.xml",
				"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
		assertRefused(file("locked.ods", zip(libre)), "password");
		assertRefused(file("b.xlsb", zip(Map.of("xl/workbook.bin", "x"))), "binary workbook");
	}

	@Test
	void refusesBombs() {
		Map<String, String> parts = xlsxParts(XLSX_ROW, "");
		parts.put("xl/sharedStrings.xml", " ".repeat(30 * 1024 * 1024));
		assertRefused(file("bomb.xlsx", zip(parts)), "unpacks to far more");
		assertRefused(ods("<table:table-row>" + odsText("x".repeat(1_100_000)) + "</table:table-row>"),
				"unpacks to far more");
		Map<String, String> many = odsParts(ODS_ROW);
		for (int part = 0; part < 2_001; part++) {
			many.put("Pictures/" + part, "");
		}
		assertRefused(file("many.ods", zip(many)), "unpacks to far more");
		Map<String, String> large = new LinkedHashMap<>(odsParts(ODS_ROW));
		String megabytes = " ".repeat(50 * 1024 * 1024);
		large.put("Pictures/1", megabytes);
		large.put("Pictures/2", megabytes);
		large.put("Pictures/3", megabytes);
		assertRefused(file("large.ods", zip(large)), "unpacks to far more");
	}

	@Test
	void expandsNoEntities() {
		Map<String, String> parts = odsParts(ODS_ROW);
		parts.computeIfPresent("content.xml", (name,
				xml) -> "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + xml.replace("1/2/22", "&y;"));
		assertRefused(file("x.ods", zip(parts)), "damaged");
		Map<String, String> excel = xlsxParts(XLSX_ROW, "");
		excel.computeIfPresent("xl/worksheets/sheet1.xml",
				(name, xml) -> "<!DOCTYPE x [<!ENTITY y \"z\">]>" + xml.replace("<t>x</t>", "<t>&y;</t>"));
		assertRefused(file("x.xlsx", zip(excel)), "damaged");
	}

	@Test
	void refusesDamagedFiles() throws IOException {
		byte[] whole = zip(xlsxParts(XLSX_ROW, ""));
		assertRefused(file("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)), "damaged");
		assertRefused(file("x.ods", zip(odsParts("<table:table-row>"))), "damaged");
		assertRefused(file("x.docx", zip(Map.of("word/document.xml", "<x/>"))), "not a spreadsheet");
		Map<String, String> text = odsParts("");
		text.put("content.xml",
				"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>");
		assertRefused(file("letter.odt", zip(text)), "not a spreadsheet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ZZZZZZ2", "FXSHRXW2", "A0", "2", "" })
	void refusesAnAddressThatNoCellHas(String address) {
		assertRefused(file("x.xlsx", zip(xlsxParts(XLSX_ROW.replace("r=\"C2\"", "r=\"" + address + "\""), ""))),
				"damaged");
	}

	@Test
	void rejectsAValueThatTheFileDoesNotHold() {
		Sheet sheet = SheetReader.read(file("x.xlsx", zip(xlsxParts("""
				<row r="2"><c r="A2" t="s"><v>99</v></c><c r="B2"><v>soon</v></c></row>""", ""))), HEADINGS);
		assertThat(sheet.rows().get(0).faults()).extracting(Remark::cell).containsExactly("A2", "B2");
	}

	private static SheetFile ods(String rows) {
		return file("register.ods", zip(odsParts(rows)));
	}

	private static SheetFile choosing(SheetFile file, String sheet) {
		return new SheetFile(file.filename(), file.content(), sheet);
	}

	private static void head(Worksheet sheet, String... headings) {
		head(sheet, 0, headings);
	}

	private static void head(Worksheet sheet, int row, String... headings) {
		for (int column = 0; column < headings.length; column++) {
			sheet.value(row, column, headings[column]);
		}
	}

	private static void assertRefused(SheetFile file, String message) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> SheetReader.read(file, HEADINGS))
			.withMessageContaining(message);
	}

}
