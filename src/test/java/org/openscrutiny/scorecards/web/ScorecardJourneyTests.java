package org.openscrutiny.scorecards.web;

import java.time.LocalDateTime;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.LongPortalTest;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A scorecard on its way from the office to its readers, and its correction, in a real
 * browser.
 */
@LongPortalTest
class ScorecardJourneyTests {

	private static final String DESK = "/manage/scorecards/2021-22-q4/";

	private static final String TITLE = "Scorecard 2021/22, fourth quarter (part of the demonstration)";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Test
	void isWrittenScheduledReleasedByTheClockAndCorrected() {
		try (BrowserContext office = window(); BrowserContext chief = window(); BrowserContext street = window()) {
			Page writer = signedIn(office, Role.OPCC_CONTRIBUTOR, DESK + "1");
			writer.getByRole(AriaRole.LINK, link("Write")).click();
			writer.getByLabel("Summary").fill("There are [[officers-strength]] police officers.");
			writer.getByRole(AriaRole.BUTTON, button("Save")).click();
			assertThat(writer.locator("main")).containsText("There are 7,495 police officers.");

			Page approver = signedIn(chief, Role.OPCC_APPROVER, DESK + "1");
			approver.getByRole(AriaRole.LINK, link("Schedule")).click();
			approver.getByRole(AriaRole.BUTTON, button("Freeze and schedule")).click();
			assertThat(approver.locator(".govuk-error-summary"))
				.containsText("Enter why what the check found can stay");
			approver.getByLabel("Why what the check found can stay as it is").fill("The round is part of a practice.");
			approver.getByRole(AriaRole.BUTTON, button("Freeze and schedule")).click();
			assertThat(approver.locator(".govuk-notification-banner")).containsText("24 May 2022 at 9:30am");

			Page reader = street.newPage();
			this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 29, 58));
			reader.navigate(this.portal.address() + "/scorecards");
			assertThat(reader.locator("main")).not().containsText(TITLE);
			this.clock.set(LocalDateTime.of(2022, 5, 24, 9, 30));
			reader.waitForTimeout(2100);
			reader.reload();
			reader.getByRole(AriaRole.LINK, link(TITLE)).click();
			assertThat(reader.locator("h1")).hasText(TITLE);
			assertThat(reader.locator("main")).containsText("There are 7,495 police officers.");
			assertThat(reader.locator("main")).containsText("24 May 2022 at 9:30am");

			approver.navigate(this.portal.address() + DESK + "1");
			approver.getByRole(AriaRole.BUTTON, button("Begin a corrected version")).click();
			assertThat(approver.locator("h1")).containsText("Version 2: Draft");
			writer.navigate(this.portal.address() + DESK + "2/text");
			writer.getByLabel("Summary").fill("The plan wants more than 8,000 police officers.");
			writer.getByLabel("What is different from the version before").fill("The summary left the aim out.");
			writer.getByRole(AriaRole.BUTTON, button("Save")).click();
			approver.navigate(this.portal.address() + DESK + "2/schedule");
			approver.getByLabel("Why what the check found can stay as it is").fill("The round is part of a practice.");
			approver.getByRole(AriaRole.BUTTON, button("Freeze and schedule")).click();
			assertThat(approver.locator("h1")).containsText("Version 2: Released");

			reader.navigate(this.portal.address() + "/scorecards/2021-22-q4?again");
			assertThat(reader.locator("main")).containsText("The summary left the aim out.");
			reader.getByRole(AriaRole.LINK, link("1")).click();
			assertThat(reader.locator("main")).containsText("There are 7,495 police officers.");
			reader.getByRole(AriaRole.LINK, link("A later version took its place")).click();
			reader.reload();
			assertThat(reader.locator("main")).containsText("more than 8,000");
		}
	}

	private static BrowserContext window() {
		return Chromium.window(new Browser.NewContextOptions());
	}

	private Page signedIn(BrowserContext window, Role role, String path) {
		this.portal.signIn(window, role);
		Page page = window.newPage();
		page.navigate(this.portal.address() + path);
		assertThat(page.locator("h1")).containsText(TITLE);
		return page;
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions link(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
