package org.openscrutiny.meetings.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openscrutiny.meetings.StandingItems;
import org.openscrutiny.shared.web.FormText;
import org.springframework.validation.Errors;

/**
 * The standing items of a body, one to a line: heading, what is asked, minutes, with bars
 * between them.
 *
 * @param version stands for the items that were seen
 * @param items the lines
 */
record StandingForm(@Nullable Integer version, @Nullable String items) {

	private static final int LONGEST = 10_000;

	private static final int MOST = 60;

	static StandingForm of(List<StandingItems.Line> lines) {
		return new StandingForm(StandingItems.state(lines),
				String.join("\n", lines.stream().map(StandingForm::typed).toList()));
	}

	private static String typed(StandingItems.Line line) {
		return (line.topic() + " | " + ((line.ask() != null) ? line.ask() : "") + " | "
				+ ((line.duration() != null) ? line.duration() : ""))
			.replaceFirst("( \\| *)+$", "");
	}

	List<StandingItems.Line> lines(Errors errors) {
		FormText.checkLength(errors, "items", this.items, "list", LONGEST);
		List<StandingItems.Line> lines = new ArrayList<>();
		List<String> typed = FormText.required(this.items).lines().filter((line) -> !line.isBlank()).toList();
		if (typed.size() > MOST) {
			errors.rejectValue("items", "many", "Enter " + MOST + " items or fewer");
			return lines;
		}
		for (String line : typed) {
			String[] parts = line.split("\\|", -1);
			if (parts.length > 3) {
				errors.rejectValue("items", "bars", "“" + line.strip() + "” has more than two bars");
				return lines;
			}
			if (parts[0].isBlank()) {
				errors.rejectValue("items", "heading", "“" + line.strip() + "” has no heading");
				return lines;
			}
			lines.add(new StandingItems.Line(parts[0].strip(), (parts.length > 1) ? ItemForm.strip(parts[1]) : null,
					(parts.length > 2) ? ItemForm.minutes(parts[2], errors, "items") : null));
			if (errors.hasErrors()) {
				return lines;
			}
		}
		return lines;
	}

	int seen() {
		return (this.version != null) ? this.version : 0;
	}

}
