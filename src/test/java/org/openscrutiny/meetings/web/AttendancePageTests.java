package org.openscrutiny.meetings.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
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
@TestMethodOrder(MethodOrderer.MethodName.class)
class AttendancePageTests {

	private static final String MARCH = "/meetings/panel-2022-03-14";

	private static final String SHEET = "/manage/meetings/panel-2022-03-14/attendance";

	private static final String OWN = "/account/meetings/panel-2022-03-14";

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
	void signIn() {
		this.officer = this.portal.signedIn(Role.PANEL_OFFICER);
		for (String table : List.of("register_mark", "register_guest", "declared_interest", "attendance_register",
				"member_notice_interest", "member_notice")) {
			this.jdbc.sql("delete from " + table).update();
		}
		for (String table : List.of("attendance", "also_present")) {
			this.jdbc
				.sql("delete from " + table
						+ " where meeting_id = (select id from meeting where reference = 'panel-2022-03-14')")
				.update();
		}
		this.jdbc.sql("update meeting set status = 'SCHEDULED', ended_at = null where reference = 'panel-2022-03-14'")
			.update();
		this.jdbc.sql("update body set quorum_least = 5 where slug = 'panel'").update();
	}

	@Test
	void listsTheMembersOfTheDay() {
		Page page = this.officer.get(SHEET);
		assertThat(page.title()).startsWith("Attendance: Police and Crime Panel, 14 March 2022");
		assertThat(page.h1()).isEqualTo("Attendance");
		assertThat(page.document().select("input[name$=.entry][value=PRESENT]"))
			.hasSameSizeAs(page.document().select("fieldset.os-roll"));
		assertThat(page.texts(".os-quorum").get(0)).contains("0 present").contains("not reached");
		assertThat(page.texts(".os-roll legend")).contains("Cllr Paul Bradley, Dudley", "Kristina Murphy");
	}

	@Test
	void isSavedAsADraftThatReadersDoNotSee() {
		Page saved = fill(this.officer.get(SHEET), 6).with("began", "1:32pm")
			.with("guests[0].name", "Simon Foster")
			.with("guests[0].role", "Police and Crime Commissioner")
			.send();
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.texts(".govuk-notification-banner")).singleElement().asString().contains("was saved");
		assertThat(saved.texts(".os-quorum").get(0)).contains("6 present").contains("reached");
		assertThat(saved.form(SHEET).value("began")).containsExactly("1:32pm");
		assertThat(saved.form(SHEET).value("guests[0].name")).containsExactly("Simon Foster");
		for (String path : List.of(MARCH, "/meetings", "/meetings/attendance?year=2021-22", "/members/kristina-murphy",
				"/meetings.ics", "/meetings.atom", "/meetings/attendance.csv?year=2021-22", "/meetings.csv")) {
			Page page = this.portal.reader().get(path);
			assertThat(page.body()).as(path).doesNotContain("1:32pm").doesNotContain("Who was there");
		}
		assertThat(this.portal.reader().get("/members/kristina-murphy").body())
			.doesNotContain("14 March 2022: Present");
	}

	@Test
	void takesTheOthersDownAsPresentAtOnce() {
		Page saved = this.officer.get(SHEET)
			.form(SHEET)
			.with("marks[0].entry", "APOLOGIES")
			.with("marks[1].entry", "ABSENT")
			.with("then", "rest-is-present")
			.send();
		int members = saved.document().select(".os-roll").size();
		assertThat(saved.texts(".os-quorum").get(0)).startsWith(members - 2 + " present");
		assertThat(saved.form(SHEET).value("marks[0].entry")).containsExactly("APOLOGIES");
		assertThat(this.portal.reader().get(MARCH).main()).doesNotContain("Who was there");
	}

	@Test
	void isRecordedFromTheDayOfTheMeetingOn() {
		Page early = fill(this.officer.get(SHEET), 6).with("then", "record").send();
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.title()).startsWith("Error: ");
		assertThat(early.errors())
			.containsExactly("The attendance can be recorded from the day of the meeting on. Save it until then");
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		Page recorded = fill(this.officer.get(SHEET), 6).with("ended", "3:50pm")
			.with("recording", "https://civico.net/sandwell/1")
			.with("then", "record")
			.send();
		assertThat(recorded.status()).isEqualTo(200);
		Page read = this.portal.reader().get(MARCH);
		assertThat(read.main()).contains("Who was there")
			.contains("In the chair: " + chair())
			.contains("1:30pm to 3:50pm")
			.contains("The quorum of 5 was reached")
			.contains("Recording at civico.net/sandwell/1")
			.contains("None was declared");
		assertThat(audit()).startsWith("Recorded the attendance");
	}

	@Test
	void saysThatThereWasNoQuorum() {
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		fill(this.officer.get(SHEET), 3).with("then", "record").send();
		assertThat(this.portal.reader().get(MARCH).main())
			.contains("The meeting had no quorum: 3 members were there, and 5 were needed.");
	}

	@Test
	void isCorrectedWithAReasonThatReadersSee() {
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		fill(this.officer.get(SHEET), 6).with("then", "record").send();
		Page refused = this.officer.get(SHEET).form(SHEET).with("marks[7].entry", "ABSENT").send();
		assertThat(refused.errors()).containsExactly("Enter why the attendance is corrected");
		Page done = this.officer.get(SHEET)
			.form(SHEET)
			.with("marks[7].entry", "ABSENT")
			.with("reason", "One name was left out")
			.send();
		assertThat(done.status()).isEqualTo(200);
		assertThat(this.portal.reader().get(MARCH).main()).contains("One name was left out").contains("Absent");
		assertThat(audit()).startsWith("Corrected the attendance");
	}

	@Test
	void aMemberSendsApologiesAndDeclaresBeforehand() {
		Visitor member = this.portal.signedIn(Role.PANEL_MEMBER);
		Page list = member.get("/account/meetings");
		assertThat(list.h1()).isEqualTo("Your meetings");
		assertThat(list.main()).contains("Monday 14 March 2022").contains("Nothing yet");
		Page work = member.get("/account/work");
		assertThat(work.texts("h2")).startsWith("Meetings to answer (1)");
		Page form = work.follow("Police and Crime Panel, 14 March 2022");
		assertThat(form.url().getPath()).isEqualTo(OWN);
		assertThat(form.h1()).isEqualTo("You and the meeting of 14 March 2022");
		Page refused = form.form(OWN).with("interests[0].nature", "My sister works there").send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("Choose whether you will come");
		assertThat(refused.form(OWN).value("interests[0].nature")).containsExactly("My sister works there");
		String item = form.document().select("select[name=interests[0].item] option:contains(Item 9)").val();
		Page sent = form.form(OWN)
			.with("coming", "APOLOGIES")
			.with("substituteName", "Cllr New Person")
			.with("interests[0].item", item)
			.with("interests[0].kind", "OTHER")
			.with("interests[0].nature", "My sister works there")
			.send();
		assertThat(sent.main()).contains("Apologies, 1 interest");
		assertThat(member.get("/account/work").main()).contains("Meetings to answer: Your meetings");
		Page sheet = this.officer.get(SHEET);
		assertThat(sheet.main()).contains("Sent apologies on 8 March 2022")
			.contains("Names Cllr New Person as substitute");
		Page.Form filled = sheet.form(SHEET);
		assertThat(filled.value("interests[0].nature")).containsExactly("My sister works there");
		assertThat(filled.value("interests[0].item")).containsExactly(item);
		assertThat(sheet.document().select("input[value=APOLOGIES][checked]")).hasSize(1);
		filled.with("interests[0].nature", "").with("interests[0].kind", "").with("interests[0].item", "").send();
		assertThat(this.officer.get(SHEET).form(SHEET).value("interests[0].nature")).containsExactly("");
		assertThat(member.get(OWN).form(OWN).value("coming")).containsExactly("APOLOGIES");
	}

	@Test
	void aDeclarationIsPublishedWithTheItem() {
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		Page sheet = this.officer.get(SHEET);
		String item = sheet.document().select("select[name=interests[0].item] option:contains(Item 9)").val();
		String member = sheet.document().select("select[name=interests[0].member] option:contains(Bradley)").val();
		Page incomplete = fill(sheet, 6).with("interests[0].member", member).with("interests[0].nature", "x").send();
		assertThat(incomplete.errors()).containsExactly("Choose whether the interest is pecuniary");
		fill(sheet, 6).with("interests[0].member", member)
			.with("interests[0].item", item)
			.with("interests[0].kind", "PECUNIARY")
			.with("interests[0].nature", "Is employed by the force")
			.with("interests[0].leftRoom", "true")
			.with("then", "record")
			.send();
		assertThat(this.portal.reader().get(MARCH).texts("section[aria-labelledby=people] > ul li, h3 + ul li"))
			.anyMatch((line) -> line.startsWith("Cllr Paul Bradley, item 9 (")
					&& line.endsWith("pecuniary interest. Is employed by the force Left the room."));
	}

	@Test
	void neverTellsReadersTheHeadingOfAWithheldItem() {
		this.clock.set(LocalDateTime.of(2022, 3, 14, 16, 0));
		withhold(9, true);
		try {
			assertThat(this.portal.signedIn(Role.PANEL_MEMBER).get("/account/work").status()).isEqualTo(200);
			Page sheet = this.officer.get(SHEET);
			String item = sheet.document().select("select[name=interests[0].item] option:contains(Item 9)").val();
			String topic = sheet.document().select("select[name=interests[0].item] option:contains(Item 9)").text();
			assertThat(topic).contains("scorecard");
			assertThat(this.portal.signedIn(Role.PANEL_MEMBER).get(OWN).body()).contains(topic);
			fill(sheet, 6).with("interests[0].item", item)
				.with("interests[0].member", sheet.form(SHEET).value("marks[0].member").get(0))
				.with("interests[0].kind", "OTHER")
				.with("interests[0].nature", "Knows the author")
				.with("then", "record")
				.send();
			for (String path : List.of(MARCH, "/meetings.ics", "/meetings.atom", "/meetings/attendance")) {
				assertThat(this.portal.reader().get(path).body()).as(path).doesNotContain(topic.substring(8));
			}
			assertThat(this.portal.reader().get(MARCH).main()).contains(", item 9: other interest. Knows the author");
		}
		finally {
			withhold(9, false);
		}
	}

	private void withhold(int number, boolean withheld) {
		this.jdbc.sql("""
				update agenda_item set withheld = case when :withheld then 'CONFIDENTIAL' end,
				       withheld_because = case when :withheld then 'A reason' end,
				       withheld_by = case when :withheld then 'The officer' end,
				       review_on = case when :withheld then date '2023-01-01' end, title_withheld = :withheld
				 where number = :number and meeting_id = (select id from meeting where reference = 'panel-2022-03-14')
				""").param("withheld", withheld).param("number", number).update();
	}

	@Test
	void aSubstituteCountsAndReplacesNobodyWhoIsPresent() {
		String kind = "update member_term set kind = ? where member_id = (select id from member where slug = 'shaeen')";
		this.jdbc.sql(kind).param("SUBSTITUTE").update();
		Page sheet = this.officer.get(SHEET);
		String present = sheet.document().select("select[name=substitutes[0].insteadOf] option").get(1).val();
		Page refused = fill(sheet, 5).with("substitutes[0].insteadOf", present).send();
		assertThat(refused.errors())
			.containsExactly("A member who is present has no substitute. Choose another, or change the mark");
		Page saved = fill(sheet, 5).with("marks[0].entry", "APOLOGIES")
			.with("chair", "")
			.with("substitutes[0].insteadOf", present)
			.send();
		assertThat(saved.texts(".os-quorum").get(0)).contains("5 present");
		this.jdbc.sql(kind).param("APPOINTED").update();
	}

	@Test
	void twoOfficersAtOnceLoseNothing() {
		Page first = this.officer.get(SHEET);
		Page second = this.officer.get(SHEET);
		fill(first, 4).send();
		Page late = fill(second, 7).send();
		assertThat(late.status()).isEqualTo(409);
	}

	@Test
	void refusesTimesAndAddressesThatAreNone() {
		Page page = this.officer.get(SHEET)
			.form(SHEET)
			.with("began", "soon")
			.with("guests[0].role", "Chief Executive")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.errors()).containsExactlyInAnyOrder("Enter a real time, such as 1:30pm",
				"Enter the name, or clear the row");
		assertThat(page.form(SHEET).value("began")).containsExactly("soon");
		assertThat(this.officer.get(SHEET).form(SHEET).with("recording", "http://x").send().errors())
			.containsExactly("The address of the recording must begin with https://");
	}

	@Test
	void isNotTakenWhereTheMinutesTellItOrTheMeetingWasCalledOff() {
		assertThat(this.officer.get("/manage/meetings/panel-2022-01-31/attendance").main())
			.contains("is on record from its minutes");
		this.jdbc.sql("update meeting set status = 'CANCELLED' where reference = 'panel-2022-03-14'").update();
		assertThat(this.officer.get(SHEET).main()).contains("This meeting was called off");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void onlyTheOfficeThatRunsTheBodyTakesIt(Role role) {
		int expected = switch (role) {
			case PANEL_OFFICER -> 200;
			case OPCC_CONTRIBUTOR, OPCC_APPROVER -> 404;
			case PANEL_MEMBER, ADMINISTRATOR -> 403;
		};
		Visitor visitor = this.portal.signedIn(role);
		assertThat(visitor.get(SHEET).status()).isEqualTo(expected);
		assertThat(visitor.get("/account/meetings").status()).isEqualTo((role == Role.PANEL_MEMBER) ? 200 : 403);
		assertThat(visitor.get(OWN).status()).isEqualTo((role == Role.PANEL_MEMBER) ? 200 : 403);
	}

	@Test
	void readersAreAskedToSignIn() {
		for (String path : List.of(SHEET, OWN, "/account/meetings")) {
			assertThat(this.portal.reader().getOnly(path).header("Location").orElseThrow()).contains("/sign-in");
		}
	}

	@Test
	void theCommissionersStaffTakeTheBoards() {
		Page page = this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get("/manage/meetings/spcb-2015-02-03/attendance");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().select("fieldset.os-roll")).isEmpty();
		assertThat(this.officer.get("/manage/meetings/spcb-2015-02-03/attendance").status()).isEqualTo(404);
	}

	@Test
	void onABoardInterestsAreDeclaredByName() {
		String sheet = "/manage/meetings/spcb-2022-02-22/attendance";
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Page unnamed = contributor.get(sheet)
			.form(sheet)
			.with("interests[0].kind", "OTHER")
			.with("interests[0].nature", "Sits on a school’s board")
			.send();
		assertThat(unnamed.status()).isEqualTo(422);
		assertThat(unnamed.errors()).containsExactly("Enter who declares the interest");
		Page done = contributor.get(sheet)
			.form(sheet)
			.with("interests[0].declarer", "A. Assistant")
			.with("interests[0].kind", "OTHER")
			.with("interests[0].nature", "Sits on a school’s board")
			.with("guests[0].name", "A. Assistant")
			.with("then", "record")
			.send();
		assertThat(done.status()).isEqualTo(200);
		assertThat(done.form(sheet).value("interests[0].declarer")).containsExactly("A. Assistant");
		Page read = this.portal.reader().get("/meetings/spcb-2022-02-22");
		assertThat(read.main())
			.contains("A. Assistant, the meeting as a whole: other interest. Sits on a school’s board");
		assertThat(read.document().select("a:contains(A. Assistant)")).isEmpty();
	}

	@Test
	void savesItselfForTheScriptAndNeverRecords() {
		Map<String, String> script = Map.of("Accept", "application/json");
		Page page = this.officer.get(SHEET);
		Page saved = fill(page, 6).with("then", "record").sendOnly(script);
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.body()).isEqualTo("{\"version\":1,\"message\":\"Saved at 9am\"}");
		Page again = fill(page, 7).with("version", "1").sendOnly(script);
		assertThat(again.body()).contains("\"version\":2");
		assertThat(this.officer.get(SHEET).texts(".os-quorum").get(0)).contains("7 present");
		Page late = fill(page, 2).sendOnly(script);
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body()).contains("someone else took it down");
		Page wrong = fill(page, 7).with("version", "2").with("began", "soon").sendOnly(script);
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body()).contains("Not saved: Enter a real time, such as 1:30pm");
		assertThat(this.jdbc.sql("select recorded_at is null from attendance_register").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void memberCannotSpeakOfAMeetingThatIsOver() {
		this.clock.set(LocalDateTime.of(2022, 3, 15, 9, 0));
		Visitor member = this.portal.signedIn(Role.PANEL_MEMBER);
		assertThat(member.get(OWN).main()).contains("It is too late");
		assertThat(member.get("/account/meetings").main()).doesNotContain("14 March 2022");
	}

	@Test
	void takesAFixedNumberOfStatements() {
		this.officer.get(SHEET);
		int before = this.statements.during(() -> this.officer.get(SHEET));
		fill(this.officer.get(SHEET), 10).with("guests[0].name", "A").with("guests[1].name", "B").send();
		this.officer.get(SHEET);
		int after = this.statements.during(() -> this.officer.get(SHEET));
		assertThat(after).isLessThanOrEqualTo(before + 3).isLessThanOrEqualTo(16);
	}

	private static Page.Form fill(Page sheet, int present) {
		Page.Form form = sheet.form(SHEET);
		int rows = sheet.document().select("fieldset.os-roll").size();
		for (int i = 0; i < rows; i++) {
			form.with("marks[" + i + "].entry", (i < present) ? "PRESENT" : "APOLOGIES");
		}
		return form.with("chair", form.value("marks[0].member").get(0));
	}

	private String chair() {
		return this.jdbc.sql("""
				select concat_ws(' ', m.title, m.given_name, m.family_name)
				  from attendance_register r join member m on m.id = r.chair_id
				""").query(String.class).single();
	}

	private String audit() {
		List<Map<String, Object>> rows = this.jdbc
			.sql("select act from audit_entry where subject_reference = 'panel-2022-03-14' order by id desc limit 1")
			.query()
			.listOfRows();
		return String.valueOf(rows.get(0).get("act"));
	}

}
