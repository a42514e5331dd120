package org.openscrutiny.plan.web;

import java.nio.charset.StandardCharsets;

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
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The structure of a plan comes from a spreadsheet, in a real browser: from the file to
 * the published version.
 */
@PortalTest
class PlanJourneyTests {

	private static final String SHEET = """
			KPI,Section,Objective,Intent,Status,Lead
			Burglary at night,Safer homes,Fewer burglaries,Reduce,In development,Head of crime
			Trust in the police,Confidence,,Increase,In development,
			Noise,Safer homes,,Shout,,
			,Confidence,,Monitor,,
			""";

	@Autowired
	private Portal portal;

	@Test
	void aPlanIsImportedCorrectedAndPublished() {
		try (BrowserContext writers = Chromium.window(new Browser.NewContextOptions());
				BrowserContext approvers = Chromium.window(new Browser.NewContextOptions())) {
			Page writer = signIn(writers, Role.OPCC_CONTRIBUTOR);
			writer.getByRole(AriaRole.LINK, named("Draft a plan")).click();
			writer.getByLabel("Title").fill("Plan from a spreadsheet");
			writer.getByLabel("Time of the plan").fill("1998");
			fillDay(writer, "startsOn", "1998");
			fillDay(writer, "endsOn", "1998");
			writer.getByRole(AriaRole.BUTTON, named("Save draft")).click();
			writer.getByRole(AriaRole.LINK, named("Import from a spreadsheet")).click();

			writer.getByRole(AriaRole.BUTTON, named("Show what it would do")).click();
			assertThat(writer.locator(".govuk-error-summary")).containsText("Choose a file");
			send(writer, "plan.pdf", "not a sheet");
			assertThat(writer.locator(".govuk-error-summary")).isVisible();
			send(writer, "plan.csv", SHEET);
			assertThat(heading(writer)).hasText("Check the import");
			assertThat(writer.locator("tbody tr")).hasCount(4);
			assertThat(writer.locator("table")).containsText("“Shout” is not known");
			assertThat(writer.locator("table")).containsText("KPI is empty");
			writer.getByRole(AriaRole.BUTTON, named("Import 2 rows")).click();
			assertThat(writer.locator(".govuk-notification-banner"))
				.containsText("2 KPIs were drafted and no drafts were changed");
			assertThat(writer.locator("main")).containsText("Fewer burglaries");

			writer.getByRole(AriaRole.LINK, named("Import from a spreadsheet")).click();
			send(writer, "plan.csv", SHEET.replace("Head of crime", "Chief Constable"));
			assertThat(writer.locator("table")).containsText("Head of crime");
			writer.getByRole(AriaRole.BUTTON, named("Import 1 row")).click();
			assertThat(writer.locator(".govuk-notification-banner"))
				.containsText("no KPIs were drafted and 1 draft was changed");

			Page approver = signIn(approvers, Role.OPCC_APPROVER);
			approver.getByRole(AriaRole.LINK, named("Plan from a spreadsheet")).click();
			approver.getByRole(AriaRole.LINK, named("Publish a version")).click();
			approver.getByLabel("What is new").fill("The whole plan.");
			approver.getByRole(AriaRole.BUTTON, named("Publish now")).click();
			approver.getByRole(AriaRole.LINK, named("Correct title")).first().click();
			approver.getByLabel("Title").fill("Safer homes and streets");
			approver.getByLabel("Reason").fill("The end was cut off.");
			approver.getByRole(AriaRole.BUTTON, named("Publish correction")).click();
			assertThat(approver.locator(".govuk-notification-banner")).containsText("The correction is public.");
			approver.getByRole(AriaRole.LINK, named("See it as readers do")).click();
			assertThat(heading(approver)).hasText("Plan from a spreadsheet");
			assertThat(approver.locator("main")).containsText("Burglary at night");
			assertThat(approver.locator("section[aria-labelledby=changes]")).containsText("The end was cut off.");
		}
	}

	private static void fillDay(Page page, String field, String year) {
		page.locator("#" + field).fill("1");
		page.locator("#" + field + "-month").fill("2");
		page.locator("#" + field + "-year").fill(year);
	}

	private static void send(Page page, String name, String content) {
		page.locator("#file")
			.setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
		page.getByRole(AriaRole.BUTTON, named("Show what it would do")).click();
	}

	private Page signIn(BrowserContext window, Role role) {
		this.portal.signIn(window, role);
		Page page = window.newPage();
		page.navigate(this.portal.address() + "/manage/plan");
		assertThat(page.getByRole(AriaRole.LINK, named("Draft a plan"))).isVisible();
		return page;
	}

	private static Locator heading(Page page) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
	}

	private static Page.GetByRoleOptions named(String words) {
		return new Page.GetByRoleOptions().setName(words);
	}

}
