package org.openscrutiny.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answer to a reader who asked for a sheet as a file.
 */
public final class SheetDownload {

	private SheetDownload() {
	}

	/**
	 * @param writer the sheet
	 * @param format the format
	 * @param rows its rows
	 * @param name the name of the file, without ending
	 * @param <R> what a row tells of
	 * @return the file, to be saved and not shown
	 */
	public static <R> ResponseEntity<byte[]> of(SheetWriter<R> writer, SheetFormat format, Iterable<R> rows,
			String name) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			writer.write(format, rows, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return of(format, bytes.toByteArray(), name);
	}

	static ResponseEntity<byte[]> of(SheetFormat format, byte[] content, String name) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(name + "." + format.getExtension(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(format.getMediaType())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(content);
	}

}
