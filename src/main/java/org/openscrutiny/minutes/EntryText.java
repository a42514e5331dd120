package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.BodyId;
import org.openscrutiny.minutes.EntryContent.Exclusion;
import org.openscrutiny.minutes.EntryContent.Restricted;

/**
 * An entry as it reads.
 *
 * @param heading the heading
 * @param discussion HTML for every reader
 * @param restricted HTML that is not for every reader
 * @param summary what every reader is told instead
 * @param exclusion how press and public were excluded, in a sentence
 * @param note what else is noted
 * @param resolutions what was resolved
 * @param votes the votes
 * @param lost whether the entry's one motion was lost
 */
public record EntryText(String heading, String discussion, @Nullable String restricted, @Nullable String summary,
		@Nullable String exclusion, @Nullable String note, List<Resolution> resolutions, List<Vote> votes,
		boolean lost) {

	static EntryText of(EntryContent content, BodyId body, MarkdownText markdown, Set<Integer> known) {
		Restricted restricted = content.restricted();
		return new EntryText(content.heading(), markdown.html(content.discussion(), body, known),
				(restricted != null) ? markdown.html(restricted.discussion(), body, known) : null,
				(restricted != null) ? restricted.summary() : null, exclusion(content.exclusion()), content.note(),
				resolutions(content.resolutions(), body, known),
				content.votes()
					.stream()
					.map((vote) -> new Vote(vote.motion(), vote.count().explanation(), vote.ruleSource()))
					.toList(),
				content.isLost());
	}

	private static @Nullable String exclusion(@Nullable Exclusion exclusion) {
		if (exclusion == null) {
			return null;
		}
		String paragraphs = exclusion.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", "));
		return "Press and public were excluded from " + exclusion.items()
				+ " under section 100A(4) of the Local Government Act 1972: "
				+ ((exclusion.paragraphs().size() == 1) ? "paragraph " : "paragraphs ") + paragraphs
				+ " of Part 1 of Schedule 12A."
				+ ((exclusion.mover() != null) ? " Moved by " + exclusion.mover() + "." : "")
				+ ((exclusion.seconder() != null) ? " Seconded by " + exclusion.seconder() + "." : "");
	}

	private static List<Resolution> resolutions(List<EntryContent.Point> points, BodyId body, Set<Integer> known) {
		List<Resolution> lines = new ArrayList<>();
		long roman = points.stream().filter((point) -> !point.below()).count();
		int above = 0;
		int below = 0;
		for (EntryContent.Point point : points) {
			if (point.below()) {
				below++;
				lines.add(new Resolution(Numeral.letter(below), MarkdownText.line(point.text(), body, known), true));
			}
			else {
				above++;
				below = 0;
				lines.add(new Resolution((roman == 1) ? "" : Numeral.roman(above),
						MarkdownText.line(point.text(), body, known), false));
			}
		}
		return lines;
	}

	/**
	 * A resolution, or a point below one.
	 *
	 * @param label its numeral or letter; empty for a single resolution
	 * @param html what was resolved, with links
	 * @param below whether it is a point below one
	 */
	public record Resolution(String label, String html, boolean below) {
	}

	/**
	 * A vote.
	 *
	 * @param motion what was voted on
	 * @param explanation the outcome, and why
	 * @param ruleSource where the threshold comes from
	 */
	public record Vote(@Nullable String motion, String explanation, @Nullable String ruleSource) {
	}

}
