package org.openscrutiny.scorecards.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.Edition;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * What is written around the figures of a version.
 *
 * @param version the state that was seen
 * @param summary the whole in a sentence
 * @param changeNote what is different from the version before
 * @param companion a text that goes out beside it
 * @param sentences what is said of sections, by their identifiers
 */
record NarrativeForm(@Nullable Integer version, @Nullable String summary, @Nullable String changeNote,
		@Nullable String companion, Map<String, String> sentences) {

	private static final int LONGEST_SENTENCE = 600;

	private static final int LONGEST_NOTE = 1000;

	private static final int LONGEST_COMPANION = 20_000;

	NarrativeForm {
		sentences = (sentences != null) ? sentences : Map.of();
	}

	static NarrativeForm of(Edition edition) {
		Edition.Narrative narrative = edition.getNarrative();
		Map<String, String> sentences = new HashMap<>();
		narrative.sentences().forEach((section, text) -> sentences.put(section.toString(), text));
		return new NarrativeForm(edition.getVersion(), narrative.summary(), narrative.changeNote(),
				narrative.companion(), sentences);
	}

	void check(Errors errors) {
		FormText.checkLength(errors, "summary", this.summary, "summary", LONGEST_SENTENCE);
		FormText.checkLength(errors, "changeNote", this.changeNote, "note", LONGEST_NOTE);
		FormText.checkLength(errors, "companion", this.companion, "text", LONGEST_COMPANION);
		this.sentences.values()
			.stream()
			.filter((text) -> text.length() > LONGEST_SENTENCE)
			.findFirst()
			.ifPresent(
					(text) -> errors.reject("long", "A sentence about a section must be 600 characters or fewer: “%s…”"
						.formatted(text.substring(0, 40))));
	}

	Edition.Narrative read() {
		Map<UUID, String> read = new HashMap<>();
		this.sentences.forEach((section, typed) -> {
			String text = FormText.text(typed);
			if (text != null) {
				read.put(UUID.fromString(section), text);
			}
		});
		return new Edition.Narrative(FormText.text(this.summary), FormText.text(this.changeNote),
				FormText.text(this.companion), read);
	}

	/** What is said of a section; empty if nothing is. */
	public String sentence(UUID section) {
		return this.sentences.getOrDefault(section.toString(), "");
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
