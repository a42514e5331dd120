package org.openscrutiny.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages in states that no crawl comes to, looked at as the crawl looks at pages: valid
 * HTML, no axe violations, and no wider than 320 pixels.
 */
public final class KeptPages {

	private static final int NARROW = 320;

	private final Map<String, Page> pages = new LinkedHashMap<>();

	/**
	 * Keeps a page.
	 * @param state in words and spaces, told in a failure
	 */
	public void keep(String state, Page page) {
		assertThat(page.status()).as(state).isIn(200, 410, 422);
		this.pages.put(state, page);
	}

	public Page get(String state) {
		return this.pages.get(state);
	}

	/** What is wrong with the pages; empty if nothing is. */
	public List<String> faults(Portal portal) {
		List<String> faults = new ArrayList<>();
		this.pages.forEach((state, page) -> new HtmlChecker().errors(page.body())
			.forEach((error) -> faults.add(state + ": " + error)));
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			com.microsoft.playwright.Page tab = window.newPage();
			this.pages.forEach((state, page) -> look(tab, portal, state, page, faults));
		}
		return faults;
	}

	@SuppressWarnings("deprecation")
	private static void look(com.microsoft.playwright.Page tab, Portal portal, String state, Page page,
			List<String> faults) {
		String url = portal.address() + "/" + state.replace(' ', '-');
		tab.unrouteAll();
		tab.route((candidate) -> candidate.equals(url),
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(page.status())
					.setContentType("text/html; charset=utf-8")
					.setBody(page.body())));
		tab.setViewportSize(1280, 1000);
		tab.navigate(url);
		for (Rule violation : new AxeBuilder(tab)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.setLegacyMode(true)
			.analyze()
			.getViolations()) {
			faults.add(state + ": " + violation.getHelp() + " " + violation.getNodes().get(0).getHtml());
		}
		tab.setViewportSize(NARROW, 800);
		int width = ((Number) tab.evaluate("document.documentElement.scrollWidth")).intValue();
		if (width > NARROW) {
			faults.add(state + " is " + width + " pixels wide in a window of " + NARROW);
		}
	}

}
