package org.openscrutiny.meetings.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.KeptPages;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A meeting with exempt and confidential papers, and every address at which somebody
 * could look for what they say.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class WithheldPapersTests {

	private static final String DESK = "/manage/meetings/panel-2025-03-03";

	private static final String OPEN = "/meetings/panel-2025-03-03";

	/** Stands in the title, the text, the note, the file's name and the file. */
	private static final String SECRET = "Zanzibar";

	@Autowired
	private Portal portal;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void prepare() {
		if (this.portal.reader().get(OPEN).status() == 200) {
			return;
		}
		this.portal.officer()
			.get("/manage/meetings/new")
			.form("/manage/meetings/new")
			.with("heldOn.day", "3")
			.with("heldOn.month", "3")
			.with("heldOn.year", "2025")
			.with("expectedEnd", "")
			.send();
		this.portal.officer().get(DESK).form(DESK + "/items").with("topics", "Contracts").send();
		this.portal.officer()
			.get(DESK)
			.form(DESK + "/items")
			.with("topics", "The " + SECRET + " affair")
			.with("ask", "Decide on " + SECRET)
			.with("note", SECRET)
			.send();
		UUID open = item("Contracts");
		UUID hidden = item("The " + SECRET + " affair");
		addPaper(open, "Report on " + SECRET, "secret");
		addPaper(hidden, "Background to " + SECRET, "inherited");
		withhold("/papers/" + paper("Report on " + SECRET), "EXEMPT", true);
		withhold("/items/" + hidden, "CONFIDENTIAL", true);
		this.portal.officer()
			.get(DESK + "/items/" + open + "/papers")
			.form(DESK + "/items/" + open + "/papers")
			.with("title", "The public report on contracts")
			.with("text", "Three contracts were let.")
			.with("publicVersionOf", paper("Report on " + SECRET).toString())
			.send();
		this.portal.officer().get(DESK + "/publication").form(DESK + "/publication").send();
	}

	private void addPaper(UUID item, String title, String file) {
		this.portal.officer()
			.get(DESK + "/items/" + item + "/papers")
			.form(DESK + "/items/" + item + "/papers")
			.with("title", title)
			.with("author", SECRET)
			.with("text", "It is about " + SECRET + ".")
			.withFile("file", SECRET + "-" + file + ".csv", ("name\n" + SECRET + "\n").getBytes(StandardCharsets.UTF_8))
			.send();
	}

	private void withhold(String part, String kind, boolean title) {
		Page form = this.portal.officer().get(DESK + part + "/withholding");
		Page done = form.form(DESK + part + "/withholding")
			.with("kind", kind)
			.with("paragraphs", "EXEMPT".equals(kind) ? new String[] { "3", "5" } : new String[0])
			.with("because", "Prices are still negotiated")
			.with("decidedBy", "The monitoring officer")
			.with("reviewOn.day", "1")
			.with("reviewOn.month", "9")
			.with("reviewOn.year", "2025")
			.with("titleWithheld", title ? new String[] { "true" } : new String[0])
			.send();
		assertThat(done.status()).isEqualTo(200);
	}

	@Test
	void thePublicReadsAStubAndNothingElse() {
		for (Visitor visitor : outsiders()) {
			Page page = visitor.get(OPEN);
			assertThat(page.body()).doesNotContain(SECRET);
			assertThat(page.main()).contains("Exempt paper", "Confidential item", "Prices are still negotiated",
					"Decided by The monitoring officer", "reviewed on 1 September 2025",
					"Exempt under paragraphs 3 (somebody’s financial or business affairs) and 5 (legal professional privilege)",
					"The public report on contracts", "Public version");
			assertThat(page.texts("#item-2 h3")).containsExactly("Confidential item");
		}
		Page stub = this.portal.reader().get(OPEN + "/papers/1-1");
		assertThat(stub.status()).isEqualTo(200);
		assertThat(stub.h1()).contains("Exempt paper");
		assertThat(stub.main()).contains("The monitoring officer");
		assertThat(this.portal.reader().get(OPEN + "/papers/1-2").main()).contains("Three contracts were let.");
	}

	@Test
	void noAddressTellsThePublic(CapturedOutput log) {
		List<String> addresses = new ArrayList<>(List.of(OPEN, OPEN + "/papers/1-1", OPEN + "/papers/2-1",
				OPEN + "/papers/1-3", OPEN + "/papers/3-1", OPEN + "/minutes", OPEN + "/packs", OPEN + "/pack.pdf",
				OPEN + "/members-pack.pdf", OPEN + "/changes", "/meetings", "/meetings.csv", "/meetings?year=2024-25",
				"/meetings.ics", "/meetings.atom", "/", "/sitemap.xml", "/decisions", "/actions", "/members",
				"/minutes", "/decisions.atom", "/actions.atom"));
		List<String> files = this.jdbc
			.sql("select '/documents/' || id || '/' || filename from document_version where filename like :secret")
			.param("secret", SECRET + "%")
			.query(String.class)
			.list();
		assertThat(files).hasSize(2);
		addresses.addAll(files);
		for (Visitor visitor : outsiders()) {
			for (String address : addresses) {
				Page page = visitor.get(address);
				assertThat(page.document().select("main").text() + (page.status() == 200 ? page.body() : ""))
					.as(address)
					.doesNotContain(SECRET);
				if (files.contains(address)) {
					assertThat(page.status()).as(address).isEqualTo(404);
				}
			}
		}
		assertThat(log.getAll()).doesNotContain("It is about " + SECRET);
	}

	@Test
	void nobodyFindsItByItsWords() {
		for (Visitor visitor : List.of(this.portal.reader(), this.portal.signedIn(Role.PANEL_MEMBER),
				this.portal.officer())) {
			assertThat(visitor.search(SECRET)).isEmpty();
			assertThat(visitor.search("Prices are still negotiated")).isEmpty();
			assertThat(visitor.search("public report on contracts")).singleElement()
				.asString()
				.contains("The public report on contracts", "Three contracts were let.");
		}
	}

	@Test
	void onlyTheOfficeComesToTheDesk() {
		UUID paper = paper("Report on " + SECRET);
		for (Visitor visitor : outsiders()) {
			for (String address : List.of("", "/papers/" + paper, "/papers/" + paper + "/files",
					"/papers/" + paper + "/withholding", "/items/" + item("The " + SECRET + " affair"))) {
				Page page = visitor.get(DESK + address);
				assertThat(page.body()).as(address).doesNotContain(SECRET);
			}
			assertThat(visitor.get("/manage/meetings/reviews").body()).doesNotContain(SECRET);
		}
		assertThat(this.portal.officer().get("/manage/meetings/reviews").main()).contains("Paper: Report on " + SECRET,
				"Item: The " + SECRET + " affair", "1 September 2025");
	}

	@Test
	void membersAndOfficersReadItMarkedAsRestricted() {
		for (Visitor visitor : List.of(this.portal.officer(), this.portal.signedIn(Role.PANEL_MEMBER))) {
			Page page = visitor.get(OPEN);
			assertThat(page.main()).contains("Report on " + SECRET, "Restricted: exempt", "The " + SECRET + " affair",
					"Restricted: confidential", "Background to " + SECRET);
			assertThat(page.header("Cache-Control").orElse("")).doesNotContain("public");
			assertThat(visitor.get(OPEN + "/papers/1-1").main()).contains("It is about " + SECRET + ".",
					"Restricted: exempt");
			String file = this.jdbc.sql(
					"select '/documents/' || id || '/' || filename from document_version where filename like :secret limit 1")
				.param("secret", SECRET + "%")
				.query(String.class)
				.single();
			Page stored = visitor.get(file);
			assertThat(stored.status()).isEqualTo(200);
			assertThat(stored.header("Cache-Control").orElse("")).doesNotContain("public").contains("no-store");
		}
	}

	@Test
	void aFormerMemberReadsNoMoreThanThePublic() {
		Visitor member = this.portal.signedIn(Role.PANEL_MEMBER);
		String end = "update member_term set ended_on = %s, ended_by = null where member_id = (select id from member where slug = 'kristina-murphy')";
		this.jdbc.sql(end.formatted("date '2022-03-01'")).update();
		try {
			assertThat(member.get(OPEN).body()).doesNotContain(SECRET);
			assertThat(member.get(OPEN + "/papers/1-1").body()).doesNotContain(SECRET);
		}
		finally {
			this.jdbc.sql(end.formatted("null")).update();
		}
	}

	@Test
	void everyPageOfItIsValidAccessibleAndNarrowForEverybody() {
		KeptPages pages = new KeptPages();
		for (Map.Entry<String, Visitor> visitor : Map
			.of("reader", this.portal.reader(), "member", this.portal.signedIn(Role.PANEL_MEMBER), "contributor",
					this.portal.signedIn(Role.OPCC_CONTRIBUTOR), "officer", this.portal.officer())
			.entrySet()) {
			for (String address : List.of("", "/papers/1-1", "/papers/1-2", "/papers/2-1")) {
				pages.keep(visitor.getKey() + address.replaceAll("[/-]", " "), visitor.getValue().get(OPEN + address));
			}
		}
		UUID item = item("The " + SECRET + " affair");
		UUID paper = paper("Report on " + SECRET);
		for (String address : List.of("", "/items/" + item, "/items/" + item + "/withholding",
				"/items/" + item + "/carrying", "/items/" + item + "/withdrawal", "/papers/" + paper,
				"/papers/" + paper + "/files", "/papers/" + paper + "/withholding", "/details", "/publication")) {
			pages.keep("office" + address.replaceAll("[0-9a-f]{8}-[^/]*", "").replaceAll("[/-]+", " "),
					this.portal.officer().get(DESK + address));
		}
		pages.keep("reviews", this.portal.officer().get("/manage/meetings/reviews"));
		assertThat(pages.faults(this.portal)).isEmpty();
	}

	@Test
	void everyLinkThatAReaderIsGivenCanBeFollowed() {
		for (Visitor visitor : List.of(this.portal.reader(), this.portal.signedIn(Role.PANEL_MEMBER),
				this.portal.signedIn(Role.OPCC_CONTRIBUTOR))) {
			for (String address : List.of(OPEN, OPEN + "/papers/1-1", OPEN + "/papers/2-1")) {
				for (String link : visitor.get(address).document().select("main a[href^=/]").eachAttr("href")) {
					assertThat(visitor.get(link).status()).as(address + " → " + link).isEqualTo(200);
				}
			}
		}
	}

	@Test
	void refusesToWithholdWithoutReasons() {
		String address = DESK + "/items/" + item("Contracts") + "/withholding";
		Page refused = this.portal.officer()
			.get(address)
			.form(address)
			.with("kind", "EXEMPT")
			.with("paragraphs")
			.send();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.errors()).containsExactly("Choose at least one paragraph of Schedule 12A",
				"Enter why withholding it is in the public interest", "Enter who decided it", "Enter the review date");
	}

	@Test
	void theAuditTrailDoesNotTellEither() {
		assertThat(this.jdbc
			.sql("select count(*) from audit_entry a where subject_kind = 'meeting' and a::text like :secret")
			.param("secret", "%" + SECRET + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	private List<Visitor> outsiders() {
		return List.of(this.portal.reader(), this.portal.signedIn(Role.OPCC_CONTRIBUTOR),
				this.portal.signedIn(Role.OPCC_APPROVER), this.portal.signedIn(Role.ADMINISTRATOR));
	}

	private UUID item(String topic) {
		return this.jdbc.sql("select item_id from agenda_topic where topic = ? order by item_id limit 1")
			.param(topic)
			.query(UUID.class)
			.single();
	}

	private UUID paper(String title) {
		return this.jdbc.sql("select id from agenda_paper where title = ?").param(title).query(UUID.class).single();
	}

}
