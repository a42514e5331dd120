package org.openscrutiny.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the bytes of files in pieces, and their text. Neither way is more than one piece
 * in memory, and a slow reader keeps no connection to the database.
 */
@Component
class DocumentChunks {

	private static final int PIECE = 256 * 1024;

	private final JdbcClient jdbc;

	DocumentChunks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(VersionId version, Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] piece = new byte[PIECE];
			int number = 0;
			for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
				this.jdbc.sql("insert into document_chunk (version_id, number, content) values (?, ?, ?)")
					.param(version.value())
					.param(number++)
					.param((read < PIECE) ? Arrays.copyOf(piece, read) : piece)
					.update();
			}
		}
	}

	/** Keeps the text that was found in a file, if there was any. */
	void writeText(VersionId version, Path text) throws IOException {
		String found = Files.readString(text).strip();
		if (!found.isEmpty()) {
			this.jdbc.sql("insert into document_text (version_id, content) values (?, ?)")
				.param(version.value())
				.param(found)
				.update();
		}
	}

	InputStream read(VersionId version, long size) {
		return new Pieces(version, size);
	}

	private byte[] piece(VersionId version, int number) {
		return Objects
			.requireNonNull(this.jdbc.sql("select content from document_chunk where version_id = ? and number = ?")
				.param(version.value())
				.param(number)
				.query((row, index) -> row.getBytes("content"))
				.single());
	}

	/**
	 * Skipping costs nothing, so that a part of a file is read without what is before it.
	 */
	private final class Pieces extends InputStream {

		private final VersionId version;

		private final long size;

		private long position;

		private int loaded = -1;

		private byte[] piece = new byte[0];

		Pieces(VersionId version, long size) {
			this.version = version;
			this.size = size;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (length == 0) {
				return 0;
			}
			if (this.position >= this.size) {
				return -1;
			}
			int number = (int) (this.position / PIECE);
			if (number != this.loaded) {
				this.piece = piece(this.version, number);
				this.loaded = number;
			}
			int from = (int) (this.position % PIECE);
			int count = Math.min(length, this.piece.length - from);
			System.arraycopy(this.piece, from, bytes, offset, count);
			this.position += count;
			return count;
		}

		@Override
		public long skip(long count) {
			long skipped = Math.max(0, Math.min(count, this.size - this.position));
			this.position += skipped;
			return skipped;
		}

	}

}
