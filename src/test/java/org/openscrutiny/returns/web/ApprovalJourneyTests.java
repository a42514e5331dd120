package org.openscrutiny.returns.web;

import java.time.YearMonth;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.returns.RoundManagement;
import org.openscrutiny.returns.SampleReturns;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The approver's way through a round, in a real browser.
 */
@PortalTest
class ApprovalJourneyTests {

	@Autowired
	private Portal portal;

	@Autowired
	private RoundManagement rounds;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void summer() {
		SampleReturns.begin(this.clock, this.rounds, this.jdbc);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anApproverReturnsOneMeasureAndApprovesTheRest(boolean withJavaScript) {
		String wrong = withJavaScript ? "vehicle-theft" : "drug-disruptions";
		String right = withJavaScript ? "asb-incidents" : "robbery-personal";
		for (String measure : new String[] { wrong, right }) {
			SampleReturns.type(this.jdbc, measure, YearMonth.of(2022, 4), "1,010");
			SampleReturns.accept(this.jdbc, measure, "Up by 40% on the last figure", "Reporting online began in April");
			SampleReturns.submit(this.jdbc, measure);
		}
		try (BrowserContext window = Chromium
			.window(new Browser.NewContextOptions().setJavaScriptEnabled(withJavaScript))) {
			Page page = window.newPage();
			page.navigate(this.portal.address() + "/returns/approvals");
			page.getByLabel("E-mail address").fill(Portal.emailOf(Role.OPCC_APPROVER));
			page.getByLabel("Password").fill(Portal.password());
			page.keyboard().press("Enter");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(SampleReturns.LABEL)).click();
			assertThat(page.locator("main section")).hasCount(2);
			assertThat(page.locator("main")).containsText("Accepted by Demonstration contributor");
			page.locator("#measure-" + wrong + " a").click();
			page.getByRole(AriaRole.BUTTON, button("Return this measure")).click();
			assertThat(page.locator(".govuk-error-summary")).containsText("Enter what the contributor should do");
			page.getByLabel("What the contributor should do").fill("Count April again");
			page.getByRole(AriaRole.BUTTON, button("Return this measure")).click();
			assertThat(page.locator("main section")).hasCount(1);
			page.getByRole(AriaRole.BUTTON, button("Approve what is ticked")).click();
			assertThat(page.locator(".govuk-notification-banner")).containsText("Approved: 1 measure with 2 figures.");
			page.navigate(this.portal.address() + "/returns/approvals/" + SampleReturns.SLUG + "/" + right);
			assertThat(page.locator("main")).containsText("approved and locked");
		}
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

}
