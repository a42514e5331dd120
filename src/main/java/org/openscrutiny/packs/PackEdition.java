package org.openscrutiny.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentReading;
import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.packs.PackFile.Sheet;
import org.openscrutiny.packs.PackPrinting.Front;
import org.openscrutiny.packs.PackPrinting.Place;
import org.openscrutiny.packs.PackRows.Numbered;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * Writes one edition of a pack: cover and agenda under roman numbers, then every paper
 * under the numbers that it keeps, those of a supplement after those of the agenda.
 */
@Component
class PackEdition {

	private static final String[] TENS = { "", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc" };

	private static final String[] ONES = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };

	private final PackPrinting printing;

	private final DocumentReading documents;

	private final EnglishText text;

	private final Clock clock;

	PackEdition(PackPrinting printing, DocumentReading documents, EnglishText text, Clock clock) {
		this.printing = printing;
		this.documents = documents;
		this.text = text;
		this.clock = clock;
	}

	/**
	 * Writes an edition.
	 * @param folder where to put files for a while
	 * @param alive called between steps; throws to end the work
	 * @return how many pages it has
	 * @throws PackFailed if a file cannot be put in
	 */
	int write(Path file, Order order, Path folder, Runnable alive) {
		MeetingPage page = order.contents().published().page();
		List<Piece> pieces = pieces(order);
		String about = page.meeting().bodyName() + ", " + this.text.date(page.meeting().heldOn());
		try (PackFile pdf = new PackFile()) {
			Path front = this.printing.front(folder, front(order, pieces));
			pdf.add(front, about, new Sheet(null, null, "Cover and agenda", roman(PackPrinting.pages(front))));
			for (Piece piece : pieces) {
				alive.run();
				add(pdf, piece, about, page, folder);
			}
			return pdf.save(file, properties(order, about));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private PackProperties properties(Order order, String about) {
		String title = about + ": " + order.contents().audience().getLabel().toLowerCase(Locale.ROOT) + " "
				+ order.pack().number();
		return new PackProperties(title, order.contents().published().page().meeting().bodyName(),
				"The agenda and all papers as published up to " + this.text.instant(order.pack().asOf()),
				this.clock.instant());
	}

	/** All that stands after the agenda, in the order of the numbers. */
	private static List<Piece> pieces(Order order) {
		List<Piece> pieces = new ArrayList<>();
		for (PackLeaf leaf : order.leaves()) {
			PageRun run = Objects.requireNonNull(order.numbers().get(leaf.numbered()));
			pieces.add(new Piece(leaf.item(), leaf.paper(), leaf, run, run.labels(leaf.pages()),
					run.label(leaf.pages() - 1)));
		}
		for (Item item : order.contents().published().page().items()) {
			for (PaperLine paper : item.papers()) {
				if (order.leaves().stream().noneMatch((leaf) -> leaf.paper().id().equals(paper.id()))) {
					addStub(pieces, item, paper, order.numbers());
				}
			}
		}
		pieces.sort(Comparator.comparingInt((Piece piece) -> piece.run().publication())
			.thenComparingInt((piece) -> piece.run().first()));
		return pieces;
	}

	/** What has numbers but may not be read leaves one page in its place. */
	private static void addStub(List<Piece> pieces, Item item, PaperLine paper, Map<Numbered, PageRun> numbers) {
		List<PageRun> runs = numbers.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().paper().equals(paper.id()))
			.map(Map.Entry::getValue)
			.sorted(Comparator.comparingInt(PageRun::first))
			.toList();
		if (!runs.isEmpty()) {
			pieces.add(new Piece(item, paper, null, runs.get(0), runs.get(0).labels(1),
					runs.get(runs.size() - 1).getLast()));
		}
	}

	private static Front front(Order order, List<Piece> pieces) {
		Map<UUID, Place> places = new HashMap<>();
		for (Piece piece : pieces) {
			Place place = new Place(piece.anchor(), piece.inWords());
			places.merge(piece.paper().id(), place, (first, next) -> new Place(first.anchor(),
					PackNumbering.inWords(firstLabel(pieces, piece.paper().id()), piece.last())));
			if (piece.leaf() != null && piece.leaf().file() != null) {
				places.put(piece.leaf().file().documentId().value(), place);
			}
		}
		int number = order.pack().number();
		return new Front(order.contents().audience(), number, order.pack().asOf(), (number > 1) ? number - 1 : null,
				order.contents().published().page(), places);
	}

	private static String firstLabel(List<Piece> pieces, UUID paper) {
		return pieces.stream()
			.filter((piece) -> piece.paper().id().equals(paper))
			.findFirst()
			.map((piece) -> piece.labels().get(0))
			.orElseThrow();
	}

	private void add(PackFile pdf, Piece piece, String about, MeetingPage page, Path folder) {
		try {
			Path file = file(piece, page, folder);
			pdf.add(file, about + mark(piece.paper(), piece.item()),
					new Sheet(piece.anchor(), piece.group(), piece.title(), piece.labels()));
			if (piece.leaf() == null || piece.leaf().printed() == null) {
				Files.delete(file);
			}
		}
		// PDFBox fails in many ways on a file that is not as it should be.
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | ClassCastException
				| NullPointerException | StackOverflowError | OutOfMemoryError ex) {
			throw new PackFailed("“%s” under item %s cannot be put into a pack. Replace the file with a new version"
				.formatted(piece.title(), piece.item().number()), ex);
		}
	}

	private static String mark(PaperLine paper, Item item) {
		var restricted = (paper.restricted() != null) ? paper.restricted() : item.restricted();
		return (restricted != null && !paper.publicVersion())
				? ". " + restricted.kind().getLabel() + ": not for publication" : "";
	}

	private Path file(Piece piece, MeetingPage page, Path folder) throws IOException {
		PackLeaf leaf = piece.leaf();
		if (leaf == null) {
			return this.printing.stub(folder, page, piece.item(), piece.paper(), piece.inWords());
		}
		if (leaf.printed() != null) {
			return leaf.printed();
		}
		DocumentSummary document = Objects.requireNonNull(leaf.file());
		if (!PackLeaf.isPdf(document)) {
			return this.printing.standIn(folder, page, leaf, document);
		}
		Path copy = folder.resolve("copy.pdf");
		try (InputStream in = this.documents.content(document).getInputStream()) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		return copy;
	}

	private static List<String> roman(int pages) {
		List<String> numbers = new ArrayList<>();
		for (int page = 1; page <= pages; page++) {
			numbers.add("c".repeat(page / 100) + TENS[page / 10 % 10] + ONES[page % 10]);
		}
		return numbers;
	}

	/**
	 * What an edition is written from.
	 *
	 * @param leaves what its readers may read
	 * @param numbers the page numbers of everything that has some
	 */
	record Order(PackRows.Row pack, PackContents contents, List<PackLeaf> leaves, Map<Numbered, PageRun> numbers) {
	}

	/**
	 * Pages of the pack that belong together.
	 *
	 * @param leaf null where only a stub stands
	 * @param labels what is printed on its pages
	 * @param last what its last page is called; of a stub, that of what is not there
	 */
	private record Piece(Item item, PaperLine paper, @Nullable PackLeaf leaf, PageRun run, List<String> labels,
			String last) {

		String anchor() {
			return "p" + this.run.publication() + "-" + this.run.first();
		}

		String inWords() {
			return PackNumbering.inWords(this.labels.get(0), this.last);
		}

		String title() {
			DocumentSummary file = (this.leaf != null) ? this.leaf.file() : null;
			return (file != null && (this.paper.href() != null || this.paper.files().size() > 1)) ? file.title()
					: this.paper.title();
		}

		String group() {
			String item = this.item.number() + " " + String.join("; ", this.item.topics());
			return (this.run.publication() > 0) ? "Supplement " + this.run.publication() + ": " + item : item;
		}

	}

}
