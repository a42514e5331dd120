package org.openscrutiny.returns.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.returns.EntryImports;
import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.SampleRound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.sheets.SheetFormat;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class EntryImportPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theTemplateHasWhatIsAskedForAndWhatWasLast() {
		SampleRound round = new SampleRound(this.jdbc);
		String burglaries = round.count("Burglaries");
		round.known(burglaries, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "1477");
		String ratio = round.measure("Disproportionality", "RATIO", null, "INDEX", "YTD_TO_MONTH", "Group 1",
				"Group 2");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page choose = contributor.get(round.path() + "/imports/new");
		assertThat(choose.h1()).endsWith("Enter figures with a spreadsheet");
		List<Map<String, String>> rows = choose.follow("Template as CSV").csv();
		assertThat(rows).extracting((row) -> row.get("Line")).containsExactly(burglaries, ratio + "/1", ratio + "/2");
		assertThat(rows.get(0)).containsEntry("Measure", "Burglaries")
			.containsEntry("Last figure", "1,477")
			.containsEntry("Last period", "April 2020 to January 2021")
			.containsEntry("Figure", "")
			.containsEntry("Period", "YTD Jan 2022");
		assertThat(rows.get(2)).containsEntry("Group or area", "Group 2");
	}

	@Test
	void previewsEveryKindOfRowAndStoresThemTogether() {
		SampleRound round = new SampleRound(this.jdbc);
		String added = round.count("Added");
		String changed = round.count("Changed");
		String same = round.count("Same");
		String blank = round.count("Blank");
		String warned = round.count("Warned");
		String accepted = round.count("Accepted");
		String token = round.count("Token");
		String locked = round.count("Locked");
		String other = round.count("Other");
		round.takeAway(other);
		round.known(warned, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "100");
		round.known(accepted, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "100");
		this.jdbc
			.sql("update assignment set state = 'SUBMITTED' where measure_id = (select id from measure where code = ?)")
			.param(locked)
			.update();
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page first = preview(contributor, round, changed + ",10,,,,\n" + same + ",\"1,200\",,,,\n");
		first.form(confirmation(first)).send();
		Page preview = preview(contributor, round,
				added + ",12,,,,\n" + changed + ",11,,,,\n" + same + ",\"1,200\",,,,\n" + blank + ",,YTD Jan 2022,,,\n"
						+ warned + ",200,,,,\n" + accepted + ",200,,,,Recorded by another rule since May\n" + token
						+ ",[x],,,The system was down,\n" + locked + ",5,,,,\n" + other + ",5,,,,\n"
						+ "nonsense,5,,,,\n" + added + ",\"12,47\",Dec 21,,,\n" + blank + ",-3,Dec 21,,,\n" + same
						+ ",5,Feb 22,,,\n" + changed + ",[z],Dec 21,,,\n" + added + ",12,YTD Jan 22,,,\n");
		assertThat(preview.texts(".govuk-summary-list__value")).containsExactly("4 rows", "1 row", "2 rows", "8 rows",
				"1 row");
		assertThat(preview.main()).contains("200 is 100% more than 100", "This measure is submitted", "is no line that",
				"Check the comma", "−3 is below 0", "February 2022 ends after 31 January 2022",
				"Say why the figure is “not applicable”", "The same line is in row");
		assertThat(preview.document().select("del").text()).isEqualTo("10");
		assertThat(round.entries()).containsExactly("Changed: 10 (YTD Jan 2022)", "Same: 1,200 (YTD Jan 2022)");
		Page done = preview.form(confirmation(preview)).send();
		assertThat(done.texts(".govuk-notification-banner")).singleElement()
			.asString()
			.contains("4 figures were added and 1 figure was changed");
		assertThat(round.entries()).containsExactly("Accepted: 200 (YTD Jan 2022)", "Added: 12 (YTD Jan 2022)",
				"Changed: 11 (YTD Jan 2022)", "Same: 1,200 (YTD Jan 2022)", "Token: NOT_AVAILABLE (YTD Jan 2022)",
				"Warned: 200 (YTD Jan 2022)");
		assertThat(this.jdbc
			.sql("select check_code from entry_acceptance where reason = 'Recorded by another rule since May'")
			.query(String.class)
			.list()).containsExactly("BIG_CHANGE");
	}

	@ParameterizedTest
	@EnumSource(SheetFormat.class)
	void whatIsDownloadedAndSentBackChangesNothing(SheetFormat format) throws IOException {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.measure("Waiting time", "DURATION", "seconds", "MEAN", "YTD_TO_MONTH");
		round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "100");
		round.count("Empty");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page typed = contributor.get(round.path())
			.form(round.path())
			.with("r1-value", "8m44s")
			.with("r1-note", "=1+1")
			.send();
		typed.form(round.path()).with("r1-accept-BIG_CHANGE", "More calls than ever before").send();
		List<Map<String, String>> rows = contributor.get(round.path() + "/imports/template/csv").csv();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		EntryImports.writer().write(format, rows.stream().map(EntryImportPageTests::templateRow).toList(), bytes);
		Page preview = send(contributor, round, "figures." + format.getExtension(), bytes.toByteArray());
		assertThat(preview.texts(".govuk-summary-list__value")).containsExactly("no rows", "no rows", "2 rows",
				"no rows", "no rows");
		assertThat(preview.document().select("form[action$=confirmation]")).isEmpty();
	}

	private static EntryImports.TemplateRow templateRow(Map<String, String> row) {
		return new EntryImports.TemplateRow(row.get("Line"), row.get("KPI"), row.get("Measure"),
				row.get("Group or area"), row.get("Unit"), row.get("Last figure"), row.get("Last period"),
				row.get("Figure"), row.get("Period"), row.get("If no figure"), row.get("Why there is none"),
				row.get("Marks"), row.get("Note").replaceFirst("^'", ""), row.get("Source"),
				row.get("Why warnings are right"));
	}

	@Test
	void refusesToConfirmWhatWasChangedMeanwhile() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page preview = preview(contributor, round, code + ",10,,,,\n");
		contributor.get(round.path()).form(round.path()).with("r0-value", "9").send();
		Page refused = preview.form(confirmation(preview)).send();
		assertThat(refused.status()).isEqualTo(409);
		assertThat(round.entries()).containsExactly("Burglaries: 9 (YTD Jan 2022)");
		Page again = contributor.get(preview.url().getPath());
		assertThat(again.document().select("del").text()).isEqualTo("9");
		again.form(confirmation(again)).send();
		assertThat(round.entries()).containsExactly("Burglaries: 10 (YTD Jan 2022)");
	}

	@Test
	void refusesFilesThatAreNone() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page refused = send(contributor, round, "figures.csv",
				"Name,Number\nBurglaries,12\n".getBytes(StandardCharsets.UTF_8));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).singleElement()
			.asString()
			.contains("none of the headings that are looked for: Line, Figure");
		assertThat(contributor.get(round.path() + "/imports/template/pdf").status()).isEqualTo(404);
	}

	@Test
	void isForThoseWhoAreAsked() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page preview = preview(contributor, round, code + ",10,,,,\n");
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		assertThat(approver.get(preview.url().getPath()).status()).as("somebody else's file").isEqualTo(404);
		round.takeAway(code);
		assertThat(contributor.get(round.path() + "/imports/template/csv").status()).isEqualTo(404);
		assertThat(preview.form(confirmation(preview)).send().status()).isEqualTo(404);
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		assertThat(officer.get(round.path() + "/imports/new").status()).isIn(403, 404);
		assertThat(round.entries()).isEmpty();
	}

	@Test
	void throwsAFileAway() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page preview = preview(contributor, round, code + ",10,,,,\n");
		preview.form(confirmation(preview).replace("confirmation", "discarding")).send();
		assertThat(contributor.get(preview.url().getPath()).status()).isEqualTo(404);
	}

	private static Page preview(Visitor visitor, SampleRound round, String rows) {
		String file = "Line,Figure,Period,If no figure,Why there is none,Why warnings are right\n" + rows;
		Page preview = send(visitor, round, "figures.csv", file.getBytes(StandardCharsets.UTF_8));
		assertThat(preview.status()).as(preview.errors().toString()).isEqualTo(200);
		return preview;
	}

	private static Page send(Visitor visitor, SampleRound round, String name, byte[] content) {
		return visitor.get(round.path() + "/imports/new")
			.form(round.path() + "/imports/new")
			.withFile("file", name, content)
			.send();
	}

	private static String confirmation(Page preview) {
		return preview.url().getPath().replace("/preview", "/confirmation");
	}

}
