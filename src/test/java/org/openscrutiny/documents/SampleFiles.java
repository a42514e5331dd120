package org.openscrutiny.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Small files of every kind, made on the spot.
 */
public final class SampleFiles {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	private SampleFiles() {
	}

	public static byte[] pdf(String... pages) {
		return protectedPdf(null, pages);
	}

	/** A PDF of one page, with something more. */
	static byte[] pdfWith(Consumer<PDDocument> more) {
		try (PDDocument document = Loader.loadPDF(pdf("one"))) {
			more.accept(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] protectedPdf(String password, String... pages) {
		try (PDDocument document = new PDDocument()) {
			for (String words : pages) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
					content.newLineAtOffset(50, 700);
					content.showText(words);
					content.endText();
				}
			}
			if (password != null) {
				document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static byte[] docx(String words) {
		return zip(docxParts(words));
	}

	static Map<String, String> docxParts(String words) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "\"/></Types>");
		parts.put("word/document.xml",
				"<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>" + words
						+ "</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>struck</w:delText></w:r></w:del></w:p>"
						+ "</w:body></w:document>");
		return parts;
	}

	public static byte[] xlsx(String words) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + EXCEL + "\"/></Types>");
		parts.put("xl/sharedStrings.xml", "<sst><si><t>" + words + "</t></si></sst>");
		parts.put("xl/worksheets/sheet1.xml",
				"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>inline</t></is></c></row></sheetData></worksheet>");
		return zip(parts);
	}

	public static byte[] odt(String words) {
		return zip(openDocumentParts("text", words));
	}

	public static byte[] ods(String words) {
		return zip(openDocumentParts("spreadsheet", words));
	}

	static Map<String, String> openDocumentParts(String type, String words) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument." + type);
		parts.put("content.xml",
				"<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\"><office:body>"
						+ "<text:tracked-changes><text:p>struck</text:p></text:tracked-changes><text:p>" + words
						+ "</text:p></office:body></office:document-content>");
		parts.put("META-INF/manifest.xml", "<manifest/>");
		return parts;
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	public static byte[] png() {
		return image("png");
	}

	public static byte[] jpeg() {
		return image("jpg");
	}

	private static byte[] image(String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	public static byte[] text(String words) {
		return words.getBytes(StandardCharsets.UTF_8);
	}

	public static Upload upload(String filename, byte[] content) {
		return new Upload(filename, content.length, () -> new ByteArrayInputStream(content));
	}

}
