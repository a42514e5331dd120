package org.openscrutiny.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.MediaType;

/**
 * A format that sheets are written in.
 */
public enum SheetFormat {

	/** UTF-8 with a byte order mark, without which Excel garbles it; RFC 4180. */
	CSV("text/csv;charset=UTF-8;header=present"),

	/** Excel and others. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	/** LibreOffice and others; the government's standard. */
	ODS("application/vnd.oasis.opendocument.spreadsheet");

	private final MediaType mediaType;

	SheetFormat(String mediaType) {
		this.mediaType = MediaType.parseMediaType(mediaType);
	}

	public MediaType getMediaType() {
		return this.mediaType;
	}

	/** The ending of a file name, such as {@code csv}. */
	public String getExtension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * @param extension such as {@code csv}
	 * @return the format; empty for any other
	 */
	public static Optional<SheetFormat> of(String extension) {
		return Stream.of(values()).filter((format) -> format.getExtension().equals(extension)).findAny();
	}

}
