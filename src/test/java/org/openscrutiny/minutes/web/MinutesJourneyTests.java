package org.openscrutiny.minutes.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.minutes.Numeral;
import org.openscrutiny.minutes.SampleMinutes;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Accessibility;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.LongPortalTest;
import org.openscrutiny.testing.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An officer writes minutes in a real browser.
 */
@LongPortalTest
class MinutesJourneyTests {

	private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions()
		.setTimeout(20_000);

	/** More than the milliseconds after which the page saves what was typed. */
	private static final int PAUSE = 2100;

	/** More than the milliseconds after which the page tries again. */
	private static final int RETRY = 5100;

	private static int bodies;

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	private final HtmlChecker html = new HtmlChecker();

	private MeetingReference meeting;

	private MeetingReference next;

	@BeforeEach
	void twoMeetings() {
		SampleMinutes sample = new SampleMinutes(this.jdbc);
		BodyId body = sample.body("tour" + Numeral.letter(++bodies));
		this.meeting = sample.meeting(body, LocalDate.of(2022, 1, 10), "Apologies", "A third independent member");
		this.next = sample.meeting(body, LocalDate.of(2022, 2, 14), "Minutes of the last meeting");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aVoteFailsAndTheMinutesAreConfirmedAtTheNextMeeting(boolean withJavaScript) {
		try (BrowserContext window = Chromium
			.window(new Browser.NewContextOptions().setJavaScriptEnabled(withJavaScript))) {
			Page page = signedIn(window);
			page.navigate(path(this.meeting));
			press(page, "Begin the minutes");
			page.getByText("or a standard phrase").first().click();
			page.locator("#e1-phrase").selectOption("APOLOGIES");
			press(page, "Save minute 1");
			assertThat(page.locator("#e1-discussion")).hasValue("No apologies were received.");
			page.locator("#e2-discussion").fill("The report was presented.");
			page.getByText("Record a vote").nth(1).click();
			page.locator("#e2-votes0-rule").selectOption("UNANIMITY");
			page.locator("#e2-votes0-inFavour").fill("8");
			page.locator("#e2-votes0-against").fill("1");
			press(page, "Save minute 2");
			assertThat(page.locator("#e2-votes0-against")).hasValue("1");
			press(page, "Circulate minutes");
			assertThat(page.locator("main")).containsText("8 for, 1 against: unanimity required, not carried");
			press(page, "Publish minutes");
			assertThat(page.locator("main")).containsText("Published as a draft");
			page.navigate(path(this.next));
			press(page, "Begin the minutes");
			page.getByText("or a standard phrase").first().click();
			page.locator("#e1-phrase").selectOption("CORRECT_RECORD");
			press(page, "Save minute 3");
			assertThat(page.locator("#e1-resolutions0-text"))
				.hasValue("That the minutes of the meeting held on 10 January 2022 be confirmed as a correct record.");
			page.getByLabel("Entry of this meeting that says so")
				.selectOption(new SelectOption().setLabel("3 Minutes of the last meeting"));
			page.getByLabel("Signed by").fill("The chair");
			press(page, "Confirm minutes");
			assertThat(page.locator("main")).containsText("Confirms the minutes of 10 January 2022");
			page.navigate(path(this.meeting));
			assertThat(page.locator("main")).containsText("14 February 2022, signed by The chair");
			assertThat(page.locator("main form textarea[name=discussion]")).hasCount(0);
		}
	}

	@Test
	void whatIsTypedIsSavedAfterAPauseAndNothingIsKeptInTheBrowser() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window);
			page.navigate(path(this.meeting));
			press(page, "Begin the minutes");
			Locator status = page.locator("[data-saved]").first();
			page.locator("#e1-discussion").fill("Typed in the meeting");
			page.locator("#e1-resolutions0-text").fill("That it be so");
			page.clock().fastForward(PAUSE);
			assertThat(status).hasText("Saved at 9am", PATIENTLY);
			page.route("**/entries/**", Route::abort);
			page.locator("#e1-resolutions0-text").fill("That it be so at once");
			page.clock().fastForward(PAUSE);
			assertThat(status).hasText("Not saved: connection lost, trying again", PATIENTLY);
			page.unroute("**/entries/**");
			page.clock().fastForward(RETRY);
			assertThat(status).hasText("Saved at 9am", PATIENTLY);
			Assertions.assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
			page.navigate(path(this.meeting));
			assertThat(page.locator("#e1-discussion")).hasValue("Typed in the meeting");
			assertThat(page.locator("#e1-resolutions0-text")).hasValue("That it be so at once");
			assertThat(page.locator("#e1-resolutions1-text")).hasValue("");
		}
	}

	@Test
	void savingOneEntryLosesNothingTypedInAnother() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window);
			page.navigate(path(this.meeting));
			press(page, "Begin the minutes");
			assertThat(page.locator("form[data-autosave=ready]")).hasCount(2);
			page.locator("#e1-discussion").fill("In the first");
			page.locator("#e2-discussion").fill("In the second");
			press(page, "Save minute 2");
			assertThat(page.locator("#e2-discussion")).hasValue("In the second");
			assertThat(page.locator("#e1-discussion")).hasValue("In the first");
		}
	}

	@Test
	void whoSignsInAgainElsewhereLosesNothing() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window);
			page.navigate(path(this.meeting));
			press(page, "Begin the minutes");
			window.clearCookies();
			page.locator("#e1-discussion").fill("Typed after the session had ended");
			page.clock().fastForward(PAUSE);
			Locator status = page.locator("[data-saved]").first();
			assertThat(status).containsText("you are signed out",
					new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
			signInOnAnotherTab(window);
			page.waitForResponse("**/minutes", () -> page.clock().fastForward(RETRY));
			page.clock().fastForward(RETRY);
			assertThat(status).hasText("Saved at 9am", PATIENTLY);
		}
	}

	/** The crawl of all pages meets no draft: these states come about here alone. */
	@Test
	void everyStateIsSoundForEverybody() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window);
			List<String> faults = new ArrayList<>();
			page.navigate(path(this.meeting));
			look(page, "before", faults);
			press(page, "Begin the minutes");
			look(page, "draft", faults);
			page.locator("#e1-resolutions0-text").fill("That it be so");
			page.locator("#e1-discussion").fill("Further to minute 616");
			press(page, "Save, then votes by name, exempt items, note of minute 1");
			look(page, "entry", faults);
			page.locator("#e1-restricted").fill("Secret");
			press(page, "Save");
			assertThat(page.locator(".govuk-error-summary")).isFocused();
			look(page, "rejected", faults);
			page.navigate(path(this.meeting) + "/draft");
			look(page, "read", faults);
			page.navigate(path(this.meeting));
			press(page, "Circulate minutes");
			look(page, "circulated", faults);
			press(page, "Publish minutes");
			look(page, "published", faults);
			page.navigate(this.portal.address() + "/meetings/" + this.meeting + "/minutes/comments");
			look(page, "comments", faults);
			page.navigate(path(this.next));
			press(page, "Begin the minutes");
			page.locator("#entry").selectOption(new SelectOption().setIndex(1));
			press(page, "Confirm minutes");
			page.navigate(path(this.meeting));
			look(page, "confirmed", faults);
			Assertions.assertThat(faults).isEmpty();
		}
	}

	private void look(Page page, String state, List<String> faults) {
		page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
		Accessibility.faults(page).forEach((fault) -> faults.add(state + ": " + fault));
		this.html.errors(page.content()).forEach((error) -> faults.add(state + ": " + error));
	}

	private Page signedIn(BrowserContext window) {
		this.portal.signIn(window, Role.PANEL_OFFICER);
		Page page = window.newPage();
		page.clock().install();
		return page;
	}

	private void signInOnAnotherTab(BrowserContext window) {
		Page page = window.newPage();
		page.navigate(this.portal.address() + "/sign-in");
		page.getByLabel("E-mail address").fill(Portal.emailOf(Role.PANEL_OFFICER));
		page.getByLabel("Password").fill(Portal.password());
		page.keyboard().press("Enter");
		assertThat(page.locator(".os-header__person")).isVisible();
	}

	private static void press(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private String path(MeetingReference reference) {
		return this.portal.address() + "/manage/meetings/" + reference + "/minutes";
	}

}
