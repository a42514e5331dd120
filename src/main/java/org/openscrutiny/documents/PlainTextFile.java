package org.openscrutiny.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Text without a frame: it is what can be read without a character that no text has.
 */
final class PlainTextFile {

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private PlainTextFile() {
	}

	/**
	 * Reads it, as UTF-8 or, as older programs write it, as Windows-1252; or as UTF-16
	 * where its first two bytes say so.
	 * @throws FileRefused if it holds no text, or something else
	 */
	static @Nullable Integer open(String filename, Path path, TextSink text) throws IOException {
		for (Charset charset : charsets(path)) {
			Content content = look(path, charset);
			if (content == Content.BLANK) {
				throw FileRefused.empty(filename);
			}
			if (content == Content.TEXT) {
				copy(path, charset, text);
				return null;
			}
		}
		throw FileRefused.mislabelled(filename, DocumentKind.CSV, "not text");
	}

	private enum Content {

		TEXT, BLANK, OTHER

	}

	private static List<Charset> charsets(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			int first = in.read();
			int second = in.read();
			boolean marked = (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
			return marked ? List.of(StandardCharsets.UTF_16)
					: List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
		}
	}

	private static Content look(Path path, Charset charset) throws IOException {
		Content content = Content.BLANK;
		try (Reader reader = reader(path, charset)) {
			for (int next = reader.read(); next >= 0; next = reader.read()) {
				if (Character.isISOControl(next) && !Character.isWhitespace(next)) {
					return Content.OTHER;
				}
				if (!Character.isWhitespace(next) && next != BYTE_ORDER_MARK) {
					content = Content.TEXT;
				}
			}
			return content;
		}
		catch (CharacterCodingException ex) {
			return Content.OTHER;
		}
	}

	private static void copy(Path path, Charset charset, TextSink text) throws IOException {
		try (Reader reader = reader(path, charset)) {
			reader.transferTo(text);
		}
		catch (TextSink.Full ex) {
			return;
		}
	}

	private static Reader reader(Path path, Charset charset) throws IOException {
		return new BufferedReader(new InputStreamReader(Files.newInputStream(path),
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
	}

}
