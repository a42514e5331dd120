package org.openscrutiny.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openscrutiny.sheets.SampleSheets.HEADINGS;
import static org.openscrutiny.sheets.SampleSheets.csv;
import static org.openscrutiny.sheets.SampleSheets.file;

class CsvReadingUnitTests {

	private static final String HEAD = "Reference,Date made,Subject\r\n";

	@Test
	void readsRowsByHeadingInAnyOrder() {
		Sheet sheet = SheetReader.read(csv(
				"\ufeffsubject , REF,Date  Made,Cost\r\n\"A, and \"\"B\"\"\r\nC\",001-2022,1/2/22,£5\r\n\r\n,,,\r\nD,002-2022,,\r\n"),
				HEADINGS);
		assertThat(sheet.warnings()).isEmpty();
		assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(2, 5);
		SheetRow first = sheet.rows().get(0);
		assertThat(first.cells().get("Subject")).isEqualTo(Cell.text("A2", "A, and \"B\"\nC"));
		assertThat(first.cells().get("Reference").address()).isEqualTo("B2");
		assertThat(sheet.rows().get(1).cells()).containsOnlyKeys("Subject", "Reference");
		assertThat(sheet.rows().get(1).addresses()).containsEntry("Cost", "D5");
		assertThat(sheet.sha256()).hasSize(64);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void findsTheSeparator(String separator) {
		String text = "Decision register\n\n" + String.join(separator, "Reference", "Date made", "Subject") + "\n"
				+ String.join(separator, "001-2022", "1 May 2022", "\"one, two; three\tfour\"") + "\n";
		Sheet sheet = SheetReader.read(csv(text), HEADINGS);
		assertThat(sheet.rows()).singleElement()
			.satisfies((row) -> assertThat(row.cells().get("Subject"))
				.isEqualTo(Cell.text("C4", "one, two; three\tfour")));
	}

	@Test
	void fallsBackToWindows1252WithAWarning() {
		Sheet sheet = SheetReader
			.read(file("old.csv", (HEAD + "1,1/2/22,£5 – café").getBytes(Charset.forName("windows-1252"))), HEADINGS);
		assertThat(sheet.rows().get(0).cells().get("Subject").text()).isEqualTo("£5 – café");
		assertThat(sheet.warnings()).singleElement().asString().contains("Windows-1252");
	}

	@Test
	void readsExcelsUnicodeText() {
		Sheet sheet = SheetReader.read(
				file("unicode.txt",
						("\ufeffReference\tDate made\tSubject\r\n1\t1/2/22\tcafé").getBytes(StandardCharsets.UTF_16LE)),
				HEADINGS);
		assertThat(sheet.rows().get(0).cells().get("Subject").text()).isEqualTo("café");
	}

	@Test
	void tellsOfUnknownColumns() {
		Sheet sheet = SheetReader.read(csv("Reference,Date made,Mood,Subject\n1,1/2/22,good,x\n"), HEADINGS);
		assertThat(sheet.warnings()).containsExactly("C1: the column “Mood” is not known and was left out");
	}

	@Test
	void refusesMissingColumns() {
		assertRefused("Reference,Subject\n1,x\n",
				"The sheet “register.csv” has headings in row 1, but no column for: Date made");
		assertRefused("a,b\n1,2\n", "has none of the headings");
	}

	@Test
	void refusesTheSameHeadingTwice() {
		assertRefused("Reference,Ref,Date,Subject\n1,1,1/2/22,x\n", "A1 and B1 are both headings for “Reference”");
	}

	@Test
	void rejectsARowThatHasSlipped() {
		Sheet sheet = SheetReader.read(csv(HEAD + "1,1/2/22,one, two\n2,1/2/22,three\n"), HEADINGS);
		assertThat(sheet.rows().get(0).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.cell()).isEqualTo("D2"));
		assertThat(sheet.rows().get(1).faults()).isEmpty();
	}

	@Test
	void refusesQuotationMarksThatAreNotClosed() {
		assertRefused(HEAD + "1,1/2/22,\"open\n2,1/2/22,x\n3,1/2/22,y\n", "line 2");
		assertRefused(HEAD + "1,1/2/22,\"closed\" and more\n", "quotation mark");
	}

	@Test
	void rejectsWhatCannotBeStored() {
		Sheet sheet = SheetReader.read(csv(HEAD + "1,1/2/22,be\u0007ll\n2,1/2/22," + "x".repeat(40_000) + "\n"),
				HEADINGS);
		assertThat(sheet.rows().get(0).faults()).extracting(Remark::cell).containsExactly("C2");
		assertThat(sheet.rows().get(1).faults()).extracting(Remark::toString)
			.containsExactly("C3: The text is longer than 32,767 characters");
	}

	@Test
	void refusesTooManyRowsAndColumns() {
		String rows = IntStream.rangeClosed(1, 5_000)
			.mapToObj((row) -> row + ",1/2/22,x\n")
			.collect(Collectors.joining());
		assertThat(SheetReader.read(csv(HEAD + rows), HEADINGS).rows()).hasSize(5_000);
		assertRefused(HEAD + rows + "5001,1/2/22,x\n", "more than 5,000 rows");
		assertRefused("Reference,Date,Subject" + ",x".repeat(98) + "\n1,2,3\n", "more than 100 columns");
	}

	@Test
	void refusesOtherFiles() {
		List.of("%PDF-1.7 x", "<html><table>", "{\\rtf1", "a\0b")
			.forEach((text) -> assertRefused(text, "not a spreadsheet"));
		assertRefused("", "The file is empty");
		assertRefused(" \n ", "The file is empty");
		assertRefused(HEAD, "no rows below the headings");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> SheetReader.read(file("big.csv", new byte[SheetFile.MOST_BYTES + 1]), HEADINGS))
			.withMessageContaining("10MB");
	}

	private static void assertRefused(String text, String message) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> SheetReader.read(csv(text), HEADINGS))
			.withMessageContaining(message)
			.satisfies((broken) -> assertThat(broken.getField()).isEqualTo("file"));
	}

}
