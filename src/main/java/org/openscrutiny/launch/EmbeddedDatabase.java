package org.openscrutiny.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server whose data are kept in a folder between starts. One program at a
 * time may use the folder. A server that a killed program left running is stopped first;
 * a folder of another version, or one that cannot be read, is never touched.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** The major version of the binaries that the POM names. */
	private static final String VERSION = "18";

	private static final Duration STOPPING = Duration.ofSeconds(15);

	private final DataFolderLock lock;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(DataFolderLock lock, EmbeddedPostgres server) {
		this.lock = lock;
		this.server = server;
	}

	/**
	 * @param folder where the data are, or will be
	 * @throws CannotStart if another program uses the folder, or it is not one that this
	 * version can use
	 */
	static EmbeddedDatabase start(Path folder) {
		Path cluster = folder.resolve("postgresql");
		DataFolderLock lock = DataFolderLock.take(folder);
		try {
			Path binaries = Files.createDirectories(folder.resolve("binaries")).toRealPath();
			requireUsable(cluster);
			stopOrphan(cluster, binaries);
			Files.deleteIfExists(cluster.resolve("epg-lock"));
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setDataDirectory(cluster)
				.setOverrideWorkingDirectory(binaries.toFile())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				// The library is made for tests: by default it would lose what it
				// confirmed.
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("max_connections", "50")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("unix_socket_directories", "")
				.setServerConfig("shared_buffers", "64MB")
				.setLocaleConfig("locale", "C.UTF-8")
				.setPGStartupWait(Duration.ofSeconds(60))
				.start();
			return new EmbeddedDatabase(lock, server);
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			if (ex instanceof CannotStart unusable) {
				throw unusable;
			}
			throw new CannotStart("PostgreSQL could not be started on " + cluster + ": " + ex.getMessage(),
					"See the messages above. Nothing was deleted. To begin with an empty demonstration, start with "
							+ "another folder: --openscrutiny.data=other-folder",
					ex);
		}
	}

	private static void requireUsable(Path cluster) throws IOException {
		if (!Files.exists(cluster)) {
			return;
		}
		Path version = cluster.resolve("PG_VERSION");
		if (!Files.isDirectory(cluster) || !Files.isReadable(cluster)) {
			throw unusable(cluster, "is not a folder that can be read");
		}
		if (!Files.isReadable(version)) {
			try (var content = Files.list(cluster)) {
				if (content.findAny().isEmpty()) {
					return;
				}
			}
			throw unusable(cluster, "holds no PostgreSQL database, or one that cannot be read");
		}
		String found = Files.readString(version).strip();
		if (!found.equals(VERSION)) {
			throw unusable(cluster, "was written by PostgreSQL " + found + ", and this is PostgreSQL " + VERSION);
		}
	}

	private static CannotStart unusable(Path cluster, String why) {
		return new CannotStart("The data folder " + cluster + " " + why + ".",
				"Nothing was deleted. Start with another folder (--openscrutiny.data=other-folder), or move this one away.");
	}

	/** The first line of the file is the process. */
	static void stopOrphan(Path cluster, Path binaries) throws IOException {
		Path file = cluster.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return;
		}
		Optional<ProcessHandle> orphan = Files.readAllLines(file)
			.stream()
			.findFirst()
			.map(String::strip)
			.filter((number) -> number.matches("\\d{1,10}"))
			.flatMap((number) -> ProcessHandle.of(Long.parseLong(number)))
			.filter((process) -> isOurs(process, binaries));
		if (orphan.isPresent()) {
			logger.info("Stopping the PostgreSQL server that an earlier start left running, process {}",
					orphan.get().pid());
			stop(orphan.get());
		}
	}

	/**
	 * A process that runs one of our own binaries, and not one that was given the number
	 * since.
	 */
	private static boolean isOurs(ProcessHandle process, Path binaries) {
		return process.info().command().filter((command) -> Path.of(command).startsWith(binaries)).isPresent();
	}

	private static void stop(ProcessHandle process) {
		process.destroy();
		if (!exits(process)) {
			process.destroyForcibly();
			if (!exits(process)) {
				throw new CannotStart(
						"The PostgreSQL server of an earlier start does not stop, process " + process.pid(),
						"End that process, and start again. Nothing was deleted.");
			}
		}
	}

	private static boolean exits(ProcessHandle process) {
		try {
			process.onExit().get(STOPPING.toSeconds(), TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String getUsername() {
		return "postgres";
	}

	@Override
	public String getPassword() {
		return "postgres";
	}

	@Override
	public String getJdbcUrl() {
		return this.server.getJdbcUrl("postgres", "postgres");
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.lock.close();
	}

}
