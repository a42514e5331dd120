package org.openscrutiny.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FileChecksUnitTests {

	private final FileChecks checks = checks(null);

	private static FileChecks checks(String scanner) {
		return new FileChecks(new VirusScanner(new VirusScannerProperties(scanner, Duration.ofSeconds(5))));
	}

	static Stream<Arguments> goodFiles() {
		return Stream.of(Arguments.of("a.pdf", SampleFiles.pdf("found words"), DocumentKind.PDF),
				Arguments.of("a.docx", SampleFiles.docx("found words"), DocumentKind.DOCX),
				Arguments.of("a.odt", SampleFiles.odt("found words"), DocumentKind.ODT),
				Arguments.of("A.XLSX", SampleFiles.xlsx("found words"), DocumentKind.XLSX),
				Arguments.of("a.ods", SampleFiles.ods("found words"), DocumentKind.ODS),
				Arguments.of("a.csv", SampleFiles.text("Date,What\n2022,found words"), DocumentKind.CSV),
				Arguments.of("b.csv", "£,found words".getBytes(Charset.forName("windows-1252")), DocumentKind.CSV),
				Arguments.of("c.csv", "£,found words".getBytes(StandardCharsets.UTF_16), DocumentKind.CSV));
	}

	@ParameterizedTest
	@MethodSource("goodFiles")
	void storesWhatIsWhatItIsCalled(String filename, byte[] content, DocumentKind kind) throws IOException {
		try (CheckedFile file = this.checks.check(SampleFiles.upload(filename, content))) {
			assertThat(file.kind()).isEqualTo(kind);
			assertThat(file.scan()).isEqualTo(Scan.NOT_SCANNED);
			assertThat(file.file().size()).isEqualTo(content.length);
			assertThat(file.file().path()).hasBinaryContent(content);
			assertThat(Files.readString(file.file().text())).contains("found words").doesNotContain("struck");
		}
	}

	@Test
	void storesPictures() {
		for (String filename : new String[] { "a.png", "a.jpg", "a.jpeg" }) {
			byte[] content = filename.endsWith("png") ? SampleFiles.png() : SampleFiles.jpeg();
			try (CheckedFile file = this.checks.check(SampleFiles.upload(filename, content))) {
				assertThat(file.pages()).isNull();
			}
		}
	}

	@Test
	void countsPages() {
		try (CheckedFile file = this.checks.check(SampleFiles.upload("a.pdf", SampleFiles.pdf("1", "2", "3")))) {
			assertThat(file.pages()).isEqualTo(3);
		}
	}

	@Test
	void leavesNothingBehind() {
		CheckedFile file = this.checks.check(SampleFiles.upload("a.pdf", SampleFiles.pdf("one")));
		file.close();
		assertThat(file.file().path()).doesNotExist();
		assertThat(file.file().text()).doesNotExist();
	}

	@Test
	void boundsTheText() throws IOException {
		byte[] content = SampleFiles.text("word ".repeat(TextSink.LONGEST / 4));
		try (CheckedFile file = this.checks.check(SampleFiles.upload("a.csv", content))) {
			assertThat(Files.readString(file.file().text())).hasSize(TextSink.LONGEST);
		}
	}

	static Stream<Arguments> badFiles() {
		byte[] pdf = SampleFiles.pdf("one");
		byte[] docx = SampleFiles.docx("one");
		return Stream.of(Arguments.of("a.pdf", new byte[0], "is empty"),
				Arguments.of("a.csv", SampleFiles.text(" \n\n"), "is empty"),
				Arguments.of("a.exe", pdf, "is not of a kind that can be stored"),
				Arguments.of("a.pdf", SampleFiles.png(), "is called a PDF but its content is that of a PNG"),
				Arguments.of("a.png", pdf, "is called a PNG but its content is that of a PDF"),
				Arguments.of("a.csv", SampleFiles.text("<html><script>alert(1)</script>"), "is called a CSV"),
				Arguments.of("a.csv", new byte[] { 'a', ',', 0, 'b' }, "is called a CSV"),
				Arguments.of("a.pdf", SampleFiles.text("plain"), "its content is plain text"),
				Arguments.of("a.docx", SampleFiles.odt("x"), "is called a DOCX but its content is that of an ODT"),
				Arguments.of("a.xlsx", docx, "is called an XLSX but its content is that of a DOCX"),
				Arguments.of("a.ods", SampleFiles.zip(Map.of("x", "y")), "an archive or of another program"),
				Arguments.of("a.pdf", half(pdf), "is not complete"),
				Arguments.of("a.docx", half(docx), "is not complete"),
				Arguments.of("a.png", half(SampleFiles.png()), "is not complete"),
				Arguments.of("a.jpg", half(SampleFiles.jpeg()), "is not complete"),
				Arguments.of("a.pdf", SampleFiles.text("%PDF-1.4 nothing else %%EOF"), "is damaged"),
				Arguments.of("a.docx", spoilt(docx), "is damaged"),
				Arguments.of("a.docx", SampleFiles.docx("<w:p>"), "is damaged"),
				Arguments.of("a.docx", cutShort(docx), "is damaged"),
				Arguments.of("a.pdf", withoutKey(SampleFiles.protectedPdf("secret", "one")), "is damaged"),
				Arguments.of("a.pdf", SampleFiles.protectedPdf("secret", "one"), "is protected with a password"),
				Arguments.of("a.docx", oldOffice("EncryptedPackage"), "is protected with a password"),
				Arguments.of("a.docx", oldOffice("WordDocument"), "that of an old Office file"),
				Arguments.of("a.odt",
						with(SampleFiles.openDocumentParts("text", "x"), "META-INF/manifest.xml",
								"<manifest><encryption-data/></manifest>"),
						"is protected with a password"),
				Arguments.of("a.docx", with(SampleFiles.docxParts("x"), "word/vbaProject.bin", "x"), "contains macros"),
				Arguments.of("a.odt",
						with(SampleFiles.openDocumentParts("text", "x"), "Basic/Standard/Module1.xml", "<x/>"),
						"contains macros"),
				Arguments.of("a.docx", with(SampleFiles.docxParts("x"), "word/big.xml", " ".repeat(30_000_000)),
						"unpacks to far more than its size"));
	}

	static Stream<Consumer<PDDocument>> deeds() {
		PDActionJavaScript script = new PDActionJavaScript("app.alert(1)");
		PDActionURI harmless = new PDActionURI();
		harmless.setNext(List.of(script));
		return Stream.of((pdf) -> pdf.getDocumentCatalog().setOpenAction(script),
				(pdf) -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()),
				(pdf) -> pdf.getDocumentCatalog().setOpenAction(harmless), (pdf) -> {
					PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
					names.setJavascript(new PDJavascriptNameTreeNode());
					pdf.getDocumentCatalog().setNames(names);
				}, (pdf) -> link(pdf, new PDActionLaunch()), (pdf) -> {
					PDPageAdditionalActions actions = new PDPageAdditionalActions();
					actions.setO(script);
					pdf.getPage(0).setActions(actions);
				}, (pdf) -> {
					PDOutlineItem item = new PDOutlineItem();
					item.setAction(script);
					pdf.getDocumentCatalog().setDocumentOutline(new PDDocumentOutline());
					pdf.getDocumentCatalog().getDocumentOutline().addLast(item);
				});
	}

	@ParameterizedTest
	@MethodSource("deeds")
	void refusesAPdfThatDoesSomethingByItself(Consumer<PDDocument> deed) {
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.checks.check(SampleFiles.upload("a.pdf", SampleFiles.pdfWith(deed))))
			.withMessage("“a.pdf” contains a script, or starts a program when it is opened. "
					+ "Print it to a new PDF and choose that");
	}

	static Stream<Consumer<PDDocument>> attachments() {
		return Stream.of((pdf) -> {
			PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
			files.setNames(Map.of("figures.xlsx", attached(pdf)));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
			names.setEmbeddedFiles(files);
			pdf.getDocumentCatalog().setNames(names);
		}, (pdf) -> {
			PDAnnotationFileAttachment pinned = new PDAnnotationFileAttachment();
			pinned.setFile(attached(pdf));
			annotate(pdf, pinned);
		});
	}

	private static PDComplexFileSpecification attached(PDDocument pdf) {
		try {
			PDComplexFileSpecification file = new PDComplexFileSpecification();
			file.setFile("figures.xlsx");
			file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] { 1 })));
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("attachments")
	void refusesAPdfThatCarriesFiles(Consumer<PDDocument> attaching) {
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.checks.check(SampleFiles.upload("a.pdf", SampleFiles.pdfWith(attaching))))
			.withMessage("“a.pdf” has other files inside it, which readers would not find. Print it to a new PDF, "
					+ "and choose the other files as documents of their own");
	}

	@Test
	void refusesAFormThatMostProgramsCannotShow() {
		byte[] content = SampleFiles.pdfWith((pdf) -> {
			PDAcroForm form = new PDAcroForm(pdf);
			form.setXFA(new PDXFAResource(new COSString("<xdp/>")));
			pdf.getDocumentCatalog().setAcroForm(form);
		});
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.checks.check(SampleFiles.upload("a.pdf", content)))
			.withMessageContaining("is an interactive form (XFA)");
	}

	@Test
	void storesAnOrdinaryForm() {
		byte[] content = SampleFiles.pdfWith((pdf) -> pdf.getDocumentCatalog().setAcroForm(new PDAcroForm(pdf)));
		try (CheckedFile file = this.checks.check(SampleFiles.upload("a.pdf", content))) {
			assertThat(file.pages()).isEqualTo(1);
		}
	}

	@Test
	void storesAPdfWithLinks() {
		byte[] content = SampleFiles.pdfWith((pdf) -> {
			PDActionURI address = new PDActionURI();
			address.setURI("https://www.example.org/");
			link(pdf, address);
		});
		try (CheckedFile file = this.checks.check(SampleFiles.upload("a.pdf", content))) {
			assertThat(file.pages()).isEqualTo(1);
		}
	}

	private static void link(PDDocument pdf, PDAction action) {
		PDAnnotationLink link = new PDAnnotationLink();
		link.setAction(action);
		annotate(pdf, link);
	}

	private static void annotate(PDDocument pdf, PDAnnotation annotation) {
		try {
			pdf.getPage(0).getAnnotations().add(annotation);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("badFiles")
	void refusesByName(String filename, byte[] content, String words) {
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.checks.check(SampleFiles.upload(filename, content)))
			.withMessageStartingWith("“" + filename + "”")
			.withMessageContaining(words)
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("files"));
	}

	@Test
	void refusesMoreThanFiftyMegabytes() {
		Upload upload = new Upload("a.csv", 0, Endless::new);
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.checks.check(upload))
			.withMessage("“a.csv” is larger than 50 MB. Choose a smaller file");
	}

	@Test
	void aPdfThatStatesALongerLengthIsNotComplete() {
		byte[] content = SampleFiles.text("%PDF-1.4\n1 0 obj\n<</Linearized 1 /L 99999 /N 1>>\nendobj\n%%EOF");
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.checks.check(SampleFiles.upload("a.pdf", content)))
			.withMessageContaining("is not complete");
	}

	@Test
	void anXmlPartFetchesNothing() {
		Map<String, String> parts = SampleFiles.docxParts("x");
		parts.put("word/document.xml",
				"<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d xmlns:w=\"u\"><w:t>&e;</w:t></d>");
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> this.checks.check(SampleFiles.upload("a.docx", SampleFiles.zip(parts))))
			.withMessageContaining("is damaged");
	}

	@Test
	void asksTheScanner() throws IOException {
		try (FakeScanner scanner = new FakeScanner(100_000)) {
			FileChecks scanning = checks(scanner.address());
			try (CheckedFile file = scanning.check(SampleFiles.upload("a.csv", SampleFiles.text("harmless")))) {
				assertThat(file.scan()).isEqualTo(Scan.CLEAN);
			}
			assertThatExceptionOfType(FileRefused.class)
				.isThrownBy(() -> scanning.check(SampleFiles.upload("a.csv", SampleFiles.text("harmful"))))
				.withMessageContaining("“a.csv” contains a virus (Test.Virus-1) and was not stored");
			assertThatExceptionOfType(FileRefused.class)
				.isThrownBy(() -> scanning.check(SampleFiles.upload("a.csv", SampleFiles.text("x".repeat(200_000)))))
				.withMessageContaining("larger than the virus scanner accepts");
		}
	}

	@Test
	void storesNothingWhileTheScannerIsAway() throws IOException {
		String address;
		try (FakeScanner scanner = new FakeScanner(0)) {
			address = scanner.address();
		}
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> checks(address).check(SampleFiles.upload("a.csv", SampleFiles.text("x"))))
			.withMessageContaining("the virus scanner does not answer");
	}

	@Test
	void anAddressThatIsNoneStopsTheStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> checks("localhost"))
			.withMessageContaining("must be a host and a port");
		assertThat(checks(" ")).isNotNull();
	}

	private static byte[] half(byte[] content) {
		return Arrays.copyOf(content, content.length / 2);
	}

	/** Other bytes where the packed part is. */
	private static byte[] spoilt(byte[] content) {
		byte[] spoilt = content.clone();
		for (int i = 60; i < 75; i++) {
			spoilt[i] ^= 0x55;
		}
		return spoilt;
	}

	/** The first part is said to be shorter than what it unpacks to needs. */
	private static byte[] cutShort(byte[] content) {
		byte[] cut = content.clone();
		ByteBuffer bytes = ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN);
		int directory = bytes.getInt(cut.length - 6);
		bytes.putInt(directory + 20, bytes.getInt(directory + 20) - 10);
		return cut;
	}

	/** A protected file that lacks the owner's key. */
	private static byte[] withoutKey(byte[] content) {
		return new String(content, StandardCharsets.ISO_8859_1).replaceFirst("/O <", "/o <")
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] oldOffice(String stream) {
		byte[] head = new byte[2048];
		byte[] signature = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 };
		System.arraycopy(signature, 0, head, 0, signature.length);
		byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, head, 1024, name.length);
		return head;
	}

	private static byte[] with(Map<String, String> parts, String name, String content) {
		parts.put(name, content);
		return SampleFiles.zip(parts);
	}

	/**
	 * A file that never ends.
	 */
	private static final class Endless extends InputStream {

		private long count;

		@Override
		public int read() {
			throw new UncheckedIOException(new IOException("Read in pieces"));
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			this.count += length;
			assertThat(this.count).isLessThan(2 * SpooledFile.LARGEST);
			return length;
		}

	}

}
