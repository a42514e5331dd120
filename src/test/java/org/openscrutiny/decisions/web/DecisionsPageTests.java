package org.openscrutiny.decisions.web;

import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.StatementCounter;
import org.openscrutiny.testing.TestClock;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class DecisionsPageTests {

	private static final String YEAR = "/decisions?from=2018-04-01&to=2019-03-31";

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@Autowired
	private StatementCounter statements;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void reset() {
		this.jdbc.sql(
				"set session_replication_role = replica; delete from decision where year = 2031; set session_replication_role = origin")
			.update();
	}

	@Test
	void listsTheYearOfTheAnnualReport() {
		Page page = read(YEAR);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.h1()).isEqualTo("Key decisions of the commissioner");
		assertThat(page.texts("#total"))
			.containsExactly("29 decisions: 14 public, 13 commercially confidential, 2 confidential");
		assertThat(page.texts("tbody th")).endsWith("004A-2018");
		assertThat(page.texts("tbody tr")).hasSize(29)
			.allMatch((row) -> row.matches(".*\\d{1,2} [A-Z][a-z]+ 201[89].*"))
			.anyMatch((row) -> row.startsWith("019-2019 filed as 019-2018") && row.contains("27 July 2018"));
	}

	@Test
	void listsTheFourOf2022WithoutDates() {
		Page page = read("/decisions?year=2022");
		assertThat(page.title()).startsWith("Decisions of 2022");
		assertThat(page.texts("tbody th")).containsExactly("006-2022", "004 2022", "002 – 2022", "001-2022");
		assertThat(page.texts("tbody tr")).allMatch((row) -> row.contains("Not recorded"));
		assertThat(page.texts("nav[aria-label=Years] li")).containsExactly("All years", "2022: (4)", "2019: (7)",
				"2018: (22)");
	}

	@ParameterizedTest
	@CsvSource({ "q=taser, 2", "q=TASER&from=1+September+2018, 1", "q=019-2018, 1", "q=019-2019, 1", "q=50%25, 0",
			"class=confidential, 3", "class=public&year=2018, 9", "to=3/4/2018, 1", "year=1066, 0" })
	void narrowsDown(String query, int expected) {
		Page page = read("/decisions?" + query);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.texts("tbody tr")).hasSize(expected);
	}

	@Test
	void saysWhatIsWrongWithAFilter() {
		Page page = read("/decisions?from=tomorrow&class=secret&year=x");
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.errors()).containsExactly("Enter a real date, such as 31 January 2022",
				"Enter a year of four digits, such as 2018", "Choose a classification of the list");
		assertThat(page.document().select("[name=from]").val()).isEqualTo("tomorrow");
		assertThat(read("/decisions?from=2019-01-01&to=2018-01-01").errors())
			.containsExactly("The last day must be on or after the first");
	}

	@Test
	void sortsByDateWithUndatedOnesLast() {
		assertThat(read("/decisions?sort=first-made").texts("tbody th").get(0)).isEqualTo("004A-2018");
		assertThat(read("/decisions?sort=latest-made").texts("tbody th").get(0)).isEqualTo("007-2019");
		assertThat(read("/decisions?sort=latest-made&page=9").texts("tbody th")).endsWith("001-2022");
	}

	@Test
	void showsADecision() {
		Page page = read("/decisions/006-2022");
		assertThat(page.title()).startsWith("Decision 006-2022: New eastern custody site");
		assertThat(page.main()).contains("Covrad", "Made on Not recorded", "Published Not recorded",
				"published by 4 March 2022", "No document of this decision is held here.");
		assertThat(page.follow("Police and Crime Commissioner Key Decisions: December 2021 – 4 March 2022").h1())
			.isEqualTo("Police and Crime Panel, 14 March 2022");
	}

	@Test
	void showsTheMisprintFirst() {
		Page page = read("/decisions/019-2018");
		assertThat(page.h1()).startsWith("Decision 019-2019 ");
		assertThat(page.main()).contains("019-2019, filed as 019-2018", "Reason Not recorded", "Ground Not recorded",
				"Decided by Not recorded", "To be reviewed Not recorded");
	}

	@Test
	void namesAnEarlierDecisionThatIsNotHeld() {
		assertThat(read("/decisions/010-2018").main()).contains("Amends 015-2013, which is not held here");
	}

	@ParameterizedTest
	@CsvSource({ "/decisions/004a-2018, 301, /decisions/004A-2018", "/decisions/6-2022, 301, /decisions/006-2022",
			"/decisions/006-2022/, 301, /decisions/006-2022", "/decisions/019-2019, 302, /decisions/019-2018" })
	void leadsToThePermanentAddress(String address, int status, String target) {
		Page page = this.portal.reader().getOnly(address);
		assertThat(page.status()).isEqualTo(status);
		assertThat(page.header("Location")).hasValueSatisfying((location) -> assertThat(location).endsWith(target));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/decisions/005-2022", "/decisions/nothing", "/decisions/0-2022" })
	void anUnknownReferenceIsNotFound(String address) {
		assertThat(read(address).status()).isEqualTo(404);
	}

	@Test
	void nothingIsThereBeforeItsInstant() {
		this.clock.set(LocalDateTime.of(2022, 3, 3, 23, 59));
		assertThat(read("/decisions/006-2022").status()).isEqualTo(404);
		assertThat(read("/decisions").texts("#total").get(0)).startsWith("29 decisions");
		assertThat(read("/decisions.atom").body()).doesNotContain("006-2022");
		assertThat(this.portal.reader().search("decision 006-2022"))
			.noneMatch((hit) -> hit.contains("Decision 006-2022"));
	}

	@Test
	void theMeetingCarriesItsList() {
		Page page = read("/meetings/panel-2022-03-14");
		assertThat(page.texts("#item-10 h4"))
			.containsExactly("Police and Crime Commissioner Key Decisions: December 2021 – 4 March 2022");
		assertThat(page.texts("#item-10 section li a")).containsExactly(
				"006-2022: New eastern custody site: demolition and remediation", "001-2022: Work on CBRN",
				"004 2022: Revenue budget and precept 2022/23", "002 – 2022: Pension forfeiture");
	}

	@Test
	void theFeedIsValidAtom() throws Exception {
		Page page = read("/decisions.atom");
		assertThat(page.header("Content-Type")).contains("application/atom+xml;charset=UTF-8");
		DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
		parsers.setNamespaceAware(true);
		Document xml = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(page.body())));
		String atom = "http://www.w3.org/2005/Atom";
		assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo(atom);
		assertThat(xml.getElementsByTagNameNS(atom, "entry").getLength()).isEqualTo(33);
		for (String required : List.of("id", "title", "updated")) {
			assertThat(xml.getElementsByTagNameNS(atom, required).getLength()).as(required).isEqualTo(34);
		}
		assertThat(xml.getElementsByTagNameNS(atom, "published").getLength()).isZero();
		SyndFeed feed = new SyndFeedInput().build(new StringReader(page.body()));
		assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
		SyndEntry withheld = feed.getEntries()
			.stream()
			.filter((entry) -> entry.getUri().endsWith("/001-2022"))
			.findFirst()
			.orElseThrow();
		assertThat(withheld.getDescription().getValue()).contains("Withheld: confidential. Reason: not recorded.");
	}

	@Test
	void theFileIsReadBack() throws Exception {
		Page page = read("/decisions.csv?from=2018-04-01&to=2019-03-31");
		assertThat(page.header("Content-Disposition"))
			.hasValueSatisfying((it) -> assertThat(it).contains("decisions.csv"));
		List<Map<String, String>> rows = page.csv();
		assertThat(rows).hasSize(29);
		assertThat(rows).allMatch((row) -> row.get("Date made").matches("201[89]-\\d{2}-\\d{2}"));
		assertThat(rows).filteredOn((row) -> row.get("Filed as").equals("019-2018"))
			.singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("Reference", "019-2019")
				.containsEntry("Subject", "Financial assistance under Home Office circular 43/2001")
				.containsEntry("Summary", "")
				.containsEntry("Date made", "2018-07-27")
				.containsEntry("Classification", "Confidential"));
		assertThat(rows).extracting((row) -> row.get("Classification"))
			.filteredOn("Commercially confidential"::equals)
			.hasSize(13);
		assertThat(this.portal.reader().get("/decisions.csv?from=x").status()).isEqualTo(404);
	}

	@Test
	void readersMayKeepItForAShortWhile() {
		assertThat(read("/decisions").header("Cache-Control")).contains("max-age=60, public");
		assertThat(this.portal.reader().get("/sitemap.xml").body()).contains("/decisions/004A-2018");
	}

	@Test
	void theStartPageShowsTheLatest() {
		Page page = read("/");
		assertThat(page.texts("section[aria-labelledby=decisions] li")).hasSize(4)
			.first()
			.asString()
			.startsWith("006-2022: New eastern custody site");
	}

	@Test
	void runsAFixedNumberOfStatements() {
		Map<String, Integer> few = counts();
		this.jdbc.sql("""
				insert into decision (id, printed, year, number, status, title, classification, visible_from, source)
				select gen_random_uuid(), n || '-2031', 2031, n, 'PUBLISHED', 'Decision ' || n, 'PUBLIC',
				       timestamptz '2020-01-01 00:00Z', 'A test'
				  from generate_series(1, 1000) n
				""").update();
		assertThat(read("/decisions?year=2031&page=2").texts("tbody tr")).hasSize(50);
		assertThat(counts()).isEqualTo(few);
		assertThat(few).containsEntry("/decisions", 5);
	}

	private Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		count(counts, this.portal.reader(), "/decisions", "/decisions/006-2022", "/decisions.csv?year=2022",
				"/decisions.atom", "/", "/meetings/panel-2022-03-14");
		count(counts, this.portal.signedIn(Role.OPCC_APPROVER), "/manage/decisions", "/manage/decisions/undated",
				"/manage/decisions/new");
		count(counts, this.portal.signedIn(Role.PANEL_OFFICER), "/manage/scrutiny");
		return counts;
	}

	private void count(Map<String, Integer> counts, Visitor visitor, String... addresses) {
		for (String address : addresses) {
			visitor.get(address);
			counts.put(address, this.statements.during(() -> visitor.get(address)));
		}
	}

	private Page read(String path) {
		return this.portal.reader().get(path);
	}

}
