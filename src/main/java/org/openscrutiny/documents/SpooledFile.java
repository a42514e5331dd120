package org.openscrutiny.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * An upload while it is checked: a temporary file, so that its size takes no memory. A
 * second one holds the text that was found in it. Both are gone when this is closed.
 *
 * @param path the file
 * @param text where its text goes
 * @param size in bytes
 * @param sha256 its digest
 */
record SpooledFile(Path path, Path text, long size, byte[] sha256) implements AutoCloseable {

	/** In bytes; a row of the database has the same limit. */
	static final long LARGEST = 50L * 1024 * 1024;

	private static final int PIECE = 64 * 1024;

	/**
	 * Copies an upload.
	 * @throws FileRefused if it is empty or larger than {@value #LARGEST} bytes
	 */
	static SpooledFile of(Upload upload) {
		try {
			Path path = Files.createTempFile("openscrutiny-", ".upload");
			try {
				return fill(path, upload);
			}
			catch (IOException | RuntimeException ex) {
				Files.deleteIfExists(path);
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SpooledFile fill(Path path, Upload upload) throws IOException {
		MessageDigest digest = sha256Digest();
		long size = 0;
		try (InputStream in = upload.content().getInputStream(); OutputStream out = Files.newOutputStream(path)) {
			byte[] piece = new byte[PIECE];
			for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
				size += read;
				if (size > LARGEST) {
					throw FileRefused.tooLarge(upload.filename());
				}
				digest.update(piece, 0, read);
				out.write(piece, 0, read);
			}
		}
		if (size == 0) {
			throw FileRefused.empty(upload.filename());
		}
		return new SpooledFile(path, path.resolveSibling(path.getFileName() + ".text"), size, digest.digest());
	}

	static MessageDigest sha256Digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.path);
			Files.deleteIfExists(this.text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
