package org.openscrutiny.packs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

import org.openscrutiny.shared.web.PdfPrinter;

/**
 * A pack while it is put together from PDFs. What is large waits in temporary files, so
 * that it takes no memory.
 */
class PackFile implements Closeable {

	private static final String UA = "pdfuaid";

	private static final float VERSION = 1.7f;

	private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());

	private final PDFMergerUtility merger = new PDFMergerUtility();

	private final PackNavigation navigation = new PackNavigation(this.document);

	private final PageFrame frame;

	private boolean accessible = true;

	PackFile() throws IOException {
		this.frame = new PageFrame(this.document, PdfPrinter.font(this.document, "LiberationSans-Regular"));
	}

	/**
	 * Adds all pages of a PDF.
	 * @param about what stands at the foot of each page, beside its number
	 * @param sheet what the pages are called and where they stand among the bookmarks
	 */
	void add(Path file, String about, Sheet sheet) throws IOException {
		int from = this.document.getNumberOfPages();
		boolean tagged;
		try (PDDocument source = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
			source.setAllSecurityToBeRemoved(true);
			PDDocumentCatalog catalog = source.getDocumentCatalog();
			tagged = isTagged(catalog);
			this.accessible &= tagged && claimsAccessibility(catalog);
			catalog.setOpenAction(null);
			catalog.getCOSObject().removeItem(COSName.PAGE_LABELS);
			catalog.getCOSObject().removeItem(COSName.AA);
			if (!tagged) {
				forgetTags(source);
			}
			this.merger.appendDocument(this.document, source);
		}
		frame(from, about, sheet, tagged);
		this.navigation.add(from, sheet, takeOutline());
	}

	private void frame(int from, String about, Sheet sheet, boolean tagged) throws IOException {
		PDStructureElement section = tagged ? null : newSection(sheet.title());
		for (int place = from; place < this.document.getNumberOfPages(); place++) {
			PDPage page = this.document.getPage(place);
			this.frame.put(page, about, "Page " + sheet.labels().get(place - from),
					(section != null) ? tag(page, section) : null);
		}
	}

	private static boolean isTagged(PDDocumentCatalog catalog) {
		PDStructureTreeRoot tags = catalog.getStructureTreeRoot();
		return tags != null && tags.getK() != null && tags.getParentTree() != null;
	}

	private static boolean claimsAccessibility(PDDocumentCatalog catalog) throws IOException {
		return catalog.getMetadata() != null
				&& new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8).contains(UA);
	}

	/** Marks that lead to no tag would be taken for ours. */
	private static void forgetTags(PDDocument source) {
		source.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
		source.getPages().forEach((page) -> page.getCOSObject().removeItem(COSName.STRUCT_PARENTS));
	}

	/** Untagged pages are read as one part of the document, in the order they print. */
	private @Nullable PDStructureElement newSection(String title) {
		PDStructureTreeRoot root = this.document.getDocumentCatalog().getStructureTreeRoot();
		if (root == null) {
			return null;
		}
		PDStructureNode parent = (root.getK() instanceof COSDictionary top) ? new PDStructureElement(top) : root;
		PDStructureElement section = new PDStructureElement("Sect", parent);
		section.setTitle(title);
		parent.appendKid(section);
		return section;
	}

	private int tag(PDPage page, PDStructureElement section) {
		PDStructureTreeRoot root = this.document.getDocumentCatalog().getStructureTreeRoot();
		PDStructureElement paragraph = new PDStructureElement("P", section);
		paragraph.setPage(page);
		paragraph.appendKid(0);
		section.appendKid(paragraph);
		int key = root.getParentTreeNextKey();
		COSArray byMark = new COSArray();
		byMark.add(paragraph);
		COSArray numbers = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
		numbers.add(COSInteger.get(key));
		numbers.add(byMark);
		root.setParentTreeNextKey(key + 1);
		page.getCOSObject().setInt(COSName.STRUCT_PARENTS, key);
		return 0;
	}

	/** The bookmarks that a PDF brought along, which the merger put at the top. */
	private List<PDOutlineItem> takeOutline() {
		PDDocumentOutline outline = this.document.getDocumentCatalog().getDocumentOutline();
		if (outline == null) {
			return List.of();
		}
		List<PDOutlineItem> items = new ArrayList<>(
				StreamSupport.stream(outline.children().spliterator(), false).toList());
		items.forEach((item) -> List.of(COSName.PREV, COSName.NEXT, COSName.PARENT)
			.forEach((link) -> item.getCOSObject().removeItem(link)));
		this.document.getDocumentCatalog().setDocumentOutline(null);
		return items;
	}

	/**
	 * Writes it.
	 * @param about what it says of itself
	 * @return how many pages it has
	 */
	int save(Path file, PackProperties about) throws IOException {
		this.navigation.finish();
		about.writeTo(this.document, this.accessible);
		this.document.setVersion(VERSION);
		// Readers that check a file find fault with how streams of objects are counted.
		this.document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
		return this.document.getNumberOfPages();
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

	/**
	 * Pages that belong together.
	 *
	 * @param anchor by what the agenda leads to them; null where it does not
	 * @param group under what bookmark they stand; null for the top
	 * @param title their own bookmark
	 * @param labels what each of them is called, such as {@code iv} or {@code S1-2}
	 */
	record Sheet(@Nullable String anchor, @Nullable String group, String title, List<String> labels) {
	}

}
