package org.openscrutiny.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openscrutiny.testing.SmallProgram;
import org.openscrutiny.testing.SmallProgramTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The folder of the database that the program brings along. That its data outlive a
 * killed program is for {@code LargePackTests} to show, which kills one.
 */
@SmallProgramTest
class EmbeddedDatabaseTests {

	@TempDir
	private Path temporary;

	@Test
	void oneProgramUsesTheData(SmallProgram program) {
		assertThat(program.refusal()).contains("Another OpenScrutiny is running with the data folder",
				"--openscrutiny.data=other-folder");
		assertThat(program.portal().reader().get("/sign-in").status()).isEqualTo(200);
	}

	@Test
	void aFolderOfAnotherVersionIsLeftAlone() throws Exception {
		Path version = Files.writeString(cluster().resolve("PG_VERSION"), "15\n");
		isRefused("was written by PostgreSQL 15, and this is PostgreSQL 18");
		assertThat(version).hasContent("15\n");
	}

	@Test
	void aFolderThatIsNoDatabaseIsLeftAlone() throws Exception {
		Path letter = Files.writeString(cluster().resolve("letter.txt"), "Dear panel");
		isRefused("holds no PostgreSQL database");
		assertThat(letter).hasContent("Dear panel");
	}

	@Test
	void aFileInPlaceOfTheFolderIsLeftAlone() throws Exception {
		Path file = Files.writeString(Files.createDirectories(this.temporary.resolve("data")).resolve("postgresql"),
				"x");
		isRefused("is not a folder that can be read");
		assertThat(file).hasContent("x");
	}

	/**
	 * The program says what is thrown here, and ends with exit code 1, as
	 * {@link #oneProgramUsesTheData} shows. A refused folder is free for the next.
	 */
	private void isRefused(String why) {
		for (int attempt = 0; attempt < 2; attempt++) {
			assertThatExceptionOfType(CannotStart.class)
				.isThrownBy(() -> EmbeddedDatabase.start(this.temporary.resolve("data")))
				.withMessageContaining(why)
				.satisfies((refused) -> assertThat(refused.getAction()).contains("Nothing was deleted"));
		}
	}

	@Test
	void aForeignProcessWithTheNumberOfADeadServerIsLeftAlone() throws Exception {
		Process foreign = new ProcessBuilder("sleep", "60").start();
		Path file = cluster().resolve("postmaster.pid");
		try {
			for (String content : List.of(foreign.pid() + "\n" + cluster() + "\n", "no number", "",
					"99999999999999999999")) {
				Files.writeString(file, content);
				EmbeddedDatabase.stopOrphan(cluster(), this.temporary.resolve("data/binaries"));
			}
			assertThat(foreign.isAlive()).isTrue();
		}
		finally {
			foreign.destroy();
		}
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

}
