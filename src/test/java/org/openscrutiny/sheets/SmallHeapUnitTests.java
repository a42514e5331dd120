package org.openscrutiny.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The largest files that are taken are read in a quarter of the heap that the portal has.
 */
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class SmallHeapUnitTests {

	private static final String HEAP = "-Xmx64m";

	private static final int ROWS = 5_000;

	@TempDir
	private static Path folder;

	private static String said = "";

	private record Line(int number) {

		String reference() {
			return (this.number % 50 == 0) ? "wrong"
					: String.format("%03d-%d", this.number % 1_000, 2000 + this.number / 1_000);
		}

	}

	/** One program reads them all, one after the other. */
	@BeforeAll
	static void readThem() throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-cp",
						System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						SmallHeapUnitTests.class.getName()));
		for (SheetFormat format : SheetFormat.values()) {
			command.add(Files.write(file(format), large(format)).toString());
		}
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
	}

	@ParameterizedTest
	@EnumSource(SheetFormat.class)
	void readsTheLargestFile(SheetFormat format) {
		assertThat(said).contains(file(format).getFileName() + ": 4900 new, 100 rejected");
	}

	private static Path file(SheetFormat format) {
		return folder.resolve("register." + format.getExtension());
	}

	/** Runs in a process of its own. */
	public static void main(String[] files) {
		SampleRules rules = new SampleRules((keys) -> Map.of());
		for (Path file : Stream.of(files).map(Path::of).toList()) {
			String name = file.getFileName().toString();
			Sheet sheet = SheetReader.read(new SheetFile(name, new FileSystemResource(file)), rules.headings());
			ImportPreview<SampleRules.Entry> preview = ImportPreview.of(sheet, rules);
			System.out.println(name + ": " + preview.added() + " new, " + preview.rejected() + " rejected");
		}
	}

	private static byte[] large(SheetFormat format) throws IOException {
		SheetWriter<Line> writer = SheetWriter.<Line>named("Register")
			.text("Reference", Line::reference)
			.date("Date made", (line) -> LocalDate.of(2022, 3, 14))
			.number("Cost", (line) -> new BigDecimal(line.number()))
			.text("Subject", (line) -> "A subject of an ordinary length, number " + line.number() + ". ".repeat(50));
		for (int column = 5; column <= 30; column++) {
			int name = column;
			writer.text("Unknown " + column, (line) -> "value " + name);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<Line> lines = IntStream.rangeClosed(1, ROWS).mapToObj(Line::new).toList();
		writer.write(format, lines, bytes);
		return bytes.toByteArray();
	}

}
