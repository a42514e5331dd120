package org.openscrutiny.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of any size that the program made itself. They have no address of their own: who
 * may read one is for the module that made it to check.
 */
@Service
public class MadeFiles {

	private final JdbcClient jdbc;

	private final Chunks chunks;

	MadeFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.chunks = new Chunks(jdbc, "made_file_chunk", "file_id");
	}

	/**
	 * Keeps a copy of a file.
	 * @return by what it is found again
	 */
	@Transactional
	public UUID keep(Path file) {
		try {
			UUID id = UUID.randomUUID();
			this.jdbc.sql("insert into made_file (id, size, sha256) values (?, ?, ?)")
				.param(id)
				.param(Files.size(file))
				.param(digest(file))
				.update();
			this.chunks.write(id, file);
			return id;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] digest(Path file) throws IOException {
		MessageDigest digest = SpooledFile.sha256Digest();
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
		return digest.digest();
	}

	/** Forgets a file that nothing refers to. */
	@Transactional
	public void forget(UUID id) {
		this.jdbc.sql("delete from made_file where id = ?").param(id).update();
	}

	/** Finds a file. Its bytes are read from the database as they are asked for. */
	public Optional<MadeFile> find(UUID id) {
		return this.jdbc.sql("select size, sha256 from made_file where id = ?").param(id).query((row, number) -> {
			long size = row.getLong("size");
			return new MadeFile(size, HexFormat.of().formatHex(row.getBytes("sha256")),
					StoredFile.content("made file " + id, size, () -> this.chunks.read(id, size)));
		}).optional();
	}

	/**
	 * A file that the program made.
	 *
	 * @param size in bytes
	 * @param digest of its content, in hexadecimal digits
	 * @param content its bytes
	 */
	public record MadeFile(long size, String digest, Resource content) {
	}

}
