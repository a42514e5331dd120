package org.openscrutiny.plan.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is published changes with a public reason, or not at all.
 */
@PortalTest
class PlanCorrectionsPageTests {

	private static final String DESK = "/manage/plan";

	@Autowired
	private Portal portal;

	@Test
	void correctsAPublishedKpiWithAPublicReason() {
		Visitor approver = this.portal.approver();
		String address = DESK + "/kpis/road-casualties";
		Page noReason = approver.form(address + "/correction").with("lead", "ACC Operations").send();
		assertThat(noReason.status()).isEqualTo(422);
		assertThat(noReason.errors()).containsExactly("Enter why it is corrected");
		noReason.form(address + "/correction").with("reason", "The lead was left out.").send();
		assertThat(this.portal.reader().get("/indicators/road-casualties").main()).contains("Lead ACC Operations",
				"Changes since it was published", "The lead was left out.");
	}

	@Test
	void retiresAndSupersedesAPublishedKpi() {
		Visitor approver = this.portal.approver();
		String address = DESK + "/kpis/motor-offences";
		Page wrong = approver.form(address + "/status")
			.with("lifecycle", "MONITORED_ELSEWHERE")
			.with("reason", "x")
			.send();
		assertThat(wrong.errors()).containsExactly("Enter by whom it is monitored");
		approver.form(address + "/status")
			.with("lifecycle", "RETIRED")
			.with("supersededBy", "road-casualties")
			.with("reason", "Speeding is told with casualties.")
			.send();
		Page reader = this.portal.reader().get("/indicators/motor-offences");
		assertThat(reader.main()).contains("This indicator was superseded by another",
				"Speeding is told with casualties.");
		assertThat(reader.follow("Road traffic casualties").main()).contains("Supersedes Motor offences");
		assertThat(this.portal.reader().get("/plan?status=superseded").main()).contains("Motor offences");
		approver.form(address + "/status")
			.with("lifecycle", "ACTIVE")
			.with("supersededBy", "")
			.with("reason", "Put back by the test.")
			.send();
	}

	@Test
	void changesNothingOfAPublishedKpiAsADraft() {
		assertThat(this.portal.contributor()
			.get(DESK + "/kpis/special-constables")
			.document()
			.select("form[action$=/removal]")).isEmpty();
		Page refused = this.portal.contributor().form(DESK + "/kpis/homicide/draft").with("title", "Other").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("This KPI is published. An approver can correct it");
	}

	@Test
	void correctsThePublishedTitleOfASectionWithAPublicReason() {
		String plan = DESK + "/plans/2014-15";
		assertThat(this.portal.contributor().get(plan).document().select("main a[href$=/correction]")).isEmpty();
		String path = this.portal.approver()
			.get(plan)
			.document()
			.select("a[href$=/correction]:contains(Demonstrating social responsibility)")
			.attr("href");
		assertForbidden(path);
		Page same = this.portal.approver().form(path).send();
		assertThat(same.status()).isEqualTo(422);
		assertThat(same.errors()).containsExactly("Enter why it is corrected");
		assertThat(same.form(path).with("reason", "A test").send().errors())
			.containsExactly("This is the title it has. Enter the right one");
		assertThat(same.form(path).with("title", "Communities").with("reason", "A test").send().status())
			.isEqualTo(200);
		Page taken = this.portal.approver()
			.form(path)
			.with("title", "Creating stronger partnerships")
			.with("reason", "A test")
			.send();
		assertThat(taken.errors()).containsExactly("There is already a section with this title");
		taken.form(path).with("title", "Social responsibility").with("reason", "The plan prints it so.").send();
		Page reader = this.portal.reader().get("/plan/2014-15");
		assertThat(reader.texts("#social-responsibility")).containsExactly("Social responsibility");
		assertThat(reader.texts("section[aria-labelledby=changes] li")).hasSize(2)
			.first()
			.asString()
			.contains("Section, 8 March 2022", "Communities Social responsibility", "The plan prints it so.");
		assertThat(this.portal.contributor().get(plan).main()).contains("To publish Nothing");
		this.portal.approver()
			.form(path)
			.with("title", "Demonstrating social responsibility")
			.with("reason", "Put back by the test.")
			.send();
	}

	@Test
	void correctsThePublishedTitleOfAnObjective() {
		String path = this.portal.approver()
			.get(DESK + "/plans/2021-25")
			.document()
			.select("a[href$=/correction]:contains(: Public transport)")
			.attr("href");
		assertForbidden(path);
		this.portal.approver()
			.form(path)
			.with("title", "Buses, trains and trams")
			.with("reason", "A name that says more.")
			.send();
		Page reader = this.portal.reader().get("/plan/2021-25");
		assertThat(reader.main()).contains("Objective, 8 March 2022", "Public transport Buses, trains and trams",
				"A name that says more.");
		Page draft = this.portal.contributor()
			.form(DESK + "/plans/2021-25/sections/new")
			.with("title", "Only a draft")
			.send();
		String section = draft.document()
			.select("a[href$=/title]:contains(Only a draft)")
			.attr("href")
			.replace("/title", "");
		Page refused = this.portal.approver()
			.form(section + "/correction")
			.with("title", "Other")
			.with("reason", "x")
			.send();
		assertThat(refused.errors()).containsExactly("It is a draft: change its title");
		this.portal.contributor().get(DESK + "/plans/2021-25").form(section + "/removal").send();
	}

	@Test
	void correctsAPublishedMilestone() {
		String address = this.portal.approver()
			.get(DESK + "/plans/2014-15")
			.document()
			.select("tbody th a[href^=" + DESK + "/milestones/]")
			.first()
			.attr("href");
		String path = address + "/correction";
		assertForbidden(path);
		assertThat(this.portal.contributor().form(address + "/draft").with("title", "Other").send().errors())
			.containsExactly("This milestone is published. An approver can correct it");
		Page form = this.portal.approver().get(path);
		String before = form.form(path).value("title").get(0);
		assertThat(form.form(path).with("reason", "x").send().errors()).containsExactly("Nothing is changed");
		Page wrong = form.form(path).with("title", "").send();
		assertThat(wrong.errors()).containsExactly("Enter what is to be done", "Enter why it is corrected");
		wrong.form(path)
			.with("title", before + ", again")
			.with("leads", "ACC Crime\nACC Operations")
			.with("reason", "Both lead on it.")
			.send();
		Page reader = this.portal.approver().get(address).follow("See it as readers do");
		assertThat(reader.h1()).endsWith(before + ", again");
		assertThat(reader.main()).contains("Leads ACC Crime, ACC Operations", "Title, 8 March 2022",
				"Leads, 8 March 2022", "Both lead on it.");
	}

	@Test
	void saysThatAMeasureIsNoLongerInDevelopment() {
		String kpi = DESK + "/kpis/special-constables";
		String path = this.portal.approver()
			.get(kpi)
			.document()
			.select("a[href$=/development]:contains(Say that it is reported)")
			.attr("href");
		assertForbidden(path);
		assertThat(this.portal.reader().get("/indicators/special-constables").main()).contains("In development");
		Page form = this.portal.approver().get(path);
		Page wrong = form.form(path).with("inDevelopment", "true").with("reason", "A mistake").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("It is in development already");
		form.form(path).with("inDevelopment").with("reason", "The first figures came.").send();
		assertThat(this.portal.reader().get("/indicators/special-constables").main())
			.doesNotContain("there are no figures for this measure yet")
			.contains("In development Reported", "The first figures came.");
	}

	private void assertForbidden(String path) {
		Visitor contributor = this.portal.contributor();
		assertThat(contributor.get(path).status()).as(path).isEqualTo(403);
		assertThat(contributor
			.post(path,
					Map.of("version", List.of("0"), "_csrf", contributor.get(DESK).form("/sign-out").value("_csrf")))
			.status()).as(path).isEqualTo(403);
	}

}
