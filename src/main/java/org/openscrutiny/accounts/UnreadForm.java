package org.openscrutiny.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * Takes what was typed out of a form with files while its body comes in. The files are
 * skipped, and are neither stored nor held in memory.
 */
final class UnreadForm {

	/** All fields together. */
	private static final int MOST_BYTES = 1024 * 1024;

	/** The form's files may be as large as those of a form that is taken. */
	private static final long LONGEST_BODY = 210L * 1024 * 1024;

	private static final int MOST_PARTS = 400;

	private UnreadForm() {
	}

	/**
	 * Reads a form to its end.
	 * @param request the request, of which nothing was read yet
	 * @return the form; empty if it is not whole or beyond bounds
	 */
	static Optional<KeptForm> read(HttpServletRequest request) {
		FileUpload body = new FileUpload();
		body.setHeaderEncoding(StandardCharsets.UTF_8.name());
		body.setSizeMax(LONGEST_BODY);
		KeptForm.Builder form = new KeptForm.Builder(request.getRequestURI());
		try {
			int bytes = 0;
			FileItemIterator parts = body.getItemIterator(new ServletRequestContext(request));
			for (int count = 0; parts.hasNext(); count++) {
				FileItemStream part = parts.next();
				if (part.getFieldName() == null) {
					continue;
				}
				if (part.isFormField()) {
					byte[] value = content(part, MOST_BYTES - bytes);
					bytes += value.length;
					form.field(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
				}
				else {
					form.file(part.getFieldName(), part.getName());
				}
				if (count == MOST_PARTS || bytes == MOST_BYTES) {
					return Optional.empty();
				}
			}
			return Optional.of(form.build());
		}
		catch (IOException | InvalidFileNameException ex) {
			return Optional.empty();
		}
	}

	private static byte[] content(FileItemStream part, int most) throws IOException {
		try (InputStream in = part.openStream()) {
			return in.readNBytes(most);
		}
	}

}
