package org.openscrutiny.minutes.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.meetings.MeetingReference;
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
import static org.openscrutiny.minutes.web.MinutesOffice.entry;

/**
 * Minutes from the list of what is due to the confirmed record, and who may do what.
 */
@PortalTest
class ManageMinutesPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	private MinutesOffice office;

	@BeforeEach
	void aBodyOfItsOwn() {
		this.office = new MinutesOffice(this.portal, this.jdbc);
	}

	@Test
	void theListSaysWhichMeetingsNeedMinutesAndWhichAreLate() {
		this.office.meeting(MinutesOffice.DAY);
		this.clock.set(LocalDateTime.of(2022, 3, 1, 9, 0));
		Page list = this.office.officer().get("/manage/minutes");
		assertThat(list.title()).startsWith("Write minutes");
		assertThat(list.h1()).isEqualTo("Write minutes");
		assertThat(row(list)).contains("Not begun").contains("Circulate by").doesNotContain("Late");
		this.clock.set(LocalDateTime.of(2022, 3, 2, 9, 0));
		assertThat(row(this.office.officer().get("/manage/minutes"))).contains("1 March 2022").contains("Late");
		this.office.officer()
			.get("/manage/minutes/settings/" + this.office.body())
			.form("/manage/minutes/settings/" + this.office.body())
			.with("lateAfter", "30")
			.with("lastNumber", "610")
			.send();
		assertThat(row(this.office.officer().get("/manage/minutes"))).doesNotContain("Late");
	}

	private String row(Page list) {
		return list.document()
			.select("tr")
			.stream()
			.map((row) -> row.text() + row.select("td").eachAttr("data-label"))
			.filter((text) -> text.contains("Body " + this.office.body()))
			.findFirst()
			.orElse("");
	}

	@Test
	void settingsRefuseWhatIsNoNumber() {
		String path = "/manage/minutes/settings/" + this.office.body();
		Page page = this.office.officer()
			.get(path)
			.form(path)
			.with("lateAfter", "soon")
			.with("lastNumber", "-1")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.errors()).containsExactly("The last number must be a whole number from 0 to 1,000,000",
				"The number of working days must be a whole number from 1 to 250");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void onlyThoseWhoRunTheBodyWriteItsMinutes(Role role) {
		String path = MinutesOffice.path(this.office.meeting(MinutesOffice.DAY, "Apologies"));
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
		this.jdbc.sql("update body set run_by = 'OPCC', exempt_papers = false where slug = ?")
			.param(this.office.body().value())
			.update();
		String path = MinutesOffice.path(this.office.meeting(MinutesOffice.DAY, "Welcome"));
		assertThat(this.portal.signedIn(Role.OPCC_CONTRIBUTOR).get(path).status()).isEqualTo(200);
		assertThat(this.office.officer().get(path).status()).isEqualTo(404);
	}

	@Test
	void minutesOfAMeetingToComeSayWhyTheyAreNotCirculated() {
		String path = this.office.begun(LocalDate.of(2022, 3, 15), "One");
		assertThat(this.office.officer().get(path).texts("#circulate p"))
			.contains("The meeting is still to come. Its minutes can be circulated once it was held.");
	}

	@Test
	void openCommentsStopPublication() {
		String path = this.office.begun("One");
		Page sheet = this.office.officer().get(path);
		String form = path.replace("/manage", "") + "/comments/" + entry(sheet, 0).replaceAll(".*/", "");
		sheet.form(path + "/circulation").send();
		this.portal.signedIn(Role.PANEL_MEMBER)
			.get(path.replace("/manage", "") + "/comments")
			.form(form)
			.with("text", "It was ten")
			.send();
		Page rejected = this.office.officer().get(path).form(path + "/publication").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Answer 1 comment first");
	}

	@Test
	void anApproverPublishesABoardsMinutesAndNeverHisOwn() {
		this.jdbc.sql("update body set run_by = 'OPCC', exempt_papers = false where slug = ?")
			.param(this.office.body().value())
			.update();
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		Visitor approver = this.portal.signedIn(Role.OPCC_APPROVER);
		String prepared = MinutesOffice.path(this.office.meeting(MinutesOffice.DAY, "One"));
		contributor.get(prepared).form(prepared).send().form(prepared + "/circulation").send();
		Page rejected = contributor.get(prepared).form(prepared + "/publication").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("An approver publishes these minutes");
		assertThat(approver.get(prepared).form(prepared + "/publication").send().main())
			.contains("Published as a draft");
		String own = MinutesOffice.path(this.office.meeting(MinutesOffice.DAY.plusDays(1), "One"));
		approver.get(own).form(own).send().form(own + "/circulation").send();
		assertThat(approver.get(own).form(own + "/publication").send().errors())
			.containsExactly("You wrote or changed these minutes, so another approver must publish them");
	}

	@Test
	void minutesGoFromDraftToConfirmed() {
		String path = this.office.begun("One");
		Page sheet = this.office.officer().get(path);
		sheet = sheet.form(path + "/circulation").send();
		assertThat(sheet.main()).contains("Circulated to members");
		assertThat(sheet.document().select("form[action$=/position], form[data-autosave]")).isEmpty();
		Page.Form changed = sheet.form(entry(sheet, 0)).with("discussion", "Amended");
		sheet = changed.send();
		sheet = sheet.form(path + "/publication").send();
		assertThat(sheet.main()).contains("Published as a draft");
		Page later = this.office.begin(this.office.meeting(MinutesOffice.DAY.plusDays(20), "Minutes"));
		String laterPath = later.url().getPath();
		Page rejected = later.form(laterPath + "/confirmations").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("Choose the entry by which this meeting confirmed the minutes");
		later = later.form(laterPath + "/confirmations")
			.with("entry", entry(later, 0).replaceAll(".*/", ""))
			.with("signedBy", "The chair")
			.send();
		assertThat(later.main()).contains("Confirms the minutes of 1 February 2022");
		Page confirmed = this.office.officer().get(path);
		assertThat(confirmed.main()).contains("21 February 2022, signed by The chair").contains("Amended");
		String entry = changedPath(confirmed);
		assertThat(changed.with("discussion", "Too late").send().status()).isEqualTo(422);
		Page erratum = confirmed.form(entry + "/errata").with("text", "For so read not so").send();
		assertThat(erratum.main()).contains("For so read not so").contains("Amended");
		assertThat(confirmed.form(entry + "/errata").send().errors())
			.containsExactly("Enter what is wrong, and what is right");
		List<String> acts = this.jdbc.sql("select act from audit_entry where subject_reference = ? order by id")
			.param(this.office.body() + "-" + MinutesOffice.DAY)
			.query(String.class)
			.list();
		assertThat(acts).containsExactly("Began", "Circulated", "Changed minute 1", "Published as a draft", "Confirmed",
				"Added an erratum to minute 1");
	}

	private static String changedPath(Page page) {
		return page.document().select("form[action$=/errata]").attr("action").replace("/errata", "");
	}

	@Test
	void membersCommentOnCirculatedMinutes() {
		String path = this.office.begun("One");
		Page sheet = this.office.officer().get(path);
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
		Page answering = this.office.officer().get(path);
		assertThat(answering.main()).contains("It was ten").contains("1 comment waits for an answer");
		String answer = answering.document().select("form[action*=/comments/]").attr("action");
		answering.form(answer).with("text", "Changed to ten").send();
		assertThat(member.get(comments).main()).contains("Changed to ten");
		assertThat(this.portal.signedIn(Role.OPCC_APPROVER).get(comments).status()).isEqualTo(404);
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).get(comments).status()).isEqualTo(403);
	}

	@Test
	void anAdministratorRedacts() {
		Page sheet = this.office.officer().get(this.office.begun("One"));
		sheet.form(entry(sheet, 0)).with("discussion", "Ms Private was named").send();
		this.office.officer().get(sheet.url().getPath()).form(sheet.url().getPath() + "/circulation").send();
		Visitor administrator = this.portal.signedIn(Role.ADMINISTRATOR);
		Page choose = administrator.get("/manage/minutes/redactions");
		assertThat(choose.form("/manage/minutes/redactions").with("number", "99999").send().errors())
			.containsExactly("No minute with the number 99999 is held");
		Page entry = choose.form("/manage/minutes/redactions")
			.with("body", this.office.body().value())
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
		String few = this.office.begun("One");
		MeetingReference many = this.office.meeting(MinutesOffice.DAY.plusDays(3),
				IntStream.range(0, 30).mapToObj((each) -> "Topic " + each).toArray(String[]::new));
		this.office.begin(many);
		this.office.officer().get(few);
		int one = this.statements.during(() -> this.office.officer().get(few));
		int thirty = this.statements.during(() -> this.office.officer().get(MinutesOffice.path(many)));
		assertThat(thirty).isEqualTo(one);
		assertThat(this.statements.during(() -> this.office.officer().get(MinutesOffice.path(many) + "/draft")))
			.isEqualTo(this.statements.during(() -> this.office.officer().get(few + "/draft")));
	}

}
