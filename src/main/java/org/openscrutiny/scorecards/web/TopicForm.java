package org.openscrutiny.scorecards.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.plan.MeasureId;
import org.openscrutiny.scorecards.Topic;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * Figures that a version tells besides the indicators of its plan.
 *
 * @param version the state that was seen
 * @param title what they are about
 * @param note what readers should know of them
 * @param measures the codes of the measures, one to a line
 */
record TopicForm(@Nullable Integer version, @Nullable String title, @Nullable String note, @Nullable String measures) {

	private static final int LONGEST_TITLE = 120;

	private static final int LONGEST_NOTE = 600;

	static TopicForm empty(int version) {
		return new TopicForm(version, "", "", "");
	}

	static TopicForm of(int version, Topic topic, Map<MeasureId, String> codes) {
		return new TopicForm(version, topic.getTitle(), topic.getNote(),
				topic.getMeasures()
					.stream()
					.map((measure) -> codes.getOrDefault(measure, ""))
					.collect(Collectors.joining("\n")));
	}

	void check(Errors errors) {
		FormText.require(errors, "title", this.title, "Enter what the figures are about, such as Stop and search");
		FormText.checkLength(errors, "title", this.title, "title", LONGEST_TITLE);
		FormText.checkLength(errors, "note", this.note, "note", LONGEST_NOTE);
		FormText.require(errors, "measures", this.measures, "Enter the code of at least one measure");
	}

	List<String> codes() {
		return Arrays.stream(FormText.required(this.measures).split("[\\s,;]+"))
			.map(String::strip)
			.filter((code) -> !code.isEmpty())
			.distinct()
			.toList();
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
