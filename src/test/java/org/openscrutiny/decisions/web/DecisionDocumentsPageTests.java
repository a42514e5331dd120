package org.openscrutiny.decisions.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents of decisions, and who reads and keeps them.
 */
@PortalTest
class DecisionDocumentsPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private SampleDrafts drafts;

	@BeforeEach
	void samples() {
		this.drafts = new SampleDrafts(this.jdbc);
	}

	@Test
	void theDocumentsOfAWithheldDecisionAreTheOfficesAlone() {
		String address = this.drafts.draft(this.portal.contributor(), "106-2021", "CONFIDENTIAL", "Heron");
		Page draft = this.portal.contributor()
			.get(address)
			.form(address + "/documents")
			.withFile("files", "heron.csv", "Heron,document\n1,2\n".getBytes(StandardCharsets.UTF_8))
			.send();
		String file = draft.document().select("main a[href^=/documents/]").attr("href");
		assertThat(file).endsWith("/heron.csv");
		assertThat(draft.main()).contains("not scanned for viruses");
		assertOnlyTheOfficeReads(file);
		draft.form(address + "/submission").send();
		assertOnlyTheOfficeReads(file);
		this.portal.approver().get(address + "/publication").form(address + "/publication").send();
		assertOnlyTheOfficeReads(file);
		assertThat(this.portal.reader().get("/decisions/106-2021").body()).contains("Section 31")
			.doesNotContainIgnoringCase("heron");
		this.portal.approver()
			.get(address + "/declassification")
			.form(address + "/declassification")
			.with("reason", "No longer confidential.")
			.send();
		assertThat(this.portal.reader().get("/decisions/106-2021").main()).contains("Heron subject", "heron (CSV");
		assertThat(this.portal.reader().get(file).body()).contains("Heron,document");
		assertThat(this.portal.reader().search("heron"))
			.anyMatch((hit) -> hit.contains("Decision 106-2021: Heron subject"))
			.anyMatch((hit) -> hit.contains("Document of decision 106-2021"));
		Page again = this.portal.approver().get(address + "/withholding").form(address + "/withholding").send();
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
		String address = this.drafts.draft(this.portal.contributor(), "107-2021", "PUBLIC", "Stork");
		Page stored = this.portal.contributor()
			.get(address)
			.form(address + "/documents")
			.withFile("files", "first.csv", "First,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		String first = stored.document().select("main a[href^=/documents/]").attr("href");
		Page.Form late = stored.form(address + "/documents")
			.withFile("files", "late.csv", "Late,words\n".getBytes(StandardCharsets.UTF_8));
		stored.form(address + "/submission").send();
		assertThat(late.send().errors())
			.containsExactly("The decision is with an approver, so its documents cannot be changed");
		this.portal.approver().get(address + "/publication").form(address + "/publication").send();
		assertThat(late.send().errors())
			.containsExactly("Only an approver changes the documents of a published decision");
		assertThat(this.portal.contributor().get(address).document().select("main input[type=file]")).isEmpty();
		String version = stored.document().select("form[action$=/version]").attr("action");
		this.portal.approver()
			.get(address)
			.form(version)
			.with("reason", "A page was missing")
			.withFile("files", "second.csv", "Second,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		Page reader = this.portal.reader().get("/decisions/107-2021");
		assertThat(this.portal.reader().search("second words")).hasSize(1);
		assertThat(reader.main()).contains("version 2 of 8 March 2022 at 9am: A page was missing")
			.doesNotContain("not scanned");
		String second = reader.document().select("main a[href^=/documents/]").attr("href");
		assertThat(second).isNotEqualTo(first);
		assertThat(reader.document().select("main li li a[href^=/documents/]").attr("href")).isEqualTo(first);
		assertThat(reader.main()).contains("Earlier: version 1 of 8 March 2022 at 9am (CSV, 1 KB)");
		assertThat(this.portal.reader().get(first).body()).contains("First,words");
		assertThat(this.portal.reader().get(second).body()).contains("Second,words");
		Page taken = this.portal.approver()
			.get(address)
			.form(version.replace("/version", "/withdrawal"))
			.with("reason", "It names a person")
			.send();
		assertThat(taken.main()).contains("taken down: It names a person");
		assertThat(this.portal.reader().get(second).body()).doesNotContain("Second,words");
		assertThat(this.portal.reader().search("second words")).isEmpty();
	}

	@Test
	void earlierVersionsOfADraftAreNotShownToReaders() {
		String address = this.drafts.draft(this.portal.contributor(), "117-2021", "PUBLIC", "Kite");
		Page stored = this.portal.contributor()
			.get(address)
			.form(address + "/documents")
			.withFile("files", "plan.csv", "First,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		Page replaced = stored.form(stored.document().select("form[action$=/version]").attr("action"))
			.with("reason", "A page was missing")
			.withFile("files", "plan.csv", "Second,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		this.clock.set(LocalDateTime.of(2022, 3, 8, 10, 0));
		replaced.form(address + "/submission").send();
		this.portal.approver().get(address + "/publication").form(address + "/publication").send();
		assertThat(this.portal.reader().get("/decisions/117-2021").main()).contains("version 2 of")
			.doesNotContain("Earlier:");
	}

	@Test
	void theReasonIsKeptWhenTheNewVersionIsRefused() {
		Visitor contributor = this.portal.signedIn(Role.OPCC_CONTRIBUTOR);
		String address = this.drafts.draft(contributor, "118-2021", "PUBLIC", "Crane");
		Page stored = contributor.get(address)
			.form(address + "/documents")
			.withFile("files", "plan.csv", "First,words\n".getBytes(StandardCharsets.UTF_8))
			.send();
		String version = stored.document().select("form[action$=/version]").attr("action");
		Page refused = stored.form(version).with("reason", "A page was missing").send();
		assertThat(refused.errors()).containsExactly("Choose a file");
		assertThat(refused.form(version).value("reason")).containsExactly("A page was missing");
		assertThat(refused.texts("details[open] .govuk-error-message")).containsExactly("Error: Choose a file");
		Page silent = stored.form(version.replace("/version", "/withdrawal")).send();
		assertThat(silent.texts("details[open] .govuk-error-message")).hasSize(1);
	}

	private void assertOnlyTheOfficeReads(String file) {
		assertThat(this.portal.reader().get(file).status()).isEqualTo(404);
		for (Visitor visitor : List.of(this.portal.reader(), this.portal.approver())) {
			assertThat(visitor.search("heron"))
				.noneMatch((hit) -> hit.contains("Decision") || hit.contains("Document"));
		}
		for (Role role : Role.values()) {
			boolean office = role == Role.OPCC_CONTRIBUTOR || role == Role.OPCC_APPROVER;
			assertThat(this.portal.signedIn(role).get(file).status()).as(role.name()).isEqualTo(office ? 200 : 404);
		}
	}

}
