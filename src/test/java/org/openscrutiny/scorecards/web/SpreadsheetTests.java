package org.openscrutiny.scorecards.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The spreadsheets that readers download: sound as packages, and, where LibreOffice is
 * installed, opened by it without a repair and with the same cells as the CSV.
 */
@PortalTest
class SpreadsheetTests {

	private static final List<Path> OFFICES = List.of(Path.of("/usr/bin/soffice"),
			Path.of("/usr/lib/libreoffice/program/soffice"));

	private static final List<String> PATHS = List.of("/scorecards/2021-22-q3", "/scorecards/2018-19",
			"/indicators/emergency-and-101-calls");

	/** All sheets, in UTF-8, each cell as it is shown. */
	private static final String AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

	@Autowired
	private Portal portal;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@FieldSource("PATHS")
	void isASoundSpreadsheet(String path) throws Exception {
		isASoundPackage(this.portal.reader().get(path + ".ods").bytes());
	}

	@Test
	void opensWithTheCellsOfTheCsv() throws Exception {
		Path office = OFFICES.stream().filter(Files::isExecutable).findFirst().orElse(null);
		if (office == null) {
			return;
		}
		List<Path> books = new ArrayList<>();
		for (String path : PATHS) {
			Path book = this.folder.resolve("book" + books.size() + ".ods");
			books.add(Files.write(book, this.portal.reader().get(path + ".ods").bytes()));
		}
		// LibreOffice takes longer to start than to open a file.
		convert(office, books, AS_CSV);
		convert(office, books, "pdf");
		for (int number = 0; number < books.size(); number++) {
			opensWithTheCellsOfTheCsv(PATHS.get(number), "book" + number);
		}
	}

	private void opensWithTheCellsOfTheCsv(String path, String book) throws IOException {
		assertThat(rows(Files.readString(this.folder.resolve(book + "-Figures.csv")))).as(path)
			.isEqualTo(rows(this.portal.reader().get(path + ".csv").body()));
		assertThat(Files.readString(this.folder.resolve(book + "-Cover.csv"))).as(path)
			.contains("Licence", "Open Government Licence");
		assertThat(Files.readString(this.folder.resolve(book + "-Notes.csv"))).as(path)
			.contains("one observation to a row");
		try (PDDocument pdf = Loader.loadPDF(this.folder.resolve(book + ".pdf").toFile())) {
			assertThat(new PDFTextStripper().getText(pdf)).as(path).contains("Open Government Licence");
		}
	}

	private static void isASoundPackage(byte[] file) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		assertThat(parts.keySet()).startsWith("mimetype")
			.contains("META-INF/manifest.xml", "content.xml", "styles.xml");
		assertThat(new String(file, 30, 54, StandardCharsets.US_ASCII))
			.isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
		var listed = Jsoup.parse(parts.get("META-INF/manifest.xml"), "", Parser.xmlParser())
			.select("manifest|file-entry")
			.eachAttr("manifest:full-path");
		assertThat(listed).contains("/", "content.xml", "styles.xml");
		assertThat(Jsoup.parse(parts.get("content.xml"), "", Parser.xmlParser())
			.select("table|table")
			.eachAttr("table:name")).containsExactly("Cover", "Notes", "Figures");
	}

	private void convert(Path office, List<Path> files, String kind) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(office.toString(), "-env:UserInstallation=" + this.folder.resolve("profile").toUri(),
						"--headless", "--norestore", "--convert-to", kind, "--outdir", this.folder.toString()));
		files.forEach((file) -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("log").toFile())
			.start();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(this.folder.resolve("log"))).isZero();
	}

	private static List<List<String>> rows(String csv) {
		List<List<String>> rows = new ArrayList<>();
		try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv.replace("\ufeff", "")).stream()) {
			records.forEach((record) -> rows.add(record.getFields().stream().map(SpreadsheetTests::plain).toList()));
		}
		return rows;
	}

	/** A spreadsheet does not tell 1.0 from 1. */
	private static String plain(String cell) {
		return cell.matches("-?\\d+\\.\\d+") ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell;
	}

}
