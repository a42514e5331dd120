package org.openscrutiny.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * A document of an office program: a ZIP file whose parts say what it is.
 */
class OfficeFile {

	private static final int MOST_PARTS = 10_000;

	private static final long MOST_DIRECTORY_BYTES = 4L * 1024 * 1024;

	private static final long MOST_UNPACKED = 300L * 1024 * 1024;

	/** Small files may unpack to this much, however well they were packed. */
	private static final long HARMLESS = 20L * 1024 * 1024;

	private static final long MOST_TIMES = 100;

	/** The end record of a ZIP file, with the longest comment behind it. */
	private static final int END_RECORD = 22;

	private static final int LONGEST_END = END_RECORD + 0xffff;

	private static final int END_SIGNATURE = 0x06054b50;

	private static final int DESCRIPTION = 1024 * 1024;

	private static final Pattern MACROS = Pattern
		.compile("(?i).*vbaProject\\.bin|xl/macrosheets/.+|Basic/[^/]+/(?!script-lb\\.xml$).+|Scripts/.*[^/]");

	private final DocumentKind kind;

	private final String filename;

	private final Path path;

	OfficeFile(DocumentKind kind, String filename, Path path) {
		this.kind = kind;
		this.filename = filename;
		this.path = path;
	}

	/**
	 * Reads its text.
	 * @return null: only a PDF has pages before it is printed
	 * @throws FileRefused if it is not whole, not what it is called, protected, has
	 * macros or unpacks to too much
	 */
	@Nullable Integer open(TextSink text) throws IOException {
		requireSmallDirectory();
		// Names of parts are ASCII; the character set only keeps odd ones from being a
		// fault.
		try (ZipFile zip = new ZipFile(this.path.toFile(), StandardCharsets.ISO_8859_1)) {
			requireKind(zip);
			requireWholeParts(zip);
			readText(zip, text);
			return null;
		}
		catch (ZipException | EOFException ex) {
			throw FileRefused.damaged(this.filename);
		}
	}

	/** Looked at before Java reads the directory, which it does into memory. */
	private void requireSmallDirectory() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "r")) {
			int length = (int) Math.min(LONGEST_END, file.length());
			byte[] bytes = new byte[length];
			file.seek(file.length() - length);
			file.readFully(bytes);
			ByteBuffer tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
			for (int at = length - END_RECORD; at >= 0; at--) {
				if (tail.getInt(at) == END_SIGNATURE) {
					if (Short.toUnsignedInt(tail.getShort(at + 10)) > MOST_PARTS
							|| Integer.toUnsignedLong(tail.getInt(at + 12)) > MOST_DIRECTORY_BYTES) {
						throw FileRefused.unpacksTooFar(this.filename);
					}
					return;
				}
			}
			throw FileRefused.incomplete(this.filename);
		}
	}

	private void requireKind(ZipFile zip) throws IOException {
		if (zip.getEntry("encrypted-package") != null
				|| describe(zip, "META-INF/manifest.xml").contains("encryption-data")) {
			throw FileRefused.protectedByPassword(this.filename);
		}
		String types = describe(zip, "[Content_Types].xml");
		String mimetype = describe(zip, "mimetype").strip();
		if (types.contains("macroEnabled")) {
			throw FileRefused.macros(this.filename);
		}
		boolean right = switch (this.kind) {
			case DOCX, XLSX -> types.contains("\"" + this.kind.getMediaType() + ".main+xml\"");
			default -> mimetype.equals(this.kind.getMediaType());
		};
		if (!right) {
			throw FileRefused.mislabelled(this.filename, this.kind, other(types, mimetype));
		}
	}

	private static String other(String types, String mimetype) {
		for (DocumentKind kind : DocumentKind.values()) {
			if (mimetype.equals(kind.getMediaType()) || types.contains("\"" + kind.getMediaType() + ".main+xml\"")) {
				return "that of " + kind.withArticle();
			}
		}
		return "that of an archive or of another program";
	}

	/** What a small part says, or nothing if it is not there. */
	private static String describe(ZipFile zip, String name) throws IOException {
		ZipEntry part = zip.getEntry(name);
		if (part == null) {
			return "";
		}
		try (InputStream in = zip.getInputStream(part)) {
			return new String(in.readNBytes(DESCRIPTION), StandardCharsets.UTF_8);
		}
	}

	/** Sizes that the file itself states are not believed. */
	private void requireWholeParts(ZipFile zip) throws IOException {
		long most = Math.min(MOST_UNPACKED, Math.max(HARMLESS, MOST_TIMES * this.path.toFile().length()));
		long unpacked = 0;
		byte[] piece = new byte[64 * 1024];
		for (ZipEntry part : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
			if (MACROS.matcher(part.getName()).matches()) {
				throw FileRefused.macros(this.filename);
			}
			CRC32 checksum = new CRC32();
			try (InputStream in = zip.getInputStream(part)) {
				for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
					unpacked += read;
					if (unpacked > most) {
						throw FileRefused.unpacksTooFar(this.filename);
					}
					checksum.update(piece, 0, read);
				}
			}
			if (checksum.getValue() != part.getCrc()) {
				throw FileRefused.damaged(this.filename);
			}
		}
	}

	private void readText(ZipFile zip, TextSink text) throws IOException {
		OfficeText reading = switch (this.kind) {
			case DOCX, XLSX -> OfficeText.ofMicrosoft();
			default -> OfficeText.ofOpenDocument();
		};
		try {
			for (String name : textParts(zip)) {
				try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
					reading.copy(in, text);
				}
			}
		}
		catch (TextSink.Full ex) {
			return;
		}
		catch (XMLStreamException ex) {
			throw FileRefused.damaged(this.filename);
		}
	}

	private List<String> textParts(ZipFile zip) {
		Pattern wanted = Pattern.compile(switch (this.kind) {
			case DOCX -> "word/(document|footnotes|endnotes|header\\d*|footer\\d*)\\.xml";
			case XLSX -> "xl/(sharedStrings|worksheets/[^/]+)\\.xml";
			default -> "content\\.xml";
		});
		return zip.stream().map(ZipEntry::getName).filter((name) -> wanted.matcher(name).matches()).sorted().toList();
	}

}
