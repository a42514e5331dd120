package org.openscrutiny.documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilenameUnitTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "report.pdf|report.pdf", "../../etc/report.pdf|report.pdf", "C:\\Users\\x\\report.pdf|report.pdf",
					"~ two  words.pdf ~|two words.pdf", "...|document", "~~|document", "/|document",
					".htaccess|htaccess", "Bürgschaft £5.csv|Bürgschaft £5.csv" })
	void dropsFoldersAndSpaces(String given, String clean) {
		assertThat(Filename.clean(given)).isEqualTo(clean);
	}

	@Test
	void dropsWhatIsNotSeen() {
		assertThat(Filename.clean("re\0port\r\n.pdf")).isEqualTo("report.pdf");
		assertThat(Filename.clean("annex\u202efdp.csv")).isEqualTo("annexfdp.csv");
		assertThat(Filename.clean("half\ud83d.pdf")).isEqualTo("half.pdf");
		assertThat(Filename.clean("whole\ud83d\ude00.pdf")).isEqualTo("whole\ud83d\ude00.pdf");
	}

	@Test
	void shortensButKeepsTheExtension() {
		assertThat(Filename.clean("a".repeat(400) + ".pdf")).hasSize(Filename.LONGEST).endsWith("a.pdf");
		assertThat(Filename.clean("\ud83d\ude00".repeat(200))).hasSizeLessThanOrEqualTo(Filename.LONGEST)
			.endsWith("\ud83d\ude00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "Annual report 2018/19.pdf|Annual-report-2018-19.pdf",
					"50% \"now\"; or never?.csv|50-now-or-never.csv", "Bürger.pdf|B%C3%BCrger.pdf", "!!!.pdf|.pdf",
					"a..b.pdf|a..b.pdf" })
	void addressesUseNothingThatAddressesMean(String name, String address) {
		assertThat(Filename.inAddress(name)).isEqualTo(address);
	}

}
