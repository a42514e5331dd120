package org.openscrutiny.packs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;

import org.openscrutiny.shared.web.PdfPrinter;

/**
 * A PDF with tags, as some programs write them.
 */
final class TaggedPdf {

	private TaggedPdf() {
	}

	static Path write(Path file, String heading) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); PDDocument pdf = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePDDocument(pdf);
			builder.usePdfUaAccessibility(true);
			builder.withHtmlContent("""
					<html lang="en-GB"><head><title>%1$s</title><meta name="subject" content="%1$s"/>
					<style>body { font-family: 'Sans' }</style></head><body><h1>%1$s</h1></body></html>
					""".formatted(heading), "http://localhost/");
			builder.useFont(new PDFontSupplier(PdfPrinter.font(pdf, "LiberationSans-Regular")), "Sans", 400,
					FontStyle.NORMAL, true);
			builder.useFont(new PDFontSupplier(PdfPrinter.font(pdf, "LiberationSans-Bold")), "Sans", 700,
					FontStyle.NORMAL, true);
			builder.toStream(out);
			builder.run();
		}
		return file;
	}

}
