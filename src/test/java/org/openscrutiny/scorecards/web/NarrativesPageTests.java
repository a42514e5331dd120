package org.openscrutiny.scorecards.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the office says of single indicators: from the draft to readers, and to the
 * corrected version.
 */
@PortalTest
class NarrativesPageTests {

	private static final String DESK = "/manage/scorecards/2021-22-q4";

	private static final String VIOLENCE = DESK + "/1/narratives/reducing-violence";

	private static final String HOMICIDE = "about[homicide]";

	private static final String SECRET = "Nobody may know yet that there were";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private Page.Form form(Role role, String address) {
		return this.portal.signedIn(role).form(address);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPCC_CONTRIBUTOR", "OPCC_APPROVER" }, mode = EnumSource.Mode.EXCLUDE)
	void otherRolesStayOut(Role role) {
		assertThat(this.portal.signedIn(role).get(VIOLENCE).status()).isIn(403, 404);
		assertThat(this.portal.reader().get(VIOLENCE).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void namesOnlySectionsOfThePlan() {
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		assertThat(contributor.get(DESK + "/1/narratives/no-such-section").status()).isEqualTo(404);
		assertThat(contributor.get(DESK + "/9/narratives/reducing-violence").status()).isEqualTo(404);
	}

	@Test
	void peopleWhoWriteAboutDifferentIndicatorsMeetOnlyAtTheSameOne() {
		String address = DESK + "/1/narratives/safer-travel";
		Page.Form one = form(Role.OPCC_CONTRIBUTOR, address);
		Page.Form other = form(Role.OPCC_CONTRIBUTOR, address);
		Page.Form late = form(Role.OPCC_CONTRIBUTOR, address);
		assertThat(one.with("about[road-casualties]", "Roads were emptier.").send().main())
			.contains("1 of 7 indicators");
		assertThat(other.with("about[motor-offences]", "More cameras.\nMore checks.").send().main())
			.contains("2 of 7 indicators");
		Page conflict = late.with("about[road-casualties]", "Fewer drove.").send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.texts("tbody tr")).anySatisfy((row) -> assertThat(row).startsWith("About road casualties")
			.contains("Fewer drove.", "Roads were emptier."));
		assertThat(conflict.main()).doesNotContain("Seen");

		Page again = this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(address);
		assertThat(again.main()).contains("Written by Demonstration contributor");
		assertThat(again.form(address).send().main()).contains("2 of 7 indicators");
		Page.Form taken = again.form(address).with("about[road-casualties]", " ").with("about[motor-offences]", "");
		assertThat(taken.send().main()).contains("0 of 7 indicators");
	}

	@Test
	void keepsWhatIsTooLong() {
		Page rejected = form(Role.OPCC_CONTRIBUTOR, VIOLENCE).with("about[gun-crime]", "x".repeat(601)).send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("The text must be 600 characters or fewer");
		assertThat(rejected.form(VIOLENCE).value("about[gun-crime]")).containsExactly("x".repeat(601));
		KeptPages kept = new KeptPages();
		kept.keep("a narrative rejected", rejected);
		assertThat(kept.faults(this.portal)).isEmpty();
	}

	@Test
	void whoWritesDoesNotSchedule() {
		String desk = "/manage/scorecards/2014-15-q3";
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		approver.get(desk + "/1").form(desk + "/versions").send();
		form(Role.OPCC_APPROVER, desk + "/2/narratives/crime-and-offending")
			.with("about[total-recorded-crime]", "Recording got better.")
			.send();
		form(Role.OPCC_CONTRIBUTOR, desk + "/2/text").with("changeNote", "A text is new.").send();
		assertThat(form(Role.OPCC_APPROVER, desk + "/2/schedule").with("reason", "Seen.").send().errors())
			.containsExactly("You wrote a part of this version, so somebody else must schedule it");
		approver.get(desk + "/2/removal").form(desk + "/2/removal").send();
	}

	@Test
	void isCheckedFrozenReleasedAndCorrected() {
		Visitor reader = this.portal.reader();
		String earlier = reader.get("/scorecards/2021-22-q3/1.json").body();
		isChecked();
		isReleasedByTheClock(reader);
		isCorrected(reader);
		anOlderScorecardStaysTheOlderOneWhenItIsCorrected(reader);
		assertThat(reader.get("/scorecards/2021-22-q3/1.json").body()).isEqualTo(earlier);
	}

	private void isChecked() {
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		assertThat(contributor.get("/returns/2021-22-q4").follow("write about the indicator").h1())
			.startsWith("Version 1: Draft");
		this.jdbc
			.sql("""
					insert into observation_warning (observation_id, check_code, message, reason)
					select o.id, 'OUTSIDE_LAST_12', '45 is more than 33', 'Two of them are from the year before'
					  from observation o join series s on s.id = o.series_id join measure m on m.id = s.measure_id and m.code = 'homicides'
					 where o.value = 45
					""")
			.update();
		Page page = contributor.get(VIOLENCE);
		assertThat(page.h1()).endsWith("Write about indicators");
		assertThat(page.main()).contains("Homicides: 45, April 2021 to January 2022 [[homicides]]",
				"61% higher than April 2019 to January 2020 [[homicides: change since 2019/20]]",
				"Said when the figure was entered: Two of them are from the year before",
				"Worse although the plan wants it reduced, without a comment: Knife crime: 53% higher");
		assertThat(contributor.get(DESK + "/1").main()).contains("Reducing violence: 0 of 5 indicators; 1 worse");
		Page unknown = page.form(VIOLENCE).with(HOMICIDE, "[[no-such-measure]] It fell by 12%.").send();
		assertThat(unknown.main()).contains("These references lead to no figure: [[no-such-measure]]",
				"Homicide: Homicides: the text says “down 12%”", "Homicide: “12%” in: It fell by 12%.");
		Page written = form(Role.OPCC_CONTRIBUTOR, VIOLENCE)
			.with(HOMICIDE, SECRET
					+ " [[homicides]], [[homicides: change since 2019/20]] than in [[homicides: value in 2019/20]].")
			.with("about[violent-crime]", "Recording got better.")
			.send();
		assertThat(written.main()).contains("Reducing violence: 2 of 5 indicators")
			.doesNotContain("2 of 5 indicators; 1 worse", "the text says “down 12%”", "Knife crime: 53% higher");
		assertThat(contributor.get(DESK + "/1/preview").main()).contains(SECRET + " 45, 61% higher than in 28.");
		KeptPages kept = new KeptPages();
		kept.keep("writing about indicators", contributor.get(VIOLENCE));
		kept.keep("preview with narratives", contributor.get(DESK + "/1/preview"));
		assertThat(kept.faults(this.portal)).isEmpty();
	}

	private void isReleasedByTheClock(Visitor reader) {
		this.jdbc.sql("""
				insert into scorecard_narrative (edition_id, kpi_id, text)
				select e.id, k.id, repeat('A long text. ', 46)
				  from scorecard s join scorecard_edition e on e.scorecard_id = s.id join kpi k on k.plan_id = s.plan_id
				 where s.slug = '2021-22-q4' on conflict do nothing
				""").update();
		form(Role.OPCC_CONTRIBUTOR, DESK + "/1/text").with("summary", "The fourth quarter").send();
		form(Role.OPCC_APPROVER, DESK + "/1/schedule").with("reason", "Seen.").send();
		assertThat(form(Role.OPCC_CONTRIBUTOR, VIOLENCE).with(HOMICIDE, "Another").send().errors())
			.containsExactly("This version is scheduled. Take the schedule back to change it");
		assertThat(this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get("/returns/2021-22-q4").main())
			.doesNotContain("write about the indicator");
		for (String sql : new String[] { "update scorecard_narrative set text = 'x'", "delete from scorecard_narrative",
				"update scorecard_line set narrative = 'x'" }) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 29, 59));
		for (String path : new String[] { "/scorecards/2021-22-q4", "/scorecards/2021-22-q4/1.json",
				"/indicators/homicide", "/indicators/homicide.json", "/indicators/homicide.csv", "/scorecards", "/plan",
				"/sitemap.xml", "/" }) {
			assertThat(reader.get(path).body()).as(path).doesNotContain(SECRET);
		}
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 30));
		Page released = reader.get("/scorecards/2021-22-q4");
		assertThat(released.main()).contains("What is said of it " + SECRET + " 45, 61% higher than in 28.");
		assertThat(released.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(250 * 1024);
		assertThat(this.statements.during(() -> reader.get("/scorecards/2021-22-q4"))).isLessThanOrEqualTo(8);
		assertThat(reader.get("/scorecards/2021-22-q4.json").body()).contains("\"narrative\":\"" + SECRET + " 45");
		Page indicator = reader.get("/indicators/homicide");
		assertThat(indicator.texts("section[aria-labelledby=said]")).singleElement()
			.asString()
			.matches("What was said Nobody may know .* released 24 May 2022 at 9:30am "
					+ "Before that The force speaks .* in our words");
		KeptPages kept = new KeptPages();
		kept.keep("scorecard with narratives", released);
		kept.keep("indicator with narratives", indicator);
		assertThat(kept.faults(this.portal)).isEmpty();
	}

	private void isCorrected(Visitor reader) {
		this.portal.signedIn(Role.OPCC_APPROVER).get(DESK + "/1").form(DESK + "/versions").send();
		String address = DESK + "/2/narratives/reducing-violence";
		Page.Form text = form(Role.OPCC_CONTRIBUTOR, address);
		assertThat(text.value(HOMICIDE).get(0)).startsWith(SECRET + " [[homicides]]");
		text.with(HOMICIDE, "One case is taken to be an accident now.").send();
		form(Role.OPCC_CONTRIBUTOR, DESK + "/2/text").with("changeNote", "What is said of homicide.").send();
		assertThat(reader.get("/indicators/homicide").main()).contains(SECRET).doesNotContain("an accident");
		form(Role.OPCC_APPROVER, DESK + "/2/schedule").with("reason", "Seen.").send();
		assertThat(reader.get("/scorecards/2021-22-q4").main()).contains("an accident").doesNotContain(SECRET);
		assertThat(reader.get("/scorecards/2021-22-q4/1").main()).contains(SECRET).doesNotContain("an accident");
		assertThat(reader.get("/indicators/homicide").texts("section[aria-labelledby=said]")).singleElement()
			.asString()
			.matches("What was said One case .* Before that The force speaks .*");
	}

	private void anOlderScorecardStaysTheOlderOneWhenItIsCorrected(Visitor reader) {
		String desk = "/manage/scorecards/2021-22-q3";
		this.clock.set(LocalDateTime.of(2022, 5, 25, 10, 0));
		this.portal.signedIn(Role.OPCC_APPROVER).get(desk + "/1").form(desk + "/versions").send();
		form(Role.OPCC_CONTRIBUTOR, desk + "/2/text").with("changeNote", "What is said of homicide.").send();
		form(Role.OPCC_CONTRIBUTOR, desk + "/2/narratives/reducing-violence").with(HOMICIDE, "Counted again.").send();
		form(Role.OPCC_APPROVER, desk + "/2/schedule").with("reason", "Seen.").send();
		assertThat(reader.get("/scorecards/2021-22-q3").main()).contains("Counted again.")
			.doesNotContain("Since the last one");
		assertThat(reader.get("/scorecards/latest").url().getPath()).isEqualTo("/scorecards/2021-22-q4");
		assertThat(reader.get("/indicators/homicide").texts("section[aria-labelledby=said]")).singleElement()
			.asString()
			.matches("What was said One case .* Before that Counted again\\. .*");
	}

}
