package org.openscrutiny.meetings.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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
 * From an empty agenda to the attendance in a real browser, without JavaScript.
 */
@PortalTest
class MeetingJourneyTests {

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Test
	void anOfficerRunsAMeetingFromAnEmptyAgendaToTheAttendance() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
			Page page = window.newPage();
			page.navigate(this.portal.address() + "/account/work");
			page.getByLabel("E-mail address").fill(Portal.emailOf(Role.PANEL_OFFICER));
			page.getByLabel("Password").fill(Portal.password());
			page.keyboard().press("Enter");
			page.locator("nav a:has-text('Prepare meetings')").click();
			schedule(page);
			build(page);
			attach(page);
			click(page, "Publish the agenda", AriaRole.LINK);
			click(page, "Publish the agenda", AriaRole.BUTTON);
			assertThat(page.locator(".govuk-notification-banner")).containsText("The agenda was published.");
			supplement(page);
			attend(page);
		}
	}

	private static void schedule(Page page) {
		click(page, "Schedule a meeting", AriaRole.LINK);
		page.locator("#heldOn").fill("7");
		page.locator("#heldOn-month").fill("June");
		page.locator("#heldOn-year").fill("2022");
		page.locator("#startsAt").fill("1.30pm");
		click(page, "Schedule the meeting", AriaRole.BUTTON);
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.containsText("Tuesday 7 June 2022");
	}

	private static void build(Page page) {
		click(page, "Begin with the standing items", AriaRole.BUTTON);
		for (String topic : new String[] { "Knife crime", "Estates" }) {
			page.locator("#topics").fill(topic);
			page.locator("#duration").fill("20");
			click(page, "Add the item", AriaRole.BUTTON);
		}
		assertThat(page.locator(".os-agenda > li")).hasCount(12);
		page.locator(".os-agenda > li")
			.nth(10)
			.getByRole(AriaRole.BUTTON)
			.filter(new Locator.FilterOptions().setHasText("Up"))
			.click();
		assertThat(page.locator(".os-agenda > li").nth(9)).containsText("Knife crime");
		click(page, "Work out the times from the minutes", AriaRole.BUTTON);
		assertThat(page.locator(".os-facts")).containsText("1 hour 26 minutes, for 12 of 12 items");
	}

	private static void attach(Page page) {
		page.locator(".os-agenda > li:has-text('Knife crime')").locator("a:has-text('Add a paper')").click();
		page.locator("#title").fill("Knife crime in figures");
		page.locator("#files")
			.setInputFiles(IntStream.rangeClosed(1, 5)
				.mapToObj((number) -> new FilePayload("table-" + number + ".csv", "text/csv",
						("unit,cases\nSolihull," + number + "\n").getBytes(StandardCharsets.UTF_8)))
				.toArray(FilePayload[]::new));
		click(page, "Add the paper", AriaRole.BUTTON);
		assertThat(page.locator(".os-agenda > li").nth(9)).containsText("5 files");
	}

	private static void supplement(Page page) {
		page.locator(".os-agenda > li:has-text('Estates')").locator("a:has-text('Add a paper')").click();
		page.locator("#title").fill("The state of the estate");
		page.locator("#text").fill("There are ten stations.\n\nOne is closed.");
		click(page, "Add the paper", AriaRole.BUTTON);
		click(page, "Publish a supplement", AriaRole.LINK);
		page.locator("#reason").fill("The report on estates");
		click(page, "Publish the supplement", AriaRole.BUTTON);
		assertThat(page.locator(".govuk-notification-banner")).containsText("Supplement 1 was published.");
		click(page, "What readers see", AriaRole.LINK);
		assertThat(page.locator("main")).containsText("The report on estates");
		page.goBack();
	}

	private void attend(Page page) {
		this.clock.set(LocalDateTime.of(2022, 6, 7, 13, 35));
		click(page, "Attendance", AriaRole.LINK);
		int members = page.locator("input[type=radio][value=PRESENT]").count();
		for (int member = 0; member < members; member++) {
			page.locator("input[type=radio][value=PRESENT]").nth(member).check();
		}
		click(page, "Save", AriaRole.BUTTON);
		assertThat(page.locator(".govuk-notification-banner")).isVisible();
		assertThat(page.locator(".os-quorum")).containsText(members + " present");
	}

	private static void click(Page page, String words, AriaRole role) {
		page.locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(words).setExact(true)).click();
	}

}
