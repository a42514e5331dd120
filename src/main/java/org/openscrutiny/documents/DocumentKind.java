package org.openscrutiny.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of file that can be stored.
 */
public enum DocumentKind {

	PDF("application/pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	ODT("application/vnd.oasis.opendocument.text", "odt"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),

	PNG("image/png", "png"),

	JPEG("image/jpeg", "jpg", "jpeg"),

	CSV("text/csv", "csv");

	private final String mediaType;

	/** How the names of its files end, without the dot. */
	final List<String> extensions;

	DocumentKind(String mediaType, String... extensions) {
		this.mediaType = mediaType;
		this.extensions = List.of(extensions);
	}

	/** What stands beside a link to a file, such as {@code PDF}. */
	public String getLabel() {
		return name();
	}

	/** Such as {@code a PDF} or {@code an ODT}. */
	String withArticle() {
		return ((this == ODT || this == ODS || this == XLSX) ? "an " : "a ") + getLabel();
	}

	public String getMediaType() {
		return this.mediaType;
	}

	/**
	 * Whether a browser shows it by itself. The others are offered for saving.
	 */
	public boolean isShownInBrowser() {
		return this == PDF || this == PNG || this == JPEG;
	}

	/** All kinds in one phrase, as hints and errors name them. */
	public static String inWords() {
		String all = Arrays.stream(values()).map(DocumentKind::getLabel).collect(Collectors.joining(", "));
		int last = all.lastIndexOf(", ");
		return all.substring(0, last) + " or " + all.substring(last + 2);
	}

	static Optional<DocumentKind> ofFilename(String filename) {
		String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((kind) -> kind.extensions.contains(extension)).findFirst();
	}

}
