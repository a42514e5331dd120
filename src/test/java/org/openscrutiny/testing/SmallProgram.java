package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openscrutiny.OpenScrutinyApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole program in a process of its own, with the demonstration and no more heap than
 * it is given. Packs are made only where a setting asks for it.
 */
public final class SmallProgram implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("is ready: (http://localhost:\\d+)");

	private static final int MOST_TENTHS = 900;

	private final Path folder;

	private final String heap;

	private final List<String> settings;

	private final List<Path> logs = new ArrayList<>();

	private Process process;

	private Portal portal;

	/**
	 * Starts it on a copy of what it writes at a first start, which takes a fraction of
	 * the time that a first start takes.
	 * @param folder where its files and its log are kept
	 * @param heap such as {@code 256m}
	 * @param settings such as {@code --server.port=8080}
	 */
	public SmallProgram(Path folder, String heap, String... settings) {
		this(folder, heap, Stream.concat(copy(), Stream.of(settings)).toList());
	}

	private SmallProgram(Path folder, String heap, List<String> settings) {
		this.folder = folder;
		this.heap = heap;
		this.settings = new ArrayList<>(settings);
		this.process = launch();
		this.portal = new Portal(address());
	}

	/**
	 * Starts it as somebody does who has nothing else installed, with the database that
	 * it brings along.
	 */
	static SmallProgram withDatabaseOfItsOwn(Path folder, String heap, String... settings) {
		return new SmallProgram(folder, heap, List.of(settings));
	}

	private static Stream<String> copy() {
		DatabaseServer server = DatabaseServer.only();
		String name = "small_" + UUID.randomUUID().toString().substring(0, 8);
		return Stream.of("--spring.datasource.url=" + server.createStarted(name),
				"--spring.datasource.username=" + server.user(), "--spring.datasource.password=" + server.password(),
				"--openscrutiny.demo.enabled=true");
	}

	private Process launch() {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + this.heap, "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=64m",
						"-Djava.io.tmpdir=" + temporary(), "-Dopenscrutiny.packs.background=false", "-cp",
						System.getProperty("java.class.path"), OpenScrutinyApplication.class.getName(),
						"--openscrutiny.data=" + this.folder.resolve("data"), "--logging.pattern.console=%msg%n"));
		command.addAll(this.settings);
		command.add("--server.port=" + freePort());
		this.logs.add(this.folder.resolve("program-" + this.logs.size() + ".log"));
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(lastLog().toFile()).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket probe = new ServerSocket(0)) {
			return probe.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private URI address() {
		for (int i = 0; i < MOST_TENTHS && this.process.isAlive(); i++) {
			Matcher ready = READY.matcher(read(lastLog()));
			if (ready.find()) {
				return URI.create(ready.group(1));
			}
			await(this.process, 100, TimeUnit.MILLISECONDS);
		}
		close();
		throw new AssertionError("The program did not start: " + log());
	}

	private static void await(Process process, int time, TimeUnit unit) {
		try {
			process.waitFor(time, unit);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Where it keeps what it needs for a moment. */
	public Path temporary() {
		try {
			return Files.createDirectories(this.folder.resolve("temporary"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Portal portal() {
		return this.portal;
	}

	/** All that it has logged since its first start. */
	public String log() {
		return this.logs.stream().map(SmallProgram::read).collect(Collectors.joining());
	}

	private Path lastLog() {
		return this.logs.get(this.logs.size() - 1);
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts another program on the same data, which is to be refused.
	 * @return what it says
	 */
	public String refusal() {
		Process second = launch();
		Path log = this.logs.remove(this.logs.size() - 1);
		await(second, 60, TimeUnit.SECONDS);
		second.destroy();
		assertThat(second.exitValue()).as(read(log)).isEqualTo(1);
		return read(log);
	}

	/**
	 * Ends it without notice, as a loss of power does, and starts it again on its data.
	 * @param changed the settings that are others from now on
	 */
	public void killAndStartAgain(String... changed) {
		this.process.destroyForcibly();
		await(this.process, 30, TimeUnit.SECONDS);
		for (String setting : changed) {
			this.settings.removeIf((former) -> former.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
			this.settings.add(setting);
		}
		this.process = launch();
		this.portal = new Portal(address());
	}

	@Override
	public void close() {
		this.process.destroy();
		await(this.process, 30, TimeUnit.SECONDS);
	}

}
