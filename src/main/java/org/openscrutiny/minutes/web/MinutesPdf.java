package org.openscrutiny.minutes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.openscrutiny.minutes.MinutesPage;
import org.openscrutiny.shared.Site;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * Prints minutes as a tagged PDF (PDF/UA) with a block for the signature. One at a time:
 * each needs some tens of megabytes while it is made.
 */
@Component
class MinutesPdf {

	private static final String SANS = "Liberation Sans";

	private static final String SERIF = "Liberation Serif";

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	private static final long LONGEST_WAIT = 20;

	private static final Logger logger = LoggerFactory.getLogger(MinutesPdf.class);

	static {
		// It writes how long each step took to the standard error stream.
		XRLog.setLoggingEnabled(false);
	}

	private final ITemplateEngine templates;

	private final EnglishText text;

	private final Site site;

	private final Semaphore turn = new Semaphore(1, true);

	MinutesPdf(ITemplateEngine templates, EnglishText text, Site site) {
		this.templates = templates;
		this.text = text;
		this.site = site;
	}

	/** The minutes as the document that {@link #print} prints. */
	String document(MinutesPage page) {
		Context context = new Context(Locale.UK);
		context.setVariable("page", page);
		context.setVariable("as", this.text);
		return this.templates.process("minutes/pdf", context);
	}

	/**
	 * @param document from {@link #document}
	 * @return the PDF
	 * @throws Busy if others were printed for too long
	 */
	byte[] print(String document) {
		if (!hasTurn()) {
			throw new Busy();
		}
		try {
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePdfUaAccessibility(true);
			builder.useFastMode();
			builder.withHtmlContent(document, this.site.link("/"));
			builder.withProducer("OpenScrutiny");
			builder.useExternalResourceAccessControl((address, type) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
			builder.withDiagnosticConsumer(MinutesPdf::warn);
			font(builder, SANS, "LiberationSans-Regular", NORMAL, FontStyle.NORMAL);
			font(builder, SANS, "LiberationSans-Bold", BOLD, FontStyle.NORMAL);
			font(builder, SANS, "LiberationSans-Italic", NORMAL, FontStyle.ITALIC);
			font(builder, SANS, "LiberationSans-BoldItalic", BOLD, FontStyle.ITALIC);
			font(builder, SERIF, "LiberationSerif-Bold", BOLD, FontStyle.NORMAL);
			builder.toStream(pdf);
			builder.run();
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.turn.release();
		}
	}

	private boolean hasTurn() {
		try {
			return this.turn.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void warn(Diagnostic diagnostic) {
		if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
			logger.warn("While minutes were printed: {}", diagnostic.getFormattedMessage());
		}
	}

	private static void font(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
		builder.useFont(() -> read(file), family, weight, style, true);
	}

	private static InputStream read(String file) {
		InputStream font = MinutesPdf.class.getResourceAsStream("/liberation/" + file + ".ttf");
		if (font == null) {
			throw new IllegalStateException("The font " + file + " is missing");
		}
		return font;
	}

	/**
	 * That others are being printed.
	 */
	static class Busy extends RuntimeException {

	}

}
