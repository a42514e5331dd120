package org.openscrutiny.minutes.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.minutes.web.MinutesOffice.entry;

/**
 * Entries of minutes: what is written, voted on, put in order and refused.
 */
@PortalTest
class WritingMinutesPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	private MinutesOffice office;

	@BeforeEach
	void aBodyOfItsOwn() {
		this.office = new MinutesOffice(this.portal, this.jdbc);
	}

	@Test
	void anEntryIsWrittenAndSaved() {
		String path = this.office.begun("Apologies", "Declarations of interest");
		Page sheet = this.office.officer().get(path);
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
	void theWholeDraftReadsAsMinutesDo() {
		String path = this.office.begun("Apologies", "A third member");
		Page sheet = this.office.officer().get(path);
		sheet.form(entry(sheet, 1))
			.with("discussion", "**Much** was said.")
			.with("resolutions[0].text", "That it be so")
			.with("votes[0].rule", "UNANIMITY")
			.with("votes[0].inFavour", "8")
			.with("votes[0].against", "1")
			.send();
		Page draft = sheet(sheet).follow("Read or print the draft");
		assertThat(draft.h1()).isEqualTo("Draft minutes of 1 February 2022");
		assertThat(draft.texts(".os-minute__heading")).hasSize(2).last().asString().endsWith("A third member");
		assertThat(draft.texts(".os-minute__text strong")).containsExactly("Much");
		assertThat(draft.texts(".os-minute").get(1)).contains("Not carried: That it be so")
			.contains("8 for, 1 against: unanimity required, not carried");
		assertThat(draft.document().select("main form")).isEmpty();
		assertThat(this.portal.member().get(path + "/draft").status()).isEqualTo(403);
		sheet(sheet).form(path + "/circulation").send();
		Page circulated = this.office.officer().get(path + "/draft");
		assertThat(circulated.h1()).startsWith("Minutes of the");
	}

	@Test
	void thereIsNoDraftOfWhatWasNotBegun() {
		String path = MinutesOffice.path(this.office.meeting(MinutesOffice.DAY, "Apologies"));
		assertThat(this.office.officer().get(path + "/draft").status()).isEqualTo(404);
	}

	@Test
	void theVoteExplainsItself() {
		Page sheet = this.office.officer().get(this.office.begun("A third member"));
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
		return this.office.officer().get(page.url().getPath());
	}

	@Test
	void aPreviewSavesNothingAndShowsNoScript() {
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		MeetingReference meeting = this.office.meeting(MinutesOffice.DAY, "One");
		this.jdbc.sql("""
				insert into attendance (meeting_id, member_id, entry)
				select m.id, p.id, 'PRESENT' from meeting m, (select id from member order by slug limit 5) p
				 where m.reference = ?
				""").param(meeting.value()).update();
		Page sheet = this.office.begin(meeting);
		Page rejected = sheet.form(entry(sheet, 0)).with("votes[0].inFavour", "5").with("votes[0].against", "1").send();
		assertThat(rejected.status()).isEqualTo(422);
		assertThat(rejected.errors()).containsExactly("The votes add up to 6, and 5 members were present");
		Page taken = sheet.form(entry(sheet, 0)).with("votes[0].inFavour", "4").with("votes[0].against", "1").send();
		assertThat(taken.status()).isEqualTo(200);
		assertThat(refusedSecondVote(taken, "6", "1")).isEqualTo("#e1-votes1-inFavour");
		assertThat(refusedSecondVote(taken, "6", "one")).isEqualTo("#e1-votes1-against");
	}

	private String refusedSecondVote(Page sheet, String inFavour, String against) {
		return sheet.form(entry(sheet, 0))
			.with("votes[0].remove", "true")
			.with("votes[1].rule", "SIMPLE_MAJORITY")
			.with("votes[1].inFavour", inFavour)
			.with("votes[1].against", against)
			.send()
			.document()
			.select(".govuk-error-summary a")
			.attr("href");
	}

	@Test
	void whereNobodyRecordedWhoWasPresentTheMembershipIsNamedAsSuch() {
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		String path = this.office.begun("One");
		Page sheet = this.office.officer().get(path);
		sheet.form(entry(sheet, 0))
			.with("votes[0].inFavour", "1")
			.with("votes[0].against", "8")
			.with("resolutions[0].text", "That it be so")
			.with("resolutions[1].text", "That it be so soon")
			.send();
		Page circulated = this.office.officer().get(path).form(path + "/circulation").send();
		assertThat(circulated.main()).contains("Not carried: i. That it be so")
			.doesNotContain("Resolved: i")
			.doesNotContain("Raise an action by resolution");
		circulated.form(path + "/publication").send();
		Page read = this.office.officer().get(path.replace("/manage", ""));
		assertThat(read.main()).contains("Not carried That it be so").doesNotContain("Resolved");
		assertThat(read.document().select(".os-resolved .os-raise")).isEmpty();
	}

	@Test
	void twoOfficersOnOneEntrySeeBothVersions() {
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("One"));
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
		Page sheet = this.office.officer().get(this.office.begun("Exempt business"));
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
		Page preview = this.office.officer()
			.get(entry(sheet, 0))
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
		String path = this.office.begun("One", "Two");
		Page sheet = this.office.officer().get(path);
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

}
