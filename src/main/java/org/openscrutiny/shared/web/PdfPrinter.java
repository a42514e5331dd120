package org.openscrutiny.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.openscrutiny.shared.Site;
import org.springframework.stereotype.Component;

/**
 * Prints templates as tagged PDFs (PDF/UA) that bring their fonts. Each needs some tens
 * of megabytes while it is made, so callers see to it that there are not many at a time.
 */
@Component
public class PdfPrinter {

	private static final String SANS = "Liberation Sans";

	private static final String SERIF = "Liberation Serif";

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	private static final Logger logger = LoggerFactory.getLogger(PdfPrinter.class);

	static {
		// It writes how long each step took to the standard error stream.
		XRLog.setLoggingEnabled(false);
	}

	private final ITemplateEngine templates;

	private final EnglishText text;

	private final Site site;

	PdfPrinter(ITemplateEngine templates, EnglishText text, Site site) {
		this.templates = templates;
		this.text = text;
		this.site = site;
	}

	/**
	 * Fills a template.
	 * @param template its name
	 * @param variables what it shows, beside {@code as} for words
	 * @return the document that {@link #print} prints
	 */
	public String document(String template, Map<String, ?> variables) {
		Context context = new Context(Locale.UK);
		variables.forEach(context::setVariable);
		context.setVariable("as", this.text);
		return this.templates.process(template, context);
	}

	/**
	 * Prints a document.
	 * @param document well-formed XHTML, of which addresses begin at the site's
	 */
	public void print(String document, OutputStream out) throws IOException {
		Thread thread = Thread.currentThread();
		ClassLoader usual = thread.getContextClassLoader();
		// Its XML is the JDK's, which would be looked for in every library first.
		thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
		try (PDDocument pdf = new PDDocument()) {
			print(document, pdf, out);
		}
		finally {
			thread.setContextClassLoader(usual);
		}
	}

	private void print(String document, PDDocument pdf, OutputStream out) throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePDDocument(pdf);
		builder.usePdfUaAccessibility(true);
		builder.useFastMode();
		builder.withHtmlContent(document, this.site.link("/"));
		builder.withProducer("OpenScrutiny");
		builder.useExternalResourceAccessControl((address, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.withDiagnosticConsumer(PdfPrinter::warn);
		font(builder, pdf, SANS, "LiberationSans-Regular", NORMAL, FontStyle.NORMAL);
		font(builder, pdf, SANS, "LiberationSans-Bold", BOLD, FontStyle.NORMAL);
		font(builder, pdf, SANS, "LiberationSans-Italic", NORMAL, FontStyle.ITALIC);
		font(builder, pdf, SANS, "LiberationSans-BoldItalic", BOLD, FontStyle.ITALIC);
		font(builder, pdf, SERIF, "LiberationSerif-Bold", BOLD, FontStyle.NORMAL);
		builder.toStream(out);
		builder.run();
	}

	private static void warn(Diagnostic diagnostic) {
		if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
			logger.warn("While a PDF was printed: {}", diagnostic.getFormattedMessage());
		}
	}

	private static void font(PdfRendererBuilder builder, PDDocument pdf, String family, String file, int weight,
			FontStyle style) {
		builder.useFont(new FontOnce(pdf, file), family, weight, style, true);
	}

	/**
	 * A font that comes with the program, for a document to be embedded in. Its only
	 * rules for glyphs in a row are those for tone letters of phoneticians, which take a
	 * third of the time of printing to look for: it does without.
	 * @param name such as {@code LiberationSans-Regular}
	 */
	public static PDFont font(PDDocument pdf, String name) {
		try (InputStream file = PdfPrinter.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
			TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer
				.createBufferFromStream(Objects.requireNonNull(file, () -> "The font " + name + " is missing")));
			pdf.registerTrueTypeFontForClosing(font);
			font.setEnableGsub(false);
			return PDType0Font.load(pdf, font, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A font that is read when something is printed in it.
	 */
	private static final class FontOnce extends PDFontSupplier {

		private final PDDocument pdf;

		private final String name;

		FontOnce(PDDocument pdf, String name) {
			super(null);
			this.pdf = pdf;
			this.name = name;
		}

		@Override
		public PDFont supply() {
			return font(this.pdf, this.name);
		}

	}

}
