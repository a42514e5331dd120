package org.openscrutiny.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.RuleBroken;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody sent to be read as a sheet.
 *
 * @param filename its name on the sender's machine
 * @param content its bytes
 * @param sheet the sheet to read, where the sender named one; otherwise the first that
 * has the headings
 */
public record SheetFile(String filename, InputStreamSource content, @Nullable String sheet) {

	/** The largest file that is read, in bytes. */
	public static final int MOST_BYTES = 10 * 1024 * 1024;

	/** The form field that an error of the whole file is about. */
	public static final String FIELD = "file";

	public SheetFile {
		filename = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1).strip();
		sheet = (sheet != null && !sheet.isBlank()) ? sheet.strip() : null;
	}

	public SheetFile(String filename, InputStreamSource content) {
		this(filename, content, null);
	}

	byte[] bytes() {
		try (InputStream stream = this.content.getInputStream()) {
			byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
			if (bytes.length > MOST_BYTES) {
				throw refused("The file must be smaller than 10MB");
			}
			if (bytes.length == 0) {
				throw refused(this.filename.isEmpty() ? "Choose a file" : "The file is empty");
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static RuleBroken refused(String message) {
		return new RuleBroken(FIELD, message);
	}

}
