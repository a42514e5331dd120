package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import org.jsoup.Jsoup;

import org.springframework.core.io.ClassPathResource;

/**
 * What hinders people with a disability on the page that a browser shows: all that axe
 * finds against WCAG 2.2 AA in a window of 1280 pixels, and whether the page has to be
 * scrolled sideways in one of 320.
 */
public final class Accessibility {

	private static final int DESKTOP = 1280;

	private static final int TELEPHONE = 320;

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/**
	 * Describing what is in order, node by node, takes axe longer than finding it. No
	 * page has a frame.
	 */
	private static final Map<String, Object> OPTIONS = Map.of("runOnly", Map.of("type", "tag", "values", WCAG),
			"resultTypes", List.of("violations"), "iframes", false, "selectors", false);

	/** Parts of pages whose colours were read. */
	private static final Set<String> COLOURS_READ = ConcurrentHashMap.newKeySet();

	/** Reading colours takes most of the time, so that it is left to what is marked. */
	private static final String READ_MARKED_COLOURS = """
			axe.configure({rules: [{id: 'color-contrast', selector: '[data-colours-unread]'}]});""";

	private static final String MARK = """
			({count, unread}) => {
			  const elements = [document.body, ...document.body.querySelectorAll('*')];
			  if (elements.length !== count) { throw new Error(`${elements.length} elements, not ${count}`); }
			  unread.forEach((place) => elements[place].setAttribute('data-colours-unread', ''));
			}""";

	private static final String VIOLATIONS = """
			async (options) => {
			  const found = await axe.run(document, options);
			  if (found.passes.length === 0) { return ['axe has looked at nothing']; }
			  return found.violations.map((rule) => `${rule.help} ${rule.nodes[0].html}`);
			}""";

	/**
	 * Where the portal's script changes what is shown. It also asks before a text that is
	 * not stored is left, which shows nothing.
	 */
	private static final String ENHANCED = enhanced("./unsaved.js");

	private final com.microsoft.playwright.Page opened;

	private final com.microsoft.playwright.Page filled;

	/** Looks at pages in two tabs of a window. */
	public Accessibility(BrowserContext window) {
		this.opened = window.newPage();
		this.filled = window.newPage();
		this.opened.setViewportSize(DESKTOP, 1000);
		this.filled.setViewportSize(DESKTOP, 1000);
	}

	/**
	 * What is wrong with a page as a visitor got it under an address; empty if nothing. A
	 * page that the portal's script changes is opened. Any other takes the place of the
	 * one before it, in a document that keeps axe: there it works twice as fast as where
	 * it has just been loaded.
	 */
	public List<String> faults(String url, Page page) {
		boolean keepsAxe = page.document().select(ENHANCED).isEmpty();
		if (keepsAxe && this.filled.url().startsWith("http")) {
			this.filled.setContent(page.body());
			return look(this.filled);
		}
		return look(open(keepsAxe ? this.filled : this.opened, url, page));
	}

	private static com.microsoft.playwright.Page open(com.microsoft.playwright.Page tab, String url, Page page) {
		tab.unrouteAll();
		tab.route((candidate) -> candidate.equals(url),
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(page.status())
					.setContentType("text/html; charset=utf-8")
					.setBody(page.body())));
		tab.navigate(url);
		return tab;
	}

	/** What is wrong; empty if nothing. The window is 1280 pixels wide afterwards. */
	public static List<String> faults(com.microsoft.playwright.Page tab) {
		tab.setViewportSize(DESKTOP, 1000);
		List<String> faults = look(tab);
		tab.setViewportSize(DESKTOP, 1000);
		return faults;
	}

	/** Looks at first in the window as it is: each change of its width costs a layout. */
	private static List<String> look(com.microsoft.playwright.Page tab) {
		List<String> faults = new ArrayList<>();
		if (tab.viewportSize().width == TELEPHONE) {
			requireItFits(tab, faults);
			tab.setViewportSize(DESKTOP, 1000);
			hindrances(tab, faults);
		}
		else {
			hindrances(tab, faults);
			tab.setViewportSize(TELEPHONE, 800);
			requireItFits(tab, faults);
		}
		return faults;
	}

	private static void hindrances(com.microsoft.playwright.Page tab, List<String> faults) {
		if (Boolean.TRUE.equals(tab.evaluate("() => typeof axe === 'undefined'"))) {
			tab.evaluate(AxeBuilder.getAxeScript());
			tab.evaluate(READ_MARKED_COLOURS);
		}
		List<String> parts = Page.parts(Jsoup.parse(tab.content()));
		tab.evaluate(MARK, Map.of("count", parts.size(), "unread", unread(parts)));
		((List<?>) tab.evaluate(VIOLATIONS, OPTIONS)).forEach((fault) -> faults.add(fault.toString()));
	}

	private static void requireItFits(com.microsoft.playwright.Page tab, List<String> faults) {
		int width = ((Number) tab.evaluate("document.documentElement.scrollWidth")).intValue();
		if (width > TELEPHONE) {
			faults.add("is " + width + " pixels wide in a window of " + TELEPHONE);
		}
	}

	/**
	 * The places in the body of elements that are parts of which no colours were read.
	 */
	private static List<Integer> unread(List<String> parts) {
		return IntStream.range(0, parts.size()).filter((place) -> COLOURS_READ.add(parts.get(place))).boxed().toList();
	}

	/** What the script looks for before it imports any part but this one. */
	private static String enhanced(String butFor) {
		try {
			String script = new ClassPathResource("static/js/main.js").getContentAsString(StandardCharsets.UTF_8);
			return Pattern
				.compile("if \\(document\\.querySelector\\(\"([^\"]+)\"\\)\\)\\s*\\{\\s*import\\(\"([^\"]+)\"\\)")
				.matcher(script)
				.results()
				.filter((found) -> !found.group(2).equals(butFor))
				.map((found) -> found.group(1))
				.collect(Collectors.joining(", "));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
