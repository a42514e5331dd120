package org.openscrutiny.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;

/**
 * A pack with what is in it.
 *
 * @param list how it stands with all packs of the meeting
 * @param pack the pack
 * @param meeting the meeting
 * @param lines what is in it, in the order of the agenda, under the names that it has
 * today
 */
public record PackPage(PackList list, PackSummary pack, MeetingPage meeting, List<Line> lines) {

	static PackPage of(PackList list, PackSummary pack, MeetingPage meeting, List<PackPart> parts) {
		Map<UUID, PackPart> papers = new HashMap<>();
		Map<UUID, PackPart> files = new HashMap<>();
		for (PackPart part : parts) {
			if (part.document() != null) {
				files.put(part.document(), part);
			}
			else if (part.paper() != null) {
				papers.put(part.paper(), part);
			}
		}
		List<Line> lines = new ArrayList<>();
		for (Item item : meeting.items()) {
			for (PaperLine paper : item.papers()) {
				if (papers.containsKey(paper.id())) {
					add(lines, item, paper, Objects.requireNonNull(papers.get(paper.id())), files);
				}
			}
		}
		return new PackPage(list, pack, meeting, lines);
	}

	private static void add(List<Line> lines, Item item, PaperLine paper, PackPart part, Map<UUID, PackPart> files) {
		lines.add(new Line(Objects.requireNonNullElse(item.number(), 0), paper.title(), paper.href(), part.pages()));
		for (DocumentSummary file : paper.files()) {
			PackPart stored = files.get(file.documentId().value());
			if (stored != null) {
				lines.add(new Line(Objects.requireNonNullElse(item.number(), 0), file.title(), file.href(),
						stored.pages()));
			}
		}
	}

	/**
	 * A paper or a file in the pack.
	 *
	 * @param item the number of its item
	 * @param title the title
	 * @param href where it is by itself; null where there is no more than the title
	 * @param pages what its pages are called, in words; null where it has none
	 */
	public record Line(int item, String title, @Nullable String href, @Nullable String pages) {
	}

}
