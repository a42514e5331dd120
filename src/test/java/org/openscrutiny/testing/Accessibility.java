package org.openscrutiny.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Route;

/**
 * What hinders people with a disability on the page that a browser shows: all that axe
 * finds against WCAG 2.2 AA in a window of 1280 pixels, and whether the page has to be
 * scrolled sideways in one of 320.
 */
public final class Accessibility {

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/**
	 * Describing what is in order, node by node, takes axe longer than finding it. No
	 * page has a frame.
	 */
	private static final Map<String, Object> OPTIONS = Map.of("runOnly", Map.of("type", "tag", "values", WCAG),
			"resultTypes", List.of("violations"), "iframes", false, "selectors", false);

	private static final String VIOLATIONS = """
			async (options) => {
			  const found = await axe.run(document, options);
			  if (found.passes.length === 0) { return ['axe has looked at nothing']; }
			  return found.violations.map((rule) => `${rule.help} ${rule.nodes[0].html}`);
			}""";

	private Accessibility() {
	}

	/**
	 * Shows a page as a visitor got it, under an address, and tells what is wrong with
	 * it.
	 */
	public static List<String> faults(com.microsoft.playwright.Page tab, String url, Page page) {
		tab.unrouteAll();
		tab.route((candidate) -> candidate.equals(url),
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(page.status())
					.setContentType("text/html; charset=utf-8")
					.setBody(page.body())));
		tab.navigate(url);
		return faults(tab);
	}

	/** What is wrong; empty if nothing. The window is 1280 pixels wide afterwards. */
	public static List<String> faults(com.microsoft.playwright.Page tab) {
		tab.setViewportSize(1280, 1000);
		if (Boolean.TRUE.equals(tab.evaluate("() => typeof axe === 'undefined'"))) {
			tab.evaluate(AxeBuilder.getAxeScript());
		}
		List<String> faults = new ArrayList<>();
		((List<?>) tab.evaluate(VIOLATIONS, OPTIONS)).forEach((fault) -> faults.add(fault.toString()));
		tab.setViewportSize(320, 800);
		int width = ((Number) tab.evaluate("document.documentElement.scrollWidth")).intValue();
		if (width > 320) {
			faults.add("is " + width + " pixels wide in a window of 320");
		}
		tab.setViewportSize(1280, 1000);
		return faults;
	}

}
