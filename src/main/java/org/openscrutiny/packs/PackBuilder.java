package org.openscrutiny.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.documents.MadeFiles;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.meetings.MeetingPage.Publication;
import org.openscrutiny.meetings.PaperPage;
import org.openscrutiny.meetings.PublishedPapers;
import org.openscrutiny.packs.PackRows.Numbered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the packs that a meeting lacks: one for each publication, and one for the present
 * state if that is another. Each step is kept, so that whoever takes over goes on with
 * the next; page numbers are fixed before the first page is printed.
 */
@Component
class PackBuilder {

	private final PublishedPapers source;

	private final PackRows rows;

	private final PackPrinting printing;

	private final PackEdition edition;

	private final MadeFiles files;

	private final TransactionTemplate transaction;

	private final Clock clock;

	PackBuilder(PublishedPapers source, PackRows rows, PackPrinting printing, PackEdition edition, MadeFiles files,
			TransactionTemplate transaction, Clock clock) {
		this.source = source;
		this.rows = rows;
		this.printing = printing;
		this.edition = edition;
		this.files = files;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Makes what is lacking.
	 * @param alive called between steps; throws to end the work
	 * @throws PackFailed if it cannot be done
	 */
	void make(PackQueue.Claim claim, Runnable alive) {
		for (Instant asOf : steps(claim)) {
			make(claim, asOf, alive);
		}
	}

	/** A publication that came before anybody looked has its own pack all the same. */
	private List<Instant> steps(PackQueue.Claim claim) {
		Instant now = this.clock.instant();
		int packed = newestMade(claim).map(PackRows.Row::publication).orElse(-1);
		List<Instant> lacking = this.source.of(claim.reference(), true, now)
			.page()
			.publications()
			.stream()
			.filter((publication) -> publication.number() > packed)
			.map(Publication::visibleFrom)
			.toList();
		List<Instant> steps = new ArrayList<>(lacking.subList(0, Math.max(0, lacking.size() - 1)));
		steps.add(now);
		return steps;
	}

	/** Whether a meeting has no pack of its present state. */
	boolean isWanted(PackQueue.Sighting meeting) {
		Instant now = this.clock.instant();
		String fingerprint = PackContents.fingerprint(
				PackContents.of(Audience.MEMBERS, this.source.of(meeting.reference(), true, now)),
				PackContents.of(Audience.PUBLIC, this.source.of(meeting.reference(), false, now)));
		return this.rows.of(meeting.meeting())
			.stream()
			.filter((row) -> row.madeAt() != null)
			.findFirst()
			.filter((row) -> row.fingerprint().equals(fingerprint))
			.isEmpty();
	}

	private Optional<PackRows.Row> newestMade(PackQueue.Claim claim) {
		return this.rows.of(claim.meeting()).stream().filter((row) -> row.madeAt() != null).findFirst();
	}

	private void make(PackQueue.Claim claim, Instant asOf, Runnable alive) {
		PackContents everything = PackContents.of(Audience.MEMBERS, this.source.of(claim.reference(), true, asOf));
		PackContents open = PackContents.of(Audience.PUBLIC, this.source.of(claim.reference(), false, asOf));
		String fingerprint = PackContents.fingerprint(everything, open);
		if (newestMade(claim).filter((row) -> row.fingerprint().equals(fingerprint)).isPresent()) {
			return;
		}
		Path folder = newFolder();
		try {
			boolean withheld = PackContents.differ(everything, open);
			List<PackLeaf> leaves = leaves(withheld ? everything : open, folder, alive);
			PackRows.Row pack = begin(claim, everything, fingerprint, asOf, leaves);
			if (withheld && pack.edition(Audience.MEMBERS).isEmpty()) {
				store(claim, pack, everything, leaves, folder, alive);
			}
			if (pack.edition(Audience.PUBLIC).isEmpty()) {
				store(claim, pack, open, withheld ? leaves(open, folder, alive) : leaves, folder, alive);
			}
			this.transaction.executeWithoutResult((status) -> {
				this.rows.finish(pack.id(), this.clock.instant());
				alive.run();
			});
		}
		finally {
			FileSystemUtils.deleteRecursively(folder.toFile());
		}
	}

	private static Path newFolder() {
		try {
			return Files.createTempDirectory("openscrutiny-pack-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * All that the readers of an edition may read, in the order of the agenda. Nothing is
	 * taken over from another edition: even the headings may be withheld.
	 */
	private List<PackLeaf> leaves(PackContents contents, Path folder, Runnable alive) {
		List<PackLeaf> leaves = new ArrayList<>();
		for (Item item : contents.published().page().items()) {
			for (PaperLine paper : item.papers()) {
				PaperPage page = contents.paper(paper.id());
				if (paper.href() != null && page != null) {
					Path printed = this.printing.text(folder, contents.audience(), page);
					leaves.add(new PackLeaf(item, paper, null, printed, PackPrinting.pages(printed)));
					alive.run();
				}
				for (DocumentSummary file : paper.files()) {
					leaves.add(PackLeaf.of(item, paper, file));
				}
			}
		}
		return leaves;
	}

	/** Goes on with a pack that is half made, or begins the next. */
	private PackRows.Row begin(PackQueue.Claim claim, PackContents everything, String fingerprint, Instant asOf,
			List<PackLeaf> leaves) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			List<PackRows.Row> packs = this.rows.of(claim.meeting());
			Optional<PackRows.Row> half = packs.stream().filter((row) -> row.madeAt() == null).findFirst();
			if (half.filter((row) -> row.fingerprint().equals(fingerprint)).isPresent()) {
				return half.get();
			}
			half.ifPresent(this::discard);
			PackNumbering.continued(this.rows.pages(claim.meeting()), leaves)
				.forEach((numbered, run) -> this.rows.give(claim.meeting(), numbered, run));
			int number = (int) packs.stream().filter((row) -> row.madeAt() != null).count() + 1;
			this.rows.begin(claim.meeting(), number, everything.publication(), asOf, fingerprint);
			return this.rows.of(claim.meeting()).get(0);
		}));
	}

	private void discard(PackRows.Row half) {
		this.rows.discard(half);
		half.editions().values().forEach((stored) -> this.files.forget(stored.file()));
	}

	private void store(PackQueue.Claim claim, PackRows.Row pack, PackContents contents, List<PackLeaf> leaves,
			Path folder, Runnable alive) {
		Map<Numbered, PageRun> numbers = this.rows.pages(claim.meeting());
		Path file = folder.resolve(contents.audience().getFilename());
		int pages = this.edition.write(file, new PackEdition.Order(pack, contents, leaves, numbers), folder, alive);
		this.transaction.executeWithoutResult((status) -> {
			UUID kept = this.files.keep(file);
			this.rows.addEdition(pack.id(), contents.audience(), new PackRows.Stored(kept, size(file), pages),
					numbered(contents, leaves, numbers));
			alive.run();
		});
		FileSystemUtils.deleteRecursively(file.toFile());
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The parts of an edition with their page numbers, those of a paper with its files'.
	 */
	private static List<PackPart> numbered(PackContents contents, List<PackLeaf> leaves,
			Map<Numbered, PageRun> numbers) {
		return contents.parts().stream().map((part) -> {
			List<PackLeaf> own = leaves.stream()
				.filter((leaf) -> leaf.paper().id().equals(part.paper())
						&& (part.document() == null || part.document().equals(leaf.numbered().document())))
				.toList();
			if (own.isEmpty()) {
				return part;
			}
			PackLeaf last = own.get(own.size() - 1);
			return part.on(label(numbers, own.get(0), 0), label(numbers, last, last.pages() - 1));
		}).toList();
	}

	private static String label(Map<Numbered, PageRun> numbers, PackLeaf leaf, int page) {
		return Objects.requireNonNull(numbers.get(leaf.numbered())).label(page);
	}

}
