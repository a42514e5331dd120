package org.openscrutiny.decisions.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.sheets.SheetWriter;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.SmallProgram;
import org.openscrutiny.testing.SmallProgramTest;
import org.openscrutiny.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A register of 2,000 rows, with every kind of bad row among them, in a program with a
 * heap of 256 MB.
 */
@SmallProgramTest
class LargeRegisterTests {

	private static final int ROWS = 2_000;

	/** One row in ten is bad. */
	private static final int BAD = ROWS / 10;

	private static final String IMPORTS = "/manage/decisions/imports";

	private static Visitor contributor;

	private static Visitor approver;

	@BeforeAll
	static void signIn(SmallProgram program) {
		contributor = program.portal().contributor();
		approver = program.portal().approver();
	}

	@ParameterizedTest
	@EnumSource(SheetFormat.class)
	void isPreviewedImportedAndPublished(SheetFormat format, SmallProgram program) throws Exception {
		int year = 2013 + format.ordinal();
		Page preview = contributor.get(IMPORTS + "/new")
			.form(IMPORTS)
			.withFile("file", "register." + format.getExtension(), register(format, year))
			.send();
		assertThat(preview.status()).as(preview.errors().toString()).isEqualTo(200);
		assertThat(preview.texts(".govuk-summary-list__value")).startsWith("1,800 rows", "no rows", "no rows",
				BAD + " rows");
		assertThat(preview.main()).contains("Reference is empty", "“six” is no reference", "is not a real date",
				"The date is in the future", "“secret” is no classification", "Subject is empty",
				"The cost must be pounds and pence", "200 characters or fewer", "is published", "is not a number");
		String confirmation = preview.url().getPath().replace("/preview", "/confirmation");
		Page done = preview.form(confirmation).with("source", "A long list").send();
		assertThat(done.status()).isEqualTo(200);
		assertThat(done.document().select(".govuk-notification-banner").text()).contains("1,800 new decisions wait");
		Page waiting = approver.get("/manage/decisions").follow("register." + format.getExtension());
		waiting.form(waiting.url().getPath() + "/publication").send();
		assertThat(program.portal().reader().get("/decisions?year=" + year).texts("#total"))
			.containsExactly("1,800 decisions: 1,600 public, 200 confidential");
		assertThat(program.portal().reader().get("/decisions.csv?year=" + year).body()).doesNotContain("Zebra");
		assertThat(program.log()).doesNotContain("OutOfMemoryError").doesNotContain("Zebra");
	}

	private static byte[] register(SheetFormat format, int year) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		SheetWriter.<Line>named("Register")
			.text("Reference", Line::reference)
			.text("Subject", Line::subject)
			.text("Date made", Line::made)
			.text("Classification", Line::classification)
			.text("Cost", Line::cost)
			.text("Summary", (line) -> "What was decided, and why. ".repeat(20))
			.write(format, IntStream.rangeClosed(1, ROWS).mapToObj((number) -> new Line(number, year)).toList(), bytes);
		return bytes.toByteArray();
	}

	/**
	 * A row; every tenth is bad, in one of ten ways.
	 */
	private record Line(int number, int year) {

		private static final List<Function<Line, List<String>>> WAYS = List.of(
				(line) -> List.of("", "No reference", "1/2/2013", "public", "1"),
				(line) -> List.of("six", "No such reference", "1/2/2013", "public", "1"),
				(line) -> line.with("31 February 2013", "public", "1"), (line) -> line.with("1/2/2030", "public", "1"),
				(line) -> line.with("1/2/2013", "secret", "1"),
				(line) -> List.of(line.number() + "-" + line.year(), "", "1/2/2013", "public", "1"),
				(line) -> line.with("1/2/2013", "public", "-5"), (line) -> line.with("1/2/2013", "public", "a lot"),
				(line) -> List.of(line.number() + "-" + line.year(), "x".repeat(201), "1/2/2013", "public", "1"),
				(line) -> List.of("008-2018", "Other words", "10 April 2018", "public", "1"));

		private List<String> with(String made, String classification, String cost) {
			return List.of(number() + "-" + year(), "A subject", made, classification, cost);
		}

		private List<String> cells() {
			if (this.number % 10 == 0) {
				return WAYS.get(this.number / 10 % WAYS.size()).apply(this);
			}
			boolean confidential = this.number % 10 == 1;
			return List.of(this.number + "-" + this.year, confidential ? "Zebra " + this.number : "A subject",
					"1 February " + this.year, confidential ? "confidential" : "public", "1,200.50");
		}

		String reference() {
			return cells().get(0);
		}

		String subject() {
			return cells().get(1);
		}

		String made() {
			return cells().get(2);
		}

		String classification() {
			return cells().get(3);
		}

		String cost() {
			return cells().get(4);
		}

	}

}
