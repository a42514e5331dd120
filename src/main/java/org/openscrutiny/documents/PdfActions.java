package org.openscrutiny.documents;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF does by itself, besides being read: scripts, and programs that it starts
 * (ISO 32000-1, 12.6.4.5 and 12.6.4.16). Such a file is refused and its sender not only
 * warned: it would be opened under the portal's name by readers who cannot ask back, and
 * printing it to a new PDF takes out what it does and nothing that is read.
 */
final class PdfActions {

	/** Far more than the largest pack of papers has. */
	private static final int MOST_PARTS = 2_000_000;

	private static final COSName LAUNCH = COSName.getPDFName("Launch");

	/** What is large and holds no actions of its own. */
	private static final Set<COSName> WITHOUT_ACTIONS = Set.of(COSName.STRUCT_TREE_ROOT, COSName.RESOURCES,
			COSName.CONTENTS, COSName.PARENT, COSName.P, COSName.METADATA, COSName.AP);

	private final Deque<COSBase> open = new ArrayDeque<>();

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private PdfActions() {
	}

	/**
	 * Whether a PDF has a script or starts a program, from wherever a program that shows
	 * it would come upon that.
	 * @throws FileRefused if it has too many parts to be looked through
	 */
	static boolean areIn(PDDocument pdf, String filename) {
		return new PdfActions().areIn(pdf.getDocumentCatalog().getCOSObject(), filename);
	}

	private boolean areIn(COSBase start, String filename) {
		open(start);
		while (!this.open.isEmpty()) {
			if (this.seen.size() > MOST_PARTS) {
				throw FileRefused.unpacksTooFar(filename);
			}
			COSBase part = this.open.pop();
			if (part instanceof COSDictionary dictionary) {
				if (isAction(dictionary)) {
					return true;
				}
				for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
					if (!WITHOUT_ACTIONS.contains(entry.getKey())) {
						open(entry.getValue());
					}
				}
			}
			else if (part instanceof COSArray array) {
				array.forEach(this::open);
			}
		}
		return false;
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
