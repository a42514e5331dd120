package org.openscrutiny.documents;

import org.openscrutiny.shared.RuleBroken;

/**
 * A file that cannot be stored. The message names it, so that somebody who chose several
 * knows which.
 */
class FileRefused extends RuleBroken {

	static final String FIELD = "files";

	private FileRefused(String filename, String words) {
		super(FIELD, "“" + filename + "” " + words);
	}

	static FileRefused empty(String filename) {
		return new FileRefused(filename, "is empty. Choose the file again");
	}

	static FileRefused tooLarge(String filename) {
		return new FileRefused(filename, "is larger than 50 MB. Choose a smaller file");
	}

	static FileRefused unknownKind(String filename) {
		return new FileRefused(filename,
				"is not of a kind that can be stored. Choose a file of the kind " + DocumentKind.inWords());
	}

	static FileRefused mislabelled(String filename, DocumentKind kind, String content) {
		return new FileRefused(filename, "is called " + kind.withArticle() + " but its content is " + content
				+ ". Save it as " + kind.withArticle() + ", or give it its right name");
	}

	static FileRefused protectedByPassword(String filename) {
		return new FileRefused(filename, "is protected with a password. Save it without one and choose it again");
	}

	static FileRefused incomplete(String filename) {
		return new FileRefused(filename, "is not complete: its end is missing. Get the file again and choose it anew");
	}

	static FileRefused damaged(String filename) {
		return new FileRefused(filename, "is damaged and cannot be opened. Save it again and choose the new file");
	}

	static FileRefused macros(String filename) {
		return new FileRefused(filename, "contains macros. Save it without macros and choose it again");
	}

	static FileRefused active(String filename) {
		return new FileRefused(filename,
				"contains a script, or starts a program when it is opened. " + "Print it to a new PDF and choose that");
	}

	static FileRefused carriesFiles(String filename) {
		return new FileRefused(filename, "has other files inside it, which readers would not find. "
				+ "Print it to a new PDF, and choose the other files as documents of their own");
	}

	static FileRefused drawnByProgram(String filename) {
		return new FileRefused(filename, "is an interactive form (XFA) that most programs cannot show. "
				+ "Print it to a new PDF and choose that");
	}

	static FileRefused unpacksTooFar(String filename) {
		return new FileRefused(filename,
				"unpacks to far more than its size, so it cannot be checked. Choose a simpler file");
	}

	static FileRefused infected(String filename, String virus) {
		return new FileRefused(filename,
				"contains a virus (" + virus + ") and was not stored. Tell whoever looks after your computer");
	}

	static FileRefused scannerAway(String filename) {
		return new FileRefused(filename,
				"could not be checked for viruses, because the virus scanner does not answer. Nothing was stored. "
						+ "Try again in a few minutes");
	}

	static FileRefused tooLargeForScanner(String filename) {
		return new FileRefused(filename, "is larger than the virus scanner accepts, so it was not stored. "
				+ "Choose a smaller file, or ask for the scanner’s limit to be raised");
	}

	static FileRefused same(String filename) {
		return new FileRefused(filename, "is the same as the version that is there. Choose the new version");
	}

}
