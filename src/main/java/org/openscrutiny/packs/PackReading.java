package org.openscrutiny.packs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.MadeFiles;
import org.openscrutiny.meetings.MeetingId;
import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.PublishedPapers;
import org.openscrutiny.meetings.PublishedPapers.Openness;
import org.openscrutiny.meetings.PublishedPapers.Published;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The packs of a meeting, as far as a reader may know them. An edition in which anything
 * stands that its readers may not read any more is not shown from that moment on.
 */
@Service
@Transactional(readOnly = true)
public class PackReading {

	private final PublishedPapers source;

	private final PackRows rows;

	private final PackQueue queue;

	private final MadeFiles files;

	private final Clock clock;

	PackReading(PublishedPapers source, PackRows rows, PackQueue queue, MadeFiles files, Clock clock) {
		this.source = source;
		this.rows = rows;
		this.queue = queue;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * The packs of a meeting. Always the same number of statements.
	 * @param reader who asks, or null for a reader without an account
	 * @throws NotFound if there is no such meeting, or it is not visible yet
	 */
	public PackList of(MeetingReference meeting, @Nullable ActingPerson reader) {
		boolean entitled = this.source.readsWithheld(meeting, reader);
		boolean prepares = this.source.prepares(meeting, reader);
		List<PackRows.Row> made = made(meeting);
		Optional<PackQueue.Standing> standing = this.queue.standing(meeting);
		List<PackSummary> packs = made.isEmpty() ? List.of() : summaries(meeting, made, entitled);
		boolean coming = standing
			.filter((each) -> each.state() == PackQueue.State.WAITING || each.state() == PackQueue.State.BUILDING)
			.isPresent();
		return new PackList(packs, coming, standing.map(PackQueue.Standing::failure).orElse(null),
				standing.map(PackQueue.Standing::since).orElse(null), entitled, prepares);
	}

	private List<PackRows.Row> made(MeetingReference meeting) {
		return this.rows.of(meeting).stream().filter((row) -> row.madeAt() != null).toList();
	}

	private List<PackSummary> summaries(MeetingReference meeting, List<PackRows.Row> made, boolean entitled) {
		MeetingId id = made.get(0).meeting();
		Map<PackRows.Edition, List<PackPart>> parts = this.rows.parts(id);
		Map<UUID, Openness> toEverybody = this.source.openness(id, false);
		Map<UUID, Openness> toMembers = entitled ? this.source.openness(id, true) : Map.of();
		List<PackSummary> packs = new ArrayList<>();
		for (PackRows.Row row : made) {
			PackSummary.Edition open = edition(meeting, row, Audience.PUBLIC, parts, toEverybody);
			PackSummary.Edition members = entitled ? edition(meeting, row, Audience.MEMBERS, parts, toMembers) : null;
			packs.add(new PackSummary(meeting, row.number(), row.publication(), row.asOf(),
					Objects.requireNonNull(row.madeAt()), open, members, row.edition(Audience.MEMBERS).isPresent()));
		}
		return packs;
	}

	private static PackSummary.@Nullable Edition edition(MeetingReference meeting, PackRows.Row row, Audience audience,
			Map<PackRows.Edition, List<PackPart>> parts, Map<UUID, Openness> now) {
		boolean told = parts.getOrDefault(new PackRows.Edition(row.id(), audience), List.of())
			.stream()
			.allMatch((part) -> isStillTold(part, now));
		return row.edition(audience)
			.filter((stored) -> told)
			.map((stored) -> new PackSummary.Edition(
					"/meetings/" + meeting + "/packs/" + row.number() + "/" + audience.getFilename(), stored.file(),
					stored.size(), stored.pages()))
			.orElse(null);
	}

	private static boolean isStillTold(PackPart part, Map<UUID, Openness> now) {
		UUID owner = part.owner();
		return owner == null || now.getOrDefault(owner, Openness.THAT_IT_EXISTS).compareTo(part.openness()) >= 0;
	}

	/**
	 * A pack with what is in it, page by page.
	 * @throws NotFound if there is none, or none that this reader may know of
	 */
	public PackPage read(MeetingReference meeting, int number, @Nullable ActingPerson reader) {
		PackList list = of(meeting, reader);
		PackSummary pack = pack(list, number);
		Published published = this.source.of(meeting, list.entitled(), this.clock.instant());
		return PackPage.of(list, pack, published.page(), parts(meeting, number, list.entitled()));
	}

	/**
	 * What changed between two packs.
	 * @param to the later one; null for the newest
	 * @throws NotFound if there is no such pack
	 */
	public PackChanges changes(MeetingReference meeting, @Nullable Integer from, @Nullable Integer to,
			@Nullable ActingPerson reader) {
		PackList list = of(meeting, reader);
		PackSummary newest = list.getNewest();
		if (newest == null) {
			throw new NotFound("packs of " + meeting);
		}
		PackSummary later = pack(list, (to != null) ? to : newest.number());
		PackSummary earlier = pack(list, (from != null) ? from : Math.max(1, later.number() - 1));
		if (earlier.number() > later.number()) {
			return changes(meeting, later.number(), earlier.number(), reader);
		}
		Published published = this.source.of(meeting, list.entitled(), this.clock.instant());
		return new PackComparison(published.page(), parts(meeting, earlier.number(), list.entitled()),
				parts(meeting, later.number(), list.entitled()))
			.between(list, earlier, later);
	}

	private static PackSummary pack(PackList list, int number) {
		return list.packs()
			.stream()
			.filter((pack) -> pack.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("pack " + number));
	}

	/** The fullest edition that somebody may read. */
	private List<PackPart> parts(MeetingReference meeting, int number, boolean entitled) {
		PackRows.Row row = made(meeting).stream().filter((each) -> each.number() == number).findFirst().orElseThrow();
		Audience audience = (entitled && row.edition(Audience.MEMBERS).isPresent()) ? Audience.MEMBERS
				: Audience.PUBLIC;
		return this.rows.parts(row.meeting()).getOrDefault(new PackRows.Edition(row.id(), audience), List.of());
	}

	/** The bytes of an edition that a reader was shown. */
	public MadeFiles.MadeFile file(PackSummary.Edition edition) {
		return this.files.find(edition.file()).orElseThrow(() -> new NotFound("file of " + edition.href()));
	}

	/** The meetings of these bodies whose packs could not be made, by when that was. */
	public List<Failed> failed(ActingPerson person) {
		List<String> bodies = this.source.preparedBy(person).stream().map(Object::toString).toList();
		return this.queue.failed()
			.stream()
			.filter((standing) -> bodies.contains(standing.body()))
			.map((standing) -> new Failed(standing.meeting(), standing.heldOn(), String.valueOf(standing.failure())))
			.toList();
	}

	/**
	 * A meeting whose pack could not be made.
	 *
	 * @param reason why, in a sentence
	 */
	public record Failed(MeetingReference meeting, LocalDate heldOn, String reason) {
	}

}
