package org.openscrutiny.packs;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import org.springframework.context.ApplicationContext;

/**
 * Makes packs at once, where the portal makes them in the background.
 */
public final class Workshop {

	private Workshop() {
	}

	/** Makes all that are lacking. */
	public static void work(ApplicationContext portal) {
		portal.getBean(PackWorks.class).work();
	}

	/** The text of a PDF, with single spaces. */
	public static String text(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text of one page of a PDF, counted from 1. */
	public static String text(byte[] pdf, int page) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			return stripper.getText(document).replaceAll("\\s+", " ").strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
