package org.openscrutiny.packs.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.packs.PackMeeting;
import org.openscrutiny.packs.Workshop;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The PDFs themselves: of one meeting through its whole life, and of one with papers that
 * are withheld.
 */
@PortalTest
class PackFilesTests {

	private static final String SECRET = "Zanzibar";

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@TempDir
	Path folder;

	/** What several tests read: the first pack of a meeting. */
	private static byte @Nullable [] firstPack;

	private PdfReader reader;

	@BeforeEach
	void newReader() {
		this.reader = new PdfReader(this.portal);
	}

	@Test
	void holdsEverythingInOrderUnderOneRunOfNumbers() throws Exception {
		byte[] pdf = firstPack();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).containsExactly("i",
					"ii", "1", "2", "3", "4", "5", "6", "7");
			assertThat(document.getDocumentInformation().getTitle())
				.isEqualTo("Police and Crime Panel, 2 March 2026: pack 1");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(bookmarks(document)).containsExactly("Cover and agenda", "1 Budget", "2 Complaints");
		}
		assertThat(Workshop.text(pdf, 1)).contains("Pack 1 for the meeting of 2 March 2026",
				"What changed since this pack", "Page i");
		assertThat(Workshop.text(pdf, 2)).contains("Agenda", "1 Budget", "Budget report, page 1",
				"Budget tables, pages 2 to 4", "Budget figures, page 5", "Complaints report, pages 6 to 7",
				"3 Urgent business", "Page ii");
		assertThat(Workshop.text(pdf, 3)).contains("Budget report", "1. We spent money.", "£12m", "Why",
				"3. It was needed.", "Page 1");
		assertThat(Workshop.text(pdf, 5)).contains("Table two", "Page 3");
		assertThat(Workshop.text(pdf, 7)).contains("figures.csv", "CSV", "/documents/", "Page 5");
		assertThat(Workshop.text(pdf, 9)).contains("Annex", "Page 7");
	}

	@Test
	void theAgendaLeadsToThePapers() throws Exception {
		try (PDDocument document = Loader.loadPDF(firstPack())) {
			List<Integer> targets = document.getPage(1)
				.getAnnotations()
				.stream()
				.map((link) -> page(document, (PDAnnotationLink) link))
				.toList();
			assertThat(targets).containsExactly(2, 3, 6, 7, 8);
			assertThat(document.getPage(0).getAnnotations()).isNotEmpty();
		}
	}

	private static int page(PDDocument document, PDAnnotationLink link) {
		try {
			return document.getPages().indexOf(((PDPageDestination) link.getDestination()).getPage());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aPageKeepsItsNumberWhateverComesLater() throws Exception {
		PackMeeting meeting = budgetMeeting(LocalDate.of(2026, 3, 16));
		this.clock.set(LocalDateTime.of(2022, 3, 9, 9, 0));
		meeting.paper("Budget", "Late annex", "", "late.pdf", SampleFiles.pdf("Late one", "Late two")).publish();
		Workshop.work(this.context);
		byte[] second = this.reader.read(meeting.href() + "/packs/2/pack.pdf");
		assertThat(labels(second)).containsExactly("i", "ii", "1", "2", "3", "4", "5", "6", "7", "S1-1", "S1-2");
		assertThat(Workshop.text(second, 10)).contains("Late one", "Page S1-1");
		assertThat(Workshop.text(second, 1)).contains("Pack 2", "Supplement 1", "What was still missing",
				"What changed from pack 1 to this one");
		this.clock.set(LocalDateTime.of(2022, 3, 10, 9, 0));
		meeting.replaceFile(meeting.paper("Budget tables"), "tables.pdf", SampleFiles.pdf("A", "B", "C", "D", "E"));
		Workshop.work(this.context);
		byte[] third = this.reader.read(meeting.href() + "/pack.pdf");
		assertThat(labels(third)).containsExactly("i", "ii", "1", "2", "3", "4", "4a", "4b", "5", "6", "7", "S1-1",
				"S1-2");
		assertThat(Workshop.text(third, 7)).contains("D", "Page 4a");
		assertThat(labels(this.reader.read(meeting.href() + "/packs/1/pack.pdf"))).containsExactly("i", "ii", "1", "2",
				"3", "4", "5", "6", "7");
		meeting.withdraw(meeting.paper("Budget tables"));
		for (String address : List.of("/pack.pdf", "/packs/1/pack.pdf", "/packs/2/pack.pdf", "/packs/3/pack.pdf")) {
			assertThat(this.reader.status(meeting.href() + address)).as(address)
				.isEqualTo(address.startsWith("/packs") ? 410 : 503);
		}
		Workshop.work(this.context);
		byte[] fourth = this.reader.read(meeting.href() + "/pack.pdf");
		assertThat(labels(fourth)).containsExactly("i", "ii", "1", "2", "5", "6", "7", "S1-1", "S1-2");
		assertThat(Workshop.text(fourth, 4)).contains("It named a witness", "pages 2 to 4", "Page 2");
		assertThat(this.portal.reader().get(meeting.href() + "/changes?from=1").texts("tbody tr")).hasSize(2)
			.satisfiesExactly((row) -> assertThat(row).contains("Budget tables", "Withdrawn", "It named a witness"),
					(row) -> assertThat(row).contains("Late annex", "Added", "With supplement 1", "9 March 2022 at 9am",
							"Pages S1-1 to S1-2"));
		assertThat(this.portal.reader().get(meeting.href() + "/changes?from=2&to=3").texts("tbody tr")).singleElement()
			.satisfies((row) -> assertThat(row).contains("Replaced", "Page 2 was upside down", "10 March 2022 at 9am"));
	}

	@Test
	void whatIsWithheldIsInTheMembersPackOnly() throws Exception {
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, LocalDate.of(2026, 4, 13));
		meeting.item("Contracts").item("The " + SECRET + " affair").item("Thanks");
		meeting
			.paper("Contracts", "Report on " + SECRET, "It is about " + SECRET + ".", SECRET + ".pdf",
					SampleFiles.pdf(SECRET + " one", SECRET + " two"))
			.paper("The " + SECRET + " affair", "Background to " + SECRET, SECRET, SECRET + ".csv",
					PackMeeting.csv(SECRET))
			.paper("Thanks", "Thanks to all", "We thank everybody.", null, null);
		meeting.withhold(meeting.paper("Report on " + SECRET));
		meeting.withhold("/items/" + PackMeeting.item("The " + SECRET + " affair", this.jdbc));
		meeting.publish();
		Workshop.work(this.context);
		byte[] open = this.reader.read(meeting.href() + "/pack.pdf");
		assertThat(new String(open, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
		assertThat(Workshop.text(open)).doesNotContain(SECRET)
			.contains("Exempt paper", "Prices are still negotiated", "pages 1 to 3", "pages 4 to 5",
					"We thank everybody");
		assertThat(labels(open)).containsExactly("i", "ii", "1", "4", "6");
		PdfReader member = this.reader.signedIn(Role.PANEL_MEMBER);
		byte[] full = member.read(meeting.href() + "/members-pack.pdf");
		assertThat(labels(full)).containsExactly("i", "ii", "1", "2", "3", "4", "5", "6");
		assertThat(Workshop.text(full)).contains("It is about " + SECRET, SECRET + " two", "Do not pass it on",
				"Exempt: not for publication");
		assertThat(Workshop.text(full, 8)).doesNotContain("not for publication").contains("Page 6");
		assertThat(member.header(meeting.href() + "/members-pack.pdf", "Cache-Control")).contains("no-store")
			.doesNotContain("public");
		for (String address : List.of("/members-pack.pdf", "/packs/1/members-pack.pdf")) {
			assertThat(this.portal.reader().getOnly(meeting.href() + address).status()).as(address).isEqualTo(302);
			for (Role role : List.of(Role.OPCC_CONTRIBUTOR, Role.OPCC_APPROVER, Role.ADMINISTRATOR)) {
				assertThat(this.reader.signedIn(role).status(meeting.href() + address)).as(role + address)
					.isEqualTo(404);
			}
			assertThat(this.reader.signedIn(Role.PANEL_OFFICER).status(meeting.href() + address)).isEqualTo(200);
		}
		for (String address : List.of("", "/packs", "/packs/1", "/changes", "/changes?from=1")) {
			assertThat(this.portal.reader().get(meeting.href() + address).body()).as(address).doesNotContain(SECRET);
			assertThat(this.portal.signedIn(Role.OPCC_APPROVER).get(meeting.href() + address).body()).as(address)
				.doesNotContain(SECRET);
		}
		assertThat(this.portal.signedIn(Role.PANEL_MEMBER).get(meeting.href() + "/packs/1").main())
			.contains("Report on " + SECRET, "Members’ pack 1");
	}

	@Test
	void aPackIsGoneTheMomentThatSomethingInItIsWithheld() throws Exception {
		PackMeeting meeting = budgetMeeting(LocalDate.of(2026, 5, 11));
		assertThat(this.reader.status(meeting.href() + "/pack.pdf")).isEqualTo(200);
		meeting.withhold(meeting.paper("Complaints report"));
		assertThat(this.reader.status(meeting.href() + "/pack.pdf")).isEqualTo(503);
		assertThat(this.reader.status(meeting.href() + "/packs/1/pack.pdf")).isEqualTo(410);
		assertThat(this.portal.reader().get(meeting.href() + "/packs/1/pack.pdf").main())
			.contains("withdrawn or is withheld since");
		Workshop.work(this.context);
		byte[] open = this.reader.read(meeting.href() + "/pack.pdf");
		assertThat(Workshop.text(open)).doesNotContain("Forty complaints", "Complaints report", "Annex");
		assertThat(this.portal.reader().get(meeting.href() + "/changes").texts("tbody tr")).singleElement()
			.satisfies((row) -> assertThat(row).contains("Exempt paper", "Withheld", "Between the two packs"));
		assertThat(Workshop.text(this.reader.signedIn(Role.PANEL_MEMBER).read(meeting.href() + "/members-pack.pdf")))
			.contains("Forty complaints");
	}

	@Test
	void isSentInPartsAndOnceWhileItDoesNotChange() throws Exception {
		PackMeeting meeting = budgetMeeting(LocalDate.of(2026, 6, 8));
		String address = meeting.href() + "/pack.pdf";
		assertThat(this.reader.header(address, "Cache-Control")).isEqualTo("max-age=60, public");
		assertThat(this.reader.header(address, "Content-Type")).isEqualTo("application/pdf");
		assertThat(this.reader.header(address, "Content-Disposition"))
			.isEqualTo("inline; filename=\"panel-2026-06-08-pack-1.pdf\"");
		assertThat(this.reader.header(address, "Content-Security-Policy")).contains("sandbox");
		assertThat(this.reader.header(address, "Set-Cookie")).isNull();
		assertThat(this.reader.with("If-None-Match", this.reader.header(address, "ETag")).status(address))
			.isEqualTo(304);
		PdfReader part = this.reader.with("Range", "bytes=0-7");
		assertThat(part.status(address)).isEqualTo(206);
		assertThat(new String(part.read(address), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.");
		assertThat(this.portal.reader().send("HEAD", address, Map.of()).header("Accept-Ranges")).contains("bytes");
	}

	@Test
	@EnabledIf("hasQpdf")
	void satisfiesAnotherReader() throws Exception {
		Path file = this.folder.resolve("pack.pdf");
		Files.write(file, firstPack());
		Process check = new ProcessBuilder("qpdf", "--check", file.toString()).redirectErrorStream(true).start();
		String words = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(check.waitFor()).as(words).isZero();
	}

	static boolean hasQpdf() {
		try {
			return new ProcessBuilder("qpdf", "--version").start().waitFor() == 0;
		}
		catch (IOException | InterruptedException ex) {
			return false;
		}
	}

	private byte[] firstPack() throws Exception {
		if (firstPack == null) {
			firstPack = this.reader.read(budgetMeeting(LocalDate.of(2026, 3, 2)).href() + "/pack.pdf");
		}
		return firstPack;
	}

	/** A meeting with papers of all kinds and its first pack. */
	private PackMeeting budgetMeeting(LocalDate day) {
		PackMeeting meeting = PackMeeting.call(this.portal, this.jdbc, day);
		this.jdbc.sql("update agenda_topic set topic = topic || ' of old' where topic in ('Budget', 'Complaints')")
			.update();
		this.jdbc.sql("update agenda_paper set title = title || ' of old' where title not like '% of old'").update();
		meeting.item("Budget").item("Complaints").item("Urgent business");
		meeting
			.paper("Budget", "Budget report",
					"We spent **money**.\n\n| Unit | Cost |\n|---|---|\n| A | £12m |\n\n## Why\n\nIt was needed.", null,
					null)
			.paper("Budget", "Budget tables", "", "tables.pdf",
					SampleFiles.pdf("Table one", "Table two", "Table three"))
			.paper("Budget", "Budget figures", "", "figures.csv", PackMeeting.csv("x"))
			.paper("Complaints", "Complaints report", "Forty complaints.", "annex.pdf", SampleFiles.pdf("Annex"));
		meeting.publish();
		Workshop.work(this.context);
		return meeting;
	}

	private static String[] labels(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
		}
	}

	private static List<String> bookmarks(PDDocument document) {
		List<String> titles = new ArrayList<>();
		for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
			titles.add(item.getTitle());
		}
		return titles;
	}

}
