package org.openscrutiny.returns.web;

import java.nio.charset.StandardCharsets;
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
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import org.openscrutiny.returns.PeriodKind;
import org.openscrutiny.returns.SampleRound;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Accessibility;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A contributor enters figures in a real browser.
 */
@PortalTest
class EntryJourneyTests {

	private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(20_000);

	private static final int MEASURES = 20;

	/** More than the milliseconds after which the page tries again. */
	private static final int RETRY = 5100;

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	private final HtmlChecker html = new HtmlChecker();

	@Test
	void aContributorCompletesTwentyMeasuresByKeyboardOnly() {
		SampleRound round = new SampleRound(this.jdbc);
		List<String> codes = twentyMeasures(round);
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window, round.path());
			for (int presses = 0; presses < 60 && !isFocused(page, "#r0-value"); presses++) {
				page.keyboard().press("Tab");
			}
			assertThat(page.locator("#r0-value")).isFocused();
			for (int number = 0; number < MEASURES; number++) {
				page.keyboard().type(number == 2 ? "12,47" : number == 4 ? "200" : String.valueOf(101 + number));
				page.keyboard().press("Enter");
			}
			assertThat(page.locator("button[name=act]").first()).isFocused();
			assertThat(page.locator("[data-saved]")).containsText("Saved at", PATIENTLY);
			assertThat(page.locator("#r2")).containsText("Check the comma", PATIENTLY);
			page.keyboard().press("Tab");
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			assertThat(page.locator(".govuk-error-summary")).isFocused();
			assertThat(page.locator(".govuk-error-summary li")).hasCount(2);
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			assertThat(page.locator("#r2-value")).isFocused();
			page.keyboard().press("Control+A");
			page.keyboard().type("103");
			while (!isFocused(page, "#r4-accept-BIG_CHANGE")) {
				page.keyboard().press("Tab");
			}
			assertThat(page.locator("#r4")).containsText("200 is 100% more than 100");
			page.keyboard().type("A new way of recording began in May");
			while (!isFocused(page, "button[value=submit]")) {
				page.keyboard().press("Tab");
			}
			page.keyboard().press("Enter");
			assertThat(page.locator(".govuk-notification-banner")).containsText("Submitted", PATIENTLY);
			Assertions.assertThat(codes)
				.allSatisfy((code) -> Assertions.assertThat(round.state(code)).isEqualTo("SUBMITTED"));
		}
	}

	private static List<String> twentyMeasures(SampleRound round) {
		List<String> codes = new ArrayList<>();
		for (int number = 0; number < MEASURES; number++) {
			String code = round.count("Measure %02d".formatted(number));
			round.known(code, PeriodKind.YTD_TO_MONTH, LocalDate.of(2020, 4, 1), LocalDate.of(2021, 1, 31), "100");
			codes.add(code);
		}
		return codes;
	}

	@Test
	void whatIsTypedIsSavedAndNothingIsKeptInTheBrowser() {
		SampleRound round = new SampleRound(this.jdbc);
		twentyMeasures(round);
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window, round.path());
			page.locator("#r0-value").fill("101");
			page.locator("#r0-value").blur();
			assertThat(page.locator("#r0")).containsText("Understood as 101, April 2021 to January 2022", PATIENTLY);
			page.locator("#r1-value").fill("900");
			page.locator("#r1-value").blur();
			Locator reason = page.getByLabel("Why it is right");
			reason.fill("Counted by another rule since May");
			reason.blur();
			assertThat(page.locator("#r1-version")).hasCount(0);
			page.waitForCondition(() -> this.jdbc
				.sql("select count(*) from entry_acceptance where reason = 'Counted by another rule since May'")
				.query(Integer.class)
				.single() == 1);
			page.locator("#r0-value").fill("");
			page.locator("#r0-value").blur();
			page.waitForCondition(() -> round.entries().size() == 1);
			Assertions.assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
			page.navigate(this.portal.address() + "/returns");
			page.navigate(this.portal.address() + round.path());
			assertThat(page.locator("#r1-value")).hasValue("900");
			assertThat(page.getByLabel("Why it is right")).hasValue("Counted by another rule since May");
		}
	}

	@Test
	void whatIsTypedDuringAnOutageIsSavedLater() {
		SampleRound round = new SampleRound(this.jdbc);
		round.count("Burglaries");
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window, round.path());
			page.route("**" + round.path(), Route::abort);
			page.locator("#r0-value").fill("10");
			page.locator("#r0-value").blur();
			assertThat(page.locator("[data-saved]")).containsText("connection lost", PATIENTLY);
			page.unroute("**" + round.path());
			page.clock().fastForward(RETRY);
			assertThat(page.locator("[data-saved]")).containsText("Saved at", PATIENTLY);
			Assertions.assertThat(round.entries()).containsExactly("Burglaries: 10 (YTD Jan 2022)");
		}
	}

	@Test
	void theEntryPagesAreAccessibleAndFitAPhone() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.measure("Disproportionality", "RATIO", null, "INDEX", "YTD_TO_MONTH", "Group 1", "Group 2");
		round.count("Burglaries");
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions().setViewportSize(320, 800))) {
			Page page = signedIn(window, round.path());
			page.locator("#r0-value").fill("-3");
			page.locator("button[value=submit]").click();
			for (String path : List.of("/returns", round.path(), round.path() + "/" + code)) {
				if (!path.equals(round.path())) {
					page.navigate(this.portal.address() + path);
				}
				Assertions.assertThat(Accessibility.faults(page)).as(path).isEmpty();
				Assertions.assertThat(this.html.errors(page.content())).as(path).isEmpty();
			}
		}
	}

	@Test
	void aFileIsSentPreviewedAndConfirmed() {
		SampleRound round = new SampleRound(this.jdbc);
		String code = round.count("Burglaries");
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = signedIn(window, round.path());
			page.getByText("Enter them with a spreadsheet instead").click();
			byte[] file = ("Line,Figure,Period\n" + code + ",10,\n" + code + ",a lot,Dec 21\n" + code + ",,Nov 21\n")
				.getBytes(StandardCharsets.UTF_8);
			page.getByLabel("File").setInputFiles(new FilePayload("figures.csv", "text/csv", file));
			page.getByText("Show what it would do").click();
			assertThat(page.locator("main")).containsText("“a lot” is not a figure");
			page.getByText("Import 1 row").click();
			assertThat(page.locator(".govuk-notification-banner")).containsText("1 figure was added");
			assertThat(page.locator("#r0-value")).hasValue("10");
		}
	}

	private Page signedIn(BrowserContext window, String path) {
		this.portal.signIn(window, Role.OPCC_CONTRIBUTOR);
		Page page = window.newPage();
		page.clock().install();
		page.navigate(this.portal.address() + path);
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Sample");
		assertThat(page.locator("form[data-entry-form=ready]")).hasCount(1);
		return page;
	}

	private static boolean isFocused(Page page, String selector) {
		return (boolean) page.evaluate("(selector) => document.activeElement === document.querySelector(selector)",
				selector);
	}

}
