package org.openscrutiny.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for one program. The operating system gives it back when the
 * program ends, however it ends.
 */
final class DataFolderLock implements AutoCloseable {

	private final FileChannel channel;

	private DataFolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static DataFolderLock take(Path folder) {
		Path file = folder.resolve("in-use");
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new CannotStart("Another OpenScrutiny is running with the data folder " + folder + ".",
						"Use that one, stop it first, or give this one a folder of its own: "
								+ "--openscrutiny.data=other-folder");
			}
			return new DataFolderLock(channel);
		}
		catch (IOException ex) {
			throw new CannotStart("The data folder " + folder + " cannot be written to: " + ex.getMessage(),
					"Give this program a folder that it may write to: --openscrutiny.data=other-folder", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
