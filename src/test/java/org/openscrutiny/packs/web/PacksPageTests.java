package org.openscrutiny.packs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.packs.PackMeeting;
import org.openscrutiny.packs.Workshop;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PacksPageTests {

	private static final String MEETING = "/meetings/panel-2028-03-06";

	private static final String OFFICE = "/manage/meetings/panel-2028-03-06/pack";

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext context;

	@Autowired
	StatementCounter statements;

	@BeforeEach
	void prepare() {
		if (this.portal.reader().get(MEETING).status() == 404) {
			PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2028, 3, 6));
			meeting.item("Estates").item("Thanks");
			meeting.paper("Estates", "Estates report", "Three stations close.", "map.pdf", SampleFiles.pdf("Map"));
			meeting.publish();
			Workshop.work(this.context);
			meeting.paper("Thanks", "Vote of thanks", "We thank the chair.", null, null).publish();
			Workshop.work(this.context);
		}
	}

	@Test
	void theMeetingLeadsToThePack() {
		Page page = this.portal.reader().get(MEETING);
		assertThat(page.texts("h2")).containsSubsequence("Everything in one PDF", "Agenda");
		assertThat(page.texts("section[aria-labelledby=pack] li")).satisfiesExactly(
				(line) -> assertThat(line).startsWith("Pack 2: PDF, ")
					.contains(" pages, ", " KB; the agenda and supplement 1"),
				(line) -> assertThat(line).isEqualTo("What changed since pack 1"),
				(line) -> assertThat(line).isEqualTo("All packs and their pages"));
		assertThat(page.follow("What changed since pack 1").h1()).contains("What changed from pack 1 to pack 2");
	}

	@Test
	void listsThePacks() {
		Page page = this.portal.reader().get(MEETING + "/packs");
		assertThat(page.title()).startsWith("Packs of 6 March 2028");
		assertThat(page.h1()).contains("Packs of 6 March 2028");
		assertThat(page.texts("tbody tr")).satisfiesExactly(
				(row) -> assertThat(row).startsWith("Pack 2 The agenda and supplement 1")
					.contains("This is the newest"),
				(row) -> assertThat(row).startsWith("Pack 1 The agenda ").contains("What changed since pack 1"));
		assertThat(this.portal.reader().get("/sitemap.xml").body()).contains(MEETING + "/packs<");
	}

	@Test
	void showsWhereEverythingIsInAPack() {
		Page page = this.portal.reader().get(MEETING + "/packs/2");
		assertThat(page.title()).startsWith("Pack 2, 6 March 2028");
		assertThat(page.texts("tbody tr")).containsExactly("Estates report 1 Pages 1 to 2", "map 1 Page 2",
				"Vote of thanks 2 Page S1-1");
		assertThat(this.portal.reader().get(MEETING + "/packs/1").texts("tbody tr"))
			.containsExactly("Estates report 1 Pages 1 to 2", "map 1 Page 2");
	}

	@Test
	void tellsWhatChangedBetweenAnyTwo() {
		Page page = this.portal.reader().get(MEETING + "/changes?from=1&to=2");
		assertThat(page.texts("tbody tr")).singleElement()
			.satisfies((row) -> assertThat(row).startsWith("Vote of thanks, item 2 Added: With supplement 1")
				.endsWith("Page S1-1"));
		assertThat(this.portal.reader().get(MEETING + "/changes").h1()).isEqualTo(page.h1());
		assertThat(this.portal.reader().get(MEETING + "/changes?from=2&to=1").h1()).isEqualTo(page.h1());
		assertThat(this.portal.reader().get(MEETING + "/changes?from=2").main()).contains("There is no later pack");
		assertThat(page.document().select("form.os-filter select[name=from] option[selected]").val()).isEqualTo("1");
	}

	@Test
	void knowsNoOtherAddresses() {
		for (String address : List.of("/packs/3", "/packs/0", "/packs/x", "/packs/3/pack.pdf", "/changes?from=9",
				"/changes?from=x", "/packs/1/other.pdf")) {
			assertThat(this.portal.reader().get(MEETING + address).status()).as(address).isEqualTo(404);
		}
		for (String address : List.of("/pack.pdf", "/packs", "/changes")) {
			assertThat(this.portal.reader().get("/meetings/panel-2028-03-07" + address).status()).as(address)
				.isEqualTo(404);
			assertThat(this.portal.reader().get("/meetings/nothing" + address).status()).as(address).isEqualTo(404);
		}
	}

	@Test
	void saysWhenThereIsNoPackYet() {
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2028, 5, 8));
		assertThat(this.portal.reader().get(meeting.href() + "/packs").main())
			.contains("There is no pack of this meeting");
		assertThat(this.portal.reader().get(meeting.href() + "/pack.pdf").status()).isEqualTo(404);
		meeting.item("Budget for the year").publish();
		this.jdbc.sql("""
				insert into pack_build (meeting_id, state, seen, since)
				select id, 'WAITING', '', now() from meeting where reference = ?
				""").param(meeting.reference()).update();
		assertThat(this.portal.reader().get(meeting.href()).main()).contains("The pack is being made");
		assertThat(this.portal.reader().get(meeting.href() + "/packs").main()).contains("A new pack is being made");
		Page early = this.portal.reader().get(meeting.href() + "/pack.pdf");
		assertThat(early.status()).isEqualTo(503);
		assertThat(early.h1()).isEqualTo("The pack is not there yet");
		assertThat(early.header("Cache-Control")).contains("no-store");
		assertThat(early.header("Retry-After")).contains("60");
		Workshop.work(this.context);
		assertThat(this.portal.reader().get(meeting.href() + "/packs/1").main())
			.contains("It holds the agenda, and no papers");
	}

	@Test
	void theOfficeIsToldWhatFailedAndTriesAgain() {
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2028, 6, 5));
		meeting.item("Broken things")
			.paper("Broken things", "Broken report", "", "broken.pdf", SampleFiles.pdf("Broken"))
			.publish();
		String version = "version_id = (select id from document_version where filename = 'broken.pdf')";
		byte[] whole = this.jdbc.sql("select content from document_chunk where " + version)
			.query(byte[].class)
			.single();
		put(version, new byte[] { 1, 2, 3 });
		Workshop.work(this.context);
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		Page waiting = officer.get("/account/work");
		assertThat(waiting.main()).contains("Packs that could not be made", "Pack of the meeting of 5 June 2028",
				"“Broken report” under item 1 cannot be put into a pack");
		assertThat(this.portal.reader().get(meeting.href()).main()).contains("The pack could not be made yet")
			.doesNotContain("cannot be put into a pack");
		assertThat(this.portal.signedIn(Role.OPCC_APPROVER).get("/account/work").main()).doesNotContain("5 June 2028");
		Page page = waiting.follow("Pack of the meeting of 5 June 2028");
		assertThat(page.h1()).contains("Pack of the meeting");
		put(version, whole);
		Page again = page.form(meeting.desk() + "/pack").send();
		assertThat(again.body()).contains("The pack is being made again", "A pack is being made.");
		Workshop.work(this.context);
		assertThat(officer.get(meeting.desk() + "/pack").main()).contains("The newest pack is made");
		assertThat(officer.get("/account/work").main()).doesNotContain("Packs that could not be made");
		assertThat(page.form(meeting.desk() + "/pack").with("submission", UUID.randomUUID().toString()).send().body())
			.contains("has not failed, or is being made again already");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where act = 'Had a pack made again'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	/** Spoils a stored file, which nobody can do but whoever runs the database. */
	private void put(String version, byte[] content) {
		this.jdbc.sql("alter table document_chunk disable trigger user").update();
		this.jdbc.sql("update document_chunk set content = ? where " + version).param(content).update();
		this.jdbc.sql("alter table document_chunk enable trigger user").update();
	}

	@Test
	void onlyTheOfficeOfTheBodySeesHowPacksAreMade() {
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get(OFFICE).status()).isEqualTo(200);
		for (Role role : List.of(Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER)) {
			assertThat(this.portal.signedIn(role).get(OFFICE).status()).as(role.name()).isEqualTo(404);
		}
		for (Role role : List.of(Role.PANEL_MEMBER, Role.ADMINISTRATOR)) {
			assertThat(this.portal.signedIn(role).get(OFFICE).status()).as(role.name()).isIn(403, 404);
		}
		assertThat(this.portal.reader().getOnly(OFFICE).status()).isIn(302, 303);
	}

	@Test
	void asksAFixedNumberOfTimes() {
		int one = this.statements.during(() -> this.portal.reader().get(MEETING + "/packs"));
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2028, 9, 4));
		meeting.item("Only one thing")
			.paper("Only one thing", "Only one report", "Words.", "one.pdf", SampleFiles.pdf("One"))
			.publish();
		Workshop.work(this.context);
		assertThat(this.statements.during(() -> this.portal.reader().get(meeting.href() + "/packs"))).isEqualTo(one);
		int file = this.statements.during(() -> this.portal.reader().get(meeting.href() + "/packs/1/pack.pdf"));
		assertThat(this.statements.during(() -> this.portal.reader().get(MEETING + "/packs/1/pack.pdf")))
			.isEqualTo(file);
		int changes = this.statements.during(() -> this.portal.reader().get(meeting.href() + "/changes"));
		assertThat(this.statements.during(() -> this.portal.reader().get(MEETING + "/changes"))).isEqualTo(changes);
	}

	@Test
	void everyStateIsValidAccessibleAndNarrow() {
		KeptPages pages = new KeptPages();
		pages.keep("meeting", this.portal.reader().get(MEETING));
		pages.keep("packs", this.portal.reader().get(MEETING + "/packs"));
		pages.keep("pack", this.portal.reader().get(MEETING + "/packs/2"));
		pages.keep("changes", this.portal.reader().get(MEETING + "/changes"));
		pages.keep("office", this.portal.signedIn(Role.PANEL_OFFICER).get(OFFICE));
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2028, 10, 2));
		meeting.item("Secret things").paper("Secret things", "Secret report", "Secret words.", null, null).publish();
		Workshop.work(this.context);
		meeting.withhold(meeting.paper("Secret report"));
		pages.keep("gone", this.portal.reader().get(meeting.href() + "/packs/1/pack.pdf"));
		pages.keep("not yet", this.portal.reader().get(meeting.href() + "/pack.pdf"));
		pages.keep("closed", this.portal.reader().get(meeting.href() + "/packs"));
		Workshop.work(this.context);
		pages.keep("withheld", this.portal.reader().get(meeting.href() + "/changes"));
		pages.keep("members", this.portal.signedIn(Role.PANEL_MEMBER).get(meeting.href() + "/packs"));
		this.jdbc.sql(
				"update pack_build set state = 'FAILED', failure = 'It broke' where meeting_id = (select id from meeting where reference = ?)")
			.param(meeting.reference())
			.update();
		pages.keep("failed", this.portal.signedIn(Role.PANEL_OFFICER).get(meeting.desk() + "/pack"));
		assertThat(pages.faults(this.portal)).isEmpty();
	}

}
