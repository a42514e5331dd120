package org.openscrutiny.returns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.SampleRound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How figures are handed to the approver, and what stands in the way.
 */
@PortalTest
class SubmissionPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

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

}
