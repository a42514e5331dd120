package org.openscrutiny.packs;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PackFileUnitTests {

	private static final PDRectangle CROP = new PDRectangle(50, 70, 300, 400);

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0, 90, 180, 270 })
	void printsTheNumberBelowTheContentWhicheverWayThePageIsTurned(int turn) throws IOException {
		Path source = source("turned.pdf", turn, "The content");
		BufferedImage before = picture(source);
		Path pack = pack(new PackFile.Sheet("a", null, "Turned", List.of("7")), source);
		BufferedImage after = picture(pack);
		assertThat(after.getWidth()).isEqualTo(before.getWidth());
		assertThat(after.getHeight()).isBetween(before.getHeight() + 23, before.getHeight() + 25);
		assertThat(differences(before, after)).isLessThan(before.getWidth());
		assertThat(inkBelow(after, before.getHeight())).isGreaterThan(100);
		assertThat(Workshop.text(Files.readAllBytes(pack))).contains("The content", "Page 7", "About");
	}

	/** What a crop box hides stays hidden, although the page grows over it. */
	@Test
	void showsNothingThatWasCutOff() throws IOException {
		Path source = this.folder.resolve("cut.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(new PDRectangle(0, 0, 400, 500));
			page.setCropBox(CROP);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.setNonStrokingColor(Color.RED);
				content.addRect(0, 0, 400, 69);
				content.fill();
			}
			document.save(source.toFile());
		}
		BufferedImage after = picture(pack(new PackFile.Sheet("a", null, "Cut", List.of("1")), source));
		for (int x = 0; x < after.getWidth(); x++) {
			for (int y = 0; y < after.getHeight(); y++) {
				int red = after.getRGB(x, y) >> 16 & 0xff;
				int green = after.getRGB(x, y) >> 8 & 0xff;
				assertThat(red - green).isLessThan(60);
			}
		}
	}

	@Test
	void tagsWhatHasNoTags() throws IOException {
		Path pack = this.folder.resolve("pack.pdf");
		try (PackFile file = new PackFile()) {
			file.add(TaggedPdf.write(this.folder.resolve("front.pdf"), "Agenda"), "About",
					new PackFile.Sheet(null, null, "Agenda", List.of("i")));
			file.add(source("one.pdf", 0, "First", "Second"), "About",
					new PackFile.Sheet("a", "1 Budget", "Untagged", List.of("1", "2")));
			file.add(TaggedPdf.write(this.folder.resolve("tagged.pdf"), "Tagged words"), "About",
					new PackFile.Sheet("b", "1 Budget", "Tagged", List.of("3")));
			assertThat(file.save(pack, properties())).isEqualTo(4);
		}
		try (PDDocument document = Loader.loadPDF(pack.toFile())) {
			List<String> titles = new ArrayList<>();
			List<String> tags = new ArrayList<>();
			collect(document.getDocumentCatalog().getStructureTreeRoot(), titles, tags);
			assertThat(titles).contains("Untagged");
			assertThat(tags).containsSubsequence("H1", "Sect", "P", "P", "H1");
			for (PDPage page : document.getPages()) {
				assertThat(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS)).isTrue();
			}
			assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
				.doesNotContain("pdfuaid:part")
				.contains("A pack");
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
		}
	}

	@Test
	void claimsToBeAccessibleWhereAllOfItIs() throws IOException {
		Path pack = pack(new PackFile.Sheet("a", null, "Tagged", List.of("1")),
				TaggedPdf.write(this.folder.resolve("tagged.pdf"), "Tagged words"));
		try (PDDocument document = Loader.loadPDF(pack.toFile())) {
			assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
				.contains("<pdfuaid:part>1</pdfuaid:part>");
		}
	}

	@Test
	void keepsTheBookmarksOfWhatIsInItUnderItsOwn() throws IOException {
		Path source = source("chapters.pdf", 0, "One", "Two");
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(source))) {
			PDDocumentOutline outline = new PDDocumentOutline();
			for (int page : List.of(0, 1)) {
				PDOutlineItem chapter = new PDOutlineItem();
				chapter.setTitle("Chapter " + (page + 1));
				chapter.setDestination(document.getPage(page));
				outline.addLast(chapter);
			}
			document.getDocumentCatalog().setDocumentOutline(outline);
			document.save(source.toFile());
		}
		Path pack = this.folder.resolve("pack.pdf");
		try (PackFile file = new PackFile()) {
			file.add(source, "About", new PackFile.Sheet("a", "1 Budget", "First", List.of("1", "2")));
			file.add(source, "About", new PackFile.Sheet("b", "1 Budget", "Second", List.of("S1-1", "S1-1a")));
			file.save(pack, properties());
		}
		try (PDDocument document = Loader.loadPDF(pack.toFile())) {
			PDOutlineItem group = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
			assertThat(group.getTitle()).isEqualTo("1 Budget");
			PDOutlineItem second = group.getFirstChild().getNextSibling();
			assertThat(second.getTitle()).isEqualTo("Second");
			PDOutlineItem chapter = second.getFirstChild().getNextSibling();
			assertThat(chapter.getTitle()).isEqualTo("Chapter 2");
			assertThat(document.getPages().indexOf(chapter.findDestinationPage(document))).isEqualTo(3);
			assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).containsExactly("1", "2",
					"S1-1", "S1-1a");
		}
	}

	@Test
	void printsSignsThatItsFontLacks() throws IOException {
		Path pack = this.folder.resolve("pack.pdf");
		try (PackFile file = new PackFile()) {
			file.add(source("one.pdf", 0, "One"), "Panel \u4e2d " + "long ".repeat(60),
					new PackFile.Sheet("a", null, "One", List.of("1")));
			file.save(pack, properties());
		}
		assertThat(Workshop.text(Files.readAllBytes(pack))).contains("Panel ? long", "Page 1");
	}

	private Path pack(PackFile.Sheet sheet, Path source) throws IOException {
		Path pack = this.folder.resolve("pack.pdf");
		try (PackFile file = new PackFile()) {
			file.add(source, "About", sheet);
			file.save(pack, properties());
		}
		return pack;
	}

	private static PackProperties properties() {
		return new PackProperties("A pack <&>", "The panel", "All papers", Instant.parse("2022-03-08T09:00:00Z"));
	}

	private Path source(String name, int turn, String... pages) throws IOException {
		Path file = this.folder.resolve(name);
		try (PDDocument document = new PDDocument()) {
			for (String words : pages) {
				PDPage page = new PDPage(new PDRectangle(0, 0, 400, 500));
				page.setCropBox(CROP);
				page.setRotation(turn);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					// Left unbalanced, as some programs do.
					content.saveGraphicsState();
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
					content.newLineAtOffset(100, 100);
					content.showText(words);
					content.endText();
				}
			}
			document.save(file.toFile());
		}
		return file;
	}

	private static BufferedImage picture(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new PDFRenderer(document).renderImageWithDPI(0, 72);
		}
	}

	private static long differences(BufferedImage before, BufferedImage after) {
		return IntStream.range(0, before.getHeight() - 1)
			.mapToLong((y) -> IntStream.range(0, before.getWidth())
				.filter((x) -> Math.abs((before.getRGB(x, y) & 0xff) - (after.getRGB(x, y) & 0xff)) > 60)
				.count())
			.sum();
	}

	private static long inkBelow(BufferedImage picture, int from) {
		return IntStream.range(from, picture.getHeight())
			.mapToLong((y) -> IntStream.range(0, picture.getWidth())
				.filter((x) -> (picture.getRGB(x, y) & 0xff) < 200)
				.count())
			.sum();
	}

	private static void collect(PDStructureNode node, List<String> titles, List<String> tags) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				tags.add(element.getStructureType());
				if (element.getTitle() != null) {
					titles.add(element.getTitle());
				}
				collect(element, titles, tags);
			}
		}
	}

}
