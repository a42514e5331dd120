package org.openscrutiny.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.openscrutiny.meetings.BodyId;
import org.springframework.stereotype.Component;

/**
 * Shows what entries say, with one statement however many there are.
 */
@Component
public class EntryTexts {

	private final MarkdownText markdown;

	private final CitedMinutes cited;

	EntryTexts(MarkdownText markdown, CitedMinutes cited) {
		this.markdown = markdown;
		this.cited = cited;
	}

	/** What one entry says. */
	public EntryText of(EntryContent content, BodyId body) {
		return all(List.of(content), body).get(0);
	}

	/** What entries of a body say, in their order. */
	public List<EntryText> all(List<EntryContent> contents, BodyId body) {
		Set<Integer> known = this.cited.known(body, CitedMinutes.in(words(contents)));
		return contents.stream().map((content) -> EntryText.of(content, body, this.markdown, known)).toList();
	}

	private static List<String> words(List<EntryContent> contents) {
		List<String> words = new ArrayList<>();
		for (EntryContent content : contents) {
			words.add(content.discussion());
			if (content.restricted() != null) {
				words.add(content.restricted().discussion());
			}
			content.resolutions().forEach((point) -> words.add(point.text()));
		}
		return words;
	}

}
