package org.openscrutiny.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages in states that no crawl comes to, looked at as the crawl looks at pages: valid
 * HTML, no axe violations, and no wider than 320 pixels.
 */
public final class KeptPages {

	/** Axe gets quicker with every page that it looks at in a window. */
	private static final ThreadLocal<Accessibility> WINDOW = ThreadLocal
		.withInitial(() -> new Accessibility(Chromium.window(new Browser.NewContextOptions())));

	private final Map<String, Page> pages = new LinkedHashMap<>();

	/**
	 * Keeps a page.
	 * @param state in words and spaces, told in a failure
	 */
	public void keep(String state, Page page) {
		assertThat(page.status()).as(state).isIn(200, 410, 422, 503);
		this.pages.put(state, page);
	}

	public Page get(String state) {
		return this.pages.get(state);
	}

	/** What is wrong with the pages; empty if nothing is. */
	public List<String> faults(Portal portal) {
		List<String> faults = new ArrayList<>();
		HtmlChecker html = new HtmlChecker();
		this.pages.forEach((state, page) -> {
			String url = portal.address() + "/" + state.replace(' ', '-');
			html.errors(page.body()).forEach((error) -> faults.add(state + ": " + error));
			WINDOW.get().faults(url, page).forEach((fault) -> faults.add(state + ": " + fault));
		});
		return faults;
	}

}
