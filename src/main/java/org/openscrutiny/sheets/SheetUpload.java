package org.openscrutiny.sheets;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is said beside a file that is sent to be imported.
 *
 * @param sheet the sheet of it, if not the first with the headings
 */
public record SheetUpload(@Nullable String sheet) {

	/** Lets errors be about the file, which is sent beside the form. */
	public @Nullable String getFile() {
		return null;
	}

	public static SheetUpload empty() {
		return new SheetUpload("");
	}

	/**
	 * The file, to be read as the form says.
	 * @param file null where none was chosen, which reading it then tells
	 */
	public SheetFile of(@Nullable MultipartFile file) {
		if (file == null) {
			return new SheetFile("", new ByteArrayResource(new byte[0]), this.sheet);
		}
		String name = file.getOriginalFilename();
		return new SheetFile((name != null) ? name : "", file, this.sheet);
	}

}
