package org.openscrutiny.documents.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openscrutiny.documents.SampleFiles;
import org.openscrutiny.testing.SmallProgram;
import org.openscrutiny.testing.SmallProgramTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The largest files, several at a time, through a program whose memory is smaller than
 * they are together, and which asks a virus scanner.
 */
@SmallProgramTest
class LargeDocumentTests {

	private static final int LARGEST = 50 * 1024 * 1024;

	private static final int AT_ONCE = 6;

	@TempDir
	private Path temporary;

	@Test
	void memoryDoesNotGrowWithTheSizeOfFiles(SmallProgram program) throws Exception {
		Path pdf = largePdf();
		together((number) -> new FileSender(program.portal().address())
			.send("", new FileSender.File("large-" + number + ".pdf", BodyPublishers.ofFile(pdf)))
			.status(), 302);
		List<String> hrefs = new FileSender(program.portal().address()).hrefs();
		assertThat(hrefs).hasSize(AT_ONCE);
		together((number) -> {
			Path copy = this.temporary.resolve("copy-" + number);
			int status = new FileSender(program.portal().address()).get(hrefs.get(number), BodyHandlers.ofFile(copy))
				.statusCode();
			assertThat(Files.mismatch(copy, pdf)).isEqualTo(-1);
			return status;
		}, 200);
		assertThat(program.log()).doesNotContain("OutOfMemoryError");
	}

	@Test
	void anInfectedFileIsNamedAndTheRestOfTheFormIsKept(SmallProgram program) {
		FileSender.Answer answer = new FileSender(program.portal().address()).send("A title <typed>",
				FileSender.File.of("good.csv", SampleFiles.text("a,b")),
				FileSender.File.of("bad.csv", SampleFiles.text("harmful,words")));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".govuk-error-summary__list a[href=#files]").text())
			.isEqualTo("“bad.csv” contains a virus (Test.Virus-1) and was not stored. "
					+ "Tell whoever looks after your computer");
		assertThat(answer.page().select("input[name=title]").val()).isEqualTo("A title <typed>");
		assertThat(new FileSender(program.portal().address()).hrefs()).noneMatch((href) -> href.endsWith(".csv"));
	}

	private interface Errand {

		int run(int number) throws Exception;

	}

	private static void together(Errand errand, int expected) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Callable<Integer>> errands = IntStream.range(0, AT_ONCE)
				.<Callable<Integer>>mapToObj((number) -> () -> errand.run(number))
				.toList();
			for (Future<Integer> status : people.invokeAll(errands)) {
				assertThat(status.get()).isEqualTo(expected);
			}
		}
		finally {
			people.shutdownNow();
		}
	}

	/** A PDF of exactly 50 MB: one page, and a stream that nothing packs. */
	private Path largePdf() throws IOException {
		Path file = this.temporary.resolve("large.pdf");
		String head = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Extra 4 0 R>>\nendobj\n"
				+ "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
				+ "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>\nendobj\n";
		String end = "\nendstream\nendobj\nxref\n0 5\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n"
				+ "%010d 00000 n \n%010d 00000 n \ntrailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%010d\n%%%%EOF\n";
		int tail = String.format(end, 0, 0, 0, 0, 0).length();
		int length = LARGEST - head.length() - tail - String.format("4 0 obj\n<</Length %010d>>\nstream\n", 0).length();
		String open = String.format("4 0 obj\n<</Length %010d>>\nstream\n", length);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write((head + open).getBytes(StandardCharsets.US_ASCII));
			Random random = new Random(1);
			byte[] piece = new byte[8192];
			for (int left = length; left > 0; left -= Math.min(left, piece.length)) {
				random.nextBytes(piece);
				out.write(piece, 0, Math.min(left, piece.length));
			}
			out.write(String
				.format(end, head.indexOf("1 0 obj"), head.indexOf("2 0 obj"), head.indexOf("3 0 obj"), head.length(),
						LARGEST - tail + "\nendstream\nendobj\n".length())
				.getBytes(StandardCharsets.US_ASCII));
		}
		assertThat(file).hasSize(LARGEST);
		return file;
	}

}
