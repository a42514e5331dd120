package org.openscrutiny.actions.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.actions.web.ActionsOffice.DESK;
import static org.openscrutiny.actions.web.ActionsOffice.address;
import static org.openscrutiny.actions.web.ActionsOffice.raise;
import static org.openscrutiny.actions.web.ActionsOffice.send;

@PortalTest
class ManageActionsPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { DESK, DESK + "/new", DESK + "/tracker", "/account/actions" })
	void readersSignInFirst(String address) {
		assertThat(this.portal.reader().get(address).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void administratorsHaveNothingToDoHere() {
		Visitor administrator = this.portal.signedIn(Role.ADMINISTRATOR);
		assertThat(administrator.get(DESK).status()).isIn(403, 404);
		assertThat(administrator.get("/account/actions").status()).isIn(403, 404);
	}

	@Test
	void eachSeesWhatIsHisOrHers() {
		assertThat(this.portal.officer().get(DESK).texts("tbody tr")).hasSizeGreaterThanOrEqualTo(7);
		Page office = this.portal.contributor().get(DESK);
		assertThat(office.h1()).isEqualTo("Manage actions");
		assertThat(office.texts("tbody th")).contains("617-1", "620-2", "629-1", "631-1");
		assertThat(this.portal.contributor().get(DESK + "?status=completed").texts("tbody th")).containsExactly("596-1",
				"596-2", "620-1");
		assertThat(this.portal.member().get(DESK).main()).contains("No action.");
	}

	@Test
	void aMistakenDocumentIsTakenDown() {
		Page desk = this.portal.officer().get(DESK);
		Page shown = this.portal.officer().get(desk.document().select("tbody th a").last().attr("href"));
		Page update = this.portal.officer().get(shown.url().getPath() + "/update");
		Page stored = update.form(shown.url().getPath() + "/update")
			.with("text", "The report is here.")
			.withFile("file", "report.csv", "Unit,Officers\nNorth,12\n".getBytes(StandardCharsets.UTF_8))
			.send();
		String document = stored.document().select(".os-thread a[href^=/documents/]").attr("href");
		String withdrawal = stored.document().select("form[action$=/withdrawal]").attr("action");
		assertThat(this.portal.reader().get(document).status()).isEqualTo(200);
		Page without = stored.form(withdrawal).send();
		assertThat(without.status()).isEqualTo(422);
		assertThat(without.errors()).containsExactly("Enter why the document is taken down");
		assertThat(without.document().getElementById("reason")).isNotNull();
		Page gone = without.form(withdrawal).with("reason", "It was the wrong report.").send();
		assertThat(gone.texts(".os-thread").toString()).contains("report (taken down: It was the wrong report.)");
		assertThat(gone.document().select("form[action$=/withdrawal]")).isEmpty();
		assertThat(this.portal.reader().get(document).status()).isEqualTo(410);
		assertThat(this.portal.contributor().get(shown.url().getPath()).document().select("form[action$=/withdrawal]"))
			.isEmpty();
	}

	@Test
	void refusesWhatMakesNoSense() {
		Page form = this.portal.officer().get(DESK + "/new");
		assertThat(form.h1()).isEqualTo("Raise an action");
		Page empty = form.form(DESK).send();
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.title()).startsWith("Error: ");
		assertThat(empty.errors()).containsExactly("Enter what is to be done", "Choose who answers for the action",
				"Enter the due date");
		Page early = empty.form(DESK)
			.with("wording", "Report back")
			.with("owner", "OPCC")
			.with("due.day", "7")
			.with("due.month", "3")
			.with("due.year", "2022")
			.send();
		assertThat(early.errors())
			.containsExactly("The due date must be on or after 8 March 2022, the day on which the action is raised");
		assertThat(early.document().select("[name=wording]").val()).isEqualTo("Report back");
		assertThat(early.form(DESK).with("due.day", "40").send().errors())
			.containsExactly("The due date must be a real date, such as 14 3 2022");
		assertThat(early.form(DESK).with("target", "MEETING").send().errors()).containsExactly("Choose a meeting");
		assertThat(early.form(DESK).with("target", "MEETING").with("meeting", "panel-2022-01-31").send().errors())
			.containsExactly("Choose a meeting on or after 8 March 2022");
		assertThat(early.form(DESK).with("target", "NOT_RECORDED").with("owner", "MEMBER").send().errors())
			.containsExactly("Choose the member who owns the action");
		assertThat(early.form(DESK).with("target", "NOT_RECORDED").with("minute", "999").send().errors())
			.containsExactly("No minute has the number 999 yet");
		assertThat(early.form(DESK).with("target", "NOT_RECORDED").with("minute", "six").send().errors())
			.containsExactly("Enter the number of a minute, such as 630");
		assertThat(early.form(DESK).with("wording", "x".repeat(200_000)).send().errors().get(0))
			.isEqualTo("The action must be 1,000 characters or fewer");
		assertThat(early.form(DESK).with("target", "NOT_RECORDED").with("joint", "OPCC").send().errors())
			.containsExactly("Choose another office, or none, as the second owner");
	}

	@Test
	void opensNoFormOfWhatCannotBeDone() {
		String completed = this.portal.officer()
			.get(DESK + "?status=completed")
			.document()
			.select("tbody th a")
			.attr("href");
		Page back = this.portal.officer().get(completed + "/completion");
		assertThat(back.url().getPath()).isEqualTo(completed);
		assertThat(back.texts(".govuk-notification-banner").toString()).contains("This action is completed.");
		assertThat(this.portal.officer().get(completed + "/reopening").h1()).contains("Re-open");
		assertThat(this.portal.contributor().get(completed + "/reopening").status()).isEqualTo(404);
		String outstanding = this.portal.officer().get(DESK).document().select("tbody th a").attr("href");
		assertThat(this.portal.officer().get(outstanding + "/reopening").url().getPath()).isEqualTo(outstanding);
	}

	@Test
	void anOwnerUpdatesAndCompletesWithEvidence() {
		Visitor office = this.portal.contributor();
		assertThat(this.portal.reader().get("/actions/631-1").texts("main a")).doesNotContain("Add what became of it");
		assertThat(this.portal.member().get("/actions/631-1").texts("main a")).doesNotContain("Add what became of it");
		Page action = office.get("/actions/631-1").follow("Add what became of it");
		assertThat(action.texts("main .govuk-button-group a")).containsExactly("Add an update", "Complete", "Defer",
				"The public page");
		Page update = action.follow("Add an update");
		assertThat(update.h1()).endsWith("Add an update");
		assertThat(send(update).errors()).containsExactly("Enter what was done");
		assertThat(send(update, "text", "Asked the force", "on.day", "9").errors())
			.containsExactly("The date must be today or in the past");
		assertThat(send(update, "text", "Asked the force", "on.year", "2021").errors())
			.containsExactly("The date must be on or after the day the action was raised, 31 January 2022");
		assertThat(send(update, "link", "javascript:alert(1)").errors())
			.containsExactly("Enter a whole web address, such as https://www.example.org/report");
		assertThat(send(update, "text", "Asked the force").status()).isEqualTo(200);
		assertThat(send(update, "text", "Twice").status()).isEqualTo(409);
		Page completion = office.get(address(this.jdbc, "631-1") + "/completion");
		Page without = send(completion);
		assertThat(without.status()).isEqualTo(422);
		assertThat(without.errors())
			.containsExactly("Give evidence that the action is done: a text, a link, a minute or a document");
		assertThat(send(without, "minute", "999").errors()).containsExactly("No minute has the number 999 yet");
		assertThat(send(without, "link", "https://www.example.org/outcomes", "minute", "631").document().text())
			.contains("The action is completed.");
		Page open = this.portal.reader().get("/actions/631-1");
		assertThat(open.texts(".os-thread > li > strong")).containsExactly("Raised", "Update", "Completed");
		assertThat(open.document().select(".os-thread a[href=https://www.example.org/outcomes]")).hasSize(1);
		assertThat(open.main())
			.contains("See minute 631", "Entered on 8 March 2022 at 9am", "The commissioner’s office")
			.doesNotContain("Demonstration contributor");
		assertThat(this.portal.officer().get(address(this.jdbc, "631-1")).main())
			.contains("by Demonstration contributor");
		assertThat(office.get(address(this.jdbc, "631-1") + "/reopening").status()).isIn(200, 403, 404);
		assertThat(office.get(address(this.jdbc, "631-1") + "/change").status()).isEqualTo(404);
		Page reopening = this.portal.officer().get(address(this.jdbc, "631-1") + "/reopening");
		assertThat(send(reopening).errors()).containsExactly("Enter why the action is re-opened");
		send(reopening, "text", "Only half of the seizures were counted.");
		assertThat(this.portal.reader().get("/actions/631-1").main()).contains("Re-opened",
				"Only half of the seizures were counted.", "Outstanding");
	}

	@Test
	void anOwnerDoesNotReopenOrChange() {
		Visitor office = this.portal.contributor();
		Page form = office.get(address(this.jdbc, "629-1") + "/update");
		for (String act : new String[] { "/reopening", "/change", "/publication" }) {
			assertThat(form.form(form.url().getPath())
				.with("text", "Mine")
				.with("wording", "Nothing")
				.with("owner", "PANEL")
				.with("target", "NOT_RECORDED")
				.with("on.year", "2022")
				.sentTo(address(this.jdbc, "596-2") + act)
				.send()
				.status()).as(act).isEqualTo(404);
		}
		assertThat(this.portal.officer().get(address(this.jdbc, "596-2") + "/reopening").status()).isEqualTo(200);
		assertThat(office.get(address(this.jdbc, "596-2")).texts("main .govuk-button-group a"))
			.containsExactly("The public page");
	}

	@Test
	void nobodyTouchesTheActionsOfOthers() {
		String panels = raise(this.portal.officer(), "Choose a date", "PANEL").url().getPath();
		assertThat(this.portal.contributor().get(panels).status()).isEqualTo(404);
		assertThat(this.portal.contributor().get(panels + "/update").status()).isEqualTo(404);
		assertThat(this.portal.member().get(panels).status()).isEqualTo(404);
		assertThat(this.portal.member().get(address(this.jdbc, "631-1")).status()).isEqualTo(404);
		assertThat(this.portal.officer().get(DESK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(this.portal.officer().get(DESK + "/x").status()).isIn(400, 404);
	}

	@Test
	void aMemberCompletesHisOrHerOwn() {
		UUID member = this.jdbc.sql("select id from member where slug = 'kristina-murphy'").query(UUID.class).single();
		String address = this.portal.officer()
			.get(DESK + "/new")
			.form(DESK)
			.with("wording", "Write to the board")
			.with("owner", "MEMBER")
			.with("member", member.toString())
			.with("target", "MEETING")
			.with("meeting", "panel-2022-03-14")
			.send()
			.url()
			.getPath();
		Visitor visitor = this.portal.member();
		Page own = visitor.get("/account/actions");
		assertThat(own.h1()).isEqualTo("Actions for you");
		assertThat(own.texts("section[aria-labelledby=mine] li")).singleElement()
			.asString()
			.contains("Write to the board", "Outstanding: due at the meeting of 14 March 2022", "Kristina Murphy");
		assertThat(own.texts("section[aria-labelledby=due] li"))
			.anyMatch((line) -> line.contains("Write to the board"));
		assertThat(send(visitor.get(address + "/completion"), "text", "The letter went out.").document().text())
			.contains("The action is completed.");
		assertThat(visitor.get("/account/actions").texts("section[aria-labelledby=mine] li")).isEmpty();
	}

	@Test
	void marksWhatIsDeferredRepeatedly() {
		String address = raise(this.portal.officer(), "Bring the figures", "COMMISSIONER").url().getPath();
		Visitor office = this.portal.contributor();
		Page form = office.get(address + "/deferral");
		assertThat(send(form, "target", "MEETING", "meeting", "panel-2022-03-14").errors())
			.containsExactly("Enter why the action is deferred");
		assertThat(send(form, "text", "No figures yet", "target", "DATE").errors())
			.containsExactly("Enter the due date");
		send(form, "text", "No figures yet", "target", "MEETING", "meeting", "panel-2022-03-14");
		assertThat(this.portal.reader().get("/actions?status=deferred").main()).doesNotContain("Bring the figures");
		send(office.get(address + "/deferral"), "text", "Still none", "target", "DATE", "due.month", "9", "due.year",
				"2022");
		Page list = this.portal.reader().get("/actions?status=deferred");
		assertThat(list.texts("tbody tr")).singleElement()
			.asString()
			.contains("Bring the figures", "Deferred twice", "September 2022", "Still none");
		Page thread = list.follow(list.texts("tbody th").get(0));
		assertThat(thread.main()).contains("deferred twice", "Due: Meeting of 14 March 2022");
	}

	@Test
	void changesWithAReasonAndKeepsWhatWas() {
		String address = raise(this.portal.officer(), "Bring the fgures", "COMMISSIONER").url().getPath();
		Page form = this.portal.officer().get(address).follow("Change wording, owner or date");
		String action = address + "/change";
		assertThat(form.form(action).send().errors()).containsExactly("Enter why the action is changed");
		assertThat(form.form(action).with("text", "Nothing").send().errors())
			.containsExactly("Change the action, its owner or its date");
		Page done = form.form(action)
			.with("text", "A letter was missing")
			.with("wording", "Bring the figures")
			.with("owner", "CHIEF_CONSTABLE")
			.with("joint", "COMMISSIONER")
			.send();
		Page open = done.follow("The public page");
		assertThat(open.h1()).endsWith("Bring the figures");
		assertThat(open.main()).contains("A letter was missing", "Action: Bring the fgures", "never deferred",
				"The chief constable’s office and the commissioner");
	}

	@Test
	void conflictsAreTold() {
		String address = raise(this.portal.officer(), "One at a time", "PANEL").url().getPath();
		Page first = this.portal.officer().get(address + "/update");
		Page second = this.portal.officer().get(address + "/completion");
		assertThat(send(first, "text", "Begun").status()).isEqualTo(200);
		assertThat(send(second, "text", "Done").status()).isEqualTo(409);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "PANEL_MEMBER", "OPCC_APPROVER", "PANEL_OFFICER" })
	void tellsWhatChangedSinceSomebodyLooked(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		Page page = visitor.get("/account/actions");
		assertThat(page.texts("section[aria-labelledby=changed] li")).isNotEmpty();
		this.jdbc.sql("delete from action_look").update();
		Page seen = page.form("/account/actions/look").send();
		assertThat(seen.main()).contains("You last marked everything as seen on 8 March 2022 at 9am.",
				"Nothing has changed.");
	}

}
