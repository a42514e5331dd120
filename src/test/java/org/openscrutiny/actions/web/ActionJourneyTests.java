package org.openscrutiny.actions.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The life of an action in a real browser.
 */
@PortalTest
class ActionJourneyTests {

	@Autowired
	private Portal portal;

	@Test
	void fromTheMinutesToTheEvidence() {
		try (BrowserContext officers = Chromium.window(new Browser.NewContextOptions());
				BrowserContext owners = Chromium.window(new Browser.NewContextOptions());
				BrowserContext readers = Chromium.window(new Browser.NewContextOptions())) {
			Page officer = signIn(officers, Role.PANEL_OFFICER);
			Page owner = signIn(owners, Role.OPCC_CONTRIBUTOR);
			Page reader = readers.newPage();

			raiseFromTheMinute(officer, "i", "631-2");
			raiseFromTheMinute(officer, "ii", "631-3");
			raiseFromTheMinute(officer, "iii", "631-4");

			owner.navigate(this.portal.address() + "/account/actions");
			owner.locator("section[aria-labelledby=mine]")
				.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("631-4:"))
				.click();
			owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Complete").setExact(true)).click();
			owner.getByRole(AriaRole.BUTTON, named("Complete the action")).click();
			assertThat(owner.locator(".govuk-error-summary")).containsText("Give evidence that the action is done");
			owner.getByLabel("What was done").fill("The answers were sent to the member for Walsall.");
			owner.locator("#files")
				.setInputFiles(new FilePayload("answers.pdf", "application/pdf", SampleFiles.text("No PDF")));
			owner.getByRole(AriaRole.BUTTON, named("Complete the action")).click();
			assertThat(owner.locator(".govuk-error-summary")).containsText("answers.pdf");
			assertThat(owner.getByLabel("What was done")).hasValue("The answers were sent to the member for Walsall.");
			owner.locator("#files")
				.setInputFiles(new FilePayload("answers.pdf", "application/pdf", SampleFiles.pdf("Answers")));
			owner.getByRole(AriaRole.BUTTON, named("Complete the action")).click();
			assertThat(owner.locator(".govuk-notification-banner")).containsText("The action is completed.");

			reader.navigate(this.portal.address() + "/actions?status=completed&sort=newest");
			reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("631-4").setExact(true)).click();
			assertThat(reader.locator(".os-thread")).containsText("The answers were sent");
			assertThat(reader.locator(".os-thread li").first()).containsText("Raised");
			assertThat(reader.locator(".os-thread a[href*='/documents/']")).hasCount(1);
			reader.getByRole(AriaRole.LINK, named("minute 631")).first().click();
			assertThat(heading(reader)).containsText("631");
		}
	}

	/** Two clicks: what the resolution says is filled in. */
	private void raiseFromTheMinute(Page officer, String resolution, String reference) {
		officer.navigate(this.portal.address() + "/minutes/631");
		officer
			.getByRole(AriaRole.LINK,
					new Page.GetByRoleOptions().setName("Raise an action by resolution " + resolution).setExact(true))
			.click();
		officer.getByRole(AriaRole.BUTTON, named("Raise the action")).click();
		assertThat(officer.locator(".govuk-notification-banner")).containsText("The action was raised.");
		assertThat(heading(officer)).containsText(reference);
	}

	private Page signIn(BrowserContext window, Role role) {
		this.portal.signIn(window, role);
		Page page = window.newPage();
		page.navigate(this.portal.address() + "/manage/actions");
		assertThat(heading(page)).hasText("Manage actions");
		return page;
	}

	private static Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
	}

	private static Page.GetByRoleOptions named(String words) {
		return new Page.GetByRoleOptions().setName(words);
	}

}
