package org.openscrutiny.documents.web;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openscrutiny.documents.DocumentManagement;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.documents.NewDocument;
import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.shared.By;
import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.Portal;
import org.openscrutiny.testing.PortalTest;
import org.openscrutiny.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class DocumentsPageTests {

	private static final By OFFICER = By.theSystem(Instant.parse("2022-03-08T09:00:00Z"));

	@Autowired
	private Portal portal;

	@Autowired
	private DocumentManagement documents;

	@Test
	void everybodyReadsAnOpenFile() {
		byte[] content = SampleFiles.pdf("Open");
		DocumentSummary document = store(TestCabinet.OPEN, "Annual report “final”.pdf", content);
		HttpResponse<byte[]> answer = sender().get(document.href());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(content);
		assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
		assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(content.length));
		assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"Annual report _final_.pdf\"; "
				+ "filename*=UTF-8''Annual%20report%20%E2%80%9Cfinal%E2%80%9D.pdf");
		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("sandbox")
			.contains("default-src 'none'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=60, public");
		assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{64}\"");
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void aBrowserShowsPicturesAndSavesTheRest() {
		Map<String, byte[]> files = Map.of("a.png", SampleFiles.png(), "a.jpg", SampleFiles.jpeg(), "a.csv",
				SampleFiles.text("a,b"), "a.docx", SampleFiles.docx("a"), "a.odt", SampleFiles.odt("a"), "a.xlsx",
				SampleFiles.xlsx("a"), "a.ods", SampleFiles.ods("a"));
		files.forEach((name, content) -> {
			DocumentSummary document = store(TestCabinet.OPEN, name, content);
			HttpResponse<byte[]> answer = sender().get(document.href());
			assertThat(answer.body()).isEqualTo(content);
			assertThat(header(answer, "Content-Disposition"))
				.startsWith(name.matches(".*(png|jpg)") ? "inline" : "attachment");
			assertThat(header(answer, "Content-Type")).isEqualTo(document.kind().getMediaType());
		});
	}

	@Test
	void aFileIsSentAgainOnlyWhereItIsNotKnown() {
		DocumentSummary document = store(TestCabinet.OPEN, "a.csv", SampleFiles.text("a,b"));
		HttpResponse<byte[]> first = sender().get(document.href());
		HttpResponse<byte[]> again = sender().get(document.href(), "If-None-Match", header(first, "ETag"));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void partsAndHeadersAreToBeHadAlone() {
		byte[] content = SampleFiles.text("abc,".repeat(200_000));
		DocumentSummary document = store(TestCabinet.OPEN, "a.csv", content);
		HttpResponse<byte[]> part = sender().get(document.href(), "Range", "bytes=262140-262149");
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(header(part, "Content-Range")).isEqualTo("bytes 262140-262149/800000");
		assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 262140, 262150));
		assertThat(sender().get(document.href(), "Range", "bytes=900000-").statusCode()).isEqualTo(416);
		Page head = this.portal.reader().send("HEAD", document.href(), Map.of());
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.header("Content-Length")).contains("800000");
		assertThat(head.header("Accept-Ranges")).contains("bytes");
		assertThat(head.body()).isEmpty();
		assertThat(this.portal.reader().postOnly(document.href(), Map.of()).status()).isNotEqualTo(200);
	}

	@Test
	void aRestrictedFileIsNotThereForOthers(CapturedOutput output) {
		DocumentSummary document = store(TestCabinet.FOR_OFFICERS, "hush-hush.csv", SampleFiles.text("quiet,words"));
		DocumentSummary ownerless = this.documents.store(new NewDocument("no-such-kind", UUID.randomUUID(), null,
				SampleFiles.upload("hush-hush.csv", SampleFiles.text("x"))), OFFICER);
		String wrongName = "/documents/" + document.versionId() + "/x.csv";
		List<String> addresses = List.of(document.href(), wrongName, "/documents/" + document.versionId(),
				ownerless.href(), "/documents/" + UUID.randomUUID() + "/a.pdf", "/documents/none/a.pdf");
		for (Visitor visitor : List.of(this.portal.reader(), this.portal.signedIn(Role.PANEL_MEMBER),
				this.portal.signedIn(Role.OPCC_APPROVER), this.portal.signedIn(Role.ADMINISTRATOR))) {
			for (String address : addresses) {
				Page page = visitor.getOnly(address);
				assertThat(page.status()).as(address).isEqualTo(404);
				assertThat(page.header("Cache-Control")).contains("no-store");
				assertThat(page.header("ETag")).isEmpty();
				assertThat(page.main()).doesNotContain("hush").doesNotContain("quiet");
				assertThat(visitor.send("HEAD", address, Map.of()).status()).isEqualTo(404);
			}
		}
		Visitor officer = this.portal.signedIn(Role.PANEL_OFFICER);
		Page file = officer.getOnly(document.href());
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.body()).isEqualTo("quiet,words");
		assertThat(file.header("Cache-Control")).contains("no-store, private");
		assertThat(officer.getOnly(wrongName).header("Location")).contains(document.href());
		assertThat(output).doesNotContain("hush")
			.doesNotContain("quiet")
			.doesNotContain("ERROR")
			.doesNotContain("WARN");
	}

	@Test
	void aWrongNameLeadsToTheRightOne() {
		DocumentSummary document = store(TestCabinet.OPEN, "Bürger; 50%?.csv", SampleFiles.text("a,b"));
		assertThat(document.href()).endsWith("/B%C3%BCrger-50.csv");
		for (String name : List.of("/other.csv", "/B%C3%BCrger", "/%22quoted%22.csv", "")) {
			Page page = this.portal.reader().getOnly("/documents/" + document.versionId() + name);
			assertThat(page.status()).isEqualTo(301);
			assertThat(page.header("Location")).contains(document.href());
		}
		assertThat(this.portal.reader().getOnly(document.href()).status()).isEqualTo(200);
	}

	@Test
	void anOldVersionKeepsItsAddress() {
		DocumentSummary first = store(TestCabinet.OPEN, "a.csv", SampleFiles.text("first"));
		DocumentSummary second = this.documents.replace(first.documentId(),
				SampleFiles.upload("a.csv", SampleFiles.text("second")), "Corrected", OFFICER);
		assertThat(this.portal.reader().get(first.href()).body()).isEqualTo("first");
		assertThat(this.portal.reader().get(second.href()).body()).isEqualTo("second");
		this.documents.withdraw(first.versionId(), "It named a private person", OFFICER);
		Page stub = this.portal.reader().get(first.href());
		assertThat(stub.status()).isEqualTo(410);
		assertThat(stub.h1()).isEqualTo("This document has been withdrawn");
		assertThat(stub.main()).contains("It named a private person", "8 March 2022 at 9am").doesNotContain("first");
		assertThat(stub.header("Cache-Control")).contains("no-store");
		assertThat(stub.follow("Newer version (CSV, 1 KB)").body()).isEqualTo("second");
	}

	@Test
	void severalFilesComeAtOnceUnderAnyName() {
		FileSender.Answer answer = sender().send("", FileSender.File.of("one.pdf", SampleFiles.pdf("one")),
				FileSender.File.of("..\\..\\so called \"two\".csv", SampleFiles.text("two")),
				FileSender.File.of("Übersicht ☂.csv", SampleFiles.text("three")));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(this.documents.of(TestCabinet.KIND, TestCabinet.OPEN)).extracting(DocumentSummary::filename)
			.contains("one.pdf", "Übersicht ☂.csv")
			.anySatisfy((name) -> assertThat(name).startsWith("so called").endsWith(".csv").doesNotContain("\0"));
		FileSender.Answer refused = sender().send("", FileSender.File.of("nul\0.csv", SampleFiles.text("x")));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.page().text()).contains("U+0000");
	}

	@Test
	void aBadFileIsNamedAndTheRestOfTheFormIsKept() {
		int before = this.documents.of(TestCabinet.KIND, TestCabinet.OPEN).size();
		FileSender.Answer answer = sender().send("A title <typed>",
				FileSender.File.of("good.pdf", SampleFiles.pdf("one")),
				FileSender.File.of("bad.pdf", SampleFiles.png()),
				FileSender.File.of("large.csv", new byte[55_000_000]));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".govuk-error-summary__list a[href=#files]").text())
			.contains("“bad.pdf” is called a PDF but its content is that of a PNG", "“large.csv” is larger than 50 MB");
		assertThat(answer.page().select("input[name=title]").val()).isEqualTo("A title <typed>");
		assertThat(answer.page().select("input[type=file]").attr("aria-describedby"))
			.isEqualTo("files-hint files-error");
		assertThat(answer.page().select("input[type=file]").hasAttr("multiple")).isTrue();
		assertThat(this.documents.of(TestCabinet.KIND, TestCabinet.OPEN)).hasSize(before);
	}

	@Test
	void aReaderWhoLeavesHalfWayIsNoFault(CapturedOutput output) throws Exception {
		DocumentSummary document = store(TestCabinet.OPEN, "a.csv", SampleFiles.text("abc,".repeat(5_000_000)));
		try (var in = sender().get(document.href(), HttpResponse.BodyHandlers.ofInputStream()).body()) {
			assertThat(in.readNBytes(1000)).hasSize(1000);
		}
		assertThat(this.portal.reader().get("/").status()).isEqualTo(200);
		assertThat(output).doesNotContain("Fault").doesNotContain("Exception");
	}

	private FileSender sender() {
		return new FileSender(this.portal.address());
	}

	private DocumentSummary store(UUID owner, String filename, byte[] content) {
		return this.documents
			.store(new NewDocument(TestCabinet.KIND, owner, null, SampleFiles.upload(filename, content)), OFFICER);
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
