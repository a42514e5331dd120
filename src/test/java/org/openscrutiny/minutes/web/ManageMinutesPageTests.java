package org.openscrutiny.minutes.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.Numeral;
import org.openscrutiny.minutes.SampleMinutes;
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
class ManageMinutesPageTests {

	private static final LocalDate DAY = LocalDate.of(2022, 2, 1);

	private static int bodies;

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	private SampleMinutes sample;

	private BodyId body;

	private Visitor officer;

	@BeforeEach
	void aBodyOfItsOwn() {
		this.sample = new SampleMinutes(this.jdbc);
		this.body = this.sample.body("page" + Numeral.letter(++bodies));
		this.officer = this.portal.signedIn(Role.PANEL_OFFICER);
	}

	@Test
	void theListSaysWhichMeetingsNeedMinutesAndWhichAreLate() {
		this.sample.meeting(this.body, DAY);
		this.clock.set(LocalDateTime.of(2022, 3, 1, 9, 0));
		Page list = this.officer.get("/manage/minutes");
		assertThat(list.title()).startsWith("Write minutes");
		assertThat(list.h1()).isEqualTo("Write minutes");
		assertThat(row(list)).contains("Not begun").contains("Circulate by").doesNotContain("Late");
		this.clock.set(LocalDateTime.of(2022, 3, 2, 9, 0));
		assertThat(row(this.officer.get("/manage/minutes"))).contains("1 March 2022").contains("Late");
		this.officer.get("/manage/minutes/settings/" + this.body)
			.form("/manage/minutes/settings/" + this.body)
			.with("lateAfter", "30")
			.with("lastNumber", "610")
			.send();
		assertThat(row(this.officer.get("/manage/minutes"))).doesNotContain("Late");
	}

	private String row(Page list) {
		return list.document()
			.select("tr")
			.stream()
			.map((row) -> row.text() + row.select("td").eachAttr("data-label"))
			.filter((text) -> text.contains("Body " + this.body))
			.findFirst()
			.orElse("");
	}

	@Test
	void settingsRefuseWhatIsNoNumber() {
		String path = "/manage/minutes/settings/" + this.body;
		Page page = this.officer.get(path).form(path).with("lateAfter", "soon").with("lastNumber", "-1").send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.errors()).containsExactly("The last number must be a whole number from 0 to 1,000,000",
				"The number of working days must be a whole number from 1 to 250");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void onlyThoseWhoRunTheBodyWriteItsMinutes(Role role) {
		String path = path(this.sample.meeting(this.body, DAY, "Apologies"));
		Visitor visitor = this.portal.signedIn(role);
		int expected = switch (role) {
			case PANEL_OFFICER -> 200;
			case OPCC_CONTRIBUTOR, OPCC_APPROVER -> 404;
			case PANEL_MEMBER, ADMINISTRATOR -> 403;
		};
		assertThat(visitor.get(path).status()).isEqualTo(expected);
		assertThat(visitor.get("/manage/minutes/redactions").status())
			.isEqualTo((role == Role.ADMINISTRATOR) ? 200 : 403);
	}

	@Test
	void readersAreAskedToSignIn() {
		assertThat(this.portal.reader().getOnly("/manage/minutes").header("Location").orElseThrow())
			.contains("/sign-in");
	}

	@Test
	void theCommissionersStaffWriteTheBoardsMinutes() {
		BodyId board = this.body;
		this.jdbc.sql("update body set run_by = 'OPCC', exempt_papers = false where slug = ?")
			.param(board.value())
			.update();
		String path = path(this.sample.meeting(board, DAY, "Welcome"));
		assertThat(this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(path).status()).isEqualTo(200);
		assertThat(this.officer.get(path).status()).isEqualTo(404);
	}

	@Test
	void anEntryIsWrittenAndSaved() {
		String path = begun("Apologies", "Declarations of interest");
		Page sheet = this.officer.get(path);
		assertThat(sheet.h1()).isEqualTo("Minutes of 1 February 2022");
		Page saved = sheet.form(entry(sheet, 1))
			.with("discussion", "Further to minute 616, **much** was said.")
			.with("phrase", "NONE_DECLARED")
			.with("resolutions[0].text", "That it be so")
			.with("resolutions[1].text", "That it be so soon")
			.with("resolutions[1].below", "true")
			.send();
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.texts("[data-saved]")).contains("Saved at 9am");
		Page.Form form = saved.form(entry(saved, 1));
		assertThat(form.value("discussion"))
			.containsExactly("Further to minute 616, **much** was said.\n\nNone declared.");
		assertThat(form.value("resolutions[0].text")).containsExactly("That it be so");
		assertThat(form.value("resolutions[1].below")).containsExactly("true");
		assertThat(form.value("resolutions[2].text")).containsExactly("");
		Page gone = form.with("resolutions[0].remove", "true").with("resolutions[1].remove", "true").send();
		assertThat(gone.form(entry(gone, 1)).value("resolutions[0].id")).containsExactly("");
	}

	@Test
	void theVoteExplainsItself() {
		Page sheet = this.officer.get(begun("A third member"));
		sheet.form(entry(sheet, 0))
			.with("votes[0].rule", "UNANIMITY")
			.with("votes[0].ruleSource", "The panel’s arrangements")
			.with("votes[0].inFavour", "8")
			.with("votes[0].against", "1")
			.send();
		Page preview = sheet(sheet).form(entry(sheet, 0)).sentTo(entry(sheet, 0) + "/preview").send();
		assertThat(preview.main())
			.contains("8 for, 1 against: unanimity required, not carried The panel’s arrangements");
	}

	private Page sheet(Page page) {
		return this.officer.get(page.url().getPath());
	}

	@Test
	void aPreviewSavesNothingAndShowsNoScript() {
		Page sheet = this.officer.get(begun("One"));
		Page preview = sheet.form(entry(sheet, 0))
			.with("discussion", "<script>alert(1)</script>\n\n[x](javascript:alert(1)) *so*")
			.sentTo(entry(sheet, 0) + "/preview")
			.send();
		assertThat(preview.status()).isEqualTo(200);
		assertThat(preview.document().select("main script, main a[href^=javascript]")).isEmpty();
		assertThat(preview.document().select(".os-minute__text em").text()).isEqualTo("so");
		assertThat(preview.form(entry(sheet, 0)).value("discussion").get(0)).startsWith("<script>");
		assertThat(sheet(sheet).form(entry(sheet, 0)).value("discussion")).containsExactly("");
	}

	@Test
	void aPreviewSaysWhetherAnythingIsNotSaved() {
		Page sheet = this.officer.get(begun("One"));
		Page same = sheet.form(entry(sheet, 0)).sentTo(entry(sheet, 0) + "/preview").send();
		assertThat(same.main()).contains("This is what is saved.").doesNotContain("Not saved yet");
		Page other = sheet.form(entry(sheet, 0))
			.with("discussion", "New words")
			.sentTo(entry(sheet, 0) + "/preview")
			.send();
		assertThat(other.main()).contains("Not saved yet");
	}

	@Test
	void aPointWithoutWordsIsNotForgotten() {
		Page sheet = this.officer.get(begun("One"));
		Page refused = sheet.form(entry(sheet, 0))
			.with("resolutions[0].text", "That it be so.")
			.with("resolutions[1].text", "   ")
			.with("resolutions[1].below", "true")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("Enter the resolution, or clear its box");
	}

	@Test
	void badInputComesBackComplete() {
		Page sheet = this.officer.get(begun("One"));
		Page rejected = sheet.form(entry(sheet, 0))
			.with("discussion", "x".repeat(200_000))
			.with("resolutions[0].text", "Kept")
			.send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.title()).startsWith("Error: ");
		assertThat(rejected.errors())
			.containsExactly("The discussion must be 50,000 characters or fewer. It has 200,000, and was not saved");
		assertThat(rejected.form(entry(sheet, 0)).value("discussion").get(0)).hasSize(200_000);
		assertThat(rejected.form(entry(sheet, 0)).value("resolutions[0].text")).containsExactly("Kept");
		assertThat(rejected.document().getElementById("e1-discussion")).isNotNull();
		assertThat(sheet.form(entry(sheet, 0)).with("heading", " ").send().errors()).containsExactly("Enter a heading");
		assertThat(sheet.form(entry(sheet, 0)).with("votes[0].inFavour", "many").send().errors())
			.containsExactly("The number of votes for must be a whole number, such as 8");
		assertThat(sheet.form(entry(sheet, 0)).with("discussion", "a\0b").send().status()).isEqualTo(400);
	}

	@Test
	void anEmptyResolutionIsRefused() {
		Page sheet = this.officer.get(begun("One"));
		Page saved = sheet.form(entry(sheet, 0)).with("resolutions[0].text", "That it be so").send();
		Page rejected = saved.form(entry(saved, 0)).with("resolutions[0].text", " ").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Enter the resolution, or tick “Remove”");
		assertThat(rejected.document().select(".govuk-error-summary a").attr("href"))
			.isEqualTo("#e1-resolutions0-text");
		assertThat(rejected.document().getElementById("e1-resolutions0-text")).isNotNull();
	}

	@Test
	void moreVotesThanMembersPresentAreRefused() {
		MeetingReference meeting = this.sample.meeting(this.body, DAY, "One");
		this.jdbc.sql("""
				insert into attendance (meeting_id, member_id, entry)
				select m.id, p.id, 'PRESENT' from meeting m, (select id from member order by slug limit 5) p
				 where m.reference = ?
				""").param(meeting.value()).update();
		Page sheet = begin(meeting);
		Page rejected = sheet.form(entry(sheet, 0)).with("votes[0].inFavour", "5").with("votes[0].against", "1").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("The votes add up to 6, and 5 members were present");
		assertThat(sheet.form(entry(sheet, 0))
			.with("votes[0].inFavour", "4")
			.with("votes[0].against", "1")
			.send()
			.status()).isEqualTo(200);
	}

	@Test
	void whereNobodyRecordedWhoWasPresentTheMembershipIsNamedAsSuch() {
		Page sheet = this.officer.get(begun("One"));
		assertThat(sheet.form(entry(sheet, 0))
			.with("votes[0].inFavour", "41")
			.with("votes[0].against", "0")
			.send()
			.errors()).singleElement()
			.asString()
			.matches("The votes add up to 41, and the panel had \\d+ members that day");
	}

	@Test
	void theResultOfAVoteIsThereToBeReadOut() {
		Page sheet = this.officer.get(begun("One"));
		Page saved = sheet.form(entry(sheet, 0))
			.with("votes[0].inFavour", "1")
			.with("votes[0].against", "8")
			.with("resolutions[0].text", "That it be so")
			.send();
		String result = "1 for, 8 against: simple majority required, not carried";
		assertThat(saved.texts("[data-saved]"))
			.contains("Saved at 9am. " + result + ". The resolutions will be printed under “Not carried”");
		assertThat(sheet(sheet).texts(".os-minute__votes")).containsExactly("Vote: " + result);
	}

	@Test
	void whatWasNotCarriedIsNotPrintedAsResolved() {
		String path = begun("One");
		Page sheet = this.officer.get(path);
		sheet.form(entry(sheet, 0))
			.with("votes[0].inFavour", "1")
			.with("votes[0].against", "8")
			.with("resolutions[0].text", "That it be so")
			.with("resolutions[1].text", "That it be so soon")
			.send();
		Page circulated = this.officer.get(path).form(path + "/circulation").send();
		assertThat(circulated.main()).contains("Not carried: i. That it be so")
			.doesNotContain("Resolved: i")
			.doesNotContain("Raise an action by resolution");
		circulated.form(path + "/publication").send();
		Page read = this.officer.get(path.replace("/manage", ""));
		assertThat(read.main()).contains("Not carried That it be so").doesNotContain("Resolved");
		assertThat(read.document().select(".os-resolved .os-raise")).isEmpty();
	}

	@Test
	void minutesOfAMeetingToComeSayWhyTheyAreNotCirculated() {
		String path = begun(LocalDate.of(2022, 3, 15), "One");
		assertThat(this.officer.get(path).texts("#circulate p"))
			.contains("The meeting is still to come. Its minutes can be circulated once it was held.");
	}

	@Test
	void openCommentsStopPublication() {
		String path = begun("One");
		Page sheet = this.officer.get(path);
		String form = path.replace("/manage", "") + "/comments/" + entry(sheet, 0).replaceAll(".*/", "");
		sheet.form(path + "/circulation").send();
		this.portal.signedIn(Role.PANEL_MEMBER)
			.get(path.replace("/manage", "") + "/comments")
			.form(form)
			.with("text", "It was ten")
			.send();
		Page rejected = this.officer.get(path).form(path + "/publication").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Answer 1 comment first");
	}

	@Test
	void anApproverPublishesABoardsMinutesAndNeverHisOwn() {
		this.jdbc.sql("update body set run_by = 'OPCC', exempt_papers = false where slug = ?")
			.param(this.body.value())
			.update();
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		String prepared = path(this.sample.meeting(this.body, DAY, "One"));
		contributor.get(prepared).form(prepared).send().form(prepared + "/circulation").send();
		Page rejected = contributor.get(prepared).form(prepared + "/publication").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("An approver publishes these minutes");
		assertThat(approver.get(prepared).form(prepared + "/publication").send().main())
			.contains("Published as a draft");
		String own = path(this.sample.meeting(this.body, DAY.plusDays(1), "One"));
		approver.get(own).form(own).send().form(own + "/circulation").send();
		assertThat(approver.get(own).form(own + "/publication").send().errors())
			.containsExactly("You wrote or changed these minutes, so another approver must publish them");
	}

	@Test
	void twoOfficersOnOneEntrySeeBothVersions() {
		Page sheet = this.officer.get(begun("One"));
		Page.Form mine = sheet.form(entry(sheet, 0)).with("discussion", "What I wrote");
		sheet.form(entry(sheet, 0)).with("discussion", "What the other wrote").send();
		Page conflict = mine.send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.h1()).isEqualTo("Someone else has changed this");
		assertThat(conflict.main()).contains("What the other wrote");
		assertThat(conflict.form(entry(sheet, 0)).value("discussion")).containsExactly("What I wrote");
		Page saved = conflict.form(entry(sheet, 0)).with("discussion", "Both").send();
		assertThat(saved.form(entry(sheet, 0)).value("discussion")).containsExactly("Both");
	}

	@Test
	void theScriptLearnsWhatBecameOfAnEntry() {
		Page sheet = this.officer.get(begun("One"));
		Page.Form form = sheet.form(entry(sheet, 0)).with("discussion", "Typed").with("resolutions[0].text", "That");
		Page answer = form.sendOnly(Map.of("Accept", "application/json"));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("\"message\":\"Saved at 9am\"")
			.containsPattern("\"resolutions\":\\[\"[0-9a-f-]{36}\"]");
		assertThat(form.with("discussion", "Older").sendOnly(Map.of("Accept", "application/json")).status())
			.isEqualTo(409);
		assertThat(form.with("heading", "").sendOnly(Map.of("Accept", "application/json")).body())
			.contains("Not saved: Enter a heading");
	}

	@Test
	void exemptMattersAreWrittenOnTheEntrysOwnPage() {
		Page sheet = this.officer.get(begun("Exempt business"));
		Page own = sheet.form(entry(sheet, 0)).with("discussion", "Public words").with("then", "more").send();
		assertThat(own.h1()).endsWith("Exempt business");
		Page rejected = own.form(entry(sheet, 0)).with("restricted", "Secret").with("summary", "").send();
		assertThat(rejected.errors())
			.containsExactly("Enter a summary that every reader may see: the restricted text is not shown to them");
		Page saved = rejected.form(entry(sheet, 0))
			.with("summary", "A contract was discussed")
			.with("excludedItems", "item 9")
			.with("paragraphs", "3", "7")
			.with("mover", "Cllr A")
			.send();
		assertThat(saved.status()).isEqualTo(200);
		saved.form(entry(sheet, 0)).with("discussion", "Other public words").send();
		Page preview = this.officer.get(entry(sheet, 0))
			.form(entry(sheet, 0))
			.sentTo(entry(sheet, 0) + "/preview")
			.send();
		assertThat(preview.main()).contains("paragraphs 3, 7 of Part 1 of Schedule 12A. Moved by Cllr A.")
			.contains("Secret")
			.contains("A contract was discussed")
			.contains("Other public words");
	}

	@Test
	void entriesAreAddedMovedAndDeleted() {
		String path = begun("One", "Two");
		Page sheet = this.officer.get(path);
		Page rejected = sheet.form(path + "/entries").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Enter a heading");
		sheet = sheet.form(path + "/entries").with("heading", "Urgent business").send();
		assertThat(headings(sheet)).containsExactly("One", "Two", "Urgent business");
		sheet = sheet.form(entry(sheet, 2) + "/position").with("direction", "up").send();
		assertThat(headings(sheet)).containsExactly("One", "Urgent business", "Two");
		sheet = sheet.form(entry(sheet, 0) + "/deletion").send();
		assertThat(headings(sheet)).containsExactly("Urgent business", "Two");
	}

	private static List<String> headings(Page sheet) {
		return sheet.document().select(".os-minute input[name=heading]").eachAttr("value");
	}

	@Test
	void minutesGoFromDraftToConfirmed() {
		String path = begun("One");
		Page sheet = this.officer.get(path);
		sheet = sheet.form(path + "/circulation").send();
		assertThat(sheet.main()).contains("Circulated to members");
		assertThat(sheet.document().select("form[action$=/position], form[data-autosave]")).isEmpty();
		Page.Form changed = sheet.form(entry(sheet, 0)).with("discussion", "Amended");
		sheet = changed.send();
		sheet = sheet.form(path + "/publication").send();
		assertThat(sheet.main()).contains("Published as a draft");
		Page later = begin(this.sample.meeting(this.body, DAY.plusDays(20), "Minutes"));
		String laterPath = later.url().getPath();
		Page rejected = later.form(laterPath + "/confirmations").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Choose the entry by which this meeting confirmed the minutes");
		later = later.form(laterPath + "/confirmations")
			.with("entry", entry(later, 0).replaceAll(".*/", ""))
			.with("signedBy", "The chair")
			.send();
		assertThat(later.main()).contains("Confirms the minutes of 1 February 2022");
		Page confirmed = this.officer.get(path);
		assertThat(confirmed.main()).contains("21 February 2022, signed by The chair").contains("Amended");
		String entry = changedPath(path, confirmed);
		assertThat(changed.with("discussion", "Too late").send().status()).isEqualTo(422);
		Page erratum = confirmed.form(entry + "/errata").with("text", "For so read not so").send();
		assertThat(erratum.main()).contains("For so read not so").contains("Amended");
		assertThat(confirmed.form(entry + "/errata").send().errors())
			.containsExactly("Enter what is wrong, and what is right");
		List<String> acts = this.jdbc.sql("select act from audit_entry where subject_reference = ? order by id")
			.param(this.body + "-" + DAY)
			.query(String.class)
			.list();
		assertThat(acts).containsExactly("Began", "Circulated", "Changed minute 1", "Published as a draft", "Confirmed",
				"Added an erratum to minute 1");
	}

	private static String changedPath(String path, Page page) {
		return page.document().select("form[action$=/errata]").attr("action").replace("/errata", "");
	}

	@Test
	void membersCommentOnCirculatedMinutes() {
		String path = begun("One");
		Page sheet = this.officer.get(path);
		String comments = path.replace("/manage", "") + "/comments";
		Visitor member = this.portal.signedIn(Role.PANEL_MEMBER);
		assertThat(member.get(comments).status()).isEqualTo(404);
		String entry = entry(sheet, 0);
		sheet.form(path + "/circulation").send();
		Page page = member.get(comments);
		assertThat(page.h1()).isEqualTo("Comment on the minutes of 1 February 2022");
		String form = comments + "/" + entry.replaceAll(".*/", "");
		assertThat(page.form(form).send().errors()).containsExactly("Enter your comment");
		assertThat(page.form(form).with("text", "It was ten").send().main()).contains("It was ten");
		Page answering = this.officer.get(path);
		assertThat(answering.main()).contains("It was ten").contains("1 comment waits for an answer");
		String answer = answering.document().select("form[action*=/comments/]").attr("action");
		answering.form(answer).with("text", "Changed to ten").send();
		assertThat(member.get(comments).main()).contains("Changed to ten");
		assertThat(this.portal.signedIn(Role.OPCC_APPROVER).get(comments).status()).isEqualTo(404);
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).get(comments).status()).isEqualTo(403);
	}

	@Test
	void anAdministratorRedacts() {
		Page sheet = this.officer.get(begun("One"));
		sheet.form(entry(sheet, 0)).with("discussion", "Ms Private was named").send();
		this.officer.get(sheet.url().getPath()).form(sheet.url().getPath() + "/circulation").send();
		Visitor administrator = this.portal.signedIn(Role.ADMINISTRATOR);
		Page choose = administrator.get("/manage/minutes/redactions");
		assertThat(choose.form("/manage/minutes/redactions").with("number", "99999").send().errors())
			.containsExactly("No minute with the number 99999 is held");
		Page entry = choose.form("/manage/minutes/redactions")
			.with("body", this.body.value())
			.with("number", "1")
			.send();
		assertThat(entry.h1()).isEqualTo("Redact minute 1");
		String path = entry.url().getPath();
		assertThat(entry.form(path).send().errors()).containsExactly("Enter the law that requires it");
		Page done = entry.form(path).with("words", "Ms Private").with("reason", "Data Protection Act 2018").send();
		assertThat(done.main()).contains("[words removed as the law requires] was named")
			.contains("Data Protection Act 2018")
			.doesNotContain("Ms Private");
	}

	@Test
	void statementsDoNotGrowWithEntries() {
		String few = begun("One");
		MeetingReference many = this.sample.meeting(this.body, DAY.plusDays(3),
				IntStream.range(0, 30).mapToObj((each) -> "Topic " + each).toArray(String[]::new));
		begin(many);
		this.officer.get(few);
		int one = this.statements.during(() -> this.officer.get(few));
		int thirty = this.statements.during(() -> this.officer.get(path(many)));
		assertThat(thirty).isEqualTo(one);
	}

	private String begun(String... topics) {
		return begun(DAY, topics);
	}

	private String begun(LocalDate day, String... topics) {
		return begin(this.sample.meeting(this.body, day, topics)).url().getPath();
	}

	private Page begin(MeetingReference meeting) {
		Page page = this.officer.get(path(meeting)).form(path(meeting)).send();
		assertThat(page.status()).isEqualTo(200);
		return page;
	}

	private static String path(MeetingReference meeting) {
		return "/manage/meetings/" + meeting + "/minutes";
	}

	/** The address of an entry, which is that of its form too. */
	private static String entry(Page sheet, int index) {
		return sheet.document().select(".os-minute__form").get(index).attr("action");
	}

}
