package org.openscrutiny.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openscrutiny.documents.FakeScanner;
import org.springframework.util.FileSystemUtils;

/**
 * Starts a small program where the first test asks for it, and ends it with the last.
 */
class OneSmallProgram implements ParameterResolver {

	/** What the portal is promised to need at most. */
	private static final String HEAP = "256m";

	private static final String PREFIX = "program-";

	private static final long LARGEST_FILE = 50 * 1024 * 1024;

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == SmallProgram.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(OneSmallProgram.class))
			.computeIfAbsent(Started.class, (type) -> Started.now(), Started.class)
			.program();
	}

	/**
	 * The program and what it needs around it.
	 */
	private record Started(Path folder, FakeScanner scanner, SmallProgram program) implements AutoCloseable {

		static Started now() {
			try {
				Path folder = newFolder();
				FakeScanner scanner = new FakeScanner(LARGEST_FILE);
				return new Started(folder, scanner,
						SmallProgram.withDatabaseOfItsOwn(folder, HEAP, "--openscrutiny.demo.today=2022-03-10",
								"--openscrutiny.clamd.address=" + scanner.address(),
								"--openscrutiny.packs.background=true", "--openscrutiny.packs.lease=10s",
								"--openscrutiny.packs.every=1s"));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** Bears the number of this process. Folders of processes that were killed go. */
		private static Path newFolder() throws IOException {
			try (DirectoryStream<Path> folders = Files.newDirectoryStream(DatabaseServer.folder(), PREFIX + "*")) {
				for (Path folder : folders) {
					long process = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
					if (ProcessHandle.of(process).isEmpty()) {
						FileSystemUtils.deleteRecursively(folder);
					}
				}
			}
			return Files.createDirectory(DatabaseServer.folder().resolve(PREFIX + ProcessHandle.current().pid()));
		}

		@Override
		public void close() throws IOException {
			this.program.close();
			this.scanner.close();
			FileSystemUtils.deleteRecursively(this.folder);
		}

	}

}
