package org.openscrutiny.minutes.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.openscrutiny.minutes.MinutesPage;
import org.openscrutiny.shared.web.PdfPrinter;
import org.springframework.stereotype.Component;

/**
 * Prints minutes with a block for the signature. One at a time: each needs some tens of
 * megabytes while it is made.
 */
@Component
class MinutesPdf {

	private static final long LONGEST_WAIT = 20;

	private final PdfPrinter printer;

	private final Semaphore turn = new Semaphore(1, true);

	MinutesPdf(PdfPrinter printer) {
		this.printer = printer;
	}

	/** The minutes as the document that {@link #print} prints. */
	String document(MinutesPage page) {
		return this.printer.document("minutes/pdf", Map.of("page", page));
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
			this.printer.print(document, pdf);
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

	/**
	 * That others are being printed.
	 */
	static class Busy extends RuntimeException {

	}

}
