package org.openscrutiny.meetings.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AttendanceStatisticsPageTests {

	private static final String PATH = "/meetings/attendance?year=2021-22";

	@Autowired
	Portal portal;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	@Test
	void showsTheNewestYearFirst() {
		Page page = this.portal.reader().get("/meetings/attendance");
		assertThat(page.title()).startsWith("Attendance 2021/22");
		assertThat(page.h1()).isEqualTo("Attendance 2021/22");
		assertThat(page.main()).contains("Counted: 29 November 2021, 31 January 2022.");
		assertThat(page.texts("table[aria-labelledby=members] tr:contains(Bradley)"))
			.containsExactly("Cllr Paul Bradley Dudley 2 0 0 0 2 of 2 (100%)");
		assertThat(page.texts("table[aria-labelledby=members] tr:contains(Abdul Khan)").get(0))
			.endsWith("1 of 1 (100%); 1 not clear");
		assertThat(page.texts("table[aria-labelledby=members] tr:contains(Daniel Gibbin)").get(0))
			.endsWith("1 of 2 (50%)");
	}

	@Test
	void agreesWithTheMembersOwnPage() {
		Map<String, String> gibbin = this.portal.reader()
			.get("/meetings/attendance.csv?year=2021-22")
			.csv()
			.stream()
			.filter((row) -> row.get("Member").contains("Gibbin"))
			.findFirst()
			.orElseThrow();
		assertThat(gibbin).containsEntry("Meetings counted", "2")
			.containsEntry("Present", "1")
			.containsEntry("Apologies", "1")
			.containsEntry("Per cent", "50");
		assertThat(this.portal.reader().get("/members/daniel-gibbin").main()).contains("50%");
	}

	@Test
	void sumsUpEachAuthority() {
		assertThat(this.portal.reader().get("/meetings/attendance.csv?year=2021-22&by=authority").csv())
			.anySatisfy((row) -> assertThat(row).containsEntry("Authority", "Independent members"))
			.allSatisfy((row) -> assertThat(Integer.parseInt(row.get("Seats counted")))
				.isGreaterThanOrEqualTo(Integer.parseInt(row.get("Taken by the member"))));
	}

	@Test
	void leavesOutWhatWasCalledOffAndDaysBeforeTheTerm() {
		String before = this.portal.reader().get("/meetings/attendance.csv?year=2021-22").body();
		this.jdbc
			.sql("""
					insert into meeting (id, reference, body, status, held_on, visible_from, source)
					values (gen_random_uuid(), 'panel-2022-02-07', 'panel', 'CANCELLED', '2022-02-07', '2022-02-01', 'A test')
					""")
			.update();
		assertThat(this.portal.reader().get("/meetings/attendance.csv?year=2021-22").body()).isEqualTo(before);
		this.jdbc.sql("""
				insert into attendance (meeting_id, member_id, entry)
				select m.id, p.id, 'PRESENT' from meeting m, member p
				 where m.reference = 'panel-2022-02-07' and p.slug = 'paul-bradley'
				""").update();
		assertThat(this.portal.reader().get("/meetings/attendance.csv?year=2021-22").body()).isEqualTo(before);
		long early = this.jdbc.sql("""
				select count(*) from member_term where lower(sits) > '2021-11-29' and kind <> 'SUBSTITUTE'
				""").query(Long.class).single();
		assertThat(early).isPositive();
	}

	@Test
	void saysWhenNothingIsOnRecordAndWhenTheYearIsNone() {
		assertThat(this.portal.reader().get("/meetings/attendance?year=2030-31").main())
			.contains("No meeting of this year has its attendance on record.");
		Page none = this.portal.reader().get("/meetings/attendance?year=soon");
		assertThat(none.status()).isEqualTo(200);
		assertThat(none.main()).contains("“soon” is not a municipal year");
		assertThat(this.portal.reader().get("/meetings/attendance.csv?year=soon").csv()).isEmpty();
	}

	@Test
	void runsAFixedNumberOfStatements() {
		this.portal.reader().get(PATH);
		int before = this.statements.during(() -> this.portal.reader().get(PATH));
		for (int day = 10; day < 16; day++) {
			this.jdbc
				.sql("""
						with held as (insert into meeting (id, reference, body, status, held_on, visible_from, source)
						    values (gen_random_uuid(), 'panel-2020-01-' || :day, 'panel', 'HELD', cast('2020-01-' || :day as date),
						            '2020-01-01', 'A test') returning id)
						insert into attendance (meeting_id, member_id, entry)
						select held.id, p.id, 'PRESENT' from held, member p where p.slug = 'paul-bradley'
						""")
				.param("day", String.valueOf(day))
				.update();
		}
		int more = this.statements.during(() -> this.portal.reader().get("/meetings/attendance?year=2019-20"));
		assertThat(more).isEqualTo(before).isLessThanOrEqualTo(5);
	}

}
