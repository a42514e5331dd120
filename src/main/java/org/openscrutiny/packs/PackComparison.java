package org.openscrutiny.packs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingPage.Correction;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.meetings.MeetingPage.Publication;
import org.openscrutiny.meetings.MeetingPage.Withdrawn;
import org.openscrutiny.meetings.PaperManagement;
import org.openscrutiny.packs.PackChanges.Change;
import org.openscrutiny.packs.PackChanges.Kind;

/**
 * Compares what two packs hold. The packs tell what changed; why, when, and what it is
 * called comes from the meeting as its reader knows it today.
 */
class PackComparison {

	private final MeetingPage meeting;

	private final Map<String, PackPart> before;

	private final Map<String, PackPart> after;

	private final List<Change> changes = new ArrayList<>();

	PackComparison(MeetingPage meeting, List<PackPart> before, List<PackPart> after) {
		this.meeting = meeting;
		this.before = byKey(before);
		this.after = byKey(after);
	}

	private static Map<String, PackPart> byKey(List<PackPart> parts) {
		return parts.stream().collect(Collectors.toMap(PackPart::key, Function.identity()));
	}

	PackChanges between(PackList list, PackSummary from, PackSummary to) {
		compareMeeting();
		for (Item item : this.meeting.items()) {
			compare(item, from, to);
		}
		return new PackChanges(list, this.meeting, from, to, List.copyOf(this.changes));
	}

	private void compareMeeting() {
		String key = PackPart.key(null, null, null);
		PackPart earlier = this.before.get(key);
		PackPart later = this.after.get(key);
		if (earlier != null && later != null && !earlier.digest().equals(later.digest())) {
			this.changes.add(new Change(Kind.CORRECTED, null, "Date, time or place of the meeting",
					this.meeting.meeting().getHref(), null, null, null));
		}
	}

	private void compare(Item item, PackSummary from, PackSummary to) {
		PackPart earlier = this.before.get(PackPart.key(item.id(), null, null));
		PackPart later = this.after.get(PackPart.key(item.id(), null, null));
		String title = item.number() + " " + String.join("; ", item.topics());
		String href = this.meeting.meeting().getHref() + "#item-" + item.number();
		if (later == null) {
			return;
		}
		if (earlier == null) {
			this.changes
				.add(new Change(Kind.ADDED, item.number(), title, href, published(item.supplement()), null, null));
		}
		else if (!compareOpenness(earlier, later, new Named(item.number(), title, href, null), item.withdrawn())) {
			noteCorrections(item.corrections(), Kind.CORRECTED, from, to, new Named(item.number(), title, href, null));
		}
		boolean closed = earlier != null && earlier.openness() != later.openness();
		for (PaperLine paper : item.papers()) {
			if (!closed) {
				compare(item, paper, from, to);
			}
		}
	}

	private void compare(Item item, PaperLine paper, PackSummary from, PackSummary to) {
		PackPart earlier = this.before.get(PackPart.key(item.id(), paper.id(), null));
		PackPart later = this.after.get(PackPart.key(item.id(), paper.id(), null));
		if (later == null) {
			return;
		}
		Named named = new Named(item.number(), paper.title(), href(paper), later.pages());
		if (earlier == null) {
			this.changes.add(new Change(Kind.ADDED, item.number(), named.title(), named.href(),
					published(paper.supplement()), added(paper), named.pages()));
			return;
		}
		if (!compareOpenness(earlier, later, named, paper.withdrawn())) {
			noteCorrections(corrections(paper, false), Kind.CORRECTED, from, to, named);
			noteCorrections(corrections(paper, true), Kind.REPLACED, from, to, replaced(item, paper, named));
		}
	}

	private static List<Correction> corrections(PaperLine paper, boolean ofFiles) {
		return paper.corrections()
			.stream()
			.filter((correction) -> correction.note().startsWith(PaperManagement.NEW_VERSION) == ofFiles)
			.toList();
	}

	/** The file that is another version than before, if there is one. */
	private Named replaced(Item item, PaperLine paper, Named named) {
		for (DocumentSummary file : paper.files()) {
			String key = PackPart.key(item.id(), paper.id(), file.documentId().value());
			PackPart earlier = this.before.get(key);
			PackPart later = this.after.get(key);
			if (earlier != null && later != null && !Objects.equals(earlier.version(), later.version())) {
				return new Named(named.item(), file.title(), file.href(), later.pages());
			}
		}
		return named;
	}

	private static @Nullable String added(PaperLine paper) {
		String supplement = (paper.supplement() > 0) ? "With supplement " + paper.supplement() : null;
		if (paper.announced()) {
			return (supplement != null) ? supplement + "; it was to follow" : "It was to follow";
		}
		return supplement;
	}

	private static @Nullable String href(PaperLine paper) {
		if (paper.href() != null) {
			return paper.href();
		}
		return (paper.files().size() == 1) ? paper.files().get(0).href() : null;
	}

	/** Whether more or less of something is told than before. */
	private boolean compareOpenness(PackPart earlier, PackPart later, Named named, @Nullable Withdrawn withdrawn) {
		int more = later.openness().compareTo(earlier.openness());
		if (more > 0) {
			this.changes
				.add(new Change(Kind.OPENED, named.item(), named.title(), named.href(), null, null, named.pages()));
		}
		else if (more < 0 && withdrawn != null) {
			this.changes.add(new Change(Kind.WITHDRAWN, named.item(), named.title(), null, withdrawn.at(),
					withdrawn.reason(), null));
		}
		else if (more < 0) {
			this.changes.add(new Change(Kind.WITHHELD, named.item(), named.title(), null, null, null, null));
		}
		return more != 0;
	}

	private void noteCorrections(List<Correction> corrections, Kind kind, PackSummary from, PackSummary to,
			Named named) {
		corrections.stream()
			.filter((correction) -> correction.at().isAfter(from.asOf()) && !correction.at().isAfter(to.asOf()))
			.forEach((correction) -> this.changes.add(new Change(kind, named.item(), named.title(), named.href(),
					correction.at(), correction.note(), named.pages())));
	}

	private @Nullable Instant published(int number) {
		return this.meeting.publications()
			.stream()
			.filter((publication) -> publication.number() == number)
			.findFirst()
			.map((Publication publication) -> Objects.requireNonNullElse(publication.publishedAt(),
					publication.visibleFrom()))
			.orElse(null);
	}

	/**
	 * What a change is about.
	 */
	private record Named(@Nullable Integer item, String title, @Nullable String href, @Nullable String pages) {
	}

}
