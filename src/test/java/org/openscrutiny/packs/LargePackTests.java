package org.openscrutiny.packs;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openscrutiny.shared.Role;
import org.openscrutiny.testing.Page;
import org.openscrutiny.testing.SmallProgram;
import org.openscrutiny.testing.SmallProgramTest;
import org.openscrutiny.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The largest pack, of five hundred pages and two hundred megabytes, made by a program
 * with little memory that is killed half-way.
 */
@SmallProgramTest
class LargePackTests {

	private static final int FILES = 5;

	private static final int PAGES_OF_EACH = 100;

	private static final int BYTES_OF_EACH_PAGE = 400 * 1024;

	private static final String DESK = "/manage/meetings/panel-2026-03-02";

	private static final String PACK = "/meetings/panel-2026-03-02/pack.pdf";

	@TempDir
	Path folder;

	@Test
	void aKilledProgramGoesOnWithItsDataAndTheLargestPack(SmallProgram program) throws Exception {
		prepare(program.portal().signedIn(Role.PANEL_OFFICER));
		assertThat(program.portal().reader().get("/sign-in").body()).contains("10 March 2022");
		await(() -> isAtWork(program));
		program.killAndStartAgain("--openscrutiny.demo.today=2022-03-01");
		assertThat(program.portal().reader().get("/sign-in").body()).as("the start is kept with the data")
			.contains("10 March 2022");
		assertThat(program.log()).contains("PostgreSQL server that an earlier start left running");
		Path pack = this.folder.resolve("pack.pdf");
		await(() -> download(program, pack) == 200);
		assertThat(program.log()).doesNotContain("OutOfMemoryError");
		assertThat(Files.size(pack)).isGreaterThan(FILES * PAGES_OF_EACH * (long) BYTES_OF_EACH_PAGE);
		try (PDDocument document = Loader.loadPDF(pack.toFile())) {
			String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
			assertThat(labels[labels.length - 1]).isEqualTo("500");
		}
	}

	private void prepare(Visitor officer) throws IOException {
		officer.get("/manage/meetings/new")
			.form("/manage/meetings/new")
			.with("heldOn.day", "2")
			.with("heldOn.month", "3")
			.with("heldOn.year", "2026")
			.with("expectedEnd", "")
			.send();
		officer.get(DESK).form(DESK + "/items").with("topics", "The budget").send();
		String address = officer.get(DESK).document().select("a[href$=/papers]").attr("href");
		byte[] file = largePdf();
		for (int i = 1; i <= FILES; i++) {
			Page done = officer.get(address)
				.form(address)
				.with("title", "Volume " + i)
				.withFile("file", "volume-" + i + ".pdf", file)
				.send();
			assertThat(done.status()).isEqualTo(200);
		}
		officer.get(DESK + "/publication").form(DESK + "/publication").send();
	}

	/** Whether a part of the pack is written. */
	private static boolean isAtWork(SmallProgram program) {
		try (Stream<Path> files = Files.walk(program.temporary())) {
			return program.portal().reader().get(PACK).status() == 503 && files
				.anyMatch((file) -> file.getParent().getFileName().toString().startsWith("openscrutiny-pack-"));
		}
		catch (IOException | UncheckedIOException ex) {
			// A file went while the folder was read.
			return false;
		}
	}

	private static int download(SmallProgram program, Path file) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(program.portal().address() + PACK)).build(),
						HttpResponse.BodyHandlers.ofFile(file))
				.statusCode();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < 1500 && !condition.getAsBoolean(); i++) {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	/** Pages with noise on them that nothing packs. */
	private byte[] largePdf() throws IOException {
		Path file = this.folder.resolve("volume.pdf");
		Random random = new Random(1);
		byte[] noise = new byte[BYTES_OF_EACH_PAGE];
		try (Counted out = new Counted(new BufferedOutputStream(Files.newOutputStream(file)))) {
			long[] starts = new long[2 + PAGES_OF_EACH * 2];
			out.print("%PDF-1.4\n");
			starts[0] = out.count;
			out.print("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
			starts[1] = out.count;
			StringBuilder kids = new StringBuilder();
			for (int page = 0; page < PAGES_OF_EACH; page++) {
				kids.append(3 + 2 * page).append(" 0 R ");
			}
			out.print("2 0 obj\n<</Type/Pages/Count " + PAGES_OF_EACH + "/Kids[" + kids + "]>>\nendobj\n");
			for (int page = 0; page < PAGES_OF_EACH; page++) {
				int number = 3 + 2 * page;
				starts[number - 1] = out.count;
				out.print(number + " 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I "
						+ (number + 1) + " 0 R>>>>>>\nendobj\n");
				starts[number] = out.count;
				random.nextBytes(noise);
				out.print((number + 1) + " 0 obj\n<</Type/XObject/Subtype/Image/Width 640/Height 640/BitsPerComponent 8"
						+ "/ColorSpace/DeviceGray/Length " + noise.length + ">>\nstream\n");
				out.write(noise);
				out.print("\nendstream\nendobj\n");
			}
			long end = out.count;
			out.print("xref\n0 " + (starts.length + 1) + "\n0000000000 65535 f \n");
			for (long start : starts) {
				out.print(String.format("%010d 00000 n \n", start));
			}
			out.print("trailer\n<</Size " + (starts.length + 1) + "/Root 1 0 R>>\nstartxref\n" + end + "\n%%EOF\n");
		}
		return Files.readAllBytes(file);
	}

	/**
	 * Knows where it is.
	 */
	private static final class Counted extends FilterOutputStream {

		private long count;

		Counted(OutputStream out) {
			super(out);
		}

		void print(String text) throws IOException {
			write(text.getBytes(StandardCharsets.US_ASCII));
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
			this.count += length;
		}

		@Override
		public void write(int one) throws IOException {
			this.out.write(one);
			this.count++;
		}

	}

}
