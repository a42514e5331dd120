package org.openscrutiny.scorecards.web;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.scorecards.KpiNarrative;
import org.openscrutiny.scorecards.NarrativeManagement.Typed;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * What is said of the indicators of a section, by the last parts of their addresses.
 *
 * @param about what is typed
 * @param seen what stood there when the page was opened
 */
record KpiNarrativesForm(Map<String, String> about, Map<String, String> seen) {

	private static final int LONGEST = 600;

	KpiNarrativesForm {
		about = (about != null) ? about : Map.of();
		seen = (seen != null) ? seen : Map.of();
	}

	static KpiNarrativesForm of(Iterable<NarrativeTask> tasks) {
		Map<String, String> texts = new HashMap<>();
		tasks.forEach((task) -> {
			KpiNarrative stands = task.stands();
			texts.put(task.indicator().slug(), (stands != null) ? stands.text() : "");
		});
		return new KpiNarrativesForm(texts, texts);
	}

	void check(Errors errors) {
		this.about.keySet()
			.forEach((slug) -> FormText.checkLength(errors, "about[" + slug + "]", this.about.get(slug), "text",
					LONGEST));
	}

	Map<String, Typed> read() {
		Map<String, Typed> read = new HashMap<>();
		this.about.forEach((slug, text) -> read.put(slug, new Typed(stripped(text), stripped(this.seen.get(slug)))));
		return read;
	}

	private static @Nullable String stripped(@Nullable String typed) {
		String text = FormText.text(typed);
		return (text != null) ? text.strip() : null;
	}

	/** What stood there for an indicator; empty if nothing did. */
	public String seen(String slug) {
		return this.seen.getOrDefault(slug, "");
	}

}
