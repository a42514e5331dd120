package org.openscrutiny.returns.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.SampleRound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class EntryPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	@Test
	void showsWhatIsOwedAndTheLastFigures() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "1477");
		round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2019, 4, 1), LocalDate.of(2020, 1, 31), "1500");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page list = contributor.get("/returns");
		assertThat(list.h1()).isEqualTo("Figures to enter");
		assertThat(list.title()).startsWith("Figures to enter");
		assertThat(list.main()).contains(round.slug().replace("sample-", "Sample "), "1 measure");
		Page sheet = contributor.get(round.path());
		assertThat(sheet.h1()).startsWith("Figures Sample");
		assertThat(sheet.main()).contains("Burglaries", "Not started", "Last: 1,477 April 2020 to January 2021",
				"Count, in crimes, such as 12,478", "Still to enter 1 figure");
		assertThat(sheet.document().select(".os-sparkline")).hasSize(1);
		assertThat(sheet.document().select("#r0-period").val()).isEqualTo("YTD Jan 2022");
	}

	@Test
	void keepsWhatIsNotUnderstoodAndSaysWhatIsWrong() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Arrests");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page saved = contributor.get(round.path())
			.form(round.path())
			.with("r0-value", "12,47")
			.with("act", "save")
			.send();
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.texts(".govuk-notification-banner")).hasSize(1);
		assertThat(saved.document().select("#r0-value").val()).isEqualTo("12,47");
		assertThat(saved.main()).contains("Check the comma");
		assertThat(round.entries()).containsExactly("Arrests: 12,47 (YTD Jan 2022)");
		Page corrected = saved.form(round.path()).with("r0-value", "1,247").with("act", "save").send();
		assertThat(corrected.main()).contains("Understood as 1,247, April 2021 to January 2022")
			.doesNotContain("Check the comma");
		Page emptied = corrected.form(round.path()).with("r0-value", "").with("act", "save").send();
		assertThat(emptied.status()).isEqualTo(200);
		assertThat(round.entries()).isEmpty();
	}

	@Test
	void blocksErrorsAndAsksForReasons() {
		SampleRound round = new SampleRound(this.jdbc);
		String burglaries = round.count("Burglaries");
		String share = round.measure("Answered in time", "PERCENTAGE", null, "SHARE", "YTD_TO_MONTH");
		round.known(burglaries, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "61206");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page refused = contributor.get(round.path())
			.form(round.path())
			.with("r0-value", "101%")
			.with("r1-value", "28,008")
			.with("act", "submit")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.title()).startsWith("Error: Figures: ");
		assertThat(refused.errors()).hasSize(2);
		assertThat(refused.errors().get(0)).startsWith("Answered in time: 101% is not a share");
		assertThat(refused.errors().get(1)).startsWith("Burglaries: 28,008 is 54% less than 61,206");
		assertThat(refused.document().select(".govuk-error-summary a").eachAttr("href")).containsExactly("#r0-value",
				"#r1-accept-BIG_CHANGE");
		assertThat(round.state(share)).isEqualTo("DRAFT");
		Page tooShort = refused.form(round.path())
			.with("r0-value", "77%")
			.with("r1-accept-BIG_CHANGE", "Too short")
			.with("act", "submit")
			.send();
		assertThat(tooShort.status()).isEqualTo(422);
		assertThat(tooShort.errors()).singleElement().asString().contains("at least 20 characters");
		assertThat(tooShort.document().select("#r0-value").val()).isEqualTo("77%");
		assertThat(tooShort.document().select("#r1-accept-BIG_CHANGE").text()).isEqualTo("Too short");
		Page submitted = tooShort.form(round.path())
			.with("r1-accept-BIG_CHANGE", "Incidents are recorded by a new rule since May 2021")
			.with("act", "submit")
			.send();
		assertThat(submitted.texts(".govuk-notification-banner")).singleElement().asString().contains("Submitted");
		assertThat(round.state(share)).isEqualTo("SUBMITTED");
		assertThat(round.state(burglaries)).isEqualTo("SUBMITTED");
		assertThat(submitted.main()).contains("Entered: 77%", "Reason given: Incidents are recorded by a new rule");
		assertThat(submitted.document().select("[data-row]")).isEmpty();
		Page withdrawn = contributor.get(round.path() + "/" + share)
			.form(round.path() + "/" + share + "/withdrawal")
			.send();
		assertThat(withdrawn.texts(".govuk-notification-banner")).singleElement().asString().contains("Withdrawn");
		assertThat(round.state(share)).isEqualTo("DRAFT");
	}

	@Test
	void asksAgainForAnotherFigure() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "100");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page warned = contributor.get(round.path()).form(round.path()).with("r0-value", "150").send();
		Page accepted = warned.form(round.path())
			.with("r0-accept-BIG_CHANGE", "A gang was active until November")
			.send();
		assertThat(accepted.document().select("#r0-accept-BIG_CHANGE").text())
			.isEqualTo("A gang was active until November");
		Page changed = accepted.form(round.path()).with("r0-value", "160").with("act", "submit").send();
		assertThat(changed.status()).isEqualTo(422);
		assertThat(changed.document().select("#r0-accept-BIG_CHANGE").text()).isEmpty();
		assertThat(this.jdbc.sql(
				"select count(*) from entry_acceptance a join entry e on e.id = a.entry_id where e.value_typed = '160'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void takesAStatusWithItsReasonAndEverythingElse() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.measure("Confidence", "PERCENTAGE", null, "SHARE", "FINANCIAL_YEAR");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page refused = contributor.get(round.path())
			.form(round.path())
			.with("r0-status", "AWAITING")
			.with("r0-marks", "p", "b")
			.with("r0-note", "The survey was stopped in 2020.")
			.with("r0-source", "CSEW")
			.with("act", "submit")
			.send();
		assertThat(refused.errors()).singleElement().asString().contains("Say why the figure is “awaiting figures”");
		Page submitted = refused.form(round.path())
			.with("r0-reason", "Awaiting the latest publication")
			.with("act", "submit")
			.send();
		assertThat(submitted.status()).isEqualTo(200);
		assertThat(round.state(code)).isEqualTo("SUBMITTED");
		assertThat(this.jdbc.sql(
				"select status || ' ' || array_to_string(qualifiers, '') || ' ' || note || ' ' || source from entry where source = 'CSEW'")
			.query(String.class)
			.list()).containsExactly("AWAITING pb The survey was stopped in 2020. CSEW");
	}

	@Test
	void marksWhatIsOlderThanTheRound() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page saved = contributor.get(round.path())
			.form(round.path())
			.with("r0-value", "10")
			.with("r0-period", "YTD Sep 21")
			.send();
		assertThat(saved.main()).contains("Understood as 10, April to September 2021 (older than this round)");
	}

	@Test
	void submitsWhatIsCompleteAlone() {
		SampleRound round = new SampleRound(this.jdbc);
		List<String> codes = new ArrayList<>();
		for (int number = 0; number < 10; number++) {
			codes.add(round.count("Measure " + number));
		}
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page none = contributor.get(round.path()).form(round.path()).with("act", "submit-ready").send();
		assertThat(none.errors()).singleElement().asString().startsWith("No measure is complete yet");
		Page some = none.form(round.path())
			.with("r0-value", "10")
			.with("r1-value", "-3")
			.with("act", "submit-ready")
			.send();
		assertThat(some.texts(".govuk-notification-banner")).singleElement().asString().contains("Submitted");
		assertThat(round.state(codes.get(0))).isEqualTo("SUBMITTED");
		assertThat(round.state(codes.get(1))).isEqualTo("DRAFT");
		assertThat(round.state(codes.get(2))).isEqualTo("OPEN");
		Page all = some.form(round.path()).with("act", "submit").send();
		assertThat(all.errors()).hasSize(7).first().asString().contains("−3 is below 0");
		assertThat(all.errors()).last().isEqualTo("3 more figures are missing");
	}

	@Test
	void saysWhatTheApproverWants() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		contributor.get(round.path()).form(round.path()).with("r0-value", "10").with("act", "submit").send();
		round.sendBack(code, "Check it against the published table");
		Page sheet = contributor.get(round.path());
		assertThat(sheet.main()).contains("Returned by The approver", "Check it against the published table");
		sheet.form(round.path()).with("r0-value", "11").with("act", "submit").send();
		assertThat(round.state(code)).isEqualTo("SUBMITTED");
	}

	@Test
	void takesANewRevisionOfWhatIsOpenedAgain() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2021, 4, 1), LocalDate.of(2022, 1, 31), "1477");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page locked = contributor.get(round.path())
			.form(round.path())
			.with("r0-value", "1,478")
			.with("act", "submit")
			.send();
		assertThat(locked.errors()).singleElement()
			.asString()
			.contains("1,477 is approved for April 2021 to January 2022");
		round.unlock(code);
		Page nothing = contributor.get(round.path())
			.form(round.path())
			.with("r0-value", "")
			.with("act", "submit")
			.send();
		assertThat(nothing.errors()).singleElement().asString().contains("Enter a figure");
		Page submitted = nothing.form(round.path()).with("r0-value", "1,478").with("act", "submit").send();
		assertThat(submitted.status()).isEqualTo(200);
		assertThat(round.state(code)).isEqualTo("SUBMITTED");
	}

	@Test
	void attachesFilesThatOnlyTheOfficeReads() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		String path = round.path() + "/" + code;
		Page nothing = contributor.get(path).form(path + "/documents").send();
		assertThat(nothing.status()).isEqualTo(422);
		assertThat(nothing.main()).contains("Choose a file");
		Page attached = contributor.get(path)
			.form(path + "/documents")
			.withFile("files", "report.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
			.send();
		assertThat(attached.status()).isEqualTo(200);
		String address = attached.document().select("a[href*='/documents/']").attr("href");
		assertThat(contributor.get(address).status()).isEqualTo(200);
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get(address).status()).isEqualTo(404);
		assertThat(this.portal.reader().get(address).status()).isEqualTo(404);
	}

	@Test
	void givesWhatIsTypedForAllGroupsToEach() {
		SampleRound round = new SampleRound(this.jdbc);
		round.measure("Disproportionality", "RATIO", null, "INDEX", "YTD_TO_MONTH", "Group 1", "Group 2");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		contributor.get(round.path()).form(round.path()).with("r0-value", "1.0 / 3.5").send();
		assertThat(round.entries()).containsExactly("Disproportionality: 1.0 (YTD Jan 2022)",
				"Disproportionality: 3.5 (YTD Jan 2022)");
	}

	@Test
	void asksForMonthsOneByOne() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.measure("Searches", "COUNT", null, "TOTAL", "MONTH");
		round.known(code, PeriodKind.MONTH, LocalDate.of(2021, 10, 1), LocalDate.of(2021, 10, 31), "50");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page sheet = contributor.get(round.path());
		assertThat(sheet.document().select("[data-column=period]").eachAttr("value")).containsExactly("Nov 2021",
				"Dec 2021", "Jan 2022");
		Page measure = sheet.form(round.path()).with("r0-value", "51").with("r2-value", "49").send().follow("Searches");
		assertThat(measure.h1()).startsWith("Sample");
		Page quarter = measure.form(round.path() + "/" + code)
			.with("r1-value", "52")
			.with("r3-value", "160")
			.with("r3-period", "Oct-Dec 21")
			.with("act", "submit")
			.send();
		assertThat(quarter.errors()).singleElement()
			.asString()
			.contains("The months of October to December 2021 add up to 153, not 160");
		assertThat(round.entries()).containsExactly("Searches: 160 (Oct-Dec 21)", "Searches: 51 (Nov 2021)",
				"Searches: 52 (Dec 2021)", "Searches: 49 (Jan 2022)");
	}

	@Test
	void showsBothWhereSomebodyElseWasFaster() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page first = contributor.get(round.path()).form(round.path()).with("r0-value", "10").send();
		Page.Form late = first.form(round.path()).with("r0-value", "12");
		first.form(round.path()).with("r0-value", "11").send();
		Page conflict = late.send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.main()).contains("Stored meanwhile: 11, YTD Jan 2022");
		assertThat(conflict.document().select("#r0-value").val()).isEqualTo("12");
		conflict.form(round.path()).send();
		assertThat(round.entries()).containsExactly("Burglaries: 12 (YTD Jan 2022)");
	}

	@Test
	void savesWhileSomebodyTypes() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Map<String, String> script = Map.of("Accept", "application/json");
		Page.Form form = contributor.get(round.path()).form(round.path()).with("r0-value", "-3");
		Page saved = form.sendOnly(script);
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.body()).contains("\"message\":\"Saved at ", "\"code\":\"NEGATIVE\"");
		assertThat(form.sendOnly(script).status()).as("the same again, as the answer may be lost").isEqualTo(200);
		assertThat(round.entries()).containsExactly("Burglaries: -3 (YTD Jan 2022)");
		Page refused = contributor.get(round.path())
			.form(round.path())
			.with("r0-note", "x".repeat(1001))
			.sendOnly(script);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("Not saved: Burglaries. Use 1,000 characters or fewer");
	}

	@Test
	void entersForAnAbsentContributor() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		Page all = approver.get(round.path());
		String whose = all.document().select("nav[aria-label=Contributors] a").attr("href");
		Page sheet = approver.get(whose);
		Page saved = sheet.form(round.path()).with("r0-value", "10").with("act", "save").send();
		assertThat(saved.main()).contains("for the contributor");
		Page submitted = saved.form(round.path()).with("act", "submit").send();
		assertThat(submitted.status()).isEqualTo(200);
		assertThat(this.jdbc.sql("select count(*) from entry where entered_for is not null and value_typed = '10'")
			.query(Integer.class)
			.single()).isPositive();
	}

	@Test
	void keepsWhatWasTypedForAMeasureThatWasGivenAway() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Arsons");
		String gone = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page sheet = contributor.get(round.path());
		Page alone = contributor.get(round.path() + "/" + gone);
		round.takeAway(gone);
		Page told = sheet.form(round.path())
			.with("r0-value", "17")
			.with("r1-value", "1,247")
			.with("act", "submit")
			.send();
		assertThat(told.status()).isEqualTo(409);
		assertThat(told.errors()).containsExactly("“Burglaries” is no longer asked of you: it was given to somebody "
				+ "else while you typed. Nothing was saved");
		assertThat(told.texts("tbody tr")).containsExactly("Burglaries YTD Jan 2022 1,247 None");
		assertThat(told.document().select("#r0-value").val()).isEqualTo("17");
		assertThat(round.entries()).isEmpty();
		Page saved = told.form(round.path()).with("act", "save").send();
		assertThat(saved.status()).isEqualTo(200);
		assertThat(round.entries()).containsExactly("Arsons: 17 (YTD Jan 2022)");
		Page page = alone.form(round.path() + "/" + gone)
			.with("r0-value", "")
			.with("r0-status", "AWAITING")
			.with("r0-reason", "The system is down")
			.with("r0-note", "Until May")
			.with("act", "save")
			.send();
		assertThat(page.status()).isEqualTo(409);
		assertThat(page.h1()).endsWith("No longer asked of you");
		assertThat(page.errors()).hasSize(1);
		assertThat(page.texts("tbody tr")).singleElement().asString().contains("The system is down Until May");
	}

	@Test
	void tellsTheScriptOfAMeasureThatWasGivenAway() {
		SampleRound round = new SampleRound(this.jdbc);
		String gone = round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page sheet = contributor.get(round.path());
		round.takeAway(gone);
		Page answer = contributor.postOnly(round.path(),
				Map.of("r0-key", List.of(gone + "#"), "r0-value", List.of("12"), "_csrf",
						List.of(sheet.document().select("[name=_csrf]").attr("value"))),
				Map.of("Accept", "application/json"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("is no longer asked of you");
	}

	@Test
	void hidesWhatIsAskedOfOthers() {
		SampleRound round = new SampleRound(this.jdbc);
		String own = round.count("Own");
		String other = round.count("Other");
		round.takeAway(other);
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page sheet = contributor.get(round.path());
		assertThat(sheet.main()).contains("Own").doesNotContain("Other");
		assertThat(contributor.get(round.path() + "/" + other).status()).isEqualTo(404);
		assertThat(sheet.form(round.path())
			.with("version", "0")
			.sentTo(round.path() + "/" + other + "/withdrawal")
			.send()
			.status()).isEqualTo(404);
		assertThat(round.entries()).isEmpty();
		assertThat(contributor.get(round.path() + "/" + own).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(names = { "PANEL_MEMBER", "PANEL_OFFICER", "ADMINISTRATOR" })
	void isForTheOfficeAlone(Role role) {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		Visitor visitor = this.portal.signedIn(role);
		for (String path : List.of("/returns", round.path(), round.path() + "/" + code)) {
			assertThat(visitor.get(path).status()).isIn(403, 404);
		}
	}

	@Test
	void takesNothingAfterTheRoundIsClosed() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page.Form form = contributor.get(round.path()).form(round.path()).with("r0-value", "10");
		round.close();
		Page refused = form.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.title()).startsWith("Error: ");
		assertThat(refused.errors()).singleElement().asString().contains("closed on 1 February 2022");
		assertThat(refused.document().select("#r0-value").val()).isEqualTo("10");
		assertThat(contributor.get(round.path()).main()).contains("The round is not open");
		assertThat(round.entries()).isEmpty();
	}

	@Test
	void takesTwoHundredMeasuresInOneForm() {
		SampleRound round = new SampleRound(this.jdbc);
		for (int number = 0; number < 200; number++) {
			round.count("Measure %03d".formatted(number));
		}
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page.Form form = contributor.get(round.path()).form(round.path());
		for (int number = 0; number < 200; number++) {
			form.with("r" + number + "-value", String.valueOf(1000 + number))
				.with("r" + number + "-note", "n".repeat(900));
		}
		assertThat(form.with("act", "submit").send().main()).contains("Submitted");
		assertThat(round.entries()).hasSize(200);
	}

	@Test
	void takesAsManyStatementsForManyMeasuresAsForOne() {
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		SampleRound small = sample(1);
		SampleRound large = sample(40);
		contributor.get(small.path());
		int few = this.statements.during(() -> contributor.get(small.path()));
		int many = this.statements.during(() -> contributor.get(large.path()));
		assertThat(many).isEqualTo(few).isLessThan(20);
	}

	private SampleRound sample(int measures) {
		SampleRound round = new SampleRound(this.jdbc);
		for (int number = 0; number < measures; number++) {
			String code = round.count("Measure " + number);
			round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "100");
		}
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page.Form form = contributor.get(round.path()).form(round.path());
		for (int number = 0; number < measures; number++) {
			form.with("r" + number + "-value", "300");
		}
		form.send();
		return round;
	}

}
