package org.openscrutiny.minutes.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openscrutiny.minutes.StoredMinutes;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not for every reader reaches nobody else: not in a page, a PDF, a comparison or
 * the sitemap.
 */
@PortalTest
class RestrictedMinutesTests {

	private static final String OPEN = "/meetings/panel-2021-07-01/minutes";

	private static final String CIRCULATED = "/meetings/panel-2021-07-02/minutes";

	private static final String DRAFT = "/meetings/panel-2021-07-03/minutes";

	private static final List<String> SECRETS = List.of(StoredMinutes.SECRET, StoredMinutes.SECRET_RESOLUTION);

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void store() {
		if (this.jdbc.sql("select count(*) from meeting where source = 'test'").query(Integer.class).single() > 0) {
			return;
		}
		StoredMinutes.store(this.jdbc, LocalDate.of(2021, 7, 1), "PUBLISHED", 701);
		StoredMinutes.store(this.jdbc, LocalDate.of(2021, 7, 2), "CIRCULATED", 801);
		StoredMinutes.store(this.jdbc, LocalDate.of(2021, 7, 3), "DRAFT", 0);
		for (String stage : List.of("CIRCULATED", "PUBLISHED")) {
			this.jdbc.sql("""
					insert into minutes_copy (minutes_id, stage, content, sha256)
					select n.id, :stage, jsonb_build_object('entries', jsonb_build_array(jsonb_build_object(
					           'number', 702, 'heading', 'Heading', 'discussion', 'Words ' || :stage,
					           'restrictedDiscussion', :secret || ' ' || :stage, 'publicSummary', 'A contract',
					           'resolutionsRestricted', true, 'exclusion', null, 'note', null,
					           'resolutions', jsonb_build_array(jsonb_build_object('text', :resolution || ' ' || :stage,
					               'points', '[]'::jsonb)),
					           'votes', '[]'::jsonb))), repeat('0', 64)
					  from minutes n join meeting m on m.id = n.meeting_id where m.reference = 'panel-2021-07-01'
					""")
				.param("stage", stage)
				.param("secret", StoredMinutes.SECRET)
				.param("resolution", StoredMinutes.SECRET_RESOLUTION)
				.update();
		}
	}

	@Test
	void readersGetTheSummaryAndTheReason() {
		for (Page page : List.of(this.portal.reader().get(OPEN), this.portal.reader().get("/minutes/702"))) {
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).doesNotContain(SECRETS);
			assertThat(page.main()).contains("Part of this minute is not public", "A contract was discussed",
					"What was resolved is not public.",
					"Press and public were excluded from item 2 under section 100A(4) of the Local Government Act 1972, "
							+ "because exempt information as in paragraphs 1 and 3 of Part 1 of Schedule 12A was likely to be "
							+ "disclosed. Moved by Cllr A, seconded by Cllr B.");
		}
	}

	@Test
	void membersAndOfficersReadItMarkedAndNoCacheKeepsIt() {
		for (Role role : List.of(Role.PANEL_MEMBER, Role.PANEL_OFFICER)) {
			Visitor visitor = this.portal.signedIn(role);
			for (String address : List.of(OPEN, "/minutes/702")) {
				Page page = visitor.get(address);
				assertThat(page.main()).as(role + address).contains(SECRETS).contains("Restricted: not for the public");
				assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
			}
			assertThat(visitor.get(OPEN).main()).contains("You see text here that is not for the public.");
		}
	}

	@Test
	void nobodyFindsItByItsWords() {
		for (Visitor visitor : List.of(this.portal.reader(), this.portal.signedIn(Role.PANEL_MEMBER),
				this.portal.signedIn(Role.PANEL_OFFICER))) {
			SECRETS.forEach((secret) -> assertThat(visitor.search('"' + secret + '"')).isEmpty());
			assertThat(visitor.search("contract discussed")).singleElement()
				.asString()
				.contains("Minute 702: Heading 2", "A contract was discussed");
			assertThat(visitor.search("minute 802")).as("circulated").noneMatch((hit) -> hit.contains("Minute 802"));
			assertThat(visitor.search("\"words of entry 3\"")).singleElement().asString().contains("Minute 703");
		}
	}

	@Test
	void nobodyElseReadsIt() {
		for (Role role : List.of(Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER, Role.ADMINISTRATOR)) {
			Visitor visitor = this.portal.signedIn(role);
			for (String address : List.of(OPEN, "/minutes/702", OPEN + "/changes", "/meetings/panel-2021-07-01",
					"/minutes")) {
				assertThat(visitor.get(address).body()).as(role + address).doesNotContain(SECRETS);
			}
		}
	}

	@Test
	void aMemberWhoseMembershipEndedDoesNotReadIt() {
		Visitor member = this.portal.signedIn(Role.PANEL_MEMBER);
		assertThat(member.get("/minutes/702").body()).contains(SECRETS);
		this.jdbc.sql("update account set member_id = null where email = ?")
			.param(Portal.emailOf(Role.PANEL_MEMBER))
			.update();
		assertThat(this.portal.signedIn(Role.PANEL_MEMBER).get("/minutes/702").body()).doesNotContain(SECRETS);
	}

	@Test
	void theComparisonKeepsItBack() {
		Page page = this.portal.reader().get(OPEN + "/changes");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).doesNotContain(SECRETS);
		assertThat(page.main()).contains("Only one stage");
		Page forOfficers = this.portal.signedIn(Role.PANEL_OFFICER).get(OPEN + "/changes");
		assertThat(forOfficers.main()).contains("From the draft that members got to the published draft")
			.contains(SECRETS)
			.contains("Restricted: not for the public");
		assertThat(forOfficers.header("Cache-Control").orElse("")).contains("no-store");
	}

	@Test
	void neitherPdfNorSitemapNorStartPageHasIt() throws Exception {
		for (String address : List.of("/sitemap.xml", "/", "/minutes", "/meetings/panel-2021-07-01", "/meetings")) {
			assertThat(this.portal.reader().get(address).body()).as(address).doesNotContain(SECRETS);
		}
		String pdf = pdfText();
		assertThat(pdf).contains("A contract was discussed").doesNotContain(SECRETS);
	}

	private String pdfText() throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.portal.address() + OPEN + ".pdf")).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).isEqualTo(200);
		try (PDDocument document = Loader.loadPDF(answer.body())) {
			return new PDFTextStripper().getText(document);
		}
	}

	@Test
	void circulatedMinutesAreForMembersAndOfficers() {
		for (Role role : List.of(Role.PANEL_MEMBER, Role.PANEL_OFFICER)) {
			Visitor visitor = this.portal.signedIn(role);
			Page page = visitor.get(CIRCULATED);
			assertThat(page.status()).as(role.name()).isEqualTo(200);
			assertThat(page.main()).contains("Draft circulated to members", "These minutes are not public yet.");
			assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
			assertThat(visitor.get("/minutes/805").status()).isEqualTo(200);
			assertThat(visitor.get("/meetings/panel-2021-07-02").texts("section[aria-labelledby=minutes] a"))
				.startsWith("Minutes of this meeting")
				.doesNotContain("The minutes as a PDF");
			assertThat(visitor.get(CIRCULATED + ".pdf").status()).isEqualTo(404);
		}
		assertThat(this.portal.reader().get(CIRCULATED).status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/minutes/805").status()).isEqualTo(404);
		assertThat(this.portal.reader().get(CIRCULATED + ".pdf").status()).isEqualTo(404);
		assertThat(this.portal.reader().get(CIRCULATED + "/changes").status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/meetings/panel-2021-07-02").texts("section[aria-labelledby=minutes]"))
			.isEmpty();
		assertThat(this.portal.reader().get("/sitemap.xml").body()).doesNotContain("panel-2021-07-02/minutes")
			.doesNotContain("/minutes/805");
		for (Role role : List.of(Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER, Role.ADMINISTRATOR)) {
			assertThat(this.portal.signedIn(role).get(CIRCULATED).status()).as(role.name()).isEqualTo(404);
		}
	}

	@Test
	void draftsAreForNobodyHere() {
		for (Role role : Role.values()) {
			assertThat(this.portal.signedIn(role).get(DRAFT).status()).as(role.name()).isEqualTo(404);
		}
		assertThat(this.portal.reader().get(DRAFT).status()).isEqualTo(404);
	}

}
