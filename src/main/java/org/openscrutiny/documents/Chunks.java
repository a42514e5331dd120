package org.openscrutiny.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the bytes of files in the rows of a table, in pieces. Neither way is more than
 * one piece in memory, and a slow reader keeps no connection to the database.
 */
class Chunks {

	private static final int PIECE = 256 * 1024;

	private final JdbcClient jdbc;

	private final String insert;

	private final String select;

	/**
	 * @param table the table, with the columns {@code number} and {@code content}
	 * @param key the column that tells the file
	 */
	Chunks(JdbcClient jdbc, String table, String key) {
		this.jdbc = jdbc;
		this.insert = "insert into %s (%s, number, content) values (?, ?, ?)".formatted(table, key);
		this.select = "select content from %s where %s = ? and number = ?".formatted(table, key);
	}

	void write(UUID id, Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] piece = new byte[PIECE];
			int number = 0;
			for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
				this.jdbc.sql(this.insert)
					.param(id)
					.param(number++)
					.param((read < PIECE) ? Arrays.copyOf(piece, read) : piece)
					.update();
			}
		}
	}

	InputStream read(UUID id, long size) {
		return new Pieces(id, size);
	}

	private byte[] piece(UUID id, int number) {
		return Objects.requireNonNull(this.jdbc.sql(this.select)
			.param(id)
			.param(number)
			.query((row, index) -> row.getBytes("content"))
			.single());
	}

	/**
	 * Skipping costs nothing, so that a part of a file is read without what is before it.
	 */
	private final class Pieces extends InputStream {

		private final UUID id;

		private final long size;

		private long position;

		private int loaded = -1;

		private byte[] piece = new byte[0];

		Pieces(UUID id, long size) {
			this.id = id;
			this.size = size;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			if (length == 0) {
				return 0;
			}
			if (this.position >= this.size) {
				return -1;
			}
			int number = (int) (this.position / PIECE);
			if (number != this.loaded) {
				this.piece = piece(this.id, number);
				this.loaded = number;
			}
			int from = (int) (this.position % PIECE);
			int count = Math.min(length, this.piece.length - from);
			if (count <= 0) {
				throw new IOException("A piece of a stored file is shorter than it was");
			}
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
