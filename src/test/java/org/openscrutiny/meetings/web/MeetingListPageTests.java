package org.openscrutiny.meetings.web;

import java.time.LocalDateTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MeetingListPageTests {

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void removeRows() {
		this.jdbc.sql("delete from meeting where source = 'test'").update();
	}

	@Test
	void showsNextMeetingThenAllByYear() {
		Page page = read("");
		assertThat(page.title()).startsWith("Meetings");
		assertThat(page.h1()).isEqualTo("Meetings");
		assertThat(page.texts(".os-next")).containsExactly("Police and Crime Panel, Monday 14 March 2022, 1:30pm");
		assertThat(page.texts("h3")).containsExactly("2021/22 6 meetings", "2014/15 2 meetings", "2013/14 1 meeting");
		assertThat(page.texts("tbody th a")).containsExactly("14 March 2022, Police and Crime Panel",
				"22 February 2022, Strategic Policing and Crime Board", "31 January 2022, Police and Crime Panel",
				"21 December 2021, Strategic Policing and Crime Board", "29 November 2021, Police and Crime Panel",
				"18 October 2021, Police and Crime Panel", "3 February 2015, Strategic Policing and Crime Board",
				"19 January 2015, Police and Crime Panel", "30 September 2013, Police and Crime Panel");
		assertThat(page.texts("tbody tr:first-of-type td").subList(0, 3)).containsExactly("Police and Crime Panel",
				"Sandwell Council Chamber", "Agenda of 14 items");
	}

	@Test
	void showsOnlyWhatIsVisible() {
		this.clock.set(LocalDateTime.of(2022, 2, 22, 0, 0));
		assertThat(read("").texts("tbody th a")).containsExactly("22 February 2022, Strategic Policing and Crime Board",
				"3 February 2015, Strategic Policing and Crime Board");
		this.clock.set(LocalDateTime.of(2024, 11, 18, 0, 0));
		assertThat(read("").texts(".os-next"))
			.containsExactly("Accountability and Governance Board, Tuesday 26 November 2024");
	}

	@Test
	void narrowsDownByBodyAndYear() {
		Page filtered = read("?body=spcb&year=2021-22");
		assertThat(filtered.texts("tbody th a")).hasSize(2);
		assertThat(filtered.document().select("select[name=body] option[selected]").text())
			.isEqualTo("Strategic Policing and Crime Board");
		assertThat(filtered.document().select("select[name=year] option[selected]").text()).isEqualTo("2021/22");
		assertThat(filtered.follow("Show all meetings").texts("tbody th a")).hasSize(9);
		assertThat(read("?body=&year=").texts("tbody th a")).hasSize(9);
		assertThat(read("?year=2021/22").document().select("select[name=year] option[selected]").text())
			.isEqualTo("2021/22");
	}

	@Test
	void saysInWordsWhatIsWrongWithAFilter() {
		Page year = read("?year=2021-99");
		assertThat(year.status()).isEqualTo(200);
		assertThat(year.main()).contains("“2021-99” is not a municipal year.");
		assertThat(year.texts("tbody th a")).isEmpty();
		assertThat(year.follow("Show all meetings").texts("tbody th a")).hasSize(9);
		assertThat(read("?body=%3Cb%3E").main()).contains("No body on record is called “<b>”.");
		assertThat(read("?body=agb&year=2021-22").main())
			.contains("No meetings of this body in this year are on record.");
		assertThat(read("?body=agb").main()).contains("No meetings of this body are on record.");
		assertThat(read("?year=1999-00").main()).contains("No meetings in this year are on record.");
	}

	@Test
	void saysWhichMeetingsWereCalledOff() {
		insert(1);
		this.jdbc.sql("update meeting set status = 'CANCELLED' where source = 'test'").update();
		Page page = read("");
		assertThat(page.texts("tbody .os-tag--none")).containsExactly("Cancelled");
		assertThat(page.texts(".os-next")).containsExactly("Police and Crime Panel, Monday 14 March 2022, 1:30pm");
	}

	@Test
	void asksAsOftenForAThousandMeetingsAsForTen() {
		int few = this.statements.during(() -> read(""));
		insert(1000);
		int many = this.statements.during(() -> read(""));
		assertThat(many).isEqualTo(few).isEqualTo(3);
	}

	@Test
	void isTheSameForPeopleWhoSignIn() {
		Page page = this.portal.signedIn(Role.PANEL_OFFICER).get("/meetings");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Cache-Control").orElse("")).doesNotContain("public");
	}

	private void insert(int number) {
		this.jdbc
			.sql("""
					insert into meeting (id, reference, body, status, held_on, visible_from, source)
					select gen_random_uuid(), 'panel-' || day, 'panel', 'SCHEDULED', day, now() - interval '20 years', 'test'
					  from (select date '2022-03-09' + n as day from generate_series(0, cast(:number as integer) * 10 - 1, 10) n) d
					""")
			.param("number", number)
			.update();
	}

	private Page read(String query) {
		return this.portal.reader().get("/meetings" + query);
	}

	@Test
	void theListIsHadAsAFile() {
		Page page = this.portal.reader().get("/meetings?body=panel&year=2021-22").follow("Download this list as CSV");
		assertThat(page.header("Content-Disposition"))
			.hasValueSatisfying((it) -> assertThat(it).contains("meetings.csv"));
		assertThat(page.header("Cache-Control")).contains("max-age=60, public");
		assertThat(page.csv()).allSatisfy((row) -> assertThat(row.get("Body")).isEqualTo("Police and Crime Panel"))
			.anySatisfy((row) -> assertThat(row).containsEntry("Reference", "panel-2022-03-14")
				.containsEntry("Date", "2022-03-14")
				.containsEntry("Starts at", "13:30")
				.containsEntry("Status", "Scheduled"));
		assertThat(this.portal.reader().get("/meetings.csv?body=nobody").status()).isEqualTo(404);
	}

}
