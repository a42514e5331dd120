package org.openscrutiny.decisions.web;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decisions that tests draft.
 */
class SampleDrafts {

	private static final String DESK = "/manage/decisions";

	private final JdbcClient jdbc;

	SampleDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A section of the plan in force that can be told from all others. */
	void addSection(String title) {
		this.jdbc.sql("""
				insert into plan_section (id, plan_id, slug, title, position, first_version)
				select gen_random_uuid(), p.id, lower(replace(:title, ' ', '-')), :title,
				       (select max(position) + 1 from plan_section s where s.plan_id = p.id), 1
				  from plan p
				 where p.slug = '2021-25' and not exists (select from plan_section where title = :title)
				""").param("title", title).update();
	}

	/**
	 * Drafts a decision whose words begin with "Zebra".
	 * @return its address
	 */
	String draft(Visitor visitor, String reference, String classification) {
		return draft(visitor, reference, classification, "Zebra");
	}

	/** A draft of which each word that may be withheld begins with the same. */
	String draft(Visitor visitor, String reference, String classification, String word) {
		addSection(word + " priority");
		Page form = visitor.get(DESK + "/new");
		Page page = form.form(DESK)
			.with("reference", reference)
			.with("title", word + " subject")
			.with("summary", word + " summary")
			.with("lead", word + " lead")
			.with("cost", "77")
			.with("priority", option(form, word + " priority"))
			.with("amends", "002-2022")
			.with("madeOn.day", "1")
			.with("madeOn.month", "3")
			.with("madeOn.year", "2022")
			.with("classification", classification)
			.with("reason", "It names a tactic")
			.with("ground", "Section 31")
			.with("decidedBy", "Chief Executive")
			.with("reviewOn.day", "8")
			.with("reviewOn.month", "9")
			.with("reviewOn.year", "2022")
			.send();
		assertThat(page.status()).as(page.errors().toString()).isEqualTo(200);
		return page.url().getPath();
	}

	/** The value by which a priority is chosen. */
	static String option(Page page, String label) {
		return page.document()
			.select("#priority option")
			.stream()
			.filter((option) -> option.text().equals(label))
			.findFirst()
			.orElseThrow()
			.val();
	}

}
