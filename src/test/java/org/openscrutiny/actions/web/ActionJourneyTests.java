package org.openscrutiny.actions.web;

import java.util.List;
import java.util.UUID;

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
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The life of an action in a real browser.
 */
@PortalTest
class ActionJourneyTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void fromTheMinutesToTheEvidence() {
		try (BrowserContext officers = Chromium.window(new Browser.NewContextOptions());
				BrowserContext owners = Chromium.window(new Browser.NewContextOptions());
				BrowserContext readers = Chromium.window(new Browser.NewContextOptions())) {
			Page officer = signIn(officers, Role.PANEL_OFFICER);
			Page owner = signIn(owners, Role.OPCC_CONTRIBUTOR);
			Page reader = readers.newPage();

			List<UUID> resolutions = this.jdbc.sql("""
					select r.id from minute_resolution r join minute_entry e on e.id = r.entry_id
					 where e.body = 'panel' and e.number = 631 and r.parent is null order by r.position
					""").query(UUID.class).list();
			raiseFromTheMinute(officer, resolutions.get(0), "631-2");
			raiseFromTheMinute(officer, resolutions.get(1), "631-3");
			raiseFromTheMinute(officer, resolutions.get(2), "631-4");

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

	private void raiseFromTheMinute(Page officer, UUID resolution, String reference) {
		UUID entry = this.jdbc.sql("select entry_id from minute_resolution where id = ?")
			.param(resolution)
			.query(UUID.class)
			.single();
		officer.navigate(this.portal.address() + "/manage/actions/new?entry=" + entry + "&resolution=" + resolution);
		assertThat(officer.locator("#wording")).not().isEmpty();
		officer.getByLabel("Owner", new Page.GetByLabelOptions().setExact(true)).selectOption("COMMISSIONER");
		officer.getByLabel("To be programmed").check();
		officer.getByRole(AriaRole.BUTTON, named("Raise the action")).click();
		assertThat(officer.locator(".govuk-notification-banner")).containsText("The action was raised.");
		assertThat(heading(officer)).containsText(reference);
	}

	private Page signIn(BrowserContext window, Role role) {
		Page page = window.newPage();
		page.navigate(this.portal.address() + "/manage/actions");
		page.getByLabel("E-mail address").fill(Portal.emailOf(role));
		page.getByLabel("Password").fill(Portal.password());
		page.keyboard().press("Enter");
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
