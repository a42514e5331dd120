package org.openscrutiny.documents;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Pictures: whether they are whole is told by their frame, without drawing them.
 */
final class ImageFile {

	private static final int PNG_SIGNATURE = 8;

	private static final int CHECKSUM = 4;

	private static final int MARKER = 0xff;

	private static final int START_OF_IMAGE = 0xd8;

	private static final int END_OF_IMAGE = 0xd9;

	private static final int START_OF_SCAN = 0xda;

	private ImageFile() {
	}

	/** A PNG is a row of chunks that ends with one called IEND. */
	static @Nullable Integer requireWholePng(String filename, Path path) throws IOException {
		try (DataInputStream in = open(path)) {
			in.skipNBytes(PNG_SIGNATURE);
			while (true) {
				long length = Integer.toUnsignedLong(in.readInt());
				String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
				in.skipNBytes(length + CHECKSUM);
				if (type.equals("IEND")) {
					return null;
				}
			}
		}
		catch (EOFException ex) {
			throw FileRefused.incomplete(filename);
		}
	}

	/**
	 * A JPEG is a row of segments of which the first scan begins the picture. An end that
	 * stands before it is that of a preview.
	 */
	static @Nullable Integer requireWholeJpeg(String filename, Path path) throws IOException {
		try (DataInputStream in = open(path)) {
			if (in.readUnsignedShort() != (MARKER << Byte.SIZE | START_OF_IMAGE)) {
				throw FileRefused.damaged(filename);
			}
			skipToPicture(filename, in);
			int before = in.readUnsignedByte();
			for (int next = in.readUnsignedByte();; next = in.readUnsignedByte()) {
				if (before == MARKER && next == END_OF_IMAGE) {
					return null;
				}
				before = next;
			}
		}
		catch (EOFException ex) {
			throw FileRefused.incomplete(filename);
		}
	}

	private static void skipToPicture(String filename, DataInputStream in) throws IOException {
		while (true) {
			int marker = in.readUnsignedByte();
			if (marker != MARKER) {
				throw FileRefused.damaged(filename);
			}
			int segment = in.readUnsignedByte();
			while (segment == MARKER) {
				segment = in.readUnsignedByte();
			}
			if (segment == START_OF_SCAN) {
				return;
			}
			in.skipNBytes(Math.max(0, in.readUnsignedShort() - Short.BYTES));
		}
	}

	private static DataInputStream open(Path path) throws IOException {
		return new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
	}

}
