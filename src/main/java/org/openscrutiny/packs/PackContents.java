package org.openscrutiny.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.documents.DocumentSummary;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.meetings.MeetingPage.Correction;
import org.openscrutiny.meetings.MeetingPage.Item;
import org.openscrutiny.meetings.MeetingPage.PaperLine;
import org.openscrutiny.meetings.MeetingPage.Publication;
import org.openscrutiny.meetings.MeetingPage.Withdrawn;
import org.openscrutiny.meetings.PaperPage;
import org.openscrutiny.meetings.PublishedPapers.Openness;
import org.openscrutiny.meetings.PublishedPapers.Published;
import org.openscrutiny.meetings.Withholding;

/**
 * What one edition of a pack holds.
 *
 * @param audience whose edition it is
 * @param published what is published of the meeting, as far as its readers may know it
 * @param parts all of it, in the order of the agenda
 */
record PackContents(Audience audience, Published published, List<PackPart> parts) {

	private static final String BETWEEN = "\u001f";

	static PackContents of(Audience audience, Published published) {
		List<PackPart> parts = new ArrayList<>();
		parts.add(new PackPart(null, null, null, null, Openness.ALL, meeting(published.page()), null, null));
		for (Item item : published.page().items()) {
			parts
				.add(new PackPart(
						item.id(), null, null, null, openness(item.stub(), item.withdrawn()), digest(item.corrections(),
								(item.stub() != null) ? item.stub() : item.restricted(), item.withdrawn()),
						null, null));
			for (PaperLine paper : item.papers()) {
				addPaper(parts, item, paper);
			}
		}
		return new PackContents(audience, published, List.copyOf(parts));
	}

	private static void addPaper(List<PackPart> parts, Item item, PaperLine paper) {
		Openness openness = openness(paper.stub(), (item.withdrawn() != null) ? item.withdrawn() : paper.withdrawn());
		parts.add(new PackPart(item.id(), paper.id(), null, null, openness, digest(paper.corrections(),
				(paper.stub() != null) ? paper.stub() : paper.restricted(), paper.withdrawn()), null, null));
		for (DocumentSummary file : paper.files()) {
			parts.add(new PackPart(item.id(), paper.id(), file.documentId().value(), file.versionId().value(), openness,
					digest(file.versionId(), file.title(), file.withdrawn()), null, null));
		}
	}

	private static Openness openness(@Nullable Withholding stub, @Nullable Withdrawn withdrawn) {
		if (stub != null) {
			return stub.titleWithheld() ? Openness.THAT_IT_EXISTS : Openness.ITS_TITLE;
		}
		return (withdrawn != null) ? Openness.ITS_TITLE : Openness.ALL;
	}

	private static String meeting(MeetingPage page) {
		return digest(page.meeting().bodyName(), page.meeting().heldOn(), page.meeting().startsAt(),
				page.meeting().venue(), page.address(), page.meeting().getCalledOff());
	}

	/**
	 * What is published changes only by what is said here: a note on each correction, and
	 * why something is withheld or was taken down. How it is shown does not count.
	 */
	private static String digest(List<Correction> corrections, @Nullable Withholding withholding,
			@Nullable Withdrawn withdrawn) {
		return digest(corrections.stream().map((each) -> each.at() + each.note()).toList(),
				(withholding != null) ? withholding.getGround() + withholding.because() + withholding.decidedBy()
						+ withholding.reviewOn() + withholding.titleWithheld() : null,
				(withdrawn != null) ? withdrawn.at() + withdrawn.reason() : null);
	}

	private static String digest(@Nullable Object... what) {
		StringBuilder all = new StringBuilder();
		for (Object each : what) {
			all.append(Objects.toString(each)).append(BETWEEN);
		}
		return sha256(all.toString());
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/** The same for packs with the same in them. */
	static String fingerprint(PackContents everything, PackContents open) {
		StringBuilder all = new StringBuilder();
		for (PackContents edition : List.of(everything, open)) {
			edition.parts()
				.forEach(
						(part) -> all.append(part.key()).append(part.openness()).append(part.digest()).append(BETWEEN));
		}
		return sha256(all.toString());
	}

	/** Whether anything is withheld from the public. */
	static boolean differ(PackContents everything, PackContents open) {
		return everything.published()
			.page()
			.items()
			.stream()
			.anyMatch((item) -> item.restricted() != null
					|| item.papers().stream().anyMatch((paper) -> paper.restricted() != null))
				|| open.parts().size() != everything.parts().size();
	}

	/** The newest publication in it. */
	int publication() {
		return this.published.page().publications().stream().mapToInt(Publication::number).max().orElse(0);
	}

	/** A paper with all that is read on its page. */
	@Nullable PaperPage paper(UUID id) {
		return this.published.papers().stream().filter((page) -> page.paper().id().equals(id)).findFirst().orElse(null);
	}

}
