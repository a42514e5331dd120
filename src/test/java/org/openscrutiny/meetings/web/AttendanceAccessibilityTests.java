package org.openscrutiny.meetings.web;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The states of the attendance pages that no crawl comes to.
 */
@PortalTest
class AttendanceAccessibilityTests {

	private static final String SHEET = "/manage/meetings/panel-2022-03-14/attendance";

	private static final String OWN = "/account/meetings/panel-2022-03-14";

	@Autowired
	Portal portal;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private final KeptPages pages = new KeptPages();

	@Test
	void everyStateIsValidAccessibleAndNarrow() {
		this.jdbc.sql("update body set quorum_least = 5 where slug = 'panel'").update();
		this.jdbc.sql(
				"update member_term set kind = 'SUBSTITUTE' where member_id = (select id from member where slug = 'shaeen')")
			.update();
		Visitor member = this.portal.signedIn(Role.PANEL_MEMBER);
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		keep("own list", member.get("/account/meetings"));
		keep("own refused", member.get(OWN).form(OWN).with("interests[0].nature", "x").send());
		member.get(OWN)
			.form(OWN)
			.with("coming", "APOLOGIES")
			.with("interests[0].kind", "OTHER")
			.with("interests[0].nature", "My sister works there")
			.send();
		keep("own", member.get(OWN));
		keep("sheet", officer.get(SHEET));
		Page.Form sheet = officer.get(SHEET)
			.form(SHEET)
			.with("began", "soon")
			.with("guests[0].role", "Chief Executive");
		keep("sheet refused", sheet.send());
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		keep("reminder", officer.get("/manage/notice"));
		officer.get(SHEET)
			.form(SHEET)
			.with("marks[0].entry", "PRESENT")
			.with("marks[1].entry", "ABSENT")
			.with("recording", "https://civico.net/sandwell/1")
			.with("guests[0].name", "Simon Foster")
			.with("then", "record")
			.send();
		keep("recorded", officer.get(SHEET));
		keep("meeting", this.portal.reader().get("/meetings/panel-2022-03-14"));
		keep("statistics", this.portal.reader().get("/meetings/attendance"));
		keep("settings", officer.get("/manage/notice/settings/panel"));
		keep("holidays", officer.get("/manage/notice/holidays").form("/manage/notice/holidays").send());
		assertThat(this.pages.get("meeting").main()).contains("The meeting had no quorum: 1 member was there");
		assertThat(this.pages.faults(this.portal)).isEmpty();
	}

	private void keep(String state, Page page) {
		this.pages.keep(state, page);
	}

}
