package org.openscrutiny.meetings.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The papers of the demonstration with their figures, each from its day on.
 */
@PortalTest
class BoardPapersTests {

	@Autowired
	private Portal portal;

	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			spcb-2015-02-03; 2015-02-03T00:00; 14,771; 908 fewer; Report on milestones and deliverables
			spcb-2021-12-21; 2022-03-04T00:00; 79,210; 455; Report on community policing
			spcb-2022-02-22; 2022-02-22T00:00; 28,675; 10,579; Report with the scorecard and the statement
			agb-2024-11-26; 2024-11-18T00:00; 122,407; 15.8%; Report on community policing
			""")
	void isThereFromItsDayOn(String meeting, LocalDateTime day, String one, String other, String title) {
		String address = "/meetings/" + meeting + "/papers/1-1";
		this.clock.set(day.minusSeconds(1));
		assertThat(this.portal.reader().get(address).status()).isEqualTo(404);
		assertThat(this.portal.reader().get("/meetings/" + meeting).status()).isEqualTo(404);
		this.clock.set(day);
		Page page = this.portal.reader().get("/meetings/" + meeting).follow(title);
		assertThat(page.url().getPath()).isEqualTo(address);
		assertThat(page.main()).contains(one, other, "Not recorded");
		assertThat(page.document().select("h1 .os-caption").text()).doesNotContain("item 1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			panel-2022-03-14; 8-1; growth-by-unit.pdf; Wolverhampton 127 154 27
			panel-2022-03-14; 11-1; timetable.pdf; Shortlist 9 May 2022
			panel-2022-03-14; 12-1; budget-on-a-page.pdf; Total £44,305.06 £66,180
			spcb-2021-12-21; 1-1; support-officers.pdf; Special constables 311
			agb-2024-11-26; 1-1; hot-spots.pdf; Extra hours of patrol a month 1,400
			""")
	void hasAnAnnexThatIsATaggedPdf(String meeting, String paper, String filename, String words) throws Exception {
		this.clock.set(LocalDateTime.of(2024, 11, 18, 0, 0));
		Page page = this.portal.reader().get("/meetings/" + meeting + "/papers/" + paper);
		String href = page.document().select("a[href$=/" + filename + "]").attr("href");
		try (PDDocument pdf = Loader.loadPDF(file(href))) {
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(words);
		}
		assertThat(page.main()).contains("1 page");
	}

	@Test
	void anAnnexIsHiddenBeforeThePaper() {
		this.clock.set(LocalDateTime.of(2024, 11, 18, 0, 0));
		String href = this.portal.reader()
			.get("/meetings/agb-2024-11-26/papers/1-1")
			.document()
			.select("a[href$=/hot-spots.pdf]")
			.attr("href");
		this.clock.set(LocalDateTime.of(2024, 11, 17, 23, 59));
		assertThat(this.portal.reader().get(href).status()).isEqualTo(404);
	}

	@Test
	void item9LeadsToTheRecordsThatWereLaidUnderIt() {
		Page meeting = this.portal.reader().get("/meetings/panel-2022-03-14");
		assertThat(meeting.texts("#item-9 a")).contains("Report with the scorecard and the statement",
				"Scorecard 2021/22, third quarter");
		Page paper = meeting.follow("Report with the scorecard and the statement");
		for (String link : paper.document().select("#text ~ * a[href^=/]").eachAttr("href")) {
			assertThat(this.portal.reader().get(link).status()).as(link).isEqualTo(200);
		}
		assertThat(this.portal.reader().get("/meetings/spcb-2022-02-22").texts(".os-agenda a"))
			.contains("Scorecard 2021/22, third quarter");
		assertThat(this.portal.reader().get("/meetings/spcb-2015-02-03").texts(".os-agenda a"))
			.contains("Figures of the plan 2014/15, third quarter");
		assertThat(meeting.follow("Action tracker").follow("the tracker for this meeting").status()).isEqualTo(200);
	}

	private byte[] file(String href) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.portal.address() + href)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

}
