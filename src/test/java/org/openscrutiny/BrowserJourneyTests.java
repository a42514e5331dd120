package org.openscrutiny;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The main journeys in a real browser.
 */
@PortalTest
class BrowserJourneyTests {

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aResidentFindsTheNextAgendaFromTheStartPage(boolean withJavaScript) {
		try (BrowserContext window = Chromium
			.window(new Browser.NewContextOptions().setJavaScriptEnabled(withJavaScript))) {
			Page page = window.newPage();
			page.navigate(this.portal.address().toString());
			page.getByRole(AriaRole.LINK, link("Read the agenda")).click();
			assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("Police and Crime Panel, 14 March 2022");
			assertThat(page.locator(".os-agenda > li")).hasCount(14);
			assertThat(page.locator(".os-agenda > li").nth(12)).containsText("To follow");
			Assertions.assertThat(window.cookies()).isEmpty();
		}
	}

	@Test
	void theKeyboardSkipsToTheContent() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = window.newPage();
			page.navigate(this.portal.address() + "/meetings");
			page.keyboard().press("Tab");
			assertThat(page.locator(".govuk-skip-link")).isFocused();
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			Assertions.assertThat(page.evaluate("document.activeElement.closest('header, nav.os-nav') === null"))
				.isEqualTo(true);
		}
	}

	@Test
	void theFirstScreenOfASmallPhoneHasTheNextMeeting() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions().setViewportSize(320, 640))) {
			Page page = window.newPage();
			page.navigate(this.portal.address().toString());
			Assertions.assertThat(page.locator("h1").boundingBox().y).isLessThan(280);
			Assertions.assertThat(page.locator(".os-next").boundingBox().y).isLessThan(600);
			Assertions.assertThat(page.locator(".os-nav a").first().boundingBox().height).isGreaterThanOrEqualTo(24);
		}
	}

	@Test
	void anOfficerRecordsAReplacementWithTheKeyboard() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = window.newPage();
			page.navigate(this.portal.address() + "/manage/members/shaeen");
			page.getByLabel("E-mail address").fill(Portal.emailOf(Role.PANEL_OFFICER));
			page.getByLabel("Password").fill(Portal.password());
			page.keyboard().press("Enter");
			assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("Membership of Cllr Shaeen");
			page.getByRole(AriaRole.LINK, link("Record a replacement")).click();
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record replacement")).click();
			assertThat(page.locator(".govuk-error-summary")).isFocused();
			page.locator(".govuk-error-summary a").first().click();
			page.locator("#note").fill("Until the end of the year");
			page.onceDialog(Dialog::dismiss);
			page.locator(".govuk-breadcrumbs a").first().click();
			assertThat(page.locator("#note")).hasValue("Until the end of the year");
			page.locator("#familyName").fill("Successor");
			page.locator("#start").fill("7");
			page.locator("#start-month").fill("march");
			page.locator("#start-year").fill("2022");
			page.keyboard().press("Enter");
			assertThat(page.locator(".govuk-notification-banner")).containsText("The replacement was recorded");
			page.navigate(this.portal.address() + "/members");
			assertThat(page.locator("main")).containsText("Cllr Successor");
		}
	}

	@Test
	void anOfficerSeesTheQuorumWhileTakingAttendance() {
		this.jdbc.sql("update body set quorum_least = 2 where slug = 'panel'").update();
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = window.newPage();
			page.navigate(this.portal.address() + "/manage/meetings/panel-2022-03-14/attendance");
			page.getByLabel("E-mail address").fill(Portal.emailOf(Role.PANEL_OFFICER));
			page.getByLabel("Password").fill(Portal.password());
			page.keyboard().press("Enter");
			assertThat(page.locator(".os-quorum"))
				.containsText("0 present. The quorum is 2 (at least 2 members): not reached");
			page.locator("label[for=marks0-PRESENT]").click();
			assertThat(page.locator(".os-quorum")).containsText("1 present");
			page.locator("#marks1-NONE").focus();
			page.keyboard().press("ArrowRight");
			assertThat(page.locator("#marks1-PRESENT")).isChecked();
			assertThat(page.locator(".os-quorum"))
				.containsText("2 present. The quorum is 2 (at least 2 members): reached");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
			assertThat(page.locator(".govuk-notification-banner")).containsText("The attendance was saved");
			assertThat(page.locator("#marks0-PRESENT")).isChecked();
		}
	}

	@Test
	void aPrintedPageHasTheRecordAndNoMenu() {
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Page page = window.newPage();
			page.navigate(this.portal.address() + "/meetings/panel-2022-03-14");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".os-agenda > li").first()).isVisible();
			assertThat(page.locator(".os-header__name")).isVisible();
			assertThat(page.locator(".os-nav").first()).isHidden();
			assertThat(page.getByRole(AriaRole.SEARCHBOX)).isHidden();
			assertThat(page.locator(".os-footer")).isHidden();
		}
	}

	private static Page.GetByRoleOptions link(String words) {
		return new Page.GetByRoleOptions().setName(words);
	}

	private static Page.GetByRoleOptions heading(int level) {
		return new Page.GetByRoleOptions().setLevel(level);
	}

}
