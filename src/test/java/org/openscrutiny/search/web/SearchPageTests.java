package org.openscrutiny.search.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.openscrutiny.search.SearchWords;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SearchPageTests {

	@Autowired
	private Portal portal;

	@Autowired
	private StatementCounter statements;

	@BeforeAll
	static void keepTheWords(@Autowired ApplicationContext context) {
		SearchWords.keep(context);
	}

	@Test
	void everyPageHasABoxThatLeadsToTheAnswer() {
		for (String address : List.of("/", "/meetings/panel-2022-03-14", "/nothing-here", "/sign-in")) {
			Page page = this.portal.reader().get(address);
			assertThat(page.document().select("header form[role=search] label").attr("for")).isEqualTo("search");
			Page answer = page.form("/search").with("q", "burglary").send();
			assertThat(answer.h1()).isEqualTo("Search");
			assertThat(answer.title()).startsWith("burglary: search results – ");
			assertThat(answer.document().select("header form[role=search]")).isEmpty();
			assertThat(answer.document().select("main input[name=q]").val()).isEqualTo("burglary");
		}
	}

	@Test
	void marksTheWordsAndTellsWhereTheyAre() {
		Page page = read("/search?q=burglaries");
		assertThat(page.document().select(".os-hit mark").eachText()).allMatch((mark) -> mark.matches("(?i)burglar.*"));
		assertThat(page.texts(".os-hit").get(0))
			.startsWith("Burglary and robbery Indicator · Police and Crime Plan 2016–2020");
		assertThat(page.header("X-Robots-Tag")).contains("noindex");
		assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
		assertThat(page.header("Set-Cookie")).isEmpty();
		assertThat(page.texts(".govuk-breadcrumbs a")).containsExactly("Home");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "006-2022|/decisions/006-2022", "Decision no. 6/2022|/decisions/006-2022",
			"019-2019|/decisions/019-2018", "616|/minutes/616", "minute 606|/minutes/606", "630-2|/actions/630-2",
			"action 630-2|/actions/630-2", "14 March 2022|/meetings/panel-2022-03-14",
			"panel-2022-03-14|/meetings/panel-2022-03-14", "Business crime|/indicators/business-crime",
			"Paul Bradley|/members/paul-bradley", "bradley|/members/paul-bradley", "2021-22-q3|/scorecards/2021-22-q3",
			"minutes of 31 January 2022|/meetings/panel-2022-01-31/minutes", "privacy|/privacy" })
	void whatIsAskedForByItsNameComesFirst(String words, String address) {
		Page page = this.portal.reader().get("/search").form("/search").with("q", words).send();
		assertThat(page.document().select(".os-hit a").attr("href")).isEqualTo(address);
	}

	@Test
	void everyRecordThatIsFoundCanBeRead() {
		Visitor reader = this.portal.reader();
		Set<String> kinds = new HashSet<>();
		Set<String> addresses = new HashSet<>();
		for (String words : List.of("police", "plan", "bradley", "minute 606", "privacy")) {
			Page page = reader.get("/search?q=" + words.replace(' ', '+'));
			page.document().select("nav[aria-label=Kinds] a").eachAttr("href").forEach((kind) -> {
				Page narrowed = reader.get(kind);
				kinds.addAll(narrowed.texts(".os-hit .os-meta").stream().map((meta) -> meta.split(" · ")[0]).toList());
				addresses.addAll(narrowed.document().select(".os-hit a").eachAttr("href"));
			});
		}
		assertThat(kinds).containsExactlyInAnyOrder("Meeting", "Document", "Minute", "Action", "Decision", "Plan",
				"Indicator", "Scorecard", "National statement", "Member", "Page of this site");
		Map<String, List<String>> byPage = addresses.stream()
			.collect(Collectors.groupingBy((address) -> address.split("#")[0]));
		byPage.entrySet().parallelStream().forEach((found) -> {
			Page page = reader.get(found.getKey());
			assertThat(page.status()).as(found.getKey()).isEqualTo(200);
			found.getValue()
				.stream()
				.filter((address) -> address.contains("#"))
				.forEach((address) -> assertThat(page.document().getElementById(address.split("#")[1])).as(address)
					.isNotNull());
		});
	}

	@Test
	void narrowsDownByKindAndSorts() {
		Page all = read("/search?q=police");
		int total = number(all.texts("#results").get(0));
		assertThat(
				all.texts("nav[aria-label=Kinds] .os-count").stream().skip(1).mapToInt(SearchPageTests::number).sum())
			.isEqualTo(total);
		Page minutes = read("/search?q=police&kind=minutes&sort=newest");
		assertThat(minutes.texts("nav[aria-label=Kinds] [aria-current]")).singleElement()
			.asString()
			.startsWith("Minutes");
		assertThat(minutes.texts("#results")).singleElement().asString().endsWith("results in Minutes");
		assertThat(minutes.texts(".os-hit .os-meta")).allMatch((meta) -> meta.startsWith("Minute"));
		assertThat(minutes.texts(".os-hit").get(0)).contains("31 January 2022");
		Page again = minutes.form("/search").with("q", "drugs").send();
		assertThat(again.url().getQuery()).contains("kind=minutes", "sort=newest");
	}

	@Test
	void isCutIntoPages() {
		Visitor reader = this.portal.reader();
		List<String> seen = new ArrayList<>();
		Page page = reader.get("/search?q=police");
		int total = number(page.texts("#results").get(0));
		for (int pages = 1; pages <= (total + 19) / 20; pages++) {
			assertThat(page.document().select("main ol").attr("start")).isEqualTo(String.valueOf(seen.size() + 1));
			seen.addAll(page.document().select(".os-hit a").eachAttr("href"));
			String next = page.document().select("a[rel=next]").attr("href");
			page = next.isEmpty() ? page : reader.get(next);
		}
		assertThat(seen).hasSize(total).doesNotHaveDuplicates();
		for (String odd : List.of("999999", "99999999999")) {
			assertThat(reader.get("/search?q=police&page=" + odd).status()).isEqualTo(200);
		}
		assertThat(reader.get("/search?q=police&page=999999").document().select(".os-hit a").last().attr("href"))
			.isEqualTo(seen.get(seen.size() - 1));
		assertThat(reader.get("/search?q=police&page=x&kind=nothing&sort=x").texts("#results"))
			.containsExactly(total + " results");
	}

	@Test
	void saysWhatToTry() {
		assertThat(read("/search").main()).contains("You can search everything that is public here", "Ways to search");
		assertThat(read("/search?q=+++").title()).startsWith("Search – ");
		assertThat(read("/search?q=of+the").main()).contains("Add another word").doesNotContain("Nothing found");
		assertThat(read("/search?q=zanzibar").main()).contains("Nothing found",
				"No public record has “zanzibar” in it.", "Ways to search");
		assertThat(read("/search?q=burglery").main()).contains("Did you mean burglary?");
		assertThat(read("/search?q=burgl").follow("burglary").main()).contains("results");
		Page elsewhere = read("/search?q=burglary&kind=members");
		assertThat(elsewhere.main()).contains("Nothing found", "There is nothing of this kind, but");
		assertThat(elsewhere.texts("nav[aria-label=Kinds] [aria-current]")).containsExactly("Members: (0)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"", "\"\"", "'; drop table member; --", "&|!():*<->", "\\",
			"%", "-", "or", "police & !", "a:b:c", "\u0002\u0003", "${7*7}", "日本語", "🚓", "\u200b" })
	void whateverIsTypedIsAnsweredAndShownAsText(String words) {
		Page page = this.portal.reader().get("/search").form("/search").with("q", words).send();
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.document().select("main script")).isEmpty();
	}

	@Test
	void refusesWhatIsTooLongAndKeepsIt() {
		String words = "police ".repeat(700) + "x".repeat(100);
		Page page = this.portal.reader().get("/search").form("/search").with("q", words).send();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.title()).startsWith("Error: Search");
		assertThat(page.errors()).containsExactly("Search for 200 characters or fewer");
		assertThat(page.document().select("main input[name=q]").val()).isEqualTo(words);
		assertThat(this.portal.reader().get("/search?q=a%00b").status()).isEqualTo(400);
	}

	@Test
	void everybodyFindsTheSame() {
		Map<String, List<String>> answers = Stream.of("police", "constable", "withheld", "draft", "confidential")
			.collect(Collectors.toMap((word) -> word, this.portal.reader()::search));
		for (Role role : Role.values()) {
			Visitor visitor = this.portal.signedIn(role);
			answers.forEach((word, answer) -> assertThat(visitor.search(word)).as(role + " " + word).isEqualTo(answer));
		}
	}

	@Test
	void asksTheDatabaseOnce() {
		assertThat(this.statements.during(() -> read("/search?q=police"))).isOne();
		assertThat(this.statements.during(() -> read("/search"))).isZero();
	}

	@Test
	void isValidAccessibleAndNarrow() {
		KeptPages pages = new KeptPages();
		for (String query : List.of("", "?q=police&sort=newest", "?q=zanzibar", "?q=the", "?q=" + "x".repeat(300))) {
			pages.keep("search " + query.replaceAll("[^a-z]+", " ").strip(), read("/search" + query));
		}
		assertThat(pages.faults(this.portal)).isEmpty();
	}

	private Page read(String address) {
		return this.portal.reader().get(address);
	}

	private static int number(String text) {
		return Integer.parseInt(text.replaceAll("\\D", ""));
	}

}
