package org.openscrutiny.meetings.web;

import java.time.LocalDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class NoticePageTests {

	private static final String PATH = "/manage/notice";

	private static final String SETTINGS = "/manage/notice/settings/panel";

	private static final String HOLIDAYS = "/manage/notice/holidays";

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Autowired
	StatementCounter statements;

	@Autowired
	JdbcClient jdbc;

	private Visitor officer;

	@BeforeEach
	void aMeetingWithoutAnAgenda() {
		this.officer = this.portal.signedIn(Role.PANEL_OFFICER);
		this.jdbc.sql("delete from one_off_holiday").update();
		this.jdbc.sql("""
				update body set nation = 'ENGLAND', clear_days = 5, counts_saturdays = false, publish_by = null,
				       quorum_least = null, quorum_share = null where slug = 'panel'
				""").update();
		this.jdbc
			.sql("""
					insert into meeting (id, reference, body, status, held_on, starts_at, visible_from, source)
					values (gen_random_uuid(), 'panel-2022-06-07', 'panel', 'SCHEDULED', '2022-06-07', '13:30', '2022-03-01', 'A test')
					on conflict do nothing
					""")
			.update();
	}

	@Test
	void tellsHowLongThereIs() {
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 0));
		Page page = this.officer.get(PATH);
		assertThat(page.title()).startsWith("Notice of meetings");
		assertThat(page.h1()).isEqualTo("Notice of meetings");
		assertThat(june(page)).contains("2 working days left: publish by the end of Thursday 26 May 2022");
		assertThat(this.officer.get("/account/work").main()).contains("Agendas to publish")
			.contains("2 working days left: publish by the end of Thursday 26 May 2022");
		this.clock.set(LocalDateTime.of(2022, 5, 26, 23, 59));
		assertThat(june(this.officer.get(PATH))).contains("Today is the last day");
		this.clock.set(LocalDateTime.of(2022, 5, 27, 0, 0));
		assertThat(june(this.officer.get(PATH)))
			.contains("Late It had to be published by the end of Thursday 26 May 2022")
			.contains("4 clear days instead of 5");
		assertThat(this.officer.get("/account/work").texts(".os-tag--follow")).contains("Late");
	}

	@Test
	void saysWhenAPublishedAgendaCame() {
		assertThat(this.officer.get(PATH).texts("tr:contains(Monday 14 March 2022)").get(0)).contains(
				"An agenda is on record; when it was published is not. It had to be by the end of Friday 4 March 2022");
	}

	@Test
	void settingsChangeHowItIsCounted() {
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 0));
		Page form = this.officer.get(SETTINGS);
		assertThat(form.h1()).isEqualTo("Notice and quorum: Police and Crime Panel");
		Page saved = form.form(SETTINGS)
			.with("clearDays", "3")
			.with("nation", "WALES")
			.with("publishBy", "5pm")
			.with("quorumLeast", "5")
			.with("quorumShare", "3")
			.send();
		assertThat(saved.h1()).isEqualTo("Notice of meetings");
		assertThat(june(saved)).contains("by 5pm on Monday 30 May 2022");
		assertThat(saved.main()).contains("3 clear days, bank holidays in Wales")
			.contains("Quorum: at least 5 members and a third of the members.");
		assertThat(this.officer.get(SETTINGS).form(SETTINGS).value("publishBy")).containsExactly("5pm");
	}

	@Test
	void remindsOfAnAttendanceThatIsNotOnRecord() {
		assertThat(this.officer.get(PATH).main()).doesNotContain("Attendance to record");
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		assertThat(this.officer.get(PATH).follow("Police and Crime Panel, 14 March 2022").h1()).isEqualTo("Attendance");
		assertThat(this.officer.get("/account/work").main()).contains("Attendance to record");
	}

	@Test
	void settingsSayWhetherPapersCanBeWithheld() {
		assertThat(this.officer.get(SETTINGS).form(SETTINGS).value("exempt")).containsExactly("true");
		this.officer.get(SETTINGS).form(SETTINGS).with("exempt").send();
		assertThat(this.officer.get(SETTINGS).form(SETTINGS).value("exempt")).isEmpty();
		this.officer.get(SETTINGS).form(SETTINGS).with("exempt", "true").send();
		assertThat(this.officer.get(SETTINGS).form(SETTINGS).value("exempt")).containsExactly("true");
	}

	@Test
	void settingsRefuseWhatCannotBe() {
		assertThat(this.officer.get(SETTINGS).form(SETTINGS).with("clearDays", "").send().errors())
			.containsExactly("Enter the number of clear days");
		Page page = this.officer.get(SETTINGS).form(SETTINGS).with("clearDays", "99").send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.errors()).containsExactly("The number of clear days must be a whole number from 1 to 30");
		assertThat(this.officer.get(SETTINGS).form(SETTINGS).with("publishBy", "late").send().errors())
			.containsExactly("Enter a real time, such as 1:30pm");
	}

	@Test
	void twoOfficersDoNotOverwriteEachOther() {
		Page.Form first = this.officer.get(SETTINGS).form(SETTINGS);
		Page.Form second = this.officer.get(SETTINGS).form(SETTINGS);
		first.with("clearDays", "6").send();
		assertThat(second.with("clearDays", "7").send().status()).isEqualTo(409);
	}

	@Test
	void aHolidayThatIsAddedIsNoWorkingDay() {
		this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 0));
		Page form = this.officer.get(HOLIDAYS);
		assertThat(form.h1()).isEqualTo("Holidays");
		assertThat(form.form(HOLIDAYS).send().errors()).containsExactly("Enter the day");
		Page added = form.form(HOLIDAYS)
			.with("day.day", "26")
			.with("day.month", "5")
			.with("day.year", "2022")
			.with("name", "A day of mourning")
			.send();
		assertThat(added.main()).contains("Thursday 26 May 2022").contains("A day of mourning");
		assertThat(june(this.officer.get(PATH))).contains("publish by the end of Wednesday 25 May 2022");
		Page twice = added.form(HOLIDAYS)
			.with("day.day", "26")
			.with("day.month", "5")
			.with("day.year", "2022")
			.with("name", "Again")
			.send();
		assertThat(twice.errors()).containsExactly("This day is in the list already");
		added.form(HOLIDAYS + "/2022-05-26/removal").send();
		assertThat(june(this.officer.get(PATH))).contains("publish by the end of Thursday 26 May 2022");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void onlyOfficesThatRunABodySeeIt(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		boolean office = role == Role.PANEL_OFFICER || role == Role.OPCC_CONTRIBUTOR || role == Role.OPCC_APPROVER;
		assertThat(visitor.get(PATH).status()).isEqualTo(office ? 200 : 403);
		assertThat(visitor.get(HOLIDAYS).status()).isEqualTo((role == Role.PANEL_OFFICER) ? 200 : 403);
		assertThat(visitor.get(SETTINGS).status()).isEqualTo((role == Role.PANEL_OFFICER) ? 200 : office ? 404 : 403);
		assertThat(visitor.get("/manage/notice/settings/spcb").status())
			.isEqualTo((role == Role.PANEL_OFFICER) ? 404 : office ? 200 : 403);
	}

	@Test
	void readersAreAskedToSignIn() {
		assertThat(this.portal.reader().getOnly(PATH).header("Location").orElseThrow()).contains("/sign-in");
	}

	@Test
	void takesAFixedNumberOfStatements() {
		this.officer.get(PATH);
		int before = this.statements.during(() -> this.officer.get(PATH));
		for (int day = 10; day < 20; day++) {
			this.jdbc
				.sql("""
						insert into meeting (id, reference, body, status, held_on, visible_from, source)
						values (gen_random_uuid(), 'panel-2024-01-' || :day, 'panel', 'SCHEDULED', cast('2024-01-' || :day as date),
						        '2022-03-01', 'A test')
						""")
				.param("day", String.valueOf(day))
				.update();
		}
		assertThat(this.statements.during(() -> this.officer.get(PATH))).isEqualTo(before).isLessThanOrEqualTo(8);
	}

	private static String june(Page page) {
		return page.texts("tr:contains(Tuesday 7 June 2022)").get(0);
	}

}
