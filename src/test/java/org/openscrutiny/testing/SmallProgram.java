package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openscrutiny.OpenScrutinyApplication;

/**
 * The whole program in a process of its own, with the demonstration and no more heap than
 * it is given.
 */
public final class SmallProgram implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("is ready: (http://localhost:\\d+)");

	private static final int MOST_TENTHS = 900;

	private final Path log;

	private final Process process;

	private final Portal portal;

	/**
	 * Starts it.
	 * @param folder where its data and its log are kept
	 * @param heap such as {@code 256m}
	 * @param settings such as {@code --server.port=8080}
	 */
	public SmallProgram(Path folder, String heap, String... settings) {
		this.log = folder.resolve("program.log");
		try {
			List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
					"-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
					System.getProperty("java.class.path"), OpenScrutinyApplication.class.getName(),
					"--openscrutiny.data=" + folder.resolve("data"), "--logging.pattern.console=%msg%n"));
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
