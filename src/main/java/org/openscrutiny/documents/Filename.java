package org.openscrutiny.documents;

import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * Names of files, which come from machines of all kinds and from people who mean harm.
 */
final class Filename {

	/** In characters, extension included. */
	static final int LONGEST = 150;

	private static final String NAMELESS = "document";

	/** Control characters, marks that turn the direction of writing, halves of pairs. */
	private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]";

	private Filename() {
	}

	/**
	 * A name without folders and unseen characters.
	 * @return 1 to {@value #LONGEST} characters
	 */
	static String clean(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String seen = last.replaceAll(UNSEEN, "").replaceAll("\\s+", " ").strip();
		String bare = seen.replaceAll("^\\.+", "");
		return shorten(bare.isEmpty() ? NAMELESS : bare);
	}

	private static String shorten(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0 && name.length() - dot <= 6) ? name.substring(dot) : "";
		int end = LONGEST - extension.length();
		if (Character.isHighSurrogate(name.charAt(end - 1))) {
			end--;
		}
		return name.substring(0, end) + extension;
	}

	/** What people call the file: its name without the extension. */
	static String title(String name) {
		int dot = name.lastIndexOf('.');
		return (dot > 0) ? name.substring(0, dot) : name;
	}

	/**
	 * The last part of the file's address, percent-encoded. What addresses use for
	 * themselves is replaced.
	 */
	static String inAddress(String name) {
		String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("-+(?=\\.)|^-+", "");
		return UriUtils.encodePathSegment(plain, StandardCharsets.UTF_8);
	}

}
