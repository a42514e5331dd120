package org.openscrutiny.returns.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openscrutiny.returns.EntryImports;
import org.openscrutiny.shared.Role;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.SmallProgram;
import org.openscrutiny.testing.SmallProgramTest;
import org.openscrutiny.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two thousand figures in one file, with the heap that the portal is promised to need.
 */
@SmallProgramTest
class LargeReturnTests {

	private static final int ROWS = 2_000;

	private static final String ROUND = "/returns/2021-22-q4";

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

	@Test
	void isPreviewedAndImported(SmallProgram program) throws IOException {
		Visitor contributor = program.portal().signedIn(Role.OPCC_CONTRIBUTOR);
		List<String> lines = contributor.get(ROUND + "/imports/template/csv")
			.csv()
			.stream()
			.filter((row) -> row.get("Unit").startsWith("Count") && row.get("Group or area").isEmpty())
			.map((row) -> row.get("Line"))
			.distinct()
			.toList();
		assertThat(lines).hasSizeGreaterThan(10);
		Page preview = contributor.get(ROUND + "/imports/new")
			.form(ROUND + "/imports/new")
			.withFile("file", "figures.xlsx", file(lines))
			.send();
		assertThat(preview.status()).as(preview.errors().toString()).isEqualTo(200);
		assertThat(preview.texts(".govuk-summary-list__value").subList(0, 4)).containsExactly("1,800 rows", "no rows",
				"no rows", "200 rows");
		Page done = preview.form(preview.url().getPath().replace("/preview", "/confirmation")).send();
		assertThat(done.status()).isEqualTo(200);
		assertThat(done.texts(".govuk-notification-banner").toString()).contains("1,800 figures were added");
		assertThat(program.log()).doesNotContain("OutOfMemoryError");
	}

	/**
	 * Months long ago, so that none is known already. Every tenth row is not a number.
	 */
	private static byte[] file(List<String> lines) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		EntryImports.writer().write(SheetFormat.XLSX, IntStream.range(0, ROWS).mapToObj((number) -> {
			String month = MONTH.format(YearMonth.of(2013, 12).minusMonths(number / lines.size()));
			String value = (number % 10 == 0) ? "a lot" : String.valueOf(1000 + number % 37);
			return new EntryImports.TemplateRow(lines.get(number % lines.size()), "", "", "", "", null, null, value,
					month, null, null, null, "A note of an ordinary length. ".repeat(5), "A source",
					"These months are entered for the record");
		}).toList(), bytes);
		return bytes.toByteArray();
	}

}
