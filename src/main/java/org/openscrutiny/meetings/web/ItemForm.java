package org.openscrutiny.meetings.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.AgendaSheet;
import org.openscrutiny.meetings.ItemContent;
import org.openscrutiny.shared.web.FormText;
import org.openscrutiny.shared.web.TypedTime;
import org.springframework.validation.Errors;

/**
 * An item of an agenda.
 *
 * @param version the state that was seen
 * @param topics its headings, one to a line
 * @param ask what the body is asked to do
 * @param reportOf whose report is before it
 * @param presenter who speaks to it
 * @param startsAt when it is expected to begin
 * @param duration how long it is expected to take, in minutes
 * @param note what else is to be known of it
 * @param circumstances why the chair takes it although it comes after the agenda
 * @param correction what was put right
 */
record ItemForm(@Nullable Integer version, @Nullable String topics, @Nullable String ask, @Nullable String reportOf,
		@Nullable String presenter, @Nullable String startsAt, @Nullable String duration, @Nullable String note,
		@Nullable String circumstances, @Nullable String correction) {

	private static final int LINE = 300;

	private static final int LONGEST = 2000;

	private static final int LONGEST_MINUTES = 600;

	static ItemForm empty() {
		return new ItemForm(0, "", "", "", "", "", "", "", "", "");
	}

	static ItemForm of(AgendaSheet.ItemLine item) {
		ItemContent content = item.content();
		return new ItemForm(item.version(), String.join("\n", content.topics()), text(content.ask()),
				text(content.reportOf()), text(content.presenter()), TypedTime.text(content.startsAt()),
				(content.duration() != null) ? content.duration().toString() : "", text(content.note()), "", "");
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** Of use only where nothing is wrong. */
	ItemContent content(Errors errors) {
		List<String> headings = FormText.required(this.topics)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.toList();
		if (headings.isEmpty()) {
			errors.rejectValue("topics", "missing", "Enter a heading");
			headings = List.of("-");
		}
		FormText.checkLength(errors, "topics", this.topics, "heading", LINE);
		FormText.checkLength(errors, "ask", this.ask, "text", LONGEST);
		FormText.checkLength(errors, "reportOf", this.reportOf, "name", LINE);
		FormText.checkLength(errors, "presenter", this.presenter, "name", LINE);
		FormText.checkLength(errors, "note", this.note, "note", LONGEST);
		FormText.checkLength(errors, "circumstances", this.circumstances, "text", LONGEST);
		FormText.checkLength(errors, "correction", this.correction, "text", LONGEST);
		return new ItemContent(headings, strip(this.ask), strip(this.reportOf), strip(this.presenter),
				TypedTime.read(this.startsAt, errors, "startsAt").orElse(null),
				minutes(this.duration, errors, "duration"), strip(this.note));
	}

	static @Nullable Integer minutes(@Nullable String typed, Errors errors, String field) {
		String text = FormText.text(typed);
		if (text == null) {
			return null;
		}
		String bare = text.strip().replaceFirst("\\s*min(ute)?s?$", "");
		if (bare.matches("\\d{1,3}") && Integer.parseInt(bare) >= 1 && Integer.parseInt(bare) <= LONGEST_MINUTES) {
			return Integer.parseInt(bare);
		}
		errors.rejectValue(field, "minutes", "Enter how many minutes it takes, from 1 to " + LONGEST_MINUTES);
		return null;
	}

	static @Nullable String strip(@Nullable String typed) {
		String text = FormText.text(typed);
		return (text != null) ? text.strip() : null;
	}

	@Nullable String why() {
		return strip(this.circumstances);
	}

	@Nullable String putRight() {
		return strip(this.correction);
	}

	int seen() {
		return (this.version != null) ? this.version : -1;
	}

}
