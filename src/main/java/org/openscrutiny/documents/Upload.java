package org.openscrutiny.documents;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody handed it in.
 *
 * @param filename its name, without path and without characters that no file name has
 * @param size its length in bytes
 * @param content what is in it
 */
public record Upload(String filename, long size, InputStreamSource content) {

	public Upload {
		filename = Filename.clean(filename);
	}

	public static Upload of(MultipartFile file) {
		String name = file.getOriginalFilename();
		return new Upload((name != null) ? name : "", file.getSize(), file);
	}

	/**
	 * The files of a form's field. A browser sends a nameless one where none was chosen,
	 * which is left out.
	 */
	public static List<Upload> of(@Nullable Collection<? extends MultipartFile> files) {
		return (files != null) ? files.stream().filter(Upload::isChosen).map(Upload::of).toList() : List.of();
	}

	private static boolean isChosen(MultipartFile file) {
		String name = file.getOriginalFilename();
		return name != null && !name.isEmpty();
	}

}
