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

/**
 * Looks at pages in states that no crawl comes to: whether they are valid, accessible,
 * and fit a narrow window.
 */
public final class PageInspection {

	private final Portal portal;

	private final Map<String, Page> pages = new LinkedHashMap<>();

	public PageInspection(Portal portal) {
		this.portal = portal;
	}

	/**
	 * Keeps a page to be looked at.
	 * @param state what it shows, in a few words
	 * @return the page
	 */
	public Page keep(String state, Page page) {
		this.pages.put(state, page);
		return page;
	}

	public Page kept(String state) {
		return this.pages.get(state);
	}

	/** What is wrong with the pages that were kept, each beginning with the state. */
	public List<String> faults() {
		List<String> faults = new ArrayList<>();
		this.pages.forEach((state, page) -> new HtmlChecker().errors(page.body())
			.forEach((error) -> faults.add(state + ": " + error)));
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			com.microsoft.playwright.Page tab = window.newPage();
			this.pages.forEach((state, page) -> look(tab, state, page, faults));
		}
		return faults;
	}

	@SuppressWarnings("deprecation")
	private void look(com.microsoft.playwright.Page tab, String state, Page page, List<String> faults) {
		String url = this.portal.address() + "/" + state.replace(' ', '-');
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
		tab.setViewportSize(320, 800);
		int width = ((Number) tab.evaluate("document.documentElement.scrollWidth")).intValue();
		if (width > 320) {
			faults.add(state + " is " + width + " pixels wide in a window of 320");
		}
	}

}
