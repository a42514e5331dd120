package org.openscrutiny.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF that somebody handed in.
 */
class PdfFile {

	private static final int TAIL = 64 * 1024;

	private static final int HEAD = 1024;

	/** The length that a PDF made for the web states in its first object. */
	private static final Pattern STATED_LENGTH = Pattern.compile("/Linearized\\b.*?/L\\s+(\\d{1,12})\\b",
			Pattern.DOTALL);

	private final String filename;

	private final Path path;

	PdfFile(String filename, Path path) {
		this.filename = filename;
		this.path = path;
	}

	/**
	 * Reads its text.
	 * @return the number of its pages
	 * @throws FileRefused if it is not whole, needs a password or has more than pages to
	 * be read, as {@link PdfParts} tells
	 */
	int open(TextSink text) throws IOException {
		requireEnd();
		try (PDDocument pdf = Loader.loadPDF(this.path.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
			int pages = pdf.getNumberOfPages();
			if (pages == 0) {
				throw FileRefused.damaged(this.filename);
			}
			PdfParts.requireHarmless(pdf, this.filename);
			readText(pdf, text);
			return pages;
		}
		catch (InvalidPasswordException ex) {
			throw FileRefused.protectedByPassword(this.filename);
		}
		catch (FileRefused ex) {
			throw ex;
		}
		// PDFBox fails in many ways on a file that is not as it should be.
		catch (IOException | RuntimeException ex) {
			throw FileRefused.damaged(this.filename);
		}
		// A PDF made to harm nests or swells without end; nothing of ours is half done
		// here.
		catch (StackOverflowError | OutOfMemoryError ex) {
			throw FileRefused.unpacksTooFar(this.filename);
		}
	}

	/** PDFBox mends a file whose end is missing, and so would hide what is lost. */
	private void requireEnd() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "r")) {
			Matcher stated = STATED_LENGTH.matcher(read(file, 0, HEAD));
			if ((stated.find() && Long.parseLong(stated.group(1)) > file.length())
					|| !read(file, Math.max(0, file.length() - TAIL), TAIL).contains("%%EOF")) {
				throw FileRefused.incomplete(this.filename);
			}
		}
	}

	private static String read(RandomAccessFile file, long from, int length) throws IOException {
		byte[] bytes = new byte[(int) Math.min(length, file.length() - from)];
		file.seek(from);
		file.readFully(bytes);
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	/** A page that cannot be read has no text; that does not spoil the file. */
	private static void readText(PDDocument pdf, TextSink text) {
		try {
			new HastyStripper().writeText(pdf, text);
		}
		catch (TextSink.Full ex) {
			return;
		}
		catch (IOException | RuntimeException ex) {
			return;
		}
	}

	/**
	 * Stops after a while, for a small PDF can describe pages without end.
	 */
	private static final class HastyStripper extends PDFTextStripper {

		private static final long LONGEST = Duration.ofSeconds(20).toNanos();

		private final long started = System.nanoTime();

		@Override
		protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
			if (System.nanoTime() - this.started > LONGEST) {
				throw new TextSink.Full();
			}
			super.processOperator(operator, operands);
		}

	}

}
