package org.openscrutiny.minutes.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.openscrutiny.minutes.StoredMinutes;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class MinutesPdfTests {

	private static final String ADDRESS = "/meetings/panel-2022-01-31/minutes.pdf";

	@Autowired
	Portal portal;

	@Autowired
	JdbcClient jdbc;

	@Test
	void hasTheWholeTextInOrder() throws Exception {
		try (PDDocument document = Loader.loadPDF(get(null).body())) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
			assertThat(text).containsSubsequence("Minutes of the Police and Crime Panel, 31 January 2022",
					"Draft, to be confirmed at the meeting of 14 March 2022, item 6.",
					"Monday 31 January 2022, 2pm to 4:15pm, Sandwell Council Chamber", "Members present",
					"Cllr Alex Aitken, Birmingham", "Apologies", "Cllr Jones, Sandwell", "Also present",
					"623 Notice of recording", "630 Commissioner’s revenue budget", "67% (407)", "£187.55",
					"council tax leaflet", "631 Commissioner’s update", "632 Panel work programme",
					"The meeting ended at 4:15pm.", "Signed (chair)", "Date:");
			assertThat(text).contains("Page 1 of ", "Published as a draft");
		}
	}

	@Test
	void isTaggedForScreenReaders() throws Exception {
		try (PDDocument document = Loader.loadPDF(get(null).body())) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(document.getDocumentInformation().getTitle())
				.isEqualTo("Minutes of the Police and Crime Panel, 31 January 2022");
			assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
				.contains("<pdfuaid:part>1</pdfuaid:part>")
				.contains("to be confirmed at the meeting of 14 March 2022");
			List<String> tags = new ArrayList<>();
			collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
			assertThat(tags).startsWith("Document").contains("P", "L", "LI", "Lbl", "LBody");
			assertThat(tags).filteredOn("H1"::equals).hasSize(1);
			assertThat(tags).filteredOn("H2"::equals).hasSize(11);
			assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(11);
		}
	}

	private static void collect(PDStructureNode node, List<String> tags) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				tags.add(element.getStructureType());
				collect(element, tags);
			}
		}
	}

	@Test
	void bringsItsFonts() throws Exception {
		try (PDDocument document = Loader.loadPDF(get(null).body())) {
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
					assertThat(page.getResources().getFont(name).getName()).contains("Liberation");
				}
			}
		}
	}

	@Test
	void isSentOnceWhileItDoesNotChange() throws Exception {
		HttpResponse<byte[]> first = get(null);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Content-Type")).contains("application/pdf");
		assertThat(first.headers().firstValue("Content-Disposition"))
			.contains("inline; filename=\"minutes-panel-2022-01-31.pdf\"");
		assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");
		assertThat(get(first.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
	}

	@Test
	void saysWhenMinutesAreTooLong() {
		String meeting = StoredMinutes.store(this.jdbc, LocalDate.of(2021, 7, 1), "PUBLISHED", 701);
		this.jdbc.sql("update minute_entry set discussion = repeat('Long words. ', 4000) where number > 700").update();
		Page page = this.portal.reader().get("/meetings/" + meeting + "/minutes.pdf");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.h1()).isEqualTo("Too long for a PDF");
		assertThat(page.follow("Read them as a page").h1())
			.isEqualTo("Minutes of the Police and Crime Panel, 1 July 2021");
	}

	private HttpResponse<byte[]> get(String tag) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.portal.address() + ADDRESS));
		if (tag != null) {
			request.header("If-None-Match", tag);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

}
