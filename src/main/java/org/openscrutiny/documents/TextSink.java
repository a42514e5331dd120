package org.openscrutiny.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the text of a file, up to a limit that no search needs more than. Characters that
 * the database cannot store are dropped.
 */
final class TextSink extends Writer {

	/** In characters: some 200 dense pages. */
	static final int LONGEST = 1_000_000;

	private final Writer out;

	private int length;

	TextSink(Path file) throws IOException {
		this.out = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
	}

	/**
	 * @throws Full when the limit is reached; what was written until then is kept
	 */
	@Override
	public void write(char[] characters, int offset, int count) throws IOException {
		for (int i = offset; i < offset + count; i++) {
			char character = characters[i];
			if (this.length >= LONGEST) {
				throw new Full();
			}
			if (isStorable(character)) {
				this.out.write(character);
				this.length++;
			}
		}
	}

	/** Halves of pairs are dropped too: the text may be cut between them. */
	private static boolean isStorable(char character) {
		boolean visible = character >= ' ' && !Character.isSurrogate(character);
		return visible || character == '\n' || character == '\t';
	}

	@Override
	public void flush() throws IOException {
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

	/**
	 * No more text is wanted.
	 */
	static final class Full extends RuntimeException {

		Full() {
			super("Enough text", null, false, false);
		}

	}

}
