package org.openscrutiny.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetWriterUnitTests {

	private static final SheetWriter<Line> WRITER = SheetWriter.<Line>named("Decisions")
		.text("Reference", Line::reference)
		.date("Date made", Line::made)
		.number("Cost", Line::cost)
		.text("Subject", Line::subject);

	private static final Line LINE = new Line("006-2022", LocalDate.of(2022, 3, 14), new BigDecimal("-1234.50"),
			"Café, \"quoted\"\nand more");

	private record Line(String reference, LocalDate made, BigDecimal cost, String subject) {
	}

	@Test
	void writesCsvThatOthersRead() throws IOException {
		String csv = new String(write(SheetFormat.CSV, List.of(LINE)), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\ufeffReference,Date made,Cost,Subject\r\n").endsWith("\r\n");
		try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
			List<CSVRecord> records = parser.getRecords();
			assertThat(records.get(1).toList()).containsExactly("006-2022", "2022-03-14", "-1234.50",
					"Café, \"quoted\"\nand more");
		}
	}

	@Test
	void writesRealDatesAndNumbersForExcel() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(write(SheetFormat.XLSX, List.of(LINE))))) {
			assertThat(workbook.getFirstSheet().getName()).isEqualTo("Decisions");
			Row row = workbook.getFirstSheet().read().get(1);
			assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(1).asDate().toLocalDate()).isEqualTo("2022-03-14");
			assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("-1234.5");
			assertThat(row.getCell(3).asString()).isEqualTo("Café, \"quoted\"\nand more");
		}
	}

	@Test
	void writesRealDatesAndNumbersForLibreOffice() throws IOException {
		Document content = odsContent(List.of(LINE));
		assertThat(content.selectXpath("//*[name()='table:table']").attr("table:name")).isEqualTo("Decisions");
		var cells = content.selectXpath("//*[name()='table:table-row'][2]/*[name()='table:table-cell']");
		assertThat(cells.get(0).attr("office:value-type")).isEqualTo("string");
		assertThat(cells.get(1).attr("office:date-value")).startsWith("2022-03-14");
		assertThat(cells.get(2).attr("office:value-type")).isEqualTo("float");
		assertThat(new BigDecimal(cells.get(2).attr("office:value"))).isEqualByComparingTo("-1234.5");
		assertThat(cells.get(3).text()).startsWith("Café,").endsWith("more");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+44 20", "-1+cmd", "@SUM(A1)", "\t=1", "\r=1", "\"=1+1", "'=1+1", " =1", "''=1",
			"“=1", "\uff1d1+1", "\n=1", "=HYPERLINK(\"http://evil.example\",\"x\")" })
	void escapesWhatLooksLikeAFormula(String text) throws IOException {
		Line line = new Line(text, LINE.made(), LINE.cost(), "x");
		String csv = new String(write(SheetFormat.CSV, List.of(line)), StandardCharsets.UTF_8);
		try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
			assertThat(parser.getRecords().get(1).get(0)).startsWith("'");
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(write(SheetFormat.XLSX, List.of(line))))) {
			Row row = workbook.getFirstSheet().read().get(1);
			assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(0).getFormula()).isNull();
			assertThat(row.getCell(0).asString()).startsWith("'");
		}
		var cell = odsContent(List.of(line))
			.selectXpath("//*[name()='table:table-row'][2]/*[name()='table:table-cell'][1]");
		assertThat(cell.attr("table:formula")).isEmpty();
		assertThat(cell.text()).startsWith("'");
	}

	@Test
	void leavesOtherTextAlone() {
		for (String text : new String[] { "a=b", "1-2", "O'Neil", "'quoted'", "\"quoted\"", "", "#1" }) {
			assertThat(FormulaGuard.escape(text)).isEqualTo(text);
			assertThat(FormulaGuard.unescape(text)).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@EnumSource(SheetFormat.class)
	void readsBackWhatItWrote(SheetFormat format) throws IOException {
		Random random = new Random(616);
		List<Line> lines = new ArrayList<>();
		for (int row = 0; row < 300; row++) {
			lines.add(new Line(text(random), LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000)),
					BigDecimal.valueOf(random.nextInt(), random.nextInt(4)), text(random)));
		}
		List<Heading> headings = List.of(Heading.of("Reference"), Heading.of("Date made"), Heading.of("Cost"),
				Heading.of("Subject"));
		Sheet sheet = SheetReader.read(SampleSheets.file("x", write(format, lines)), headings);
		assertThat(sheet.warnings()).isEmpty();
		assertThat(sheet.rows()).hasSameSizeAs(lines);
		for (int row = 0; row < lines.size(); row++) {
			RowReader reader = new RowReader(sheet.rows().get(row));
			Line line = lines.get(row);
			assertThat(reader.requiredText("Reference")).contains(line.reference());
			assertThat(reader.requiredText("Subject")).contains(line.subject());
			assertThat(reader.requiredDate("Date made")).contains(line.made());
			assertThat(reader.requiredNumber("Cost").orElseThrow()).isEqualByComparingTo(line.cost());
			assertThat(reader.rejections()).isEmpty();
			assertThat(reader.warnings()).isEmpty();
		}
	}

	@Test
	void namesTheDownload() {
		var answer = SheetDownload.of(WRITER, SheetFormat.ODS, List.of(LINE), "decisions-2022");
		assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
		assertThat(answer.getHeaders().getContentDisposition().getFilename()).isEqualTo("decisions-2022.ods");
		assertThat(answer.getHeaders().getContentType()).hasToString("application/vnd.oasis.opendocument.spreadsheet");
		assertThat(SheetFormat.of("csv")).contains(SheetFormat.CSV);
		assertThat(SheetFormat.of("exe")).isEmpty();
	}

	@Test
	void cutsAndCleansWhatAFormatCannotHold() throws IOException {
		Line line = new Line("a\u0000b\ud800c", LINE.made(), LINE.cost(), "x".repeat(40_000));
		for (SheetFormat format : SheetFormat.values()) {
			write(format, List.of(line));
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(write(SheetFormat.XLSX, List.of(line))))) {
			Row row = workbook.getFirstSheet().read().get(1);
			assertThat(row.getCell(0).asString()).isEqualTo("abc");
			assertThat(row.getCell(3).asString()).hasSize(32_767);
		}
	}

	/** Text that begins and ends in a character that is kept. */
	private static String text(Random random) {
		String alphabet = "abcé£=+-@'\"“,;:\t\n  <&>]]x1😀";
		int[] points = alphabet.codePoints().toArray();
		StringBuilder text = new StringBuilder();
		for (int length = 1 + random.nextInt(12); length > 0; length--) {
			text.appendCodePoint(points[random.nextInt(points.length)]);
		}
		String stripped = text.toString().strip();
		return stripped.isEmpty() ? "=" : stripped;
	}

	private static byte[] write(SheetFormat format, List<Line> lines) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		WRITER.write(format, lines, bytes);
		return bytes.toByteArray();
	}

	private static Document odsContent(List<Line> lines) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write(SheetFormat.ODS, lines)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("content.xml")) {
					return Jsoup.parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), "", Parser.xmlParser());
				}
			}
		}
		throw new IllegalStateException("no content");
	}

}
