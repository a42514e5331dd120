package org.openscrutiny.decisions.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ManageDecisionsPageTests {

	private static final String DESK = "/manage/decisions";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private SampleDrafts drafts;

	@BeforeEach
	void samples() {
		this.drafts = new SampleDrafts(this.jdbc);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPCC_CONTRIBUTOR", "OPCC_APPROVER" }, mode = EnumSource.Mode.EXCLUDE)
	void otherRolesStayOut(Role role) {
		Visitor visitor = this.portal.signedIn(role);
		assertThat(visitor.get(DESK).status()).isIn(403, 404);
		assertThat(visitor.get(DESK + "/new").status()).isIn(403, 404);
	}

	@Test
	void readersAreAskedToSignIn() {
		assertThat(this.portal.reader().get(DESK).url().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void showsTheMissingNumbers() {
		Page page = this.portal.contributor().get(DESK);
		assertThat(page.h1()).isEqualTo("Manage decisions");
		assertThat(page.texts("table[aria-label=Missing numbers] tbody th"))
			.filteredOn((number) -> !number.endsWith("-2021"))
			.containsExactly("003-2022", "005-2022", "009-2018", "029-2018");
		assertThat(page.main()).contains("16 withheld decisions have no review date");
	}

	@Test
	void explainsAMissingNumberToReaders() {
		assertThat(this.portal.contributor().get(DESK + "/gaps/003-2022/explanation").status()).isEqualTo(403);
		Page page = this.portal.approver().get(DESK + "/gaps/003-2022/explanation");
		Page wrong = page.form(DESK + "/gaps/003-2022/explanation").with("reason", " ").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("Enter why the number was not used");
		assertThat(this.portal.reader().get("/decisions").main()).doesNotContain("003-2022");
		wrong.form(DESK + "/gaps/003-2022/explanation").with("reason", "Number not used.").send();
		assertThat(this.portal.reader().get("/decisions?year=2022").main()).contains("Numbers not used",
				"003-2022 Number not used.");
		assertThat(this.portal.approver().get(DESK + "/gaps/006-2022/explanation").status()).isEqualTo(404);
	}

	@Test
	void draftsSendsReturnsAndPublishes() {
		Visitor contributor = this.portal.contributor();
		Page form = contributor.get(DESK + "/new");
		assertThat(form.form(DESK).value("reference")).hasSize(1).first().asString().endsWith("-2022");
		Page draft = form.form(DESK)
			.with("reference", "101-2021")
			.with("title", "New vehicles")
			.with("cost", "£12,500")
			.with("supersedes", "006-2022")
			.send();
		assertThat(draft.main()).contains("£12,500.00", "Supersedes 006-2022", "Draft");
		String address = draft.url().getPath();
		Page incomplete = draft.form(address + "/submission").send();
		assertThat(incomplete.status()).isEqualTo(422);
		assertThat(incomplete.errors()).containsExactly("Enter a summary before you send the decision for approval",
				"Enter the date on which the decision was made before you send it for approval");
		assertThat(incomplete.title()).startsWith("Error: ");
		assertThat(incomplete.document().select(".govuk-error-summary a").eachAttr("href"))
			.containsExactly(address + "/draft#summary", address + "/draft#madeOn");
		contributor.get(address + "/draft")
			.form(address + "/draft")
			.with("summary", "Ten vehicles for neighbourhood teams.")
			.with("madeOn.day", "7")
			.with("madeOn.month", "march")
			.with("madeOn.year", "2022")
			.send()
			.form(address + "/submission")
			.send();
		assertThat(this.portal.reader().get("/decisions/101-2021").status()).isEqualTo(404);

		assertThat(contributor.get(address + "/publication").status()).isEqualTo(403);
		Page forbidden = contributor.post(address + "/publication",
				Map.of("version", List.of("2"), "_csrf", contributor.get(address).form("/sign-out").value("_csrf")));
		assertThat(forbidden.status()).isEqualTo(403);

		Visitor approver = this.portal.approver();
		Page returned = approver.get(address + "/return").form(address + "/return").with("reason", "").send();
		assertThat(returned.errors()).containsExactly("Enter what is to be changed");
		returned.form(address + "/return").with("reason", "Say which teams.").send();
		assertThat(contributor.get(address).main()).contains("Returned with this message", "Say which teams.");
		contributor.get(address).form(address + "/submission").send();
		Page published = approver.get(address + "/publication").form(address + "/publication").send();
		assertThat(published.document().select(".govuk-notification-banner").text())
			.contains("The decision is published.");
		Page reader = this.portal.reader().get("/decisions/101-2021");
		assertThat(reader.main()).contains("Ten vehicles", "Cost £12,500.00", "Published 8 March 2022 at 9am",
				"Supersedes 006-2022");
		assertThat(this.portal.reader().get("/decisions/006-2022").main()).contains("Superseded by 101-2021");
	}

	@Test
	void anApproverCannotPublishHisOrHerOwnDraft() {
		Visitor approver = this.portal.approver();
		String address = this.drafts.draft(approver, "102-2021", "PUBLIC");
		approver.get(address).form(address + "/submission").send();
		assertThat(approver.get(address).main()).contains("somebody else publishes it");
		Page back = approver.get(address + "/publication");
		assertThat(back.url().getPath()).isEqualTo(address);
		assertThat(back.texts(".govuk-notification-banner").toString())
			.contains("Not possible You wrote or changed this decision, so somebody else must publish it.");
		Page refused = approver.post(address + "/publication",
				Map.of("version", List.of(version("102-2021")), "_csrf", back.form("/sign-out").value("_csrf")));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors())
			.containsExactly("You wrote or changed this decision, so somebody else must publish it");
		assertThat(this.portal.reader().get("/decisions/102-2021").status()).isEqualTo(404);
	}

	@Test
	void keepsEverythingOfARejectedDraft() {
		Page page = this.portal.contributor()
			.get(DESK + "/new")
			.form(DESK)
			.with("reference", "six")
			.with("title", "")
			.with("cost", "a lot")
			.with("amends", "004-2022, next")
			.with("madeOn.day", "31")
			.with("madeOn.month", "2")
			.with("madeOn.year", "2022")
			.with("classification", "CONFIDENTIAL")
			.with("told", "Something")
			.send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.errors()).hasSize(5);
		assertThat(page.form(DESK).value("madeOn.day")).containsExactly("31");
		assertThat(page.form(DESK).value("told")).containsExactly("Something");
		assertThat(page.document().select("[name=classification][checked]").val()).isEqualTo("CONFIDENTIAL");
	}

	@Test
	void refusesASubjectThatCannotBeSeenAndACostThatIsNoAmount() {
		Page page = this.portal.contributor()
			.get(DESK + "/new")
			.form(DESK)
			.with("title", "\u200b")
			.with("cost", "1e5")
			.send();
		assertThat(page.errors()).containsExactly("Enter the subject",
				"Enter the cost in pounds, such as 12,500 or 12500.50");
	}

	@Test
	void refusesATakenReferenceAndADateToCome() {
		Page.Form form = this.portal.contributor().get(DESK + "/new").form(DESK).with("title", "Again");
		assertThat(form.with("reference", "6-2022").send().errors())
			.containsExactly("There is already a decision 006-2022");
		Page page = this.portal.contributor()
			.get(DESK + "/new")
			.form(DESK)
			.with("title", "Too soon")
			.with("madeOn.day", "9")
			.with("madeOn.month", "3")
			.with("madeOn.year", "2022")
			.send();
		assertThat(page.errors())
			.containsExactly("The date on which the decision was made must be today or in the past");
	}

	@Test
	void twoPeopleAtOneDraftSeeAConflict() {
		Visitor contributor = this.portal.contributor();
		String address = this.drafts.draft(contributor, "103-2021", "PUBLIC");
		Page mine = contributor.get(address + "/draft");
		Page theirs = this.portal.approver().get(address + "/draft");
		theirs.form(address + "/draft").with("title", "Theirs").send();
		Page conflict = mine.form(address + "/draft")
			.with("title", "Mine")
			.with("classification", "COMMERCIALLY_CONFIDENTIAL")
			.send();
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.texts("tbody tr")).contains("Title Mine Theirs",
				"Classification Commercially confidential Public");
	}

	@Test
	void aWithheldDecisionIsAStubEverywhere(CapturedOutput output) {
		String address = this.drafts.draft(this.portal.contributor(), "104-2021", "OPERATIONALLY_SENSITIVE");
		this.portal.contributor().get(address).form(address + "/submission").send();
		assertNothingTold("/decisions/104-2021", 404);
		this.portal.approver().get(address + "/publication").form(address + "/publication").send();
		Page stub = assertNothingTold("/decisions/104-2021", 200);
		assertThat(stub.h1()).isEqualTo("Decision 104-2021 Subject withheld");
		assertThat(stub.main()).contains("Operationally sensitive", "It names a tactic", "Section 31",
				"Chief Executive", "8 September 2022");
		for (String list : List.of("/decisions", "/decisions.csv", "/decisions.csv?q=Zebra", "/decisions.atom",
				"/decisions?q=Zebra", "/decisions?priority=Zebra", "/", "/decisions/006-2022", "/sitemap.xml")) {
			assertNothingTold(list, 200);
		}
		assertThat(this.portal.reader().get("/decisions?q=Zebra").texts("tbody tr")).isEmpty();
		assertThat(this.portal.signedIn(Role.PANEL_OFFICER).get("/manage/scrutiny").body()).contains("104-2021")
			.doesNotContain("Zebra");
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).get("/manage/audit").body()).contains("104-2021")
			.doesNotContain("Zebra");
		assertThat(this.jdbc.sql("select string_agg(cast(row_to_json(a) as text), '') from audit_entry a")
			.query(String.class)
			.single()).doesNotContain("Zebra");
		assertThat(output.getAll()).doesNotContain("Zebra");

		this.clock.set(LocalDateTime.of(2022, 9, 8, 9, 0));
		assertThat(this.portal.contributor().get(DESK).main())
			.contains("operationally sensitive, due on 8 September 2022");
		Page again = this.portal.approver().get(address + "/withholding").form(address + "/withholding").send();
		assertThat(again.errors()).contains("Enter the review date", "Enter why this is done now");
		again.form(address + "/withholding")
			.with("reviewOn.day", "1")
			.with("reviewOn.month", "10")
			.with("reviewOn.year", "2022")
			.with("explanation", "The operation goes on.")
			.send();
		assertThat(assertNothingTold("/decisions/104-2021", 200).main()).contains("Reviewed and kept withheld",
				"The operation goes on.", "To be reviewed 1 October 2022");
		this.portal.approver()
			.get(address + "/declassification")
			.form(address + "/declassification")
			.with("reason", "The operation is over.")
			.send();
		Page open = this.portal.reader().get("/decisions/104-2021");
		assertThat(open.main()).contains("Zebra subject", "Zebra summary", "Made public", "The operation is over.",
				"It had been operationally sensitive. Reason: It names a tactic.", "Zebra lead");
		assertThat(this.portal.reader().get("/decisions/002-2022").main()).contains("Amended by 104-2021");
	}

	private Page assertNothingTold(String address, int status) {
		Page page = this.portal.reader().get(address);
		assertThat(page.status()).as(address).isEqualTo(status);
		String body = address.contains("Zebra") ? page.main() : page.body();
		assertThat(body).as(address).doesNotContain("Zebra").doesNotContain("Amended by 104-2021");
		return page;
	}

	@Test
	void aCorrectionStandsBesideWhatWasPublished() {
		String id = this.jdbc.sql("select cast(id as text) from decision where reference = '008-2018'")
			.query(String.class)
			.single();
		String address = DESK + "/" + id;
		Page wrong = this.portal.approver().get(address + "/correction").form(address + "/correction").send();
		assertThat(wrong.errors()).hasSize(3);
		wrong.form(address + "/correction")
			.with("field", "MADE_ON")
			.with("corrected", "11 April 2018")
			.with("explanation", "The minutes say so.")
			.send();
		assertThat(this.portal.reader().get("/decisions/008-2018").main())
			.contains("Made on 10 April 2018 Corrected: 11 April 2018", "The minutes say so.");
		assertThat(this.portal.reader().get("/decisions.csv").body()).contains("Date made: 11 April 2018");
		assertThat(this.portal.contributor().get(address + "/correction").status()).isEqualTo(403);
	}

	@Test
	void relatedDecisionsAreCheckedBeforeTheyArePermanent() {
		Visitor contributor = this.portal.contributor();
		Page.Form form = contributor.get(DESK + "/new")
			.form(DESK)
			.with("reference", "112-2021")
			.with("title", "Related")
			.with("amends", "006-2022")
			.with("supersedes", "006-2022");
		assertThat(form.send().errors())
			.containsExactly("Decision 006-2022 cannot be both amended and superseded. Enter it in one of the two");
		Page draft = form.with("supersedes", "999-2020").send();
		assertThat(draft.texts(".govuk-warning-text").toString()).contains("No decision 999-2020 is published here");
	}

	@Test
	void opensNoFormOfWhatCannotBeDone() {
		String draft = this.drafts.draft(this.portal.contributor(), "113-2021", "PUBLIC", "Quagga");
		for (String act : List.of("publication", "return", "withholding", "declassification", "correction")) {
			assertThat(this.portal.approver().get(draft + "/" + act).url().getPath()).as(act).isEqualTo(draft);
		}
		this.portal.contributor().get(draft).form(draft + "/submission").send();
		assertThat(this.portal.contributor().get(draft + "/draft").url().getPath()).isEqualTo(draft);
		this.portal.approver().get(draft + "/publication").form(draft + "/publication").send();
		assertThat(this.portal.approver().get(draft + "/publication").url().getPath()).isEqualTo(draft);
		assertThat(this.portal.approver().get(draft + "/declassification").url().getPath()).isEqualTo(draft);
	}

	@Test
	void throwsADraftAway() {
		Visitor contributor = this.portal.contributor();
		String address = this.drafts.draft(contributor, "105-2021", "PUBLIC");
		Page asked = contributor.get(address);
		assertThat(asked.texts("details:has(form[action$=/discarding])")).singleElement()
			.asString()
			.contains("cannot be brought back");
		Page page = asked.form(address + "/discarding").send();
		assertThat(page.url().getPath()).isEqualTo(DESK);
		assertThat(contributor.get(address).status()).isEqualTo(404);
	}

	private String version(String reference) {
		return this.jdbc.sql("select cast(version as text) from decision where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
	}

}
