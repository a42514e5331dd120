package org.openscrutiny.scorecards.web;

import java.time.YearMonth;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Limits that are worked out anew, with the golden series of 24 months.
 */
@PortalTest
class ManageLimitsPageTests {

	private static final String ADDRESS = "/manage/scorecards/limits";

	private static final String INDICATOR = "/indicators/homicide";

	private static final String GOLDEN = "812,790,835,801,778,824,806,795,842,817,803,829,811,798,826,808,860,871,866,880,874,889,895,902";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StatementCounter statements;

	private String measure;

	@BeforeEach
	void publishMonths() {
		this.measure = this.jdbc.sql("""
				select m.code from measure m join kpi_measure l on l.measure_id = m.id join kpi k on k.id = l.kpi_id
				 where k.slug = 'homicide' order by l.position limit 1
				""").query(String.class).single();
		if (this.jdbc.sql("select count(*) from observation where source = 'A golden series'")
			.query(Integer.class)
			.single() > 0) {
			return;
		}
		YearMonth month = YearMonth.of(2020, 2);
		for (String value : GOLDEN.split(",")) {
			this.jdbc
				.sql("""
						with added as (
						    insert into observation (id, series_id, period_kind, starts_on, ends_on, revision, status, value, as_entered,
						            source, revision_kind)
						    select gen_random_uuid(), s.id, 'MONTH', :first, :last, 1, 'VALUE', cast(:value as numeric), :value,
						           'A golden series', 'INITIAL'
						      from series s join measure m on m.id = s.measure_id and m.code = :measure
						      join measured_entity e on e.id = s.entity_id and e.home
						     where s.member_id is null
						    returning id)
						insert into scorecard_figure (copy_id, observation_id)
						select c.id, a.id from added a, standing_scorecard c where c.slug = '2021-22-q3'
						""")
				.param("first", month.atDay(1))
				.param("last", month.atEndOfMonth())
				.param("value", value)
				.param("measure", this.measure)
				.update();
			month = month.plusMonths(1);
		}
	}

	private Page.Form form(Visitor visitor) {
		return visitor.get(ADDRESS + "/new").form(ADDRESS + "/new");
	}

	/** The line with its limits that contributors see beside the field. */
	private String entered() {
		return this.portal.signedIn(Role.OPCC_CONTRIBUTOR)
			.get("/returns/2021-22-q4/" + this.measure)
			.document()
			.select("main svg")
			.outerHtml();
	}

	@Test
	void contributorsLookAndApproversDecide() {
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		assertThat(contributor.get(ADDRESS).main()).contains("Limits worked out anew")
			.doesNotContain("Begin limits anew");
		assertThat(contributor.get(ADDRESS + "/new").status()).isEqualTo(403);
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get(ADDRESS).status()).isIn(403, 404);
		assertThat(this.portal.reader().get(ADDRESS).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void beginsLimitsAnewWithAReasonThatReadersSeeAndTakesThatBack() {
		Page whole = this.portal.reader().get(INDICATOR);
		assertThat(whole.main()).contains("Average and limits of the chart")
			.contains("February 2020 to January 2022 833.8 775.5 892.1 The first of them");
		int before = this.statements.during(() -> this.portal.reader().get(INDICATOR));

		String entered = entered();
		KeptPages kept = new KeptPages();
		kept.keep("limits in one stretch", whole);
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		assertThat(form(approver).send().errors()).containsExactlyInAnyOrder("Choose the measure",
				"Enter what changed: readers see it beside the chart", "Enter the first day");
		Page late = form(approver).with("measure", this.measure)
			.with("startsOn.day", "1")
			.with("startsOn.month", "6")
			.with("startsOn.year", "2025")
			.with("fixAfter", "3")
			.with("reason", "A new way of counting")
			.send();
		assertThat(late.errors()).containsExactly("Enter a whole number from 12 to 200, or leave it empty");
		assertThat(late.form(ADDRESS + "/new").with("fixAfter", "").send().errors())
			.containsExactly("No figure of this measure begins on that day or later");
		Page listed = late.form(ADDRESS + "/new").with("fixAfter", "").with("startsOn.year", "2021").send();
		kept.keep("limits rejected", late);
		kept.keep("limits listed", listed);
		assertThat(listed.main()).contains("1 June 2021", "A new way of counting", "Demonstration approver");
		assertThat(form(approver).with("measure", this.measure)
			.with("startsOn.day", "1")
			.with("startsOn.month", "6")
			.with("startsOn.year", "2021")
			.with("reason", "Again")
			.send()
			.errors()).containsExactly("The limits of this measure begin anew on that day already");

		Page anew = this.portal.reader().get(INDICATOR);
		kept.keep("limits anew", anew);
		assertThat(anew.texts("tr:has(th:containsOwn( to )) td[data-label=Average]")).containsExactly("879.6", "810.9");
		assertThat(anew.main()).contains("June 2021 to January 2022 879.6 855.3 903.9 A new way of counting",
				"February 2020 to May 2021 810.9 742.1 879.7 The first of them",
				"Limits are worked out anew from June 2021.");
		assertThat(anew.document().select("tr:has(th:containsOwn(June 2021)) td[data-label=Notes]").text())
			.contains("Limits are worked out anew from here: A new way of counting");
		assertThat(anew.document().select("svg.os-chart__drawing").outerHtml().length()).isLessThan(6 * 1024);
		assertThat(this.statements.during(() -> this.portal.reader().get(INDICATOR))).isEqualTo(before);
		assertThat(entered()).isNotEqualTo(entered);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update limit_start set reason = 'x'").update());

		Page ending = listed.follow("Take back: Homicides, 1 June 2021");
		String address = ending.url().getPath();
		assertThat(ending.form(address).send().errors())
			.containsExactly("Enter why the figures share their limits again");
		ending.form(address).with("reason", "It was a mistake").send();
		assertThat(this.portal.reader().get(INDICATOR).main()).contains("February 2020 to January 2022 833.8");
		assertThat(approver.get(address).status()).isEqualTo(404);
		kept.keep("limits ending", ending);
		assertThat(kept.faults(this.portal)).isEmpty();
	}

}
