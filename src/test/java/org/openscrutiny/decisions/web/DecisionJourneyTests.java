package org.openscrutiny.decisions.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The life of a decision, and an import, in a real browser.
 */
@PortalTest
class DecisionJourneyTests {

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Test
	void fromWithheldDraftToSupersededRecord() {
		try (BrowserContext writers = Chromium.window(new Browser.NewContextOptions());
				BrowserContext approvers = Chromium.window(new Browser.NewContextOptions());
				BrowserContext readers = Chromium.window(new Browser.NewContextOptions())) {
			Page writer = signIn(writers, Role.OPCC_CONTRIBUTOR);
			Page approver = signIn(approvers, Role.OPCC_APPROVER);
			Page reader = readers.newPage();

			draft(writer, "007-2022", "Surveillance vans");
			writer.getByLabel("Commercially confidential").check();
			writer.getByLabel("Reason").fill("Bids are open");
			writer.getByLabel("Ground").fill("Section 43 of the Freedom of Information Act 2000");
			writer.getByLabel("Decided by").fill("Chief Executive");
			writer.locator("#reviewOn").fill("1");
			writer.locator("#reviewOn-month").fill("june");
			writer.locator("#reviewOn-year").fill("2022");
			send(writer);
			publish(approver, "007-2022");
			read(reader, "007-2022");
			assertThat(heading(reader)).containsText("Subject withheld");
			assertThat(reader.locator("main")).containsText("Bids are open");
			assertThat(reader.locator("body")).not().containsText("Surveillance");

			this.clock.set(LocalDateTime.of(2022, 6, 1, 9, 0));
			approver.navigate(this.portal.address() + "/manage/decisions");
			approver.getByRole(AriaRole.LINK, named("007-2022: Surveillance vans")).click();
			approver.getByRole(AriaRole.LINK, named("Make public")).click();
			approver.getByLabel("Why it can be public now").fill("The contract is signed.");
			approver.getByRole(AriaRole.BUTTON, named("Make public")).click();
			assertThat(approver.locator(".govuk-notification-banner"))
				.containsText("The whole decision is public now.");
			read(reader, "007-2022");
			assertThat(heading(reader)).containsText("Surveillance vans");
			assertThat(reader.locator(".os-thread")).containsText("It had been commercially confidential");

			writer.navigate(this.portal.address() + "/manage/decisions");
			writer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("007-2022").setExact(true)).click();
			writer.getByRole(AriaRole.LINK, named("Draft a decision that supersedes it")).click();
			assertThat(writer.locator("#supersedes")).hasValue("007-2022");
			fill(writer, "008-2022", "Fewer vans");
			send(writer);
			publish(approver, "008-2022");
			read(reader, "007-2022");
			reader.getByRole(AriaRole.LINK, named("008-2022: Fewer vans")).click();
			assertThat(heading(reader)).containsText("Fewer vans");
		}
	}

	@Test
	void anImportIsPreviewedConfirmedAndPublished() {
		try (BrowserContext writers = Chromium.window(new Browser.NewContextOptions());
				BrowserContext approvers = Chromium.window(new Browser.NewContextOptions())) {
			Page writer = signIn(writers, Role.OPCC_CONTRIBUTOR);
			writer.getByRole(AriaRole.LINK, named("Import a register")).click();
			writer.getByRole(AriaRole.BUTTON, named("Show what it would do")).click();
			assertThat(writer.locator(".govuk-error-summary")).containsText("Choose a file");
			String sheet = "Reference,Subject,Classification,Date made\n001-2013,Old one,public,2 May 2013\nx,Bad,public,\n";
			writer.locator("#file")
				.setInputFiles(new FilePayload("old.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
			writer.getByRole(AriaRole.BUTTON, named("Show what it would do")).click();
			assertThat(writer.locator("main")).containsText("1 row");
			assertThat(writer.locator("table")).containsText("“x” is no reference");
			writer.getByRole(AriaRole.BUTTON, named("Import 1 row")).click();
			assertThat(writer.locator(".govuk-error-summary")).containsText("Enter where the register comes from");
			writer.getByLabel("Where the register comes from").fill("The list of 2013");
			writer.getByRole(AriaRole.BUTTON, named("Import 1 row")).click();
			assertThat(writer.locator(".govuk-notification-banner"))
				.containsText("1 new decision waits for an approver");
			Page approver = signIn(approvers, Role.OPCC_APPROVER);
			approver.getByRole(AriaRole.LINK, named("old.csv")).click();
			approver.getByRole(AriaRole.BUTTON, named("Publish all of them")).click();
			assertThat(approver.locator(".govuk-notification-banner")).containsText("The register is published.");
			approver.navigate(this.portal.address() + "/decisions/001-2013");
			assertThat(heading(approver)).containsText("Old one");
		}
	}

	private Page signIn(BrowserContext window, Role role) {
		this.portal.signIn(window, role);
		Page page = window.newPage();
		page.navigate(this.portal.address() + "/manage/decisions");
		assertThat(heading(page)).hasText("Manage decisions");
		return page;
	}

	private void draft(Page page, String reference, String title) {
		page.getByRole(AriaRole.LINK, named("Draft a decision")).click();
		fill(page, reference, title);
	}

	private void fill(Page page, String reference, String title) {
		assertThat(page.locator("#reference")).hasValue(reference);
		page.locator("#title").fill(title);
		page.getByLabel("Summary").fill("What was decided, and why.");
		page.locator("#madeOn").fill("7");
		page.locator("#madeOn-month").fill("3");
		page.locator("#madeOn-year").fill("2022");
	}

	private void send(Page page) {
		page.getByRole(AriaRole.BUTTON, named("Save draft")).click();
		page.getByRole(AriaRole.BUTTON, named("Send for approval")).click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("sent for approval");
	}

	private void publish(Page page, String reference) {
		page.navigate(this.portal.address() + "/manage/decisions");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference).setExact(true)).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Publish").setExact(true)).click();
		page.getByRole(AriaRole.BUTTON, named("Publish now")).click();
		assertThat(page.locator(".govuk-notification-banner")).containsText("The decision is published.");
	}

	/** As somebody who asks again: a browser keeps a page of the record for a minute. */
	private void read(Page page, String reference) {
		page.navigate(this.portal.address() + "/decisions/" + reference);
		page.reload();
	}

	private static com.microsoft.playwright.Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
	}

	private static Page.GetByRoleOptions named(String words) {
		return new Page.GetByRoleOptions().setName(words);
	}

}
