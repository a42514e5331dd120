package org.openscrutiny.sheets;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class OdsBookUnitTests {

	@Test
	void hasItsTableOnASheetOfItsOwn() {
		SheetWriter<String> table = SheetWriter.<String>named("Figures")
			.text("Measure", (row) -> row)
			.number("Value", (row) -> new BigDecimal("1.5"));
		ResponseEntity<byte[]> file = new OdsBook().words("Cover", List.of(List.of("A title"), List.of("Version", "1")))
			.words("Notes", List.of(List.of("=1+1")))
			.table(table, List.of("homicides", "=cmd()"))
			.download("scorecard");
		Sheet read = SheetReader.read(new SheetFile("scorecard.ods", new ByteArrayResource(bytes(file)), "Figures"),
				List.of(Heading.of("Measure"), Heading.of("Value")));
		assertThat(read.rows()).hasSize(2);
		assertThat(file.getHeaders().getFirst("Content-Disposition")).contains("scorecard.ods");
	}

	private static byte[] bytes(ResponseEntity<byte[]> file) {
		byte[] body = file.getBody();
		assertThat(body).isNotNull();
		return body;
	}

}
