package org.openscrutiny.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.openscrutiny.OpenScrutinyApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as somebody starts it who has nothing else installed.
 */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedDatabaseTests {

	private static final Pattern READY = Pattern.compile("is ready: (http://localhost:\\d+)");

	@TempDir
	private Path temporary;

	private final List<Process> started = new ArrayList<>();

	@AfterEach
	void stop() throws InterruptedException {
		for (Process process : this.started) {
			process.destroy();
			process.waitFor(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void dataOutliveAKilledProgramAndOneProgramUsesThem() throws Exception {
		Process first = start("--openscrutiny.demo.today=2022-03-10");
		assertThat(page(addressOf(first))).contains("10 March 2022");

		Process second = start();
		assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(second.exitValue()).isEqualTo(1);
		assertThat(outputOf(second)).contains("Another OpenScrutiny is running with the data folder");

		first.destroyForcibly().waitFor();
		Process third = start("--openscrutiny.demo.today=2022-03-01");
		assertThat(page(addressOf(third))).as("the start is kept with the data").contains("10 March 2022");

		third.destroy();
		assertThat(third.waitFor(30, TimeUnit.SECONDS)).isTrue();
		Process anew = start("--openscrutiny.demo.reset=true", "--openscrutiny.demo.today=2024-11-20");
		assertThat(page(addressOf(anew))).contains("20 November 2024");
	}

	@Test
	void aFolderOfAnotherVersionIsLeftAlone() throws Exception {
		Path version = Files.writeString(cluster().resolve("PG_VERSION"), "15\n");
		Process program = start();
		assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(program.exitValue()).isEqualTo(1);
		assertThat(outputOf(program)).contains("was written by PostgreSQL 15, and this is PostgreSQL 18")
			.contains("Nothing was deleted");
		assertThat(version).hasContent("15\n");
	}

	@Test
	void aFolderThatIsNoDatabaseIsLeftAlone() throws Exception {
		Path letter = Files.writeString(cluster().resolve("letter.txt"), "Dear panel");
		Process program = start();
		assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(program.exitValue()).isEqualTo(1);
		assertThat(outputOf(program)).contains("holds no PostgreSQL database");
		assertThat(letter).hasContent("Dear panel");
	}

	@Test
	void aFileInPlaceOfTheFolderIsLeftAlone() throws Exception {
		Path file = Files.writeString(Files.createDirectories(this.temporary.resolve("data")).resolve("postgresql"),
				"x");
		Process program = start();
		assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(program.exitValue()).isEqualTo(1);
		assertThat(outputOf(program)).contains("is not a folder that can be read");
		assertThat(file).hasContent("x");
	}

	@Test
	void aForeignProcessWithTheNumberOfADeadServerIsLeftAlone() throws Exception {
		Process foreign = new ProcessBuilder("sleep", "60").start();
		this.started.add(foreign);
		Path file = cluster().resolve("postmaster.pid");
		for (String content : List.of(foreign.pid() + "\n" + cluster() + "\n", "no number", "",
				"99999999999999999999")) {
			Files.writeString(file, content);
			EmbeddedDatabase.stopOrphan(cluster(), this.temporary.resolve("data/binaries"));
		}
		assertThat(foreign.isAlive()).isTrue();
	}

	@Test
	void takesTheNextPortWhereOneIsTaken() throws Exception {
		int first = FreePort.firstFree();
		try (ServerSocket taken = new ServerSocket(first)) {
			assertThat(FreePort.firstFree()).isGreaterThan(taken.getLocalPort());
		}
	}

	private Path cluster() throws IOException {
		return Files.createDirectories(this.temporary.resolve("data/postgresql"));
	}

	private Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=128m", "-cp",
				System.getProperty("java.class.path"), OpenScrutinyApplication.class.getName(),
				"--openscrutiny.data=" + this.temporary.resolve("data"), "--openscrutiny.packs.background=false",
				"--logging.pattern.console=%msg%n"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(log(this.started.size()).toFile())
			.start();
		this.started.add(process);
		return process;
	}

	private Path log(int number) {
		return this.temporary.resolve("start-" + number + ".log");
	}

	private String outputOf(Process process) throws IOException {
		return Files.readString(log(this.started.indexOf(process)));
	}

	private URI addressOf(Process process) throws Exception {
		for (int i = 0; i < 600 && process.isAlive(); i++) {
			Matcher ready = READY.matcher(outputOf(process));
			if (ready.find()) {
				return URI.create(ready.group(1));
			}
			process.waitFor(100, TimeUnit.MILLISECONDS);
		}
		throw new AssertionError("The program did not start: " + outputOf(process));
	}

	private static String page(URI address) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(address.resolve("/sign-in")).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
