package org.openscrutiny.packs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.MeetingReference;
import org.openscrutiny.meetings.page.MeetingSection;
import org.openscrutiny.packs.PackList;
import org.openscrutiny.packs.PackReading;
import org.openscrutiny.packs.PackSummary;
import org.openscrutiny.shared.ActingPerson;
import org.openscrutiny.shared.web.EnglishText;
import org.springframework.stereotype.Component;

/**
 * The packs on the page of their meeting.
 */
@Component
class PackSection implements MeetingSection {

	private final PackReading packs;

	private final EnglishText text;

	PackSection(PackReading packs, EnglishText text) {
		this.packs = packs;
		this.text = text;
	}

	@Override
	public Optional<Section> of(MeetingReference meeting, @Nullable ActingPerson reader) {
		PackList list = this.packs.of(meeting, reader);
		if (!list.isThere()) {
			return Optional.empty();
		}
		return Optional
			.of(new Section(Section.LEADING, "pack", "Everything in one PDF", lines(meeting, list), note(list)));
	}

	private List<Line> lines(MeetingReference meeting, PackList list) {
		List<Line> lines = new ArrayList<>();
		PackSummary newest = list.getNewest();
		if (newest == null) {
			return lines;
		}
		String address = "/meetings/" + meeting;
		if (newest.open() != null) {
			lines.add(new Line(address + "/pack.pdf", "Pack " + newest.number(), about(newest, newest.open())));
		}
		if (newest.members() != null) {
			lines.add(new Line(address + "/members-pack.pdf", "Members’ pack " + newest.number(),
					"restricted, with what is withheld from the public; " + about(newest, newest.members())));
		}
		if (newest.number() > 1) {
			lines.add(new Line(address + "/changes?from=" + (newest.number() - 1),
					"What changed since pack " + (newest.number() - 1), null));
		}
		lines.add(new Line(address + "/packs", "All packs and their pages", null));
		return lines;
	}

	private String about(PackSummary pack, PackSummary.Edition edition) {
		return String.format(Locale.UK, "PDF, %s, %s; %s as published up to %s",
				this.text.count(edition.pages(), "page", "pages"), edition.getSizeLabel(),
				pack.getHoldings().toLowerCase(Locale.ROOT), this.text.instant(pack.asOf()));
	}

	private static @Nullable String note(PackList list) {
		boolean first = list.packs().isEmpty();
		if (list.coming()) {
			return first ? "The pack is being made. It will be here in a few minutes."
					: "A new pack is being made. It will be here in a few minutes.";
		}
		if (list.failure() != null) {
			return first ? "The pack could not be made yet. The office has been told; all papers are below."
					: "The newest pack could not be made yet. The office has been told; all papers are below.";
		}
		return null;
	}

}
