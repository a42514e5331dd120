package org.openscrutiny;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Accessibility;
import org.openscrutiny.testing.Chromium;
import org.openscrutiny.testing.HtmlChecker;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.SmallProgram;
import org.openscrutiny.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link, signed out and as each role. Every page answers, is valid HTML, has
 * a title, one main heading and a way back; two pages of each kind, and every kind that a
 * role sees otherwise than a reader, have nothing that axe finds against WCAG 2.2 AA and
 * fit a window of 320 pixels.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class AccessibilityCrawlTests {

	private static final int PAGES_OF_A_KIND = 2;

	private static final int FOLLOWED_OF_A_KIND = 12;

	/** Of lists that a reader sees too, with the same filters. */
	private static final int FOLLOWED_ONCE_MORE = 4;

	private static final int MOST_PAGES = 1500;

	private static final Pattern HIDDEN_FIELD = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

	/** Pages that no link leads to. */
	private static final List<String> UNLINKED = List.of("/nothing-here", "/kept-form", "/meetings?body=nothing&year=x",
			"/members?on=x", "/decisions?from=x&class=x", "/actions?as-at=x&status=x", "/actions?as-at=2021-12-31",
			"/search?q=drugs", "/search?q=burglery", "/search?q=the", "/search?q=minutes&sort=newest&page=2");

	@TempDir
	private static Path folder;

	private SmallProgram program;

	private Portal portal;

	private final HtmlChecker html = new HtmlChecker();

	/** The main parts that somebody looked at, but for their hidden fields. */
	private final Set<String> lookedAt = new HashSet<>();

	/** How many pages of a kind were looked at, and what they were made of. */
	private final Map<String, KindOfPage> kinds = new HashMap<>();

	/**
	 * The main parts that the HTML checker has read: what readers see, roles see alike.
	 */
	private final Set<String> checked = new HashSet<>();

	@BeforeAll
	void startTheProgram() {
		this.program = new SmallProgram(folder, "256m");
		this.portal = this.program.portal();
	}

	@AfterAll
	void endTheProgram() {
		this.program.close();
	}

	static Stream<@Nullable Role> everybody() {
		return Stream.concat(Stream.of((Role) null), Stream.of(Role.values()));
	}

	@ParameterizedTest
	@Execution(ExecutionMode.SAME_THREAD)
	@MethodSource("everybody")
	void everyPageIsSound(@Nullable Role role) {
		Visitor visitor = (role != null) ? this.portal.signedIn(role) : this.portal.reader();
		Map<String, Page> pages = crawl(visitor, role == null);
		assertThat(pages).hasSizeGreaterThan(10);
		if (role == null) {
			assertThat(pages).as("A reader needs no cookie to read")
				.allSatisfy((address, page) -> assertThat(
						page.header("Set-Cookie").isEmpty() || !page.document().select("form[method=post]").isEmpty())
					.isTrue());
		}
		Map<String, Page> rejected = sendEmptied(pages.values());
		Map<String, Page> all = new LinkedHashMap<>(pages);
		all.putAll(rejected);
		// The checker works while the browser does.
		CompletableFuture<List<String>> examined = CompletableFuture.supplyAsync(() -> examine(all));
		Map<String, Page> toLookAt = toLookAt(pages);
		rejected.values().removeIf((page) -> !this.lookedAt.add(main(page)));
		toLookAt.putAll(rejected);
		List<String> faults = look(toLookAt);
		faults.addAll(examined.join());
		assertThat(faults).isEmpty();
	}

	/**
	 * Follows the links from the start page: all that lead a reader to a record, and a
	 * dozen of each kind of those that carry a filter or that are for a role; for a role
	 * four with the same filters.
	 */
	private Map<String, Page> crawl(Visitor visitor, boolean everyRecord) {
		Map<String, Integer> ofAKind = new HashMap<>();
		Map<String, Page> pages = new LinkedHashMap<>();
		Set<String> toVisit = new LinkedHashSet<>(List.of("/"));
		toVisit.addAll(UNLINKED);
		Set<String> seen = new HashSet<>(toVisit);
		while (!toVisit.isEmpty() && pages.size() < MOST_PAGES) {
			Map<String, Page> opened = open(visitor, toVisit);
			pages.putAll(opened);
			toVisit.clear();
			opened.values().stream().filter(AccessibilityCrawlTests::isHtml).forEach((page) -> {
				for (String link : links(page)) {
					boolean counted = !everyRecord || link.contains("?");
					if (seen.add(link) && (!counted
							|| ofAKind.merge(withFilter(link), 1, Integer::sum) <= followed(link, everyRecord))) {
						toVisit.add(link);
					}
				}
			});
		}
		assertThat(toVisit).as("Pages left out because there are more than " + MOST_PAGES).isEmpty();
		return pages;
	}

	/** Answers to a question differ in what is found, not in the page. */
	private static int followed(String link, boolean reader) {
		if (link.startsWith("/search?")) {
			return 1;
		}
		return (reader || !link.contains("?")) ? FOLLOWED_OF_A_KIND : FOLLOWED_ONCE_MORE;
	}

	/** Opens pages, several at a time, and keeps their order. */
	private static Map<String, Page> open(Visitor visitor, Collection<String> addresses) {
		Map<String, Page> opened = new LinkedHashMap<>();
		List<String> inOrder = List.copyOf(addresses);
		List<Page> pages = inOrder.parallelStream().map(visitor::get).toList();
		for (int i = 0; i < inOrder.size(); i++) {
			opened.put(inOrder.get(i), pages.get(i));
		}
		return opened;
	}

	private static boolean isHtml(Page page) {
		return page.header("Content-Type").orElse("").startsWith("text/html");
	}

	private List<String> links(Page page) {
		String portalAddress = this.portal.address().toString();
		return page.document()
			.select("a[href]")
			.stream()
			.map((link) -> link.absUrl("href"))
			.filter((url) -> url.startsWith(portalAddress))
			.map((url) -> url.substring(portalAddress.length()).replaceAll("#.*", ""))
			.filter((path) -> !path.isEmpty())
			.toList();
	}

	private List<String> examine(Map<String, Page> pages) {
		List<String> faults = new ArrayList<>();
		pages.forEach((address, page) -> examine(address, page, faults));
		return faults;
	}

	private void examine(String address, Page page, List<String> faults) {
		boolean mayFail = UNLINKED.contains(address) || address.endsWith("#rejected");
		if (page.status() >= 500 || (page.status() != 200 && !mayFail)) {
			faults.add(address + " answers " + page.status());
		}
		if (!isHtml(page)) {
			return;
		}
		if (page.document().select("h1").size() != 1) {
			faults.add(address + " has " + page.document().select("h1").size() + " main headings");
		}
		if (page.title().isBlank() || !page.title().contains(" – ")) {
			faults.add(address + " has the title '" + page.title() + "'");
		}
		if (!page.url().getPath().equals("/") && page.status() == 200
				&& page.document().select(".govuk-breadcrumbs a").isEmpty()) {
			faults.add(address + " has no breadcrumbs");
		}
		page.document().select("a[href^=#]").forEach((link) -> {
			String target = link.attr("href").substring(1);
			if (!target.isEmpty() && page.document().getElementById(target) == null) {
				faults.add(address + " links to #" + target + ", which is not there");
			}
		});
		page.document().select("form[method=post]").forEach((form) -> {
			String action = URI.create(form.absUrl("action")).getPath();
			if (!Set.of("/sign-in", "/kept-form").contains(action) && form.select("[name=submission]").isEmpty()) {
				faults.add(address + " has a form for " + action + " that could be carried out twice");
			}
		});
		if (this.checked.add(main(page))) {
			this.html.errors(page.body()).forEach((error) -> faults.add(address + ": " + error));
		}
	}

	/**
	 * Two pages of each kind, and up to two more for whoever sees others: pages made of
	 * what none of the kind had.
	 */
	private Map<String, Page> toLookAt(Map<String, Page> pages) {
		Map<String, Integer> ofAKind = new HashMap<>();
		Map<String, Page> chosen = new LinkedHashMap<>();
		pages.forEach((address, page) -> {
			String kind = kind(address) + " " + page.status();
			if (isHtml(page) && (this.lookedAt.add(main(page)) || address.equals("/"))
					&& ofAKind.getOrDefault(kind, 0) < PAGES_OF_A_KIND
					&& this.kinds.computeIfAbsent(kind, (first) -> new KindOfPage()).isWorthALook(page)) {
				ofAKind.merge(kind, 1, Integer::sum);
				chosen.put(address, page);
			}
		});
		return chosen;
	}

	private static String main(Page page) {
		String body = page.body();
		int main = body.indexOf("<main");
		return HIDDEN_FIELD.matcher((main < 0) ? body : body.substring(main, body.indexOf("</main>"))).replaceAll("");
	}

	/**
	 * What comes back when every form, one of each kind, is sent with nothing filled in.
	 */
	private Map<String, Page> sendEmptied(Collection<Page> pages) {
		Map<String, Page> rejected = new LinkedHashMap<>();
		Set<String> kinds = new HashSet<>(Set.of("/sign-out"));
		for (Page page : pages.stream().filter(AccessibilityCrawlTests::isHtml).toList()) {
			for (Element form : page.document().select("form[method=post]")) {
				String action = URI.create(form.absUrl("action")).getPath();
				if (!form.select("input[type=text], textarea").isEmpty() && kinds.add(kind(action))) {
					Page.Form filledIn = page.form(action);
					form.select("input[type=text], input[type=password], textarea")
						.forEach((field) -> filledIn.with(field.attr("name"), ""));
					Page answer = filledIn.sendOnly();
					if (answer.status() == 422) {
						rejected.put(action + "#rejected", answer);
					}
				}
			}
		}
		return rejected;
	}

	/** A kind of page with the names of the filters that are set. */
	private static String withFilter(String address) {
		return kind(address) + address.replaceAll("^[^?]*", "").replaceAll("=[^&]*", "");
	}

	/** An address without what names one record. */
	private static String kind(String address) {
		String path = address.replaceAll("\\?.*", "");
		return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
			.replaceAll("^/plan/([^/]+)/milestones/[^/]+", "/plan/$1/milestones/*")
			.replaceAll("^/meetings/([^/]+)/papers/[^/]+", "/meetings/$1/papers/*")
			.replaceAll("^/meetings/([^/]+)/packs/[^/]+", "/meetings/$1/packs/*")
			.replaceAll("^/returns/approvals/([^/]+)/[^/]+", "/returns/approvals/$1/*")
			.replaceAll("^/returns/(?!approvals)([^/]+)/(?!imports)[^/]+", "/returns/$1/*")
			.replaceAll("^/manage/rounds/([^/]+)/assignments/[^/]+", "/manage/rounds/$1/assignments/*")
			.replaceAll("^/manage/scorecards/([^/]+)/([^/]+)/narratives/[^/]+", "/manage/scorecards/$1/$2/narratives/*")
			.replaceAll("^/manage/statements/([^/]+)/([^/]+)/priorities/[^/]+", "/manage/statements/$1/$2/priorities/*")
			.replaceAll("^/manage/statements/priorities/[^/]+/[0-9-]+/", "/manage/statements/priorities/*/*/")
			.replaceAll("^/(manage/)?statements/\\d{4}-\\d\\d-q\\d", "/$1statements/*")
			.replaceAll("^/(actions/tracker|actions(?!/tracker)|decisions|indicators|manage/decisions/gaps"
					+ "|manage/plan/(?:kpis|measures|plans)|manage/scrutiny|meetings|minutes|members"
					+ "|manage/members|manage/meetings|manage/rounds|manage/scorecards|plan|returns/approvals"
					+ "|returns(?!/approvals)|scorecards)/(?!new$)[^/.]+", "/$1/*");
	}

	private List<String> look(Map<String, Page> pages) {
		List<String> faults = new ArrayList<>();
		try (BrowserContext window = Chromium.window(new Browser.NewContextOptions())) {
			Accessibility accessibility = new Accessibility(window);
			pages.forEach((address, page) -> {
				String url = this.portal.address() + address.replace("#rejected", "");
				accessibility.faults(url, page).forEach((fault) -> faults.add(address + ": " + fault));
			});
		}
		return faults;
	}

	/** The pages of a kind that were looked at. */
	private static final class KindOfPage {

		private int pages;

		private final Set<String> parts = new HashSet<>();

		boolean isWorthALook(Page page) {
			boolean another = this.parts.addAll(page.parts());
			boolean worth = another || this.pages < PAGES_OF_A_KIND;
			this.pages += worth ? 1 : 0;
			return worth;
		}

	}

}
