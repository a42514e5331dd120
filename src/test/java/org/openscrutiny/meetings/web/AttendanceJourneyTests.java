package org.openscrutiny.meetings.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The attendance saves itself while it is taken, and loses nothing when the network does.
 */
@PortalTest
class AttendanceJourneyTests {

	private static final String SHEET = "/manage/meetings/panel-2022-03-14/attendance";

	/** More than the milliseconds after which the page saves what was entered. */
	private static final int PAUSE = 2100;

	/** More than the milliseconds after which the page tries again. */
	private static final int RETRY = 5100;

	@Autowired
	private Portal portal;

	@Test
	void savesItselfAndSurvivesALostConnection() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = window.newPage();
			page.clock().install();
			page.navigate(this.portal.address() + SHEET);
			page.getByLabel("E-mail address").fill(Portal.emailOf(Role.PANEL_OFFICER));
			page.getByLabel("Password").fill(Portal.password());
			page.keyboard().press("Enter");
			page.waitForSelector("form[data-autosave=ready]");
			page.locator("input[type=radio][value=PRESENT]").nth(0).check();
			page.clock().fastForward(PAUSE);
			assertThat(page.locator(".os-quorum")).containsText("1 present");
			assertThat(page.locator("[data-saved]")).containsText("Saved at");

			page.route("**/attendance", (route) -> route.abort());
			page.locator("input[type=radio][value=PRESENT]").nth(1).check();
			page.clock().fastForward(PAUSE);
			assertThat(page.locator("[data-saved]")).containsText("connection lost, trying again");
			page.unrouteAll();
			page.clock().fastForward(RETRY);
			assertThat(page.locator("[data-saved]")).containsText("Saved at",
					new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(15000));
			page.locator("#began").fill("1:31pm");
			page.locator("[id='guests0-name']").fill("A. Guest");
			page.clock().fastForward(PAUSE);
			assertThat(page.locator("form[data-autosave] input[name=version]")).hasValue("3",
					new com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions().setTimeout(15000));

			page.reload();
			assertThat(page.locator(".os-quorum")).containsText("2 present");
			assertThat(page.locator("#began")).hasValue("1:31pm");
			assertThat(page.locator("[id='guests0-name']")).hasValue("A. Guest");
			assertThat(page.locator("[name='guests[3].name']")).hasCount(1);
		}
	}

}
