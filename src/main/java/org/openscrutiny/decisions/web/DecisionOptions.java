package org.openscrutiny.decisions.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.openscrutiny.decisions.Classification;
import org.openscrutiny.decisions.CorrectedField;
import org.openscrutiny.decisions.ServedPriority;
import org.openscrutiny.meetings.MeetingPage;
import org.openscrutiny.shared.web.Option;

/**
 * The choices that the forms of this module have.
 */
final class DecisionOptions {

	private DecisionOptions() {
	}

	static List<Option> classifications() {
		return Option.of(Classification.values(), Classification::getLabel);
	}

	static List<Option> withheld() {
		return Arrays.stream(Classification.values())
			.filter(Classification::isWithheld)
			.map((value) -> new Option(value.name(), value.getLabel()))
			.toList();
	}

	/** Classifications as they stand in addresses. */
	static List<Option> filters() {
		return Arrays.stream(Classification.values())
			.map((value) -> new Option(value.getParameter(), value.getLabel()))
			.toList();
	}

	static List<Option> correctedFields() {
		return Option.of(CorrectedField.values(), CorrectedField::getLabel);
	}

	static List<Option> priorities(Collection<String> priorities) {
		return priorities.stream().map((priority) -> new Option(priority, priority)).toList();
	}

	/** The priorities that a draft can name, by key. */
	static List<Option> served(Collection<ServedPriority> choices) {
		return choices.stream().map((choice) -> new Option(choice.key(), choice.title())).toList();
	}

	static List<Option> items(Collection<MeetingPage.Item> items) {
		return items.stream().map((item) -> new Option(item.id().toString(), label(item))).toList();
	}

	private static String label(MeetingPage.Item item) {
		String topics = String.join("; ", item.topics());
		return (item.number() != null) ? item.number() + ". " + topics : topics;
	}

}
