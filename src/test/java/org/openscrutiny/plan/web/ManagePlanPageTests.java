package org.openscrutiny.plan.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
class ManagePlanPageTests {

	private static final String DESK = "/manage/plan";

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPCC_CONTRIBUTOR", "OPCC_APPROVER" }, mode = EnumSource.Mode.EXCLUDE)
	void otherRolesStayOut(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		for (String path : new String[] { "", "/plans/new", "/plans/2021-25", "/kpis/homicide", "/measures",
				"/entities" }) {
			assertThat(visitor.get(DESK + path).status()).as(path).isIn(403, 404);
		}
	}

	@Test
	void readersAreAskedToSignIn() {
		assertThat(this.portal.reader().get(DESK).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void contributorsDoNotPublish() {
		Visitor contributor = this.portal.contributor();
		for (String path : new String[] { "/plans/2021-25/publication", "/kpis/homicide/correction",
				"/kpis/homicide/status" }) {
			assertThat(contributor.get(DESK + path).status()).as(path).isEqualTo(403);
			Page forbidden = contributor.post(DESK + path,
					Map.of("version", List.of("0"), "_csrf", contributor.get(DESK).form("/sign-out").value("_csrf")));
			assertThat(forbidden.status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void listsPlansMeasuresAndEntities() {
		Visitor contributor = this.portal.contributor();
		assertThat(contributor.get(DESK).texts("tbody th")).contains("Police and Crime Plan 2021–2025",
				"Police and Crime Plan 2014/15");
		assertThat(contributor.get(DESK + "/measures").main()).contains("Robbery of personal property", "2 KPIs");
		assertThat(contributor.get(DESK + "/entities").main()).contains("West Midlands Police", "E23000014");
		assertThat(contributor.get(DESK + "/plans/2021-25").texts("tbody th")).hasSize(73);
		assertThat(contributor.get(DESK + "/plans/1999").status()).isEqualTo(404);
		assertThat(contributor.get(DESK + "/kpis/nothing").status()).isEqualTo(404);
	}

	@Test
	void draftsAPlanThatSomebodyElsePublishes() {
		Visitor contributor = this.portal.contributor();
		Page plan = contributor.get(DESK + "/plans/new")
			.form(DESK + "/plans/new")
			.with("title", "Plan of the next commissioner")
			.with("period", "2024–2029")
			.send();
		String address = plan.url().getPath();
		assertThat(address).isEqualTo(DESK + "/plans/2024-2029");
		Page section = contributor.form(address + "/sections/new").with("title", "Safer streets").send();
		assertThat(section.texts("h2")).anySatisfy((heading) -> assertThat(heading).contains("Safer streets", "Draft"));
		assertThat(contributor.form(address + "/sections/new").with("title", "safer streets").send().errors())
			.containsExactly("There is already a section with this title");
		contributor.form(address + "/sections/new").with("title", "Trust").send();
		String place = section.document()
			.select("a[href$=/objectives/new]")
			.attr("href")
			.replaceAll(".*/sections/([^/]+)/.*", "$1");
		contributor.form(address + "/sections/" + place + "/objectives/new").with("title", "Fewer burglaries").send();

		Page kpi = contributor.form(address + "/kpis/new")
			.with("title", "Burglary at night")
			.with("place", place)
			.with("intent", "REDUCE")
			.with("lifecycle", "ACTIVE")
			.send();
		String kpiAddress = kpi.url().getPath();
		assertThat(kpiAddress).isEqualTo(DESK + "/kpis/burglary-at-night");
		contributor.form(kpiAddress + "/measures/new").with("measure", "burglary-residential").send();
		String measure = contributor.get(kpiAddress)
			.document()
			.select("a[href$=/targets/new]")
			.attr("href")
			.replaceAll("/targets/new", "");
		Page target = contributor.form(measure + "/targets/new").with("op", "LE").with("v1", "9,000").send();
		assertThat(target.main()).contains("At most 9,000 crimes");
		Page bands = contributor.form(measure + "/bands").with("bands", "Good: < 5\nPoor: > 5").send();
		assertThat(bands.status()).isEqualTo(422);
		assertThat(bands.errors()).containsExactly("No band covers 5");
		assertThat(bands.form(measure + "/bands").value("bands").get(0)).contains("Good: < 5");
		assertThat(bands.form(measure + "/bands").with("bands", "Good: < 5\nPoor: >= 5").send().main())
			.contains("Poor: 5 or more");
		contributor.form(measure + "/comparators/new").with("kind", "SAME_PERIOD_PREV_YEAR").send();
		contributor.form(address + "/milestones/new")
			.with("title", "Open a control room")
			.with("section", place)
			.with("leads", "ACC Crime\nACC Operations")
			.send();
		assertThat(this.portal.reader().get("/plan/2024-2029").status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/indicators/burglary-at-night").status()).isEqualTo(404);

		Visitor approver = this.portal.approver();
		Page empty = approver.form(address + "/publication").send();
		assertThat(empty.errors()).containsExactly("Enter what is new in this version");
		Page published = empty.form(address + "/publication").with("note", "The first version.").send();
		assertThat(published.main()).contains("Version 1");
		Page reader = this.portal.reader().get("/plan/2024-2029");
		assertThat(reader.main()).contains("Burglary at night", "at most 9,000 crimes", "Open a control room",
				"ACC Crime, ACC Operations", "Published 8 March 2022 at 9am", "The first version.");
		assertThat(approver.form(address + "/publication").with("note", "Again").send().errors())
			.containsExactly("Nothing is new since the last version");

		Page kept = contributor.post(kpiAddress + "/removal",
				Map.of("version", List.of("9"), "_csrf", contributor.get(DESK).form("/sign-out").value("_csrf")));
		assertThat(kept.status()).isIn(409, 422);
		String section2 = section.document().select("h2[id^=section-]").attr("id").replace("section-", "");
		assertThat(section2).isEqualTo(place);
		putAway("2024-2029");
	}

	/** Takes a plan of a test out of the choice of the current one. */
	private void putAway(String slug) {
		this.jdbc.sql("update plan set starts_on = date '1999-01-01', ends_on = date '1999-12-31' where slug = ?")
			.param(slug)
			.update();
	}

	@Test
	void whoeverWroteAPartDoesNotPublishIt() {
		Visitor approver = this.portal.approver();
		Page plan = approver.form(DESK + "/plans/new").with("title", "My plan").with("period", "2030").send();
		String address = plan.url().getPath();
		approver.form(address + "/sections/new").with("title", "One").send();
		Page refused = approver.form(address + "/publication").with("note", "All of it").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.title()).startsWith("Error: ");
		assertThat(refused.errors())
			.containsExactly("You wrote a part of this version, so somebody else must publish it");
		assertThat(refused.form(address + "/publication").value("note")).containsExactly("All of it");
	}

	@Test
	void keepsEverythingOfARejectedKpi() {
		String path = DESK + "/plans/2021-25/kpis/new";
		Page page = this.portal.contributor()
			.form(path)
			.with("title", "")
			.with("lead", "Somebody")
			.with("method", "By hand")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactly("Enter a short title", "Choose a section or an objective",
				"Choose what the plan wants");
		assertThat(page.form(path).value("lead")).containsExactly("Somebody");
		assertThat(page.form(path).value("method")).containsExactly("By hand");
	}

	@Test
	void twoPeopleAtOneDraftSeeAConflict() {
		String path = DESK + "/plans/2021-25/kpis/new";
		Page first = this.portal.contributor().get(path);
		Page kpi = first.form(path)
			.with("title", "Conflicts")
			.with("place", first.document().select("#place option").get(1).val())
			.with("intent", "MONITOR")
			.send();
		String address = kpi.url().getPath();
		Page mine = this.portal.contributor().get(address + "/draft");
		this.portal.approver().form(address + "/draft").with("title", "Theirs").send();
		Page conflict = mine.form(address + "/draft").with("title", "Mine").with("intent", "INCREASE").send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.texts("tbody tr")).contains("Title Mine Theirs", "Intent Increase Monitor");
		Page list = this.portal.contributor().get(address).form(address + "/removal").send();
		assertThat(list.document().select(".govuk-notification-banner").text()).contains("The draft was removed.");
	}

	@Test
	void movesThingsUpAndDown() {
		Visitor contributor = this.portal.contributor();
		String path = DESK + "/plans/2014-15";
		Page plan = contributor.get(path);
		List<String> before = plan.texts("h2[id^=section-]");
		String second = plan.document().select("h2[id^=section-]").get(1).id().replace("section-", "");
		Page after = plan.form(path + "/order")
			.with("kind", "section")
			.with("id", second)
			.with("direction", "up")
			.send();
		assertThat(after.texts("h2[id^=section-]").subList(0, 2)).containsExactly(before.get(1), before.get(0));
		after.form(path + "/order").with("kind", "section").with("id", second).with("direction", "down").send();
		assertThat(contributor.get(path).texts("h2[id^=section-]")).isEqualTo(before);
	}

	@Test
	void publishesAnUpdateOnAMilestoneThatAnotherWrote() {
		Visitor contributor = this.portal.contributor();
		String address = contributor.get(DESK + "/plans/2014-15")
			.document()
			.select("a:contains(Introduce apprentice schemes)")
			.attr("href");
		Page future = contributor.form(address + "/updates/new")
			.with("reportedTo.day", "9")
			.with("reportedTo.month", "3")
			.with("reportedTo.year", "2022")
			.with("narrative", "Twelve apprentices stayed.")
			.send();
		assertThat(future.errors()).containsExactly("The update must be about a time that is over");
		Page written = future.form(address + "/updates/new")
			.with("reportedTo.day", "31")
			.with("reportedTo.month", "3")
			.with("reportedTo.year", "2015")
			.with("standing", "ACHIEVED")
			.send();
		assertThat(written.main()).contains("Draft", "Twelve apprentices stayed.");
		String reader = "/plan/2014-15/milestones/apprentices";
		assertThat(this.portal.reader().get(reader).main()).contains("No update recorded")
			.doesNotContain("Twelve apprentices");
		String publication = this.portal.approver()
			.get(address)
			.document()
			.select("form[action$=/publication]")
			.attr("action");
		Visitor approver = this.portal.approver();
		approver.get(address).form(publication).send();
		assertThat(this.portal.reader().get(reader).main())
			.contains("Up to 31 March 2015: Achieved", "Twelve apprentices stayed.")
			.doesNotContain("No update recorded");
	}

	@Test
	void definesMeasuresAndEntities() {
		Visitor contributor = this.portal.contributor();
		Page wrong = contributor.form(DESK + "/measures/new")
			.with("label", "Share of something")
			.with("valueKind", "PERCENTAGE")
			.with("statistic", "TOTAL")
			.with("flowOrStock", "FLOW")
			.with("direction", "HIGHER")
			.with("hardMin", "many")
			.send();
		assertThat(wrong.errors()).containsExactly("Enter a number, such as 1,200 or 14.5");
		Page contradiction = wrong.form(DESK + "/measures/new").with("hardMin", "0").send();
		assertThat(contradiction.errors()).containsExactly("A percentage is a share, an average or an index");
		assertThat(contradiction.form(DESK + "/measures/new").with("statistic", "SHARE").send().main())
			.contains("Share of something");
		Page used = contributor.form(DESK + "/measures/homicides").with("unit", "victims").send();
		assertThat(used.errors()).containsExactly("Enter why it is changed: a published plan has this measure");
		used.form(DESK + "/measures/homicides").with("reason", "Victims are counted.").send();
		assertThat(this.portal.reader().get("/indicators/homicide").main()).contains("Victims are counted.",
				"Count, in victims");
		Page taken = contributor.form(DESK + "/entities/new")
			.with("kind", "FORCE")
			.with("name", "merseyside police")
			.with("shortName", "Mersey")
			.send();
		assertThat(taken.errors()).containsExactly("There is already one with this name");
		assertThat(
				taken.form(DESK + "/entities/new").with("name", "Kent Police").with("shortName", "Kent").send().main())
			.contains("Kent Police");
	}

	@Test
	void changesTheStageOfADraftMeasure() {
		Visitor contributor = this.portal.contributor();
		String kpi = DESK + "/kpis/fleet-carbon";
		Page added = contributor.form(kpi + "/measures/new")
			.with("measure", "homicides")
			.with("inDevelopment", "true")
			.send();
		String stage = added.document().select("form[action$=/stage]").attr("action");
		assertThat(added.main()).contains("Headline, in development");
		Page changed = added.form(stage).send();
		assertThat(changed.texts("main section:has(form[action$=/stage]) dd").get(0)).isEqualTo("Headline");
		String published = contributor.get(kpi)
			.document()
			.select("a[href$=/targets/new]")
			.first()
			.attr("href")
			.replace("/targets/new", "/stage");
		Page refused = changed.form(stage).sentTo(published).send();
		assertThat(refused.errors()).containsExactly("This measure is published. An approver can change its stage");
		contributor.get(kpi).form(stage.replace("/stage", "/removal")).send();
		assertThat(contributor.get(kpi).document().select("form[action$=/stage]")).isEmpty();
	}

	@Test
	void movesMeasuresUpAndDown() {
		Visitor contributor = this.portal.contributor();
		String kpi = DESK + "/kpis/business-crime";
		Page page = contributor.get(kpi);
		List<String> before = page.texts("main section h3");
		String second = page.document().select("main section h3").get(1).id().replace("m-", "");
		Page after = page.form(kpi + "/measures/order").with("id", second).with("direction", "up").send();
		assertThat(after.texts("main section h3").subList(0, 2)).containsExactly(before.get(1), before.get(0));
		assertThat(this.portal.reader().get("/indicators/business-crime").texts(".os-card h3").get(0))
			.isEqualTo(before.get(1));
		after.form(kpi + "/measures/order").with("id", second).with("direction", "up").send();
		contributor.get(kpi).form(kpi + "/measures/order").with("id", second).with("direction", "down").send();
		assertThat(contributor.get(kpi).texts("main section h3")).isEqualTo(before);
	}

	@Test
	void workPagesRunTheSameStatementsForAnyPlan() {
		Visitor contributor = this.portal.contributor();
		contributor.get(DESK + "/plans/2021-25");
		int large = this.statements.during(() -> contributor.get(DESK + "/plans/2021-25"));
		int small = this.statements.during(() -> contributor.get(DESK + "/plans/2014-15"));
		assertThat(large).isEqualTo(small);
		int one = this.statements.during(() -> contributor.get(DESK + "/kpis/fleet-carbon"));
		int many = this.statements.during(() -> contributor.get(DESK + "/kpis/business-crime"));
		assertThat(one).isEqualTo(many);
	}

}
