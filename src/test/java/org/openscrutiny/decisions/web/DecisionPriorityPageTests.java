package org.openscrutiny.decisions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which part of the plan a decision serves.
 */
@PortalTest
class DecisionPriorityPageTests {

	private static final String DESK = "/manage/decisions";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCorrectedPriorityIsChosenAndFound() {
		String id = this.jdbc.sql("select cast(id as text) from decision where reference = '008-2018'")
			.query(String.class)
			.single();
		String address = DESK + "/" + id + "/correction";
		Page.Form form = this.portal.approver()
			.get(address)
			.form(address)
			.with("field", "PRIORITY")
			.with("explanation", "The plan says so.");
		assertThat(form.with("corrected", "Anything").send().errors())
			.containsExactly("Choose the priority that is right");
		form.with("priority", "Rebuilding community policing").send();
		assertThat(this.portal.reader().get("/decisions/008-2018").main())
			.contains("Corrected: Rebuilding community policing");
		assertThat(filtered("rebuilding community policing")).contains("008-2018");
		assertThat(this.portal.reader().get("/decisions").texts("#priority option"))
			.contains("Rebuilding community policing");
		this.portal.approver()
			.get(address)
			.form(address)
			.with("field", "RELATIONS")
			.with("corrected", "Supersedes 004-2018")
			.with("explanation", "It was left out.")
			.send();
		assertThat(this.portal.reader().get("/decisions/008-2018").main())
			.contains("Related decisions Corrected: Supersedes 004-2018");
	}

	@Test
	void choosesThePriorityFromThePlanInForce() {
		Visitor contributor = this.portal.contributor();
		Page form = contributor.get(DESK + "/new");
		assertThat(form.texts("#priority option")).startsWith("None stated", "Rebuilding community policing")
			.doesNotContain("Improving public confidence in policing");
		Page made = form.form(DESK)
			.with("reference", "108-2021")
			.with("title", "More officers")
			.with("summary", "Why")
			.with("priority", SampleDrafts.option(form, "Rebuilding community policing"))
			.with("madeOn.day", "1")
			.with("madeOn.month", "3")
			.with("madeOn.year", "2022")
			.send();
		assertThat(made.main()).contains("Plan priority Rebuilding community policing");
		Page refused = contributor.get(DESK + "/new")
			.form(DESK)
			.with("title", "Other words")
			.with("priority", "Whatever I like")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("Choose a priority of the list");
		String address = made.url().getPath();
		made.form(address + "/submission").send();
		this.portal.approver().get(address + "/publication").form(address + "/publication").send();
		Page reader = this.portal.reader().get("/decisions/108-2021");
		assertThat(reader.document().select("dd a[href=/plan/2021-25#rebuilding-community-policing]").text())
			.isEqualTo("Rebuilding community policing");
		assertThat(this.portal.reader().get("/decisions.csv?year=2021").csv())
			.filteredOn((row) -> row.get("Reference").equals("108-2021"))
			.allMatch((row) -> row.get("Plan priority").equals("Rebuilding community policing"));
	}

	@Test
	void keepsTheWordsOfAnOldDraftAndFiltersByBoth() {
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, priority, classification)
				values (gen_random_uuid(), '109-2021', 2021, 109, 'DRAFT', 'Old words', 'Pride in our police', 'PUBLIC')
				""").update();
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, priority, section_id, classification,
				                      visible_from, source)
				select gen_random_uuid(), n || '-2021', 2021, n, 'PUBLISHED', 'Filtered ' || n,
				       case n when 110 then 'Pride in our police' else 'The title before' end,
				       case n when 110 then null else s.id end, 'PUBLIC', timestamptz '2022-03-01 09:00Z', 'A test'
				  from generate_series(110, 111) n, plan_section s join plan p on p.id = s.plan_id
				 where s.slug = 'preventing-and-reducing-crime' and p.slug = '2021-25'
				""").update();
		String draft = this.jdbc.sql("select cast(id as text) from decision where reference = '109-2021'")
			.query(String.class)
			.single();
		Page form = this.portal.contributor().get(DESK + "/" + draft + "/draft");
		assertThat(form.texts("#priority option[selected]")).containsExactly("Pride in our police");
		Page kept = form.form(DESK + "/" + draft + "/draft").with("title", "New words").send();
		assertThat(kept.main()).contains("New words", "Plan priority Pride in our police");

		String section = this.jdbc.sql("select title from plan_section where slug = 'preventing-and-reducing-crime'")
			.query(String.class)
			.single();
		Page list = this.portal.reader().get("/decisions");
		assertThat(list.texts("#priority option")).contains("Pride in our police", section)
			.doesNotContain("The title before");
		assertThat(filtered("Pride in our police")).containsExactly("110-2021");
		assertThat(filtered(section)).containsExactly("111-2021");
		assertThat(filtered("the title before")).containsExactly("111-2021");
		assertThat(this.portal.reader().get("/decisions/110-2021").main())
			.contains("Plan priority Pride in our police");
		assertThat(this.portal.reader().get("/decisions/111-2021").main())
			.contains("Plan priority The title before The plan now calls it “" + section + "”.");
	}

	private List<String> filtered(String priority) {
		return this.portal.reader()
			.get("/decisions?priority=" + URLEncoder.encode(priority, StandardCharsets.UTF_8))
			.texts("tbody th");
	}

}
