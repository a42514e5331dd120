package org.openscrutiny.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is by its first bytes, whatever it is called.
 */
class ContentType {

	private static final MediaType OLE = MediaType.application("x-tika-msoffice");

	/** In the directory of an OLE file that holds a protected office document. */
	private static final byte[] PROTECTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	/**
	 * Refuses a file whose content is of another kind than its name says.
	 */
	void require(DocumentKind kind, String filename, Path path) throws IOException {
		MediaType found = detect(path);
		if (isOf(kind, found)) {
			return;
		}
		if (found.equals(OLE) || Known.types().getMediaTypeRegistry().isInstanceOf(found, OLE)) {
			if (contains(path, PROTECTED)) {
				throw FileRefused.protectedByPassword(filename);
			}
			throw FileRefused.mislabelled(filename, kind, "that of an old Office file");
		}
		throw FileRefused.mislabelled(filename, kind, inWords(found));
	}

	private static MediaType detect(Path path) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
			return Known.types().detect(in, new Metadata());
		}
	}

	private static boolean isOf(DocumentKind kind, MediaType found) {
		return switch (kind) {
			case PDF, PNG, JPEG -> found.getBaseType().toString().equals(kind.getMediaType());
			case DOCX, ODT, XLSX, ODS -> isZip(found);
			case CSV -> isPlainText(found);
		};
	}

	private static boolean isZip(MediaType found) {
		return Known.types().getMediaTypeRegistry().isInstanceOf(found, MediaType.APPLICATION_ZIP);
	}

	/**
	 * Whatever lines of text look like, except what a browser might run: the first words
	 * of a table can be those of a letter.
	 */
	private static boolean isPlainText(MediaType found) {
		return (found.getType().equals("text") || found.equals(MediaType.parse("message/rfc822")))
				&& !found.getSubtype().contains("html") && !found.getSubtype().contains("script");
	}

	private static String inWords(MediaType found) {
		for (DocumentKind kind : DocumentKind.values()) {
			if (kind.getMediaType().equals(found.getBaseType().toString())) {
				return "that of " + kind.withArticle();
			}
		}
		if (isZip(found)) {
			return "that of an archive or an Office file";
		}
		return found.getType().equals("text") ? "plain text" : "of another kind";
	}

	private static boolean contains(Path path, byte[] wanted) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
			int matched = 0;
			for (int next = in.read(); next >= 0; next = in.read()) {
				if (next == wanted[matched]) {
					matched++;
				}
				else {
					matched = (next == wanted[0]) ? 1 : 0;
				}
				if (matched == wanted.length) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Read when the first file comes: a start does without it.
	 */
	private static final class Known {

		private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

		static MimeTypes types() {
			return TYPES;
		}

	}

}
