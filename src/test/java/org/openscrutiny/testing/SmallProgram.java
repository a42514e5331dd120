package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openscrutiny.OpenScrutinyApplication;

/**
 * The whole program in a process of its own, with the demonstration and no more heap than
 * it is given. Packs are made only where a setting asks for it. A second program in the
 * same folder goes on with the data of the first.
 */
public final class SmallProgram implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("is ready: (http://localhost:\\d+)");

	private static final int MOST_TENTHS = 900;

	private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

	private final Path log;

	private final Process process;

	private final Portal portal;

	/**
	 * Starts it.
	 * @param folder where its files and its log are kept
	 * @param heap such as {@code 256m}
	 * @param settings such as {@code --server.port=8080}
	 */
	public SmallProgram(Path folder, String heap, String... settings) {
		this.log = folder.resolve("program.log");
		try {
			List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
					"-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=128m",
					"-Dopenscrutiny.packs.background=false", "-cp", System.getProperty("java.class.path"),
					OpenScrutinyApplication.class.getName(), "--openscrutiny.data=" + folder.resolve("data"),
					"--openscrutiny.demo.enabled=true", "--logging.pattern.console=%msg%n"));
			command.add("--server.port=" + freePort());
			command.addAll(database(folder));
			command.addAll(List.of(settings));
			this.process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(this.log.toFile())
				.start();
			this.portal = new Portal(address());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starting on a copy takes a fraction of the time that a first start takes. */
	private static List<String> database(Path folder) {
		DatabaseServer server = DatabaseServer.only();
		String name = DATABASES.computeIfAbsent(folder, (first) -> {
			String made = "small_" + UUID.randomUUID().toString().substring(0, 8);
			server.createStarted(made);
			return made;
		});
		return List.of("--spring.datasource.url=" + server.address(name),
				"--spring.datasource.username=" + server.user(), "--spring.datasource.password=" + server.password());
	}

	private static int freePort() throws IOException {
		try (ServerSocket probe = new ServerSocket(0)) {
			return probe.getLocalPort();
		}
	}

	private URI address() {
		for (int i = 0; i < MOST_TENTHS && this.process.isAlive(); i++) {
			Matcher ready = READY.matcher(log());
			if (ready.find()) {
				return URI.create(ready.group(1));
			}
			await(100, TimeUnit.MILLISECONDS);
		}
		close();
		throw new AssertionError("The program did not start: " + log());
	}

	private void await(int time, TimeUnit unit) {
		try {
			this.process.waitFor(time, unit);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public Portal portal() {
		return this.portal;
	}

	/** All that it has logged. */
	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends it without notice, as a loss of power does. */
	public void kill() {
		this.process.destroyForcibly();
		await(30, TimeUnit.SECONDS);
	}

	@Override
	public void close() {
		this.process.destroy();
		await(30, TimeUnit.SECONDS);
	}

}
