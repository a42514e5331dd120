package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The one PostgreSQL server of the tests: a container where a Docker engine answers, the
 * embedded server where none does.
 */
public final class DatabaseServer {

	static final String PORTAL = "portal";

	/** The least strength that BCrypt knows. */
	static final int QUICK = 4;

	/** Far more than it takes connections to end. */
	private static final int MOST_LOOKS = 200;

	private static final String TEMPLATE = "portal_template";

	/** In memory, files take less time to copy than to log. */
	private static final String FROM_TEMPLATE = " template " + TEMPLATE + " strategy file_copy";

	/** A database is more than a thousand files, which a disk is slow to copy. */
	private static final Path IN_MEMORY = Path.of("/dev/shm");

	private static final Path FOLDER = IN_MEMORY.resolve("openscrutiny-tests");

	/** Bytes that the databases of all tests need at most, several times over. */
	private static final long ROOM = 6L << 30;

	private static final DatabaseServer ONLY = start();

	private final String addressWithoutDatabase;

	private final String user;

	private final String password;

	/** Open as long as the server is. */
	private final Connection connection;

	private DatabaseServer(String addressWithoutDatabase, String user, String password) {
		this.addressWithoutDatabase = addressWithoutDatabase;
		this.user = user;
		this.password = password;
		try {
			this.connection = DriverManager.getConnection(address("postgres"), user, password);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static DatabaseServer only() {
		return ONLY;
	}

	private static DatabaseServer start() {
		return DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
	}

	@SuppressWarnings("resource")
	private static DatabaseServer inContainer() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
		container.withCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
		container.start();
		return new DatabaseServer(
				"jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/",
				container.getUsername(), container.getPassword());
	}

	private static DatabaseServer embedded() {
		try {
			boolean inMemory = hasRoomInMemory();
			if (inMemory) {
				// Where the programs go, and where folders of servers that were killed
				// are looked for and removed.
				System.setProperty("ot.epg.working-dir", FOLDER.toString());
			}
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setServerConfig("max_connections", "200")
				.setServerConfig("max_wal_size", "256MB")
				.setServerConfig("full_page_writes", "off")
				.setLocaleConfig("locale", "C.UTF-8");
			if (inMemory) {
				builder.setDataDirectory(Files.createTempDirectory(Files.createDirectories(FOLDER), "data"));
			}
			EmbeddedPostgres server = builder.start();
			return new DatabaseServer("jdbc:postgresql://localhost:" + server.getPort() + "/", "postgres", "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where databases are kept: in memory where there is room, else on the disk. */
	static Path folder() throws IOException {
		return Files.createDirectories(
				hasRoomInMemory() ? FOLDER : Path.of(System.getProperty("java.io.tmpdir"), "openscrutiny-tests"));
	}

	private static boolean hasRoomInMemory() {
		return Files.isWritable(IN_MEMORY) && IN_MEMORY.toFile().getUsableSpace() > ROOM;
	}

	public String address(String database) {
		return this.addressWithoutDatabase + database;
	}

	public String user() {
		return this.user;
	}

	public String password() {
		return this.password;
	}

	/**
	 * Puts the database of an application back to what it was after its first start. What
	 * the first application of all wrote then is the pattern for every database to come.
	 */
	synchronized void renew(String name) {
		if (exists(TEMPLATE)) {
			awaitDisconnected(name);
			drop(name);
		}
		else {
			keepAsTemplate(name);
		}
		execute("create database " + name + FROM_TEMPLATE);
	}

	/**
	 * Connections take a moment to end. A drop that finds one looks again after a tenth
	 * of a second, many times as long as it takes itself.
	 */
	private void awaitDisconnected(String name) {
		for (int i = 0; i < MOST_LOOKS && finds("select 1 from pg_stat_activity where datname = ?", name); i++) {
			Thread.onSpinWait();
		}
	}

	private void keepAsTemplate(String name) {
		letHashesBeQuick(name);
		execute("alter database " + name + " allow_connections false");
		disconnect(name);
		execute("alter database " + name + " rename to " + TEMPLATE);
	}

	/** Most of what a page's test did was to sign in. */
	private void letHashesBeQuick(String name) {
		try (var connection = DriverManager.getConnection(address(name), this.user, this.password);
				var sql = connection
					.prepareStatement("update account set password_hash = ? where password_hash is not null")) {
			sql.setString(1, "{bcrypt}" + new BCryptPasswordEncoder(QUICK).encode(Portal.password()));
			sql.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Makes an empty database, for a test that starts an application of its own. */
	public String createEmpty(String name) {
		drop(name);
		execute("create database " + name);
		return address(name);
	}

	/**
	 * Makes a database, where there is none of this name, as the application leaves it
	 * after its first start, or an empty one while it has not started yet.
	 */
	public synchronized String createStarted(String name) {
		if (!exists(name)) {
			execute("create database " + name + (exists(TEMPLATE) ? FROM_TEMPLATE : ""));
		}
		return address(name);
	}

	public void drop(String name) {
		execute("drop database if exists " + name + " with (force)");
	}

	/** Refuses and ends connections, as if the server had gone. */
	public void goAway() {
		execute("alter database " + PORTAL + " allow_connections false");
		disconnect(PORTAL);
	}

	public void comeBack() {
		execute("alter database " + PORTAL + " allow_connections true");
	}

	private void disconnect(String database) {
		execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
	}

	private boolean exists(String name) {
		return finds("select 1 from pg_database where datname = ?", name);
	}

	private synchronized boolean finds(String query, String name) {
		try (var sql = this.connection.prepareStatement(query)) {
			sql.setString(1, name);
			return sql.executeQuery().next();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(query, ex);
		}
	}

	private synchronized void execute(String statement) {
		try (var sql = this.connection.createStatement()) {
			sql.execute(statement);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(statement, ex);
		}
	}

}
