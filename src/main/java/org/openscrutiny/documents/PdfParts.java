package org.openscrutiny.documents;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the parts of a PDF for what is no page to be read: scripts, and programs
 * that it starts (ISO 32000-1, 12.6.4.5 and 12.6.4.16), files that it carries (7.11.4),
 * which no scanner and no reader comes upon, and forms that are drawn by a program of
 * their own (12.7.8), whose pages say only that another program is needed.
 * <p>
 * Such a file is refused and its sender not only warned: it would be opened under the
 * portal's name by readers who cannot ask back, and printing it to a new PDF takes out
 * what it does and nothing that is read.
 */
final class PdfParts {

	/** Far more than the largest pack of papers has. */
	private static final int MOST_PARTS = 2_000_000;

	private static final COSName LAUNCH = COSName.getPDFName("Launch");

	/** What is large and holds no actions of its own. */
	private static final Set<COSName> WITHOUT_ACTIONS = Set.of(COSName.STRUCT_TREE_ROOT, COSName.RESOURCES,
			COSName.CONTENTS, COSName.PARENT, COSName.P, COSName.METADATA, COSName.AP);

	private final Deque<COSBase> open = new ArrayDeque<>();

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final String filename;

	private PdfParts(String filename) {
		this.filename = filename;
	}

	/**
	 * Refuses a PDF that has a script, starts a program or carries a file, from wherever
	 * a program that shows it would come upon that, or that is such a form.
	 * @throws FileRefused also if it has too many parts to be looked through
	 */
	static void requireHarmless(PDDocument pdf, String filename) {
		new PdfParts(filename).lookThrough(pdf.getDocumentCatalog().getCOSObject());
	}

	private void lookThrough(COSBase start) {
		open(start);
		while (!this.open.isEmpty()) {
			if (this.seen.size() > MOST_PARTS) {
				throw FileRefused.unpacksTooFar(this.filename);
			}
			COSBase part = this.open.pop();
			if (part instanceof COSDictionary dictionary) {
				lookAt(dictionary);
				dictionary.entrySet()
					.stream()
					.filter((entry) -> !WITHOUT_ACTIONS.contains(entry.getKey()))
					.forEach((entry) -> open(entry.getValue()));
			}
			else if (part instanceof COSArray array) {
				array.forEach(this::open);
			}
		}
	}

	private void lookAt(COSDictionary dictionary) {
		if (isAction(dictionary)) {
			throw FileRefused.active(this.filename);
		}
		if (dictionary.containsKey(COSName.EF)) {
			throw FileRefused.carriesFiles(this.filename);
		}
		if (dictionary.containsKey(COSName.XFA)) {
			throw FileRefused.drawnByProgram(this.filename);
		}
	}

	private void open(@Nullable COSBase part) {
		COSBase direct = (part instanceof COSObject reference) ? reference.getObject() : part;
		if ((direct instanceof COSDictionary || direct instanceof COSArray) && this.seen.add(direct)) {
			this.open.push(direct);
		}
	}

	/** Scripts of the document as a whole are listed by name, others are actions. */
	private static boolean isAction(COSDictionary dictionary) {
		COSName kind = dictionary.getCOSName(COSName.S);
		return COSName.JAVA_SCRIPT.equals(kind) || LAUNCH.equals(kind) || dictionary.containsKey(COSName.JS)
				|| dictionary.containsKey(COSName.JAVA_SCRIPT);
	}

}
