package org.openscrutiny.decisions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
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

	@AfterEach
	void reset() {
		this.clock.reset();
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
		Page page = contributor().get(DESK);
		assertThat(page.h1()).isEqualTo("Manage decisions");
		assertThat(page.texts("table[aria-label=Missing numbers] tbody th"))
			.filteredOn((number) -> !number.endsWith("-2021"))
			.containsExactly("003-2022", "005-2022", "009-2018", "029-2018");
		assertThat(page.main()).contains("16 withheld decisions have no review date");
	}

	@Test
	void explainsAMissingNumberToReaders() {
		assertThat(contributor().get(DESK + "/gaps/003-2022/explanation").status()).isEqualTo(403);
		Page page = approver().get(DESK + "/gaps/003-2022/explanation");
		Page wrong = page.form(DESK + "/gaps/003-2022/explanation").with("reason", " ").send();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.errors()).containsExactly("Enter why the number was not used");
		assertThat(this.portal.reader().get("/decisions").main()).doesNotContain("003-2022");
		wrong.form(DESK + "/gaps/003-2022/explanation").with("reason", "Number not used.").send();
		assertThat(this.portal.reader().get("/decisions?year=2022").main()).contains("Numbers not used",
				"003-2022 Number not used.");
		assertThat(approver().get(DESK + "/gaps/006-2022/explanation").status()).isEqualTo(404);
	}

	@Test
	void draftsSendsReturnsAndPublishes() {
		Visitor contributor = contributor();
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

		Visitor approver = approver();
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
		Visitor approver = approver();
		String address = draft(approver, "102-2021", "PUBLIC");
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
		Page page = contributor().get(DESK + "/new")
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
		Page page = contributor().get(DESK + "/new").form(DESK).with("title", "\u200b").with("cost", "1e5").send();
		assertThat(page.errors()).containsExactly("Enter the subject",
				"Enter the cost in pounds, such as 12,500 or 12500.50");
	}

	@Test
	void refusesATakenReferenceAndADateToCome() {
		Page.Form form = contributor().get(DESK + "/new").form(DESK).with("title", "Again");
		assertThat(form.with("reference", "6-2022").send().errors())
			.containsExactly("There is already a decision 006-2022");
		Page page = contributor().get(DESK + "/new")
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
		Visitor contributor = contributor();
		String address = draft(contributor, "103-2021", "PUBLIC");
		Page mine = contributor.get(address + "/draft");
		Page theirs = approver().get(address + "/draft");
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
		String address = draft(contributor(), "104-2021", "OPERATIONALLY_SENSITIVE");
		contributor().get(address).form(address + "/submission").send();
		assertNothingTold("/decisions/104-2021", 404);
		approver().get(address + "/publication").form(address + "/publication").send();
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
		assertThat(contributor().get(DESK).main()).contains("operationally sensitive, due on 8 September 2022");
		Page again = approver().get(address + "/withholding").form(address + "/withholding").send();
		assertThat(again.errors()).contains("Enter the review date", "Enter why this is done now");
		again.form(address + "/withholding")
			.with("reviewOn.day", "1")
			.with("reviewOn.month", "10")
			.with("reviewOn.year", "2022")
			.with("explanation", "The operation goes on.")
			.send();
		assertThat(assertNothingTold("/decisions/104-2021", 200).main()).contains("Reviewed and kept withheld",
				"The operation goes on.", "To be reviewed 1 October 2022");
		approver().get(address + "/declassification")
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
	void theDocumentsOfAWithheldDecisionAreTheOfficesAlone() {
		String address = draft(contributor(), "106-2021", "CONFIDENTIAL", "Heron");
		Page draft = contributor().get(address)
			.form(address + "/documents")
			.withFile("files", "heron.csv", "Heron,document\n1,2\n".getBytes(StandardCharsets.UTF_8))
			.send();
		String file = draft.document().select("main a[href^=/documents/]").attr("href");
		assertThat(file).endsWith("/heron.csv");
		assertThat(draft.main()).contains("not scanned for viruses");
		assertOnlyTheOfficeReads(file);
		draft.form(address + "/submission").send();
		assertOnlyTheOfficeReads(file);
		approver().get(address + "/publication").form(address + "/publication").send();
		assertOnlyTheOfficeReads(file);
		assertThat(this.portal.reader().get("/decisions/106-2021").body()).contains("Section 31")
			.doesNotContainIgnoringCase("heron");
		approver().get(address + "/declassification")
			.form(address + "/declassification")
			.with("reason", "No longer confidential.")
			.send();
		assertThat(this.portal.reader().get("/decisions/106-2021").main()).contains("Heron subject", "heron (CSV");
		assertThat(this.portal.reader().get(file).body()).contains("Heron,document");
		Page again = approver().get(address + "/withholding").form(address + "/withholding").send();
		assertThat(again.errors()).contains("Choose what the decision is withheld as");
		again.form(address + "/withholding")
			.with("classification", "CONFIDENTIAL")
			.with("reason", "A duty of confidence")
			.with("ground", "Section 41")
			.with("decidedBy", "Chief Executive")
			.with("reviewOn.day", "8")
			.with("reviewOn.month", "9")
			.with("reviewOn.year", "2022")
			.with("explanation", "It was made public in error.")
			.send();
		assertOnlyTheOfficeReads(file);
		assertThat(this.portal.reader().get("/decisions/106-2021").main()).contains("It was made public in error.")
			.doesNotContainIgnoringCase("heron");
		assertThat(this.portal.signedIn(Role.ADMINISTRATOR).get("/manage/audit").body()).contains("Added a document")
			.doesNotContainIgnoringCase("heron");
	}

	@Test
	void theDocumentsOfAPublishedDecisionAreTheApprovers() {
		String address = draft(contributor(), "107-2021", "PUBLIC", "Stork");
		Page stored = contributor().get(address)
			.form(address + "/documents")
			.withFile("files", "first.csv", "First,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		String first = stored.document().select("main a[href^=/documents/]").attr("href");
		Page.Form late = stored.form(address + "/documents")
			.withFile("files", "late.csv", "Late,words\n".getBytes(StandardCharsets.UTF_8));
		stored.form(address + "/submission").send();
		assertThat(late.send().errors())
			.containsExactly("The decision is with an approver, so its documents cannot be changed");
		approver().get(address + "/publication").form(address + "/publication").send();
		assertThat(late.send().errors())
			.containsExactly("Only an approver changes the documents of a published decision");
		assertThat(contributor().get(address).document().select("main input[type=file]")).isEmpty();
		String version = stored.document().select("form[action$=/version]").attr("action");
		approver().get(address)
			.form(version)
			.with("reason", "A page was missing")
			.withFile("files", "second.csv", "Second,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		Page reader = this.portal.reader().get("/decisions/107-2021");
		assertThat(reader.main()).contains("version 2 of 8 March 2022 at 9am: A page was missing")
			.doesNotContain("not scanned");
		String second = reader.document().select("main a[href^=/documents/]").attr("href");
		assertThat(second).isNotEqualTo(first);
		assertThat(reader.document().select("main li li a[href^=/documents/]").attr("href")).isEqualTo(first);
		assertThat(reader.main()).contains("Earlier: version 1 of 8 March 2022 at 9am (CSV, 1 KB)");
		assertThat(this.portal.reader().get(first).body()).contains("First,words");
		assertThat(this.portal.reader().get(second).body()).contains("Second,words");
		Page taken = approver().get(address)
			.form(version.replace("/version", "/withdrawal"))
			.with("reason", "It names a person")
			.send();
		assertThat(taken.main()).contains("taken down: It names a person");
		assertThat(this.portal.reader().get(second).body()).doesNotContain("Second,words");
	}

	@Test
	void earlierVersionsOfADraftAreNotShownToReaders() {
		String address = draft(contributor(), "117-2021", "PUBLIC", "Kite");
		Page stored = contributor().get(address)
			.form(address + "/documents")
			.withFile("files", "plan.csv", "First,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		Page replaced = stored.form(stored.document().select("form[action$=/version]").attr("action"))
			.with("reason", "A page was missing")
			.withFile("files", "plan.csv", "Second,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		this.clock.set(LocalDateTime.of(2022, 3, 8, 10, 0));
		replaced.form(address + "/submission").send();
		approver().get(address + "/publication").form(address + "/publication").send();
		assertThat(this.portal.reader().get("/decisions/117-2021").main()).contains("version 2 of")
			.doesNotContain("Earlier:");
	}

	private void assertOnlyTheOfficeReads(String file) {
		assertThat(this.portal.reader().get(file).status()).isEqualTo(404);
		for (Role role : Role.values()) {
			boolean office = role == Role.OPCC_CONTRIBUTOR || role == Role.OPCC_APPROVER;
			assertThat(this.portal.signedIn(role).get(file).status()).as(role.name()).isEqualTo(office ? 200 : 404);
		}
	}

	@Test
	void aCorrectionStandsBesideWhatWasPublished() {
		String id = this.jdbc.sql("select cast(id as text) from decision where reference = '008-2018'")
			.query(String.class)
			.single();
		String address = DESK + "/" + id;
		Page wrong = approver().get(address + "/correction").form(address + "/correction").send();
		assertThat(wrong.errors()).hasSize(3);
		wrong.form(address + "/correction")
			.with("field", "MADE_ON")
			.with("corrected", "11 April 2018")
			.with("explanation", "The minutes say so.")
			.send();
		assertThat(this.portal.reader().get("/decisions/008-2018").main())
			.contains("Made on 10 April 2018 Corrected: 11 April 2018", "The minutes say so.");
		assertThat(this.portal.reader().get("/decisions.csv").body()).contains("Date made: 11 April 2018");
		assertThat(contributor().get(address + "/correction").status()).isEqualTo(403);
	}

	@Test
	void aCorrectedPriorityIsChosenAndFound() {
		String id = this.jdbc.sql("select cast(id as text) from decision where reference = '008-2018'")
			.query(String.class)
			.single();
		String address = DESK + "/" + id + "/correction";
		Page.Form form = approver().get(address)
			.form(address)
			.with("field", "PRIORITY")
			.with("explanation", "The plan says so.");
		assertThat(form.with("corrected", "Anything").send().errors())
			.containsExactly("Choose the priority that is right");
		form.with("priority", "Rebuilding community policing").send();
		assertThat(this.portal.reader().get("/decisions/008-2018").main())
			.contains("Corrected: Rebuilding community policing");
		assertThat(filtered("rebuilding community policing")).contains("008-2018");
		assertThat(this.portal.reader().get("/decisions").texts("#priority option"))
			.contains("Rebuilding community policing");
		approver().get(address)
			.form(address)
			.with("field", "RELATIONS")
			.with("corrected", "Supersedes 004-2018")
			.with("explanation", "It was left out.")
			.send();
		assertThat(this.portal.reader().get("/decisions/008-2018").main())
			.contains("Related decisions Corrected: Supersedes 004-2018");
	}

	@Test
	void relatedDecisionsAreCheckedBeforeTheyArePermanent() {
		Visitor contributor = contributor();
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
		String draft = draft(contributor(), "113-2021", "PUBLIC", "Quagga");
		for (String act : List.of("publication", "return", "withholding", "declassification", "correction")) {
			assertThat(approver().get(draft + "/" + act).url().getPath()).as(act).isEqualTo(draft);
		}
		contributor().get(draft).form(draft + "/submission").send();
		assertThat(contributor().get(draft + "/draft").url().getPath()).isEqualTo(draft);
		approver().get(draft + "/publication").form(draft + "/publication").send();
		assertThat(approver().get(draft + "/publication").url().getPath()).isEqualTo(draft);
		assertThat(approver().get(draft + "/declassification").url().getPath()).isEqualTo(draft);
	}

	@Test
	void throwsADraftAway() {
		Visitor contributor = contributor();
		String address = draft(contributor, "105-2021", "PUBLIC");
		Page page = contributor.get(address).form(address + "/discarding").send();
		assertThat(page.url().getPath()).isEqualTo(DESK);
		assertThat(contributor.get(address).status()).isEqualTo(404);
	}

	@Test
	void choosesThePriorityFromThePlanInForce() {
		Visitor contributor = contributor();
		Page form = contributor.get(DESK + "/new");
		assertThat(form.texts("#priority option")).startsWith("None stated", "Rebuilding community policing")
			.doesNotContain("Improving public confidence in policing");
		Page made = form.form(DESK)
			.with("reference", "108-2021")
			.with("title", "More officers")
			.with("summary", "Why")
			.with("priority", option(form, "Rebuilding community policing"))
			.with("madeOn.day", "1")
			.with("madeOn.month", "3")
			.with("madeOn.year", "2022")
			.send();
		assertThat(made.main()).contains("Plan priority Rebuilding community policing");
		Page refused = contributor.get(DESK + "/new")
			.form(DESK)
			.with("title", "Other words")
			.with("priority", "Whatever I like")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("Choose a priority of the list");
		String address = made.url().getPath();
		made.form(address + "/submission").send();
		approver().get(address + "/publication").form(address + "/publication").send();
		Page reader = this.portal.reader().get("/decisions/108-2021");
		assertThat(reader.document().select("dd a[href=/plan/2021-25#rebuilding-community-policing]").text())
			.isEqualTo("Rebuilding community policing");
		assertThat(this.portal.reader().get("/decisions.csv?year=2021").csv())
			.filteredOn((row) -> row.get("Reference").equals("108-2021"))
			.allMatch((row) -> row.get("Plan priority").equals("Rebuilding community policing"));
	}

	@Test
	void keepsTheWordsOfAnOldDraftAndFiltersByBoth() {
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, priority, classification)
				values (gen_random_uuid(), '109-2021', 2021, 109, 'DRAFT', 'Old words', 'Pride in our police', 'PUBLIC')
				""").update();
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, priority, section_id, classification,
				                      visible_from, source)
				select gen_random_uuid(), n || '-2021', 2021, n, 'PUBLISHED', 'Filtered ' || n,
				       case n when 110 then 'Pride in our police' else 'The title before' end,
				       case n when 110 then null else s.id end, 'PUBLIC', timestamptz '2022-03-01 09:00Z', 'A test'
				  from generate_series(110, 111) n, plan_section s join plan p on p.id = s.plan_id
				 where s.slug = 'preventing-and-reducing-crime' and p.slug = '2021-25'
				""").update();
		String draft = this.jdbc.sql("select cast(id as text) from decision where reference = '109-2021'")
			.query(String.class)
			.single();
		Page form = contributor().get(DESK + "/" + draft + "/draft");
		assertThat(form.texts("#priority option[selected]")).containsExactly("Pride in our police");
		Page kept = form.form(DESK + "/" + draft + "/draft").with("title", "New words").send();
		assertThat(kept.main()).contains("New words", "Plan priority Pride in our police");

		String section = this.jdbc.sql("select title from plan_section where slug = 'preventing-and-reducing-crime'")
			.query(String.class)
			.single();
		Page list = this.portal.reader().get("/decisions");
		assertThat(list.texts("#priority option")).contains("Pride in our police", section)
			.doesNotContain("The title before");
		assertThat(filtered("Pride in our police")).containsExactly("110-2021");
		assertThat(filtered(section)).containsExactly("111-2021");
		assertThat(filtered("the title before")).containsExactly("111-2021");
		assertThat(this.portal.reader().get("/decisions/110-2021").main())
			.contains("Plan priority Pride in our police");
		assertThat(this.portal.reader().get("/decisions/111-2021").main())
			.contains("Plan priority The title before The plan now calls it “" + section + "”.");
	}

	private String version(String reference) {
		return this.jdbc.sql("select cast(version as text) from decision where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
	}

	private List<String> filtered(String priority) {
		return this.portal.reader()
			.get("/decisions?priority=" + URLEncoder.encode(priority, StandardCharsets.UTF_8))
			.texts("tbody th");
	}

	private static String option(Page page, String label) {
		return page.document()
			.select("#priority option")
			.stream()
			.filter((option) -> option.text().equals(label))
			.findFirst()
			.orElseThrow()
			.val();
	}

	/** A section of the plan in force that can be told from all others. */
	private void addSection(String title) {
		this.jdbc.sql("""
				insert into plan_section (id, plan_id, slug, title, position, first_version)
				select gen_random_uuid(), p.id, lower(replace(:title, ' ', '-')), :title,
				       (select max(position) + 1 from plan_section s where s.plan_id = p.id), 1
				  from plan p
				 where p.slug = '2021-25' and not exists (select from plan_section where title = :title)
				""").param("title", title).update();
	}

	private String draft(Visitor visitor, String reference, String classification) {
		return draft(visitor, reference, classification, "Zebra");
	}

	/** A draft of which each word that may be withheld begins with the same. */
	private String draft(Visitor visitor, String reference, String classification, String word) {
		addSection(word + " priority");
		Page form = visitor.get(DESK + "/new");
		Page page = form.form(DESK)
			.with("reference", reference)
			.with("title", word + " subject")
			.with("summary", word + " summary")
			.with("lead", word + " lead")
			.with("cost", "77")
			.with("priority", option(form, word + " priority"))
			.with("amends", "002-2022")
			.with("madeOn.day", "1")
			.with("madeOn.month", "3")
			.with("madeOn.year", "2022")
			.with("classification", classification)
			.with("reason", "It names a tactic")
			.with("ground", "Section 31")
			.with("decidedBy", "Chief Executive")
			.with("reviewOn.day", "8")
			.with("reviewOn.month", "9")
			.with("reviewOn.year", "2022")
			.send();
		assertThat(page.status()).as(page.errors().toString()).isEqualTo(200);
		return page.url().getPath();
	}

	private Visitor contributor() {
		return this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
	}

	private Visitor approver() {
		return this.portal.signedIn(Role.OPCC_APPROVER);
	}

}
